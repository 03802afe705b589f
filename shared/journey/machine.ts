/** The machine of an open dossier: the screen one is on and the answers so far, in one pure place. */
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { initialContext } from './journey-context';
import { journeySetup } from './machine-setup';
import { goTransitions, pageState } from './page-states';
import { firstPlace } from './paths';
import type { Place, StepDefinition } from './step';
import { steps } from './steps';

function stepState(step: StepDefinition) {
  return {
    initial: firstPlace(step.id).page,
    states: Object.fromEntries(step.pages.map((page) => [page.id, pageState({ step, page })])),
  };
}

/** Without `invoke` nor `after`: effects stand outside, so the machine in use is the model under test. */
export const journeyMachine = journeySetup.createMachine({
  id: 'journey',
  context: ({ input }) => initialContext(input),
  initial: 'resuming',
  on: {
    go: goTransitions,
    home: { target: '.taskList', actions: ['leaveItem', 'endEdit'] },
    erase: { actions: ['erase'] },
    undo: { guard: 'canUndo', actions: ['undo'] },
    redo: { guard: 'canRedo', actions: ['redo'] },
    newDay: { actions: ['takeDay'] },
    formFilled: { actions: ['note'] },
    // What was being typed when one left a page is committed from the next one.
    apply: { actions: ['apply'] },
  },
  states: {
    resuming: {
      always: { guard: 'cannotResume', target: 'taskList', actions: ['forgetResume'] },
      entry: 'raiseResume',
      exit: 'forgetResume',
    },
    afterEdit: {
      always: { guard: 'cannotProceed', target: 'taskList', actions: ['leaveItem', 'endEdit'] },
      entry: 'raiseAfterEdit',
    },
    taskList: {},
    ...Object.fromEntries(steps.map((step) => [step.id, stepState(step)])),
  },
});

/** A running journey. */
export type JourneyActor = ActorRefFrom<typeof journeyMachine>;
/** A state of a journey. */
export type JourneySnapshot = SnapshotFrom<typeof journeyMachine>;

/** What a page is doing, besides being shown. */
export type PageMode =
  | 'asking'
  | 'correcting'
  | 'confirming'
  | 'choosing'
  | 'reading'
  | 'refused'
  | 'preview'
  | 'ready'
  | 'producing'
  | 'failed'
  | 'done';

/** The screen one is on: the task list (`null`), or a place and what its page is doing. */
export function screenOf(
  snapshot: JourneySnapshot,
): { place: Place; mode: PageMode | null } | null {
  // The value is { step: { page: mode } } or { step: page }, by construction of the states.
  const value = snapshot.value as string | Record<string, string | Record<string, PageMode>>;
  if (typeof value === 'string') return null;
  const [stepId, inner] = Object.entries(value)[0] ?? [];
  const step = steps.find(({ id }) => id === stepId);
  if (step === undefined || inner === undefined) throw new Error('A state outside the catalogue');
  const [page, mode] =
    typeof inner === 'string' ? [inner, null] : (Object.entries(inner)[0] ?? [undefined, null]);
  const definition = step.pages.find(({ id }) => id === page);
  if (definition === undefined) throw new Error('A page outside the catalogue');
  const { itemId } = snapshot.context;
  return {
    place:
      definition.kind === 'item' && itemId !== null
        ? { step: step.id, page: definition.id, itemId }
        : { step: step.id, page: definition.id },
    mode,
  };
}
