/** Performs the machine's events in the real window, by what a person would touch. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { answer, folderDialogAnswers, named } from '../../../scripts/demo/driver';
import { SAMPLE_STAFF_LIST } from '../../../scripts/demo/sample';
import type { Command } from '../../../shared/dossier/commands';
import type { FieldValue } from '../../../shared/dossier/field-kinds';
import { isTyped } from '../../../shared/dossier/read-field';
import { itemName } from '../../../shared/journey/resume';
import type { Question } from '../../../shared/journey/question';
import type { JourneyEvent } from '../../../shared/journey/journey-context';
import { type JourneySnapshot, screenOf } from '../../../shared/journey/machine';
import { allQuestions, findPage } from '../../../shared/journey/steps';
import { plain } from '../../journey/decision-table';

/** A window with what its events need. */
export interface DrivenWindow {
  readonly page: Page;
  readonly app: ElectronApplication;
  /** A folder of the test's own. */
  readonly folder: string;
}

const BUTTONS: Readonly<Partial<Record<JourneyEvent['type'], string>>> = {
  continue: 'Continuer',
  later: 'Compléter plus tard',
  cancelItem: 'Annuler mes changements',
  confirm: 'Changer et mettre de côté',
  keep: 'Garder ma réponse',
  home: 'Vue d’ensemble',
  undo: 'Annuler',
  redo: 'Rétablir',
  cancelImport: 'Revenir à la liste sans importer',
};

/**
 * Whether the window offers this event in this state. What it offers nowhere (« continue » while a
 * dialog is open) is the machine's own guard, which unit tests cover.
 */
export async function offers({ page }: DrivenWindow, event: JourneyEvent): Promise<boolean> {
  const name = BUTTONS[event.type];
  if (name === undefined) return true;
  const button = page.getByRole('button', { name, exact: true });
  return (await button.count()) > 0 && (await button.first().isEnabled());
}

/** Performs one event. */
export async function perform(
  window: DrivenWindow,
  before: JourneySnapshot,
  event: JourneyEvent,
): Promise<void> {
  const { page } = window;
  const name = BUTTONS[event.type];
  if (name !== undefined) {
    await page.getByRole('button', { name, exact: true }).first().click();
    return;
  }
  switch (event.type) {
    case 'back':
      await page.getByRole('button', { name: 'Retour' }).click();
      return;
    case 'go':
      await goTo(page, before, event.place);
      return;
    case 'modify':
      await modify(page, before, event.place);
      return;
    case 'addItem':
      await page.getByRole('button', { name: /^Ajouter un/ }).click();
      return;
    case 'apply':
      await applyCommand(window, before, event.command);
      return;
    case 'chooseFile':
      await page
        .getByLabel(/^Choisir (?:le|un autre) fichier$/)
        .setInputFiles(await staffFile(window, event));
      return;
    case 'acceptImport':
      await page.getByRole('button', { name: /^Ajouter \d+ personnes?$/ }).click();
      return;
    case 'produce':
      await page.getByRole('button', { name: 'Produire les documents' }).click();
      return;
    default:
      throw new Error(`No one does « ${event.type} » in the window`);
  }
}

/** A file that can be read, or one that lies about what it is. */
async function staffFile(
  { folder, page }: DrivenWindow,
  { fileName }: { fileName: string },
): Promise<string> {
  if (fileName === 'personnel.csv') return SAMPLE_STAFF_LIST;
  const file = path.join(folder, 'image.csv');
  writeFileSync(file, await page.screenshot());
  return file;
}

/** Through the search, which leads to any page that applies and to any item. */
async function goTo(
  page: Page,
  before: JourneySnapshot,
  place: Parameters<typeof findPage>[0] & { itemId?: string },
): Promise<void> {
  const located = findPage(place);
  if (located === null) throw new Error('A place outside the catalogue');
  await page.keyboard.press('ControlOrMeta+k');
  const name = itemName(before.context.dossier, { ...place });
  await page.keyboard.type(plain(name ?? located.page.title));
  const options = page.getByRole('option');
  const wanted =
    name === null
      ? options
          .filter({ hasText: plain(located.page.title) })
          .filter({ hasText: plain(located.step.title) })
      : options;
  await wanted.first().click();
}

async function modify(
  page: Page,
  before: JourneySnapshot,
  place: Parameters<typeof findPage>[0] & { itemId?: string },
): Promise<void> {
  const located = findPage(place);
  if (located === null) throw new Error('A place outside the catalogue');
  const name = itemName(before.context.dossier, { ...place });
  const title = name === null ? located.page.title : `${name} : ${located.page.title}`;
  await page
    .getByRole('button', { name: plain(`Modifier : ${title}`) })
    .first()
    .click();
}

async function applyCommand(
  window: DrivenWindow,
  before: JourneySnapshot,
  command: Command,
): Promise<void> {
  const { page } = window;
  switch (command.type) {
    case 'together':
      for (const part of command.commands) await applyCommand(window, before, part);
      return;
    case 'remove-items':
      await page
        .getByRole('button', { name: /^Supprimer : / })
        .last()
        .click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
      return;
    case 'set-answer':
    case 'set-item-field':
      await giveAnswer(window, before, questionOf(command), command.value);
      return;
    case 'insert-items':
      throw new Error('Items are added by their button');
  }
}

function questionOf(command: Extract<Command, { readonly field: string }>): Question {
  const entity = command.type === 'set-answer' ? command.section : command.collection;
  const question = allQuestions.find(
    (candidate) => candidate.entity === entity && candidate.field === command.field,
  );
  if (question === undefined) throw new Error(`Nobody asks ${entity}.${command.field}`);
  return question;
}

async function giveAnswer(
  window: DrivenWindow,
  before: JourneySnapshot,
  question: Question,
  value: FieldValue | undefined,
): Promise<void> {
  const { page } = window;
  if (value === undefined) throw new Error('Answers are not taken back here');
  if (isTyped(question.kind) || question.kind.kind === 'choice') {
    await answer(page, question, value);
    return;
  }
  // Several ticks: what is ticked and not wanted is unticked first.
  const wanted = Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
  const labels = wanted.map((one) => labelOf(before, question, one));
  const group = page.getByRole('group', { name: named(question.label) });
  for (const box of await group.getByRole('checkbox').all()) {
    const label = await box.evaluate(
      (element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '',
    );
    if (!labels.includes(label)) await box.uncheck();
  }
  for (const label of labels) await group.getByRole('checkbox', { name: named(label) }).check();
}

function labelOf({ context }: JourneySnapshot, question: Question, value: string): string {
  return (
    question.options.find((option) => option.value === value)?.label ??
    context.dossier.establishments.find(({ id }) => id === value)?.name ??
    'Établissement sans nom'
  );
}

/** What the window shows of the state: screen, mode, status of each step. */
export async function shown({
  page,
}: DrivenWindow): Promise<{ title: string; mode: string; statuses: string[] }> {
  return page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    const has = (selector: string): boolean => document.querySelector(selector) !== null;
    const statuses = [...document.querySelectorAll('.rail__step .status')].map(
      ({ textContent }) => textContent ?? '',
    );
    const mode = has('[role=alertdialog]') ? 'confirming' : has('.summary') ? 'correcting' : '';
    return { title: text('h1').replaceAll(/\s+/g, ' '), mode, statuses };
  });
}

/** The title that the machine's state calls for. */
export function titleOf(snapshot: JourneySnapshot): string {
  const screen = screenOf(snapshot);
  const { dossier } = snapshot.context;
  if (screen === null) return plain(dossier.preparation.title ?? 'Nouveau dossier');
  const located = findPage(screen.place);
  if (located === null) throw new Error('A place outside the catalogue');
  const name = itemName(dossier, screen.place);
  const { title } = located.page;
  return plain(
    name === null ? title : `${name} : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  );
}

/** Has the folder dialog answer a folder that can be written, or one that can't. */
export async function prepareFolder(
  { app, folder }: DrivenWindow,
  isWritable: boolean,
): Promise<void> {
  await folderDialogAnswers(app, isWritable ? folder : '/proc/1/none');
}
