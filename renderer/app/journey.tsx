/** The open dossier as React sees it: the machine's actor, and what the screens read of it. */
import { useSelector } from '@xstate/react';
import { type ReactNode, createContext, useContext } from 'react';
import type { Dossier } from '../../shared/dossier/schema';
import { type JourneyActor, screenOf } from '../../shared/journey/machine';
import { type Progress, progressOf } from '../../shared/journey/progress';

const JourneyContext = createContext<JourneyActor | null>(null);

/** Makes an open dossier known to everything inside. */
export function JourneyProvider({
  actor,
  children,
}: {
  readonly actor: JourneyActor;
  readonly children: ReactNode;
}): ReactNode {
  return <JourneyContext value={actor}>{children}</JourneyContext>;
}

/** The actor of the open dossier; a fault outside of one. */
export function useJourney(): JourneyActor {
  const actor = useContext(JourneyContext);
  if (actor === null) throw new Error('No dossier is open here');
  return actor;
}

/** The open dossier, as it is now. */
export function useDossier(): Dossier {
  return useSelector(useJourney(), ({ context }) => context.dossier);
}

/** The day of the session (ISO date). */
export function useToday(): string {
  return useSelector(useJourney(), ({ context }) => context.today);
}

/** Where the open dossier stands. */
export function useProgress(): Progress {
  return useSelector(useJourney(), ({ context }) => progressOf(context.dossier, context.today));
}

/** The screen one is on; `null` for the task list. */
export function useScreen(): ReturnType<typeof screenOf> {
  return useSelector(useJourney(), screenOf, (a, b) => JSON.stringify(a) === JSON.stringify(b));
}
