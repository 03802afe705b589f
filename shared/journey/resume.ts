/** Where to go on, in words: « la date de naissance de Mme Mélisse ». */
import type { Dossier } from '../dossier/schema';
import { gestionnaireName } from './designation';
import { type Finding, isHoldingBack } from './findings';
import { type Progress, isOpen } from './progress';
import { personCall } from './staffing';
import type { Place } from './step';
import { findPage } from './steps';

/** What to do next, and where. */
export interface NextAction {
  readonly label: string;
  readonly place: Place;
}

/** The next thing to do; `null` once everything that can be done is done. */
export function nextAction(dossier: Dossier, progress: Progress): NextAction | null {
  for (const { status, findings, todos } of progress.steps) {
    if (status !== 'todo' && status !== 'in-progress') continue;
    // What holds back comes first, then what to do, then papers to come and doubts.
    const finding = findings.find(isHoldingBack);
    if (finding !== undefined) return { label: nounOf(dossier, finding), place: finding.place };
    const todo = todos[0];
    if (todo !== undefined) return { label: lowerFirst(todo.label), place: todo.place };
    const rest = findings.find(isOpen);
    if (rest !== undefined) return { label: nounOf(dossier, rest), place: rest.place };
  }
  return null;
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
      return null;
  }
}

/** « de Mme Mélisse », « d’Inès ». */
export function of(name: string): string {
  return /^[aeiouyàâäéèêëîïôöùûüœæh]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
