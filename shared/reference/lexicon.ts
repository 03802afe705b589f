/** The lexicon: every sigle and term of the field that people read in Jalon, and which of them a text uses. */
import { finessCategories } from './finess-categories';
import { type LexiconEntry, sigle } from './lexicon-entry';
import { sigles } from './lexicon-sigles';
import { words } from './lexicon-words';
import { isRoleCode, portalRoles, shortRoleLabel } from './roles';

export type { LexiconEntry } from './lexicon-entry';

/** « Institut médico-éducatif (IME) »: the categories whose official label carries a sigle. */
const LABEL_WITH_SIGLE = /^(.+) \(([A-Z]{3,})\)$/u;

const categorySigles: readonly LexiconEntry[] = finessCategories.flatMap(({ code, label }) => {
  const [, name, term] = LABEL_WITH_SIGLE.exec(label) ?? [];
  if (name === undefined || term === undefined) return [];
  const explanation = `Catégorie d’établissement ou de service du fichier FINESS (code ${code}).`;
  return [sigle(term, asSpelledOut(name), explanation, 'nos', { isCommon: true })];
});

const roleCodes: readonly LexiconEntry[] = portalRoles.map(({ code }) =>
  sigle(
    code,
    asSpelledOut(shortRoleLabel(code)),
    isRoleCode(code)
      ? 'L’un des cinq rôles du secteur social et médico-social sur le portail RPPS+. C’est le rôle qui donne les droits d’accès.'
      : 'Rôle de la liste du portail RPPS+ qui n’est pas l’un des cinq du secteur social et médico-social : Jalon ne le propose pas.',
    'nos',
  ),
);

/** A label inside a sentence: small initial, with the accent that official capitals lack. */
function asSpelledOut(label: string): string {
  const accented = label.replace(/^E(?=[qt])/u, 'É');
  return accented.slice(0, 1).toLowerCase() + accented.slice(1);
}

/** Every entry, in French alphabetical order. */
export const lexicon: readonly LexiconEntry[] = [
  ...sigles,
  ...words,
  ...categorySigles,
  ...roleCodes,
].sort((one, other) => one.term.localeCompare(other.term, 'fr'));

/** Forms of an entry that a text may use; the label of a role is too ordinary to name its code. */
function formsOf({ term, spelledOut, alsoWritten }: LexiconEntry): readonly string[] {
  const forms = [term, ...alsoWritten, ...(term.startsWith('GENR') ? [] : [spelledOut])];
  return forms
    .filter((form) => form !== '')
    .flatMap((form) => [form, form.slice(0, 1).toUpperCase() + form.slice(1)]);
}

const byForm = new Map<string, LexiconEntry>(
  lexicon.flatMap((entry) => formsOf(entry).map((form) => [form, entry] as const)),
);

/** Longest first, so that « organisme gestionnaire » is not read as « gestionnaire ». */
const ANY_FORM = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...byForm.keys()]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll(/[.+]/gu, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}+])`,
  'gu',
);

/**
 * The entries a text uses, by their term, another form of it or what it stands for, each once, in the
 * order of the text. Of overlapping terms the longest counts: « e-CPS » is not « CPS ».
 */
export function findTerms(text: string): readonly LexiconEntry[] {
  const found = new Set<LexiconEntry>();
  for (const [form] of text.normalize('NFC').replaceAll(/\s/gu, ' ').matchAll(ANY_FORM)) {
    const entry = byForm.get(form);
    if (entry !== undefined) found.add(entry);
  }
  return [...found];
}

/** The entry of a term or of another form of it, as written; `undefined` if the lexicon has none. */
export function entryOf(term: string): LexiconEntry | undefined {
  return byForm.get(term);
}
