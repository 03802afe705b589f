/** Which of the parcours’s forms a PDF is: its file’s name or its first page says so, the person confirms it. */
import type { FormId } from '../journey/form-verdicts';
import { foldedWords } from './folded';
import type { OfficialForm } from './form-model';

/** One of the forms that the parcours follows, or another one. */
export const FORM_KINDS = ['contract', 'f101', 'f502', 'other'] as const;
/** One of them. */
export type FormKind = (typeof FORM_KINDS)[number];

/** What each form calls itself. */
const NAMES: Readonly<Record<FormId, RegExp>> = {
  contract: /\bcontrat d ?adhesion\b/u,
  f101: /\bf ?101\b/u,
  f502: /\bf ?502\b/u,
};

/** The form that its file’s name, else its first page, names alone; `null` if none or several are named. */
export function recognisedForm(fileName: string, { words }: OfficialForm): FormId | null {
  const firstPage = words.filter(({ page }) => page === 1).map(({ text }) => text);
  return namedIn(fileName) ?? namedIn(firstPage.join(' '));
}

function namedIn(text: string): FormId | null {
  const folded = foldedWords(text).join(' ');
  const named = (['contract', 'f101', 'f502'] as const).filter((form) => NAMES[form].test(folded));
  const [only] = named;
  return only === undefined || named.length > 1 ? null : only;
}
