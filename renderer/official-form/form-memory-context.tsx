/** The memory of forms, as the screens find it. */
import { type ReactNode, createContext, useContext } from 'react';
import type { FormMemory } from '../storage/form-memory';

const MemoryContext = createContext<FormMemory | null>(null);

/** Makes the memory of forms known to everything inside. */
export function FormMemoryProvider({
  memory,
  children,
}: {
  readonly memory: FormMemory;
  readonly children: ReactNode;
}): ReactNode {
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}

/** What this computer remembers of forms; a fault outside of a session. */
export function useFormMemory(): FormMemory {
  const memory = useContext(MemoryContext);
  if (memory === null) throw new Error('No session is open here');
  return memory;
}
