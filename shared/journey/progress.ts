/** Where one stands: a pure function of the dossier, never stored. */
import type { Dossier } from '../dossier/schema';
import { documentsTodos, reviewTodos } from './closing';
import type { Finding } from './findings';
import { type SetAside, type Standing, standingOfStep } from './standing';
import { type Blocker, type StepDefinition, type StepId, type Todo, bringsItems } from './step';
import { steps } from './steps';

/** Status of a step; its words are `STATUS_WORDS`. */
export type StepStatus = 'not-applicable' | 'blocked' | 'todo' | 'in-progress' | 'complete';

/** Status words of the interface. */
export const STATUS_WORDS: Readonly<Record<StepStatus, string>> = {
  'not-applicable': 'Sans objet',
  blocked: 'Bloqué',
  todo: 'À faire',
  'in-progress': 'En cours',
  complete: 'Complet',
};

/** Where one step stands. */
export interface StepProgress {
  readonly step: StepDefinition;
  readonly status: StepStatus;
  readonly blocker: Blocker | null;
  /** Missing answers, faults, doubts and accepted doubts, in the order of the pages. */
  readonly findings: readonly Finding[];
  readonly todos: readonly Todo[];
  readonly setAside: readonly SetAside[];
  /** Minutes left, from what is left to do. */
  readonly minutesLeft: number;
}

/** Where the whole dossier stands. */
export interface Progress {
  readonly steps: readonly StepProgress[];
  readonly minutesLeft: number;
}

/** Minutes that one missing answer or one correction takes a person who has the papers at hand. */
const MINUTES_PER_FINDING = 0.5;

const memory = new WeakMap<Dossier, { readonly today: string; readonly progress: Progress }>();

/** Where this dossier stands on this day (ISO date). */
export function progressOf(dossier: Dossier, today: string): Progress {
  const known = memory.get(dossier);
  if (known?.today === today) return known.progress;
  const all: StepProgress[] = [];
  for (const step of steps) all.push(progressOfStep(dossier, step, today, all));
  const progress = {
    steps: all,
    minutesLeft: all.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
  };
  memory.set(dossier, { today, progress });
  return progress;
}

/** Where one step stands. */
export function stepProgress(progress: Progress, id: StepId): StepProgress {
  const found = progress.steps.find(({ step }) => step.id === id);
  if (found === undefined) throw new Error(`No step ${id} in the progress`);
  return found;
}

/** Whether this finding still asks for something: an accepted doubt does not. */
export function isOpen({ kind }: Finding): boolean {
  return kind !== 'accepted';
}

function progressOfStep(
  dossier: Dossier,
  step: StepDefinition,
  today: string,
  before: readonly StepProgress[],
): StepProgress {
  const standing = standingOfStep(dossier, step, today);
  const blocker = step.blocker?.(dossier) ?? null;
  if (!step.applies(dossier) || blocker !== null) {
    return {
      step,
      status: blocker !== null && step.applies(dossier) ? 'blocked' : 'not-applicable',
      blocker: step.applies(dossier) ? blocker : null,
      findings: [],
      todos: [],
      setAside: standing.setAside,
      minutesLeft: 0,
    };
  }
  const todos = todosOf(dossier, step, today, before);
  const open = standing.findings.filter(isOpen);
  return {
    step,
    status: statusOf(dossier, step, standing, open.length + todos.length),
    blocker: null,
    findings: standing.findings,
    todos,
    setAside: standing.setAside,
    minutesLeft:
      open.length * MINUTES_PER_FINDING + todos.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function todosOf(
  dossier: Dossier,
  step: StepDefinition,
  today: string,
  before: readonly StepProgress[],
): readonly Todo[] {
  switch (step.id) {
    case 'review':
      return reviewTodos(
        dossier,
        before.every(({ status }) => status === 'complete' || status === 'not-applicable'),
      );
    case 'documents':
      return documentsTodos(dossier);
    default:
      return step.todos?.(dossier, today) ?? [];
  }
}

function statusOf(
  dossier: Dossier,
  step: StepDefinition,
  { isStarted }: Standing,
  leftToDo: number,
): StepStatus {
  if (leftToDo === 0) return 'complete';
  const holdsItems = step.pages
    .filter(bringsItems)
    .some(({ collection }) => collection !== undefined && dossier[collection].length > 0);
  return isStarted || holdsItems ? 'in-progress' : 'todo';
}
