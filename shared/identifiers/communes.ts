/**
 * Communes as a dossier keeps them: « Nevers (58194) », a text that says its own INSEE code, so that
 * no check needs the list of communes. Choosing among them is the work of `commune-index`.
 */
import { doubtful, type Fault, type Reading, valid } from './reading';
import { readText } from './text';

/** Longest name of a place that is kept; the longest commune has 45 letters. */
const MAX_LENGTH = 200;

/**
 * Codes of communes (Code officiel géographique): département 01–95 (20 for Corsica before 1976, 2A and
 * 2B since) and three digits, or three digits overseas and two. No commune is numbered zero: « 58000 »
 * is a postcode. Codes in 99 are countries.
 */
const INSEE_CODE =
  /^(?:(?:0[1-9]|[1-8]\d|9[0-5]|2[AB])(?!000)\d{3}|(?:97[1-8]|98[4-9])(?!00)\d{2})$/u;

/** « Nevers (58194) »; « Nevers (code INSEE 58194) », as documents print it, is read too. */
const WITH_CODE = /^(.*\S) ?\((?:code insee )?(\d[\dab]\d{3})\)$/iu;

/** A word of two letters at least, or « Y » alone, which is a commune of the Somme. */
const HAS_NAME = /\p{L}{2}|^\p{L}$/u;

/** A commune with what identifies it. */
export interface NamedCommune {
  readonly name: string;
  /** INSEE code, 5 characters. */
  readonly code: string;
}

/** How a place is read. */
interface CommuneOptions {
  /** A birth place keeps the code beside the name; an address has the name alone. */
  readonly keepsCode: boolean;
}

/** The canonical text of a commune with its code: « Nevers (58194) ». */
export function communeText({ name, code }: NamedCommune): string {
  return `${name} (${code})`;
}

/** The commune that a text names with one well-formed code, or `null`. */
export function namedCommuneOf(text: string): NamedCommune | null {
  const found = WITH_CODE.exec(text);
  const [, name, typedCode] = found ?? [];
  const code = typedCode?.toUpperCase();
  if (name === undefined || code === undefined || !INSEE_CODE.test(code)) return null;
  return WITH_CODE.test(name) || !HAS_NAME.test(name) ? null : { name, code };
}

/**
 * Reads a commune, or a place that is none: any words are valid, since people are born abroad and in
 * communes that no longer exist. Whether a code is needed depends on other answers: see `cross-checks`.
 *
 * @returns « Nevers (58194) », « Nevers » if the code is not kept, or the words as typed.
 */
export function readCommune(raw: string, { keepsCode }: CommuneOptions): Reading<string> {
  const reading = readText(raw, { max: MAX_LENGTH });
  if (reading.verdict === 'invalid') return reading;
  const text = reading.value;
  const commune = namedCommuneOf(text);
  if (commune !== null) return valid(keepsCode ? communeText(commune) : commune.name);
  if (WITH_CODE.test(text)) return doubtful(text, NOT_A_CODE);
  return HAS_NAME.test(text) ? valid(text) : doubtful(text, NO_NAME);
}

/** « Nevers (code INSEE 58194) », for documents and the review; a text without code stays as it is. */
export function formatCommune(value: string): string {
  const commune = namedCommuneOf(value);
  return commune === null ? value : `${commune.name} (code INSEE ${commune.code})`;
}

const NOT_A_CODE: Fault = {
  code: 'commune-code',
  message:
    'Le nombre entre parenthèses n’est pas le code INSEE d’une commune. Choisissez la commune dans la liste.',
  example: 'Nevers (58194)',
};
const NO_NAME: Fault = {
  code: 'commune-name',
  message: 'Ceci ne ressemble pas au nom d’une commune. Écrivez son nom.',
  example: 'Nevers',
};
