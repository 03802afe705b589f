/** Drives Jalon by its screens, finding things by role and name as a person would. */
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { formatField, isTyped } from '../../shared/dossier/read-field';
import type { Question } from '../../shared/journey/question';

/** The passphrase that the demonstration and the tests type. */
export const PASSPHRASE = 'acacia sorbier aubépin tilleul';

/** Answers of one subject, by field name. */
export type Answers = Readonly<Record<string, FieldValue | undefined>>;

/** Gets past the passphrase, chosen the first time and entered afterwards; nothing to do where the system keeps the key. */
export async function enter(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const title = await heading.textContent();
  if (title === 'Choisissez une phrase de passe') {
    await page.getByLabel('Phrase de passe').fill(PASSPHRASE);
    await page.getByLabel('La même, une deuxième fois').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Choisir cette phrase' }).click();
  } else if (title === 'Votre phrase de passe') {
    await page.getByLabel('Phrase de passe').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Ouvrir mes dossiers' }).click();
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
export async function openStep(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Étapes du parcours' })
    .getByRole('button', { name: title })
    .click();
}

/** Clicks « Continuer » and waits for the next screen. */
export async function proceed(page: Page): Promise<void> {
  const before = await screenTitle(page);
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
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
): Promise<void> {
  for (const question of questions) {
    const value = answers[question.field];
    if (value !== undefined) await answer(page, question, value);
  }
}

/** Answers one question of the present screen. */
export async function answer(page: Page, question: Question, value: FieldValue): Promise<void> {
  const { kind } = question;
  const text = typeof value === 'string' ? value : '';
  if (kind.kind === 'category' || kind.kind === 'portal-profession') {
    await chooseInList(page, question, text);
  } else if (isTyped(kind)) {
    const field = fieldOf(page, question);
    await field.fill(formatField(kind, text));
    await field.press('Tab');
  } else {
    await tick(page, question, typeof value === 'string' ? [value] : value.map(String));
  }
}

/** The text field of a question: a combobox where it proposes communes or countries. */
export function fieldOf(page: Page, { label }: Question): Locator {
  const name = named(label);
  return page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
}

async function tick(page: Page, question: Question, values: readonly string[]): Promise<void> {
  const group = page.getByRole('group', { name: named(question.label) });
  for (const value of values) {
    const label = question.options.find((option) => option.value === value)?.label ?? value;
    const role = question.kind.kind === 'choice' ? 'radio' : 'checkbox';
    await group.getByRole(role, { name: named(label) }).check();
  }
}

async function chooseInList(page: Page, question: Question, code: string): Promise<void> {
  const field = page.getByRole('combobox', { name: named(question.label) });
  await field.fill(code);
  await page.getByRole('option', { name: new RegExp(`^${code} `) }).click();
}

/** A label alone or followed by « (facultatif) »: never a longer one that begins the same. */
export function named(label: string): RegExp {
  const escaped = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s');
  return new RegExp(`^${escaped}( \\(facultatif\\))?$`);
}

/** Makes the system's folder dialog, which no page can drive, answer this folder. */
export async function folderDialogAnswers(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
