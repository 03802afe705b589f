/** Brings a followed window from its dossier to another one, by its own screens. */
import { appendItems, removeItem } from '../../../shared/dossier/commands';
import type { CollectionId, Dossier } from '../../../shared/dossier/schema';
import { askedPages, canonicalText, isAnswered } from '../../../shared/journey/findings';
import { screenOf } from '../../../shared/journey/machine';
import { firstItemPage, listOf } from '../../../shared/journey/paths';
import type { Question } from '../../../shared/journey/question';
import type { Place } from '../../../shared/journey/step';
import { findPage, pageApplies, stepOf, subjectOf } from '../../../shared/journey/steps';
import { answerCommand } from '../../journey/answer-sheets';
import { type FollowedWindow, doBoth, goTo } from './followed-window';

/** Gives the window's dossier the items and the answers of another one. */
export async function become(followed: FollowedWindow, wanted: Dossier): Promise<void> {
  if (screenOf(followed.actor.getSnapshot())?.mode === 'confirming') {
    await doBoth(followed, { type: 'keep' });
  }
  for (const stage of [beforeClosing(wanted), wanted]) {
    // First what decides whether there are lists at all.
    await giveAnswers(followed, stage);
    for (const collection of ['establishments', 'gestionnaires', 'people'] as const) {
      await becomeList(followed, collection, stage);
    }
    await giveAnswers(followed, stage);
  }
}

/** What closed screens hold was answered while they were open: a list had someone, the contract its representative. */
function beforeClosing(wanted: Dossier): Dossier {
  const { gestionnaires, people, habilitation, staff, representative } = wanted;
  const isAnsweredOf = (section: object, list: readonly object[]): boolean =>
    list.length === 0 && Object.keys(section).length > 0;
  return {
    ...wanted,
    ...(isAnsweredOf(habilitation, gestionnaires) ? { gestionnaires: [{ id: 'passing' }] } : {}),
    ...(isAnsweredOf(staff, people) ? { people: [{ id: 'passing' }] } : {}),
    ...(hasBlockedAnswers(wanted)
      ? { representative: { ...representative, directorIsRepresentative: 'yes' } }
      : {}),
  };
}

/** Whether the contract is answered of though one must first say who the representative is. */
function hasBlockedAnswers(wanted: Dossier): boolean {
  const blocker = stepOf('contract').blocker?.(wanted) ?? null;
  return blocker !== null && Object.keys(wanted.contract).length > 0;
}

/** The first missing answer first, as each may open the next. */
async function giveAnswers(followed: FollowedWindow, wanted: Dossier): Promise<void> {
  for (let next = firstDifference(followed, wanted); next !== null;) {
    const { place, question, value } = next;
    await enter(followed, place);
    await doBoth(followed, {
      type: 'apply',
      label: question.noun,
      command: answerCommand(question, value, place.itemId),
    });
    if (screenOf(followed.actor.getSnapshot())?.mode === 'confirming') {
      await doBoth(followed, { type: 'confirm' });
    }
    next = firstDifference(followed, wanted);
  }
}

/** Opens a page; one about an item through the first page of that item. */
export async function enter(followed: FollowedWindow, place: Place): Promise<void> {
  if (isAt(followed, place)) return;
  const located = findPage(place);
  const first =
    located?.page.kind === 'item' && located.page.collection !== undefined
      ? firstItemPage(located.page.collection)
      : null;
  await goTo(
    followed,
    first === null || first.step !== located?.step ? place : { ...place, page: first.page.id },
  );
  while (!isAt(followed, place)) await doBoth(followed, { type: 'later' });
}

function isAt({ actor }: FollowedWindow, { step, page, itemId }: Place): boolean {
  const at = screenOf(actor.getSnapshot())?.place;
  return at?.step === step && at.page === page && at.itemId === itemId;
}

/** Removes from the end what does not belong, then adds what is missing. */
async function becomeList(
  followed: FollowedWindow,
  collection: Exclude<CollectionId, 'documents'>,
  wanted: Dossier,
): Promise<void> {
  const list = listOf(firstItemPage(collection));
  const place = { step: list.step.id, page: list.page.id };
  const ids = wanted[collection].map(({ id }) => id);
  const held = (): Dossier => followed.actor.getSnapshot().context.dossier;
  const belongs = (): boolean => held()[collection].every(({ id }, at) => ids[at] === id);
  if (belongs() && held()[collection].length === ids.length) return;
  if (!pageApplies(held(), list)) return;
  await goTo(followed, place);
  while (!belongs()) {
    const command = removeItem(collection, held()[collection].at(-1)?.id ?? '');
    await doBoth(followed, { type: 'apply', label: 'Supprimer', command });
  }
  for (const id of ids.slice(held()[collection].length)) {
    if (!isAt(followed, place)) await goTo(followed, place);
    const command = appendItems(held(), collection, [{ id }]);
    await doBoth(followed, { type: 'addItem', itemId: id, label: 'Ajouter', command });
  }
}

interface Difference {
  readonly place: Place;
  readonly question: Question;
  readonly value: NonNullable<unknown> & Parameters<typeof answerCommand>[1];
}

/** The first answer that differs and is asked by the window's dossier now. */
function firstDifference({ actor }: FollowedWindow, wanted: Dossier): Difference | null {
  const { dossier } = actor.getSnapshot().context;
  for (const { located, subjects } of askedPages(wanted)) {
    if (!pageApplies(dossier, located)) continue;
    for (const { subject, place } of subjects) {
      for (const question of located.page.questions) {
        const held = subjectOf(dossier, question.entity, place.itemId);
        const value = subject[question.field];
        if (held === null || !isValue(value) || !question.applies(wanted, subject)) continue;
        if (!question.applies(dossier, held)) continue;
        if (canonicalText(held[question.field]) === canonicalText(value)) continue;
        return { place, question, value };
      }
    }
  }
  return null;
}

function isValue(value: unknown): value is Difference['value'] {
  return isAnswered(value);
}
