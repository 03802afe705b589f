/** Plans a walk of the model: from where one is, the shortest way to a transition not taken yet. */
import { transition } from 'xstate';
import type { JourneyEvent } from '../../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine } from '../../../shared/journey/machine';
import type { StepDefinition } from '../../../shared/journey/step';
import { eventsOf, serialize } from '../../journey/exploration';
import { edgeName, transitionsTaken } from '../../journey/transitions';

/** A way to something new: the events to send, and the transitions that the last of them takes. */
export interface Way {
  readonly events: readonly JourneyEvent[];
  readonly takes: readonly string[];
}

/** States looked at before giving up: beyond, the step has nothing new to show from here. */
const HORIZON = 400;

/** Remembers which transitions an edge takes: the name of an edge tells them. */
const takenByEdge = new Map<string, readonly string[]>();

/** The nearest edge of a step that takes a transition for which `isNew`; `null` if none is in reach. */
export function nearestNew(
  start: JourneySnapshot,
  step: StepDefinition,
  isNew: (transition: string) => boolean,
  isPossible: (event: JourneyEvent) => boolean,
): Way | null {
  const seen = new Set([serialize(start, step)]);
  let frontier: { readonly at: JourneySnapshot; readonly events: readonly JourneyEvent[] }[] = [
    { at: start, events: [] },
  ];
  while (frontier.length > 0 && seen.size < HORIZON) {
    const next: typeof frontier = [];
    for (const { at, events } of frontier) {
      for (const event of eventsOf(at, step).filter(isPossible)) {
        const [to] = transition(journeyMachine, at, event);
        const name = edgeName({ from: at, event, to });
        let takes = takenByEdge.get(name);
        if (takes === undefined) takenByEdge.set(name, (takes = transitionsTaken(at, event)));
        if (takes.some(isNew)) return { events: [...events, event], takes };
        const key = serialize(to, step);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ at: to, events: [...events, event] });
      }
    }
    frontier = next;
  }
  return null;
}
