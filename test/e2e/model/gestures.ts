/** The gestures of the machine's events: what a person touches in the window for each of them. */
import type { Page } from 'playwright-core';
import { answer, exactly, lineOf, named, plain } from '../../../scripts/demo/driver';
import type { Command } from '../../../shared/dossier/commands';
import type { FieldValue } from '../../../shared/dossier/field-kinds';
import type { JourneyEvent } from '../../../shared/journey/journey-context';
import { type JourneySnapshot, screenOf } from '../../../shared/journey/machine';
import type { Question } from '../../../shared/journey/question';
import { gestionnaireName } from '../../../shared/journey/designation';
import { itemName } from '../../../shared/journey/resume';
import { personName } from '../../../shared/journey/staffing';
import type { Place } from '../../../shared/journey/step';
import { allQuestions, findPage } from '../../../shared/journey/steps';
import { FOLLOWED_LIST, entryFor, isFollowedPerson } from './offered';

const BUTTONS: Readonly<Partial<Record<JourneyEvent['type'], string>>> = {
  continue: 'Continuer',
  later: 'Compléter plus tard',
  back: 'Revenir en arrière',
  cancelItem: 'Annuler mes changements',
  confirm: 'Changer et mettre de côté',
  keep: 'Garder ma réponse',
  home: 'Vue d’ensemble',
  undo: 'Annuler',
  redo: 'Rétablir',
  cancelImport: 'Revenir à la liste sans importer',
};

/** In front of a dialog, buttons behind it can't be reached; their keys are pressed all the same. */
const KEYS: Readonly<Partial<Record<JourneyEvent['type'], string>>> = {
  undo: 'ControlOrMeta+z',
  redo: 'ControlOrMeta+y',
};

/** Performs one event. */
export async function perform(
  page: Page,
  before: JourneySnapshot,
  event: JourneyEvent,
): Promise<void> {
  const name = BUTTONS[event.type];
  const key = KEYS[event.type];
  if (key !== undefined && screenOf(before)?.mode === 'confirming') {
    await page.keyboard.press(key);
    return;
  }
  if (name !== undefined) {
    await page.getByRole('button', { name, exact: true }).first().click();
    return;
  }
  switch (event.type) {
    case 'go':
      await search(page, before, event.place);
      return;
    case 'modify':
      await modify(page, before, event.place);
      return;
    case 'addItem':
      await page.getByRole('button', { name: ADD }).click();
      return;
    case 'apply':
      await change(page, before, event.command);
      return;
    default:
      throw new Error(`There is no gesture for « ${event.type} »`);
  }
}

const ADD = /^Ajouter un(?:e personne| établissement)/u;

/** By the search, which leads to any page that applies and to any item; someone is followed from their list. */
async function search(page: Page, before: JourneySnapshot, place: Place): Promise<void> {
  const { dossier } = before.context;
  if (isFollowedPerson(dossier, place)) {
    await search(page, before, FOLLOWED_LIST);
    const name = personName(dossier.people.find(({ id }) => id === place.itemId) ?? { id: '' });
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
    return;
  }
  const entry = entryFor(before, place);
  if (entry === undefined) throw new Error('No result of the search leads there');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: 'Un mot, un nom, un sigle' }).fill(plain(entry.label));
  await page
    .getByRole('option')
    .filter({ hasText: exactly(entry.label, entry.detail) })
    .first()
    .click();
}

async function modify(page: Page, before: JourneySnapshot, place: Place): Promise<void> {
  const located = findPage(place);
  if (located === null) throw new Error('A place outside the catalogue');
  const name = itemName(before.context.dossier, place);
  const title = name === null ? located.page.title : `${name} : ${located.page.title}`;
  await page
    .getByRole('button', { name: named(`Modifier : ${title}`) })
    .first()
    .click();
}

async function change(page: Page, before: JourneySnapshot, command: Command): Promise<void> {
  switch (command.type) {
    case 'remove-items': {
      const name = nameOfRemoved(before, command);
      if (command.collection === 'people') {
        await lineOf(page, plain(name)).last().click();
        await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
      } else {
        await page
          .getByRole('button', { name: exactly(`Supprimer : ${name}`) })
          .last()
          .click();
      }
      await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
      return;
    }
    case 'set-answer':
    case 'set-item-field':
      if (command.field === 'confirmedFingerprint') {
        await page.getByRole('button', { name: 'Confirmer ces réponses' }).click();
      } else {
        await giveAnswer(page, before, questionOf(command), command.value);
      }
      return;
    case 'together':
    case 'insert-items':
      throw new Error(`« ${command.type} » is no single gesture`);
  }
}

function nameOfRemoved(
  { context: { dossier } }: JourneySnapshot,
  { collection, ids: [id] }: Extract<Command, { readonly type: 'remove-items' }>,
): string {
  const isIt = (item: { readonly id: string }): boolean => item.id === id;
  const [person, gestionnaire] = [dossier.people.find(isIt), dossier.gestionnaires.find(isIt)];
  if (collection === 'people' && person !== undefined) return personName(person);
  if (gestionnaire !== undefined) return gestionnaireName(dossier, gestionnaire);
  return dossier.establishments.find(isIt)?.name ?? 'Établissement sans nom';
}

/** The question that a command answers. */
export function questionOf(command: Extract<Command, { readonly field: string }>): Question {
  const entity = command.type === 'set-answer' ? command.section : command.collection;
  const question = allQuestions.find(
    (candidate) => candidate.entity === entity && candidate.field === command.field,
  );
  if (question === undefined) throw new Error(`Nobody asks ${entity}.${command.field}`);
  return question;
}

async function giveAnswer(
  page: Page,
  before: JourneySnapshot,
  question: Question,
  value: FieldValue | undefined,
): Promise<void> {
  const { kind } = question;
  if (typeof value === 'string' && kind.kind !== 'choice') {
    await answer(page, question, value);
    return;
  }
  const group = page.getByRole('group', { name: named(question.label) });
  if (typeof value === 'string') {
    await group.getByRole('radio', { name: named(labelOf(before, question, value)) }).click();
    return;
  }
  // One box at a time: the one that makes the difference is toggled.
  const wanted = (Array.isArray(value) ? value : []).map(String);
  for (const box of await group.getByRole('checkbox').all()) {
    const label = plain(await box.evaluate(labelText));
    const isWanted = wanted.some((one) => plain(labelOf(before, question, one)) === label);
    if (isWanted !== (await box.isChecked())) await box.click();
  }
}

function labelText(element: Element): string {
  return element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
}

function labelOf({ context }: JourneySnapshot, question: Question, value: string): string {
  return (
    question.options.find((option) => option.value === value)?.label ??
    context.dossier.establishments.find(({ id }) => id === value)?.name ??
    'Établissement sans nom'
  );
}
