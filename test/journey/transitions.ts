/** Names for the machine's states and transitions, so that tests can say which were reached and taken. */
import { type AnyStateNode, type AnyTransitionDefinition, createActor } from 'xstate';
import type { JourneyEvent } from '../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine, screenOf } from '../../shared/journey/machine';
import { TODAY } from './answer-sheets';
import type { Edge } from './exploration';

/** « structure.organisation —continue→ structure.organisation-address », by number where several lead there. */
function nameOf({ source, eventType, target, guard }: AnyTransitionDefinition): string {
  const to = target?.map(({ id }) => id).join('+') ?? 'stays';
  const when = typeof guard === 'object' && 'type' in guard ? ` if ${guard.type}` : '';
  return `${source.id} —${eventType}→ ${to}${typeof guard === 'string' ? ` if ${guard}` : when}`;
}

/** Names of all transitions of the machine. */
export function allTransitions(node: AnyStateNode = journeyMachine.root): string[] {
  const own = [...node.transitions.values(), node.always ?? []].flat();
  return [
    ...own.map(nameOf),
    ...Object.values(node.states).flatMap((child) => allTransitions(child)),
  ];
}

/** Names of the transitions that this event takes from this state. */
export function transitionsTaken(from: JourneySnapshot, event: JourneyEvent): string[] {
  const taken: string[] = [];
  const actor = createActor(journeyMachine, {
    input: { dossier: from.context.dossier, today: TODAY, place: null },
    snapshot: from,
    inspect: (inspected) => {
      if (inspected.type === '@xstate.microstep') {
        taken.push(...inspected._transitions.map(nameOf));
      }
    },
  });
  actor.start();
  actor.send(event);
  actor.stop();
  return taken;
}

/** Transitions that no dossier can take, since the conditions before them cover all cases. */
export const impliedAway = [
  // Whoever the representative is, either their card is asked about or the director is.
  'journey.representative.representative-act —continue→ journey.taskList',
  'journey.representative.representative-act —later→ journey.taskList',
  // Documents come and go on their own page only: nothing takes one away while it is in view.
  'journey.documents.document —→ journey.documents.documents if lostItem',
  // The reader of a gestionnaire is followed on the page before: who sees this one sees that one.
  'journey.follow-up.follow-up-state —continue→ journey.follow-up.follow-up-portal if applies',
  'journey.follow-up.follow-up-portal —back→ journey.follow-up.follow-up-state',
];

/** Edges alike in screen, event and outcome have one name. */
export function edgeName({ from, event, to }: Edge): string {
  const within = from.context.returning === null ? '' : ' within an edit';
  return `${modeName(from)}${within} ${event.type} ${modeName(to)}`;
}

/** « people asking », « taskList ». */
export function modeName(snapshot: JourneySnapshot): string {
  const screen = screenOf(snapshot);
  return screen === null ? 'taskList' : `${screen.place.page} ${screen.mode ?? 'shown'}`;
}
