/** What the window offers in a state of the machine: the events for which there is a gesture. */
import type { Dossier } from '../../../shared/dossier/schema';
import type { JourneyEvent } from '../../../shared/journey/journey-context';
import { type JourneySnapshot, screenOf } from '../../../shared/journey/machine';
import { progressOf, stepProgress } from '../../../shared/journey/progress';
import { type SearchEntry, searchEntries } from '../../../shared/journey/search';
import { goesToPortal } from '../../../shared/journey/staffing';
import { CLOSING_STEPS, type PageKind, type Place } from '../../../shared/journey/step';
import { findPage, pageApplies, subjectOf } from '../../../shared/journey/steps';

/** Always at hand, but while a dialog is open. */
const ANYWHERE: readonly JourneyEvent['type'][] = ['home', 'undo', 'redo'];

/** In front of a dialog: its buttons, and keys that must do nothing. */
const IN_DIALOG: readonly JourneyEvent['type'][] = ['confirm', 'keep', 'undo', 'redo'];

/** What the pages of each kind offer besides; an import and a pack are made by scripts of their own. */
const BY_KIND: Readonly<Record<PageKind, readonly JourneyEvent['type'][]>> = {
  questions: ['apply', 'continue', 'later', 'back'],
  outcome: ['apply', 'continue', 'later', 'back'],
  list: ['apply', 'addItem', 'continue', 'later', 'back'],
  followed: ['apply', 'continue', 'later', 'back'],
  item: ['apply', 'continue', 'later', 'back', 'cancelItem'],
  import: ['cancelImport'],
  review: ['apply', 'modify', 'back'],
  documents: ['back'],
  'official-form': ['back'],
};

/** Whether a person can do this here. */
export function isOffered(snapshot: JourneySnapshot, event: JourneyEvent): boolean {
  const { context } = snapshot;
  const screen = screenOf(snapshot);
  const { type } = event;
  if (screen?.mode === 'confirming') return IN_DIALOG.includes(type);
  if (type === 'undo') return context.undo.length > 0;
  if (type === 'redo') return context.redo.length > 0;
  if (type === 'go') {
    const { place } = event;
    return isFollowedPerson(context.dossier, place)
      ? entryFor(snapshot, FOLLOWED_LIST) !== undefined
      : entryFor(snapshot, place) !== undefined;
  }
  if (ANYWHERE.includes(type)) return true;
  const page = screen === null ? undefined : findPage(screen.place)?.page;
  if (screen === null || page === undefined) return false;
  const { blocker } = stepProgress(progressOf(context.dossier, context.today), screen.place.step);
  if (blocker !== null) return false;
  if (type === 'later') return page.questions.length > 0;
  if (type === 'modify') return asksSomething(context.dossier, event.place);
  return BY_KIND[page.kind].includes(type);
}

/** The list from which the follow-up of a person is opened: the search leads to their sheet. */
export const FOLLOWED_LIST: Place = { step: 'follow-up', page: 'follow-up-people' };

/** Whether a place is the follow-up of someone on that list. */
export function isFollowedPerson({ people }: Dossier, { page, itemId }: Place): boolean {
  const person = people.find(({ id }) => id === itemId);
  return page === 'follow-up-person' && person !== undefined && goesToPortal(person);
}

/** The review shows what is asked, and « Modifier » beside it. */
function asksSomething(dossier: Dossier, place: Place): boolean {
  const located = findPage(place);
  if (located === null || !pageApplies(dossier, located)) return false;
  if (CLOSING_STEPS.has(place.step)) return false;
  return located.page.questions.some((question) => {
    const subject = subjectOf(dossier, question.entity, place.itemId);
    return subject !== null && question.applies(dossier, subject);
  });
}

/** The result of the search that leads to this place, if there is one. */
export function entryFor({ context }: JourneySnapshot, place: Place): SearchEntry | undefined {
  return searchEntries(context.dossier).find(
    ({ target }) =>
      target.kind === 'place' &&
      target.place.step === place.step &&
      target.place.page === place.page &&
      target.place.itemId === place.itemId,
  );
}
