/** Names of people: any letter of any script is kept; what no name holds is refused. */
import { forbiddenKindWithin } from './forbidden';
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { tidyText } from './typed-text';

const EXAMPLE = 'Marie-Claire D’Exemple';
const MAX_LENGTH = 100;

/** Latin letters in words joined by a space, hyphen, apostrophe or point: nearly every name. */
const PLAIN_NAME = /^[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:[ .'’-]{1,2}[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+)*\.?$/u;
const LETTERS_AND_MARKS = /^[\p{L}\p{M} .'’ʼ\-‐‑]+$/u;
const OUTSIDE_LATIN = /\p{L}(?<!\p{Script=Latin})/u;
/** UTF-8 read as Windows-1252: « Ã© » for « é », « Å“ » for « œ », « â€™ » for « ’ ». */
const READ_IN_WRONG_ENCODING = /Ã[\u0080-\u00bf]|Å[“'’¡\u0093]|â€/u;
const PLACEHOLDERS =
  /^(?:inconnue?|non (?:renseign[ée]e?|connue?)|[aà] (?:compl[ée]ter|renseigner|d[ée]finir|pr[ée]ciser)|sans (?:nom|pr[ée]nom)|test|nom|pr[ée]nom|n\.?[cr]\.?|n[ée]ant|anonyme|(.)\1{2,})$/i;

/** What a reader of names may be told. */
export interface NameOptions {
  /** Several first names: the commas between them are read as spaces. */
  readonly several?: boolean;
}

/**
 * Reads a name or first names. Digits and signs that no name has are refused, and so is what should
 * never be collected (NIR, bank account). Letters outside Latin are doubted: French civil status is
 * written in Latin letters.
 *
 * @returns the tidy text, its letters and capitals as typed.
 */
export function readName(raw: string, options: NameOptions = {}): Reading<string> {
  // Nearly every name is tidy as it stands; the other forms include it.
  const isPlainAsTyped = PLAIN_NAME.test(raw) && !raw.includes('  ');
  const text = isPlainAsTyped ? raw : tidied(raw, options);
  const isPlain = isPlainAsTyped || PLAIN_NAME.test(text);
  const refusal = isPlain ? null : refusalOf(text);
  if (refusal !== null) return invalid(refusal);
  const doubt = doubtOf(text) ?? (isPlain || !OUTSIDE_LATIN.test(text) ? null : OTHER_SCRIPT);
  return doubt === null ? valid(text) : doubtful(text, doubt);
}

function tidied(raw: string, { several }: NameOptions): string {
  const tidy = tidyText(raw).replace(/[`´ʹ′‘]/gu, '’');
  return several === true ? tidy.replace(/ ?, ?/gu, ' ').trim() : tidy;
}

function refusalOf(text: string): Fault | null {
  if (text === '') return EMPTY;
  const forbidden = forbiddenKindWithin(text);
  if (forbidden !== null) return forbidden === 'nir' ? NIR : IBAN;
  if (text.includes('@')) return EMAIL;
  if (text.includes('\ufffd') || /\p{L}\?\p{L}/u.test(text)) return LOST_LETTER;
  if (READ_IN_WRONG_ENCODING.test(text)) return WRONG_ENCODING;
  if (/\d/u.test(text)) return DIGITS;
  if (!LETTERS_AND_MARKS.test(text) || !/\p{L}/u.test(text)) return SIGNS;
  return null;
}

function doubtOf(text: string): Fault | null {
  if (text.length > MAX_LENGTH) return TOO_LONG;
  if (text.length <= 1 || PLACEHOLDERS.test(text)) return SUSPICIOUS;
  return null;
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

const EMPTY = fault('name-empty', 'Le nom manque. Écrivez-le comme sur la pièce d’identité.');
const NIR = fault(
  'name-nir',
  'Ceci ressemble à un numéro de sécurité sociale. Jalon ne le recueille jamais : retirez-le et écrivez le nom.',
);
const IBAN = fault(
  'name-iban',
  'Ceci ressemble à un compte bancaire. Jalon ne le recueille jamais : retirez-le et écrivez le nom.',
);
const EMAIL = fault(
  'name-email',
  'Ceci ressemble à une adresse électronique. Écrivez ici le nom ; l’adresse a son propre champ.',
);
const LOST_LETTER = fault(
  'name-lost-letter',
  'Une lettre accentuée a été perdue dans ce nom. Réécrivez-le en entier, comme sur la pièce d’identité.',
);
const WRONG_ENCODING = fault(
  'name-encoding',
  'Les lettres accentuées de ce nom ont été abîmées en passant d’un logiciel à un autre. Réécrivez-le en entier.',
);
const DIGITS = fault('name-digits', 'Un nom ne contient pas de chiffre. Retirez les chiffres.');
const SIGNS = fault(
  'name-signs',
  'Un nom ne contient que des lettres, des espaces, des traits d’union, des apostrophes et des points. Retirez les autres signes.',
);
const TOO_LONG = fault(
  'name-long',
  'Ce nom est très long. Vérifiez qu’il ne contient rien d’autre que le nom.',
);
const SUSPICIOUS = fault(
  'name-suspicious',
  'Ceci ne ressemble pas à un nom. Vérifiez-le, ou laissez vide ce que vous ne connaissez pas encore.',
);
const OTHER_SCRIPT = fault(
  'name-script',
  'Ce nom contient des lettres d’un autre alphabet. L’état civil français s’écrit en lettres latines : recopiez la pièce d’identité.',
);
