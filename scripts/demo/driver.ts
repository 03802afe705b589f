/** Drives Jalon by its screens, finding things by role and name as a person would. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { formatField, isTyped } from '../../shared/dossier/read-field';
import type { Question } from '../../shared/journey/question';

/** The passphrase that the demonstration and the tests type. */
export const PASSPHRASE = 'acacia sorbier aubépin tilleul';

/** What moves and clicks: the mouse, or the keyboard alone. */
export interface Hand {
  /** Uses a button or a link. */
  readonly press: (control: Locator) => Promise<void>;
  /** Puts a text in a field in place of what it holds, and leaves the field. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses a radio button or ticks a box. */
  readonly tick: (option: Locator) => Promise<void>;
  /** Types in a field with a list, then takes this entry of the list. */
  readonly pick: (field: Locator, text: string, option: Locator) => Promise<void>;
  /** Gives a file to a control that asks for one. */
  readonly giveFile: (control: Locator, file: string) => Promise<void>;
}

/** A file with its content: the application may run as a user who can't read the folder it is in. */
export function filePayload(file: string): {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
} {
  return { name: path.basename(file), mimeType: '', buffer: readFileSync(file) };
}

/** A person who uses the mouse, and the keyboard to write. */
export const mouse: Hand = {
  press: (control) => control.click(),
  write: async (field, text) => {
    await field.fill(text);
    await field.press('Tab');
  },
  tick: (option) => option.check(),
  pick: async (field, text, option) => {
    await field.fill(text);
    await option.click();
  },
  giveFile: (control, file) => control.setInputFiles(filePayload(file)),
};

/** Answers of one subject, by field name. */
export type Answers = Readonly<Record<string, FieldValue | undefined>>;

/** Gets past the passphrase, chosen the first time and entered afterwards; nothing to do where the system keeps the key. */
export async function enter(page: Page, hand: Hand = mouse): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const title = await heading.textContent();
  if (title === 'Choisissez une phrase de passe') {
    await hand.write(page.getByLabel('Phrase de passe'), PASSPHRASE);
    await hand.write(page.getByLabel('La même, une deuxième fois'), PASSPHRASE);
    await hand.press(page.getByRole('button', { name: 'Choisir cette phrase' }));
  } else if (title === 'Votre phrase de passe') {
    await hand.write(page.getByLabel('Phrase de passe'), PASSPHRASE);
    await hand.press(page.getByRole('button', { name: 'Ouvrir mes dossiers' }));
  }
  await page.getByRole('heading', { level: 1, name: /^(Bienvenue|Vos dossiers)$/ }).waitFor();
}

/** The same words with their no-break spaces made plain, to compare. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The heading of the present screen, in plain spaces. */
export async function screenTitle(page: Page): Promise<string> {
  return plain((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
}

/** Opens a step from the rail. */
export async function openStep(page: Page, title: string, hand: Hand = mouse): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Étapes du parcours' });
  await hand.press(rail.getByRole('button', { name: title }));
}

/** Clicks « Continuer » and waits for the next screen. */
export async function proceed(page: Page, hand: Hand = mouse): Promise<void> {
  const before = await screenTitle(page);
  await hand.press(page.getByRole('button', { name: 'Continuer', exact: true }));
  await page.waitForFunction(
    (title) => document.querySelector('h1')?.textContent.replaceAll(/\s+/g, ' ') !== title,
    before,
  );
}

/** Answers every question of the present screen that these answers hold and that is asked. */
export async function answerAll(
  page: Page,
  questions: readonly Question[],
  answers: Answers,
  hand: Hand = mouse,
): Promise<void> {
  for (const question of questions) {
    const value = answers[question.field];
    if (value !== undefined) await answer(page, question, value, hand);
  }
}

/** Answers one question of the present screen. */
export async function answer(
  page: Page,
  question: Question,
  value: FieldValue,
  hand: Hand = mouse,
): Promise<void> {
  const { kind } = question;
  const text = typeof value === 'string' ? value : '';
  if (kind.kind === 'category' || kind.kind === 'portal-profession') {
    const field = page.getByRole('combobox', { name: named(question.label) });
    await hand.pick(field, text, page.getByRole('option', { name: new RegExp(`^${text} `) }));
  } else if (isTyped(kind)) {
    await hand.write(fieldOf(page, question), formatField(kind, text));
  } else {
    for (const one of typeof value === 'string' ? [value] : value.map(String)) {
      await hand.tick(optionOf(page, question, one));
    }
  }
}

/** The text field of a question: a combobox where it proposes communes or countries. */
export function fieldOf(page: Page, { label }: Question): Locator {
  const name = named(label);
  return page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
}

function optionOf(page: Page, question: Question, value: string): Locator {
  const label = question.options.find((option) => option.value === value)?.label ?? value;
  const role = question.kind.kind === 'choice' ? 'radio' : 'checkbox';
  const group = page.getByRole('group', { name: named(question.label) });
  return group.getByRole(role, { name: named(label) });
}

/** A label alone or followed by « (facultatif) »: never a longer one that begins the same. */
export function named(label: string): RegExp {
  return new RegExp(`^${escaped(label)}( \\(facultatif\\))?$`);
}

/** These texts one after the other and nothing else, whatever spaces they are written with. */
export function exactly(...texts: readonly string[]): RegExp {
  return new RegExp(`^${texts.map(escaped).join('\\s*')}$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s');
}

/** Makes the system's folder dialog, which no page can drive, answer this folder. */
export async function folderDialogAnswers(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** The line of a person in the staff list. */
export function lineOf(page: Page, name: string): Locator {
  return page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

/** Opens the first page of a person from the staff list. */
export async function openPerson(page: Page, name: string, hand: Hand = mouse): Promise<void> {
  await hand.press(lineOf(page, name));
  await hand.press(page.getByRole('button', { name: 'Ouvrir sa fiche' }));
}
