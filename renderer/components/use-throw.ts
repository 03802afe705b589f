/** A fault that happens outside of drawing is told where those of drawing are. */
import { useCallback, useState } from 'react';

/** Gives what throws a fault the next time the component is drawn, to whoever stands around it. */
export function useThrow(): (fault: unknown) => void {
  const [, setThrown] = useState<null>(null);
  return useCallback(
    (fault) =>
      setThrown(() => {
        throw fault;
      }),
    [],
  );
}
