/** Where to go on, in words: « la date de naissance de Mme Mélisse ». */
import type { Dossier } from '../dossier/schema';
import { of } from '../french/elision';
import { documentTitle } from '../documents/official-forms';
import { gestionnaireName } from './designation';
import { type Finding, isHoldingBack } from './findings';
import { type Progress, type StepProgress, isOpen } from './progress';
import { personCall } from './staffing';
import { CLOSING_STEPS, type Place, type Todo } from './step';
import { findPage } from './steps';

/** What to do next, and where. */
export interface NextAction {
  readonly label: string;
  readonly place: Place;
}

/** The next thing to do; `null` once everything that can be done is done. */
export function nextAction(dossier: Dossier, progress: Progress): NextAction | null {
  const open = progress.steps.filter(({ status }) => status === 'todo' || status === 'in-progress');
  for (const pick of PRESSING_FIRST) {
    for (const standing of open) {
      const picked = pick(standing);
      if (picked === undefined) continue;
      return 'label' in picked
        ? { label: lowerFirst(picked.label), place: picked.place }
        : { label: spoken(nounOf(dossier, picked)), place: picked.place };
    }
  }
  return null;
}

/**
 * What a step may ask for next. Each kind is sought in all steps before the following one: what takes
 * weeks to come, a card or a signed paper, never stands before what can be done today.
 */
const PRESSING_FIRST: readonly ((standing: StepProgress) => Finding | Todo | undefined)[] = [
  ({ findings, todos }) => findings.find(isHoldingBack) ?? todos.find(isListToFill),
  ({ findings }) => findings.find(({ kind }) => kind === 'doubt'),
  ({ step, todos }) => (CLOSING_STEPS.has(step.id) ? todos.find(isOwnWork) : undefined),
  ({ todos }) => todos.find(isOwnWork),
  ({ findings }) => findings.find(isOpen),
];

/** A list can be filled today; other todos wait for an answer or a thing from elsewhere. */
function isListToFill({ place }: Todo): boolean {
  return findPage(place)?.page.kind === 'list';
}

/** A todo without minutes only waits for the other steps. */
function isOwnWork({ minutes }: Todo): boolean {
  return minutes > 0;
}

/** « la date de naissance de Mme Mélisse », « le numéro SIREN ». */
export function nounOf(
  dossier: Dossier,
  { place, question }: Pick<Finding, 'place' | 'question'>,
): string {
  const name = itemName(dossier, place);
  if (name === null) return question.noun;
  return findPage(place)?.page.collection === 'people'
    ? `${question.noun} ${of(name)}`
    : `${question.noun} (${name})`;
}

/** Name of the item that a place shows; `null` if it shows none. */
export function itemName(dossier: Dossier, place: Place): string | null {
  const { itemId } = place;
  const collection = findPage(place)?.page.collection;
  if (itemId === undefined || collection === undefined) return null;
  switch (collection) {
    case 'people': {
      const person = dossier.people.find(({ id }) => id === itemId);
      return person === undefined ? null : personCall(person);
    }
    case 'gestionnaires': {
      const gestionnaire = dossier.gestionnaires.find(({ id }) => id === itemId);
      return gestionnaire === undefined ? null : gestionnaireName(dossier, gestionnaire);
    }
    case 'establishments':
      return dossier.establishments.find(({ id }) => id === itemId)?.name ?? null;
    case 'documents':
      return documentTitle(itemId);
  }
}

/** « dire si la liste est complète »: a noun that is a question needs a verb to stand alone. */
function spoken(noun: string): string {
  return /^(?:si|qui) /u.test(noun) ? `dire ${noun}` : noun;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
