/** Plans a walk of the model: from where one is, the shortest way to a transition not taken yet. */
import { transition } from 'xstate';
import type { JourneyEvent } from '../../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine, screenOf } from '../../../shared/journey/machine';
import type { StepDefinition } from '../../../shared/journey/step';
import { eventsOf, serialize } from '../../journey/exploration';
import { edgeName, transitionsTaken } from '../../journey/transitions';
import { isOffered } from './offered';

/** States looked at before giving up: beyond, the step has nothing new to show from here. */
const HORIZON = 400;

/** Which transitions an edge takes; its name and its guards' outcome tell them. */
const takenByEdge = new Map<string, readonly string[]>();

/** The shortest way, within a step, to an edge that takes a transition not taken yet; `null` if none is in reach. */
export function nearestNew(
  start: JourneySnapshot,
  step: StepDefinition,
  taken: ReadonlySet<string>,
): readonly JourneyEvent[] | null {
  const seen = new Set([serialize(start, step)]);
  let frontier: { readonly at: JourneySnapshot; readonly events: readonly JourneyEvent[] }[] = [
    { at: start, events: [] },
  ];
  while (frontier.length > 0 && seen.size < HORIZON) {
    const next: typeof frontier = [];
    for (const { at, events } of frontier) {
      const offered = eventsOf(at, step)
        .filter((event) => isOffered(at, event))
        .sort((one, other) => boldness(one) - boldness(other));
      for (const event of offered.filter((one) => isOfThisWay(one, at, start))) {
        const [to] = transition(journeyMachine, at, event);
        const way = [...events, event];
        if (transitionsOf(at, event, to).some((name) => !taken.has(name))) return way;
        const key = serialize(to, step);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ at: to, events: way });
      }
    }
    frontier = next;
  }
  return null;
}

/** What ends a dialog for good comes last: the other ways out of it are tried while it is there. */
function boldness({ type }: JourneyEvent): number {
  return ['keep', 'confirm'].indexOf(type);
}

/** Undoing what was done before the walk began would make states without end; a dialog swallows it anyway. */
function isOfThisWay({ type }: JourneyEvent, at: JourneySnapshot, start: JourneySnapshot): boolean {
  if (screenOf(at)?.mode === 'confirming') return true;
  if (type === 'undo') return at.context.undo.length > start.context.undo.length;
  if (type === 'redo') return at.context.redo.length > 0 && at.context.redo !== start.context.redo;
  return true;
}

function transitionsOf(
  from: JourneySnapshot,
  event: JourneyEvent,
  to: JourneySnapshot,
): readonly string[] {
  const name = edgeName({ from, event, to });
  const known = takenByEdge.get(name) ?? transitionsTaken(from, event);
  takenByEdge.set(name, known);
  return known;
}
