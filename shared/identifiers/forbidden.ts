/**
 * Recognising what must never be kept: social security numbers (NIR) and bank accounts.
 * RPPS consults the RNIPP without holding the NIR (CNIL, délibération 2013-276), so Jalon has no use for it.
 */
import { tidyText, withoutSpaces } from './typed-text';

const NIR_BODY = 13;
const NIR_WITH_KEY = 15;
/** Sex, year, month (20 and above: unknown month), département or 2A/2B, commune, order. */
const NIR_SHAPE = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[ab])\d{6}(?:\d{2})?$/iu;
/** The shape of nearly everyone's number, telling enough without its key. */
const USUAL_NIR_SHAPE = /^[12]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[1-9]\d|2[ab])\d{6}(?:\d{2})?$/iu;

/**
 * Whether the whole text reads as a NIR (13 characters, or 15 with the key), spaces, points and
 * hyphens apart: by its key (97 − N mod 97, Corsica 2A → 19 and 2B → 18), or by the usual shape when
 * the key is absent or mistyped. What a spreadsheet left of one (« 2.85E+14 ») counts too.
 */
export function looksLikeNir(raw: string): boolean {
  if (raw.length < 7) return false;
  const text = withoutSpaces(raw).replace(/[.\-_/]/gu, '');
  if (text.length === NIR_BODY || text.length === NIR_WITH_KEY) {
    return USUAL_NIR_SHAPE.test(text) || (NIR_SHAPE.test(text) && nirKeyHolds(text));
  }
  return /^[12478][.,]\d+e\+?1[24]$/iu.test(withoutSpaces(raw));
}

function nirKeyHolds(text: string): boolean {
  if (text.length !== NIR_WITH_KEY) return false;
  const body = text.slice(0, NIR_BODY).replace(/2a/iu, '19').replace(/2b/iu, '18');
  return 97 - (Number(body) % 97) === Number(text.slice(NIR_BODY));
}

/**
 * Whether the whole text reads as a bank account: an IBAN (ISO 13616, remainder 1 modulo 97; a French
 * one also with a wrong key), or a French RIB of 23 characters (remainder 0 modulo 97).
 */
export function looksLikeIban(raw: string): boolean {
  if (raw.length < 15) return false;
  const text = withoutSpaces(raw).replace(/[.-]/gu, '').toUpperCase();
  if (/^FR\d{12}[0-9A-Z]{11}\d{2}$/u.test(text)) return true;
  if (/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/u.test(text)) {
    return remainder97(text.slice(4) + text.slice(0, 4), ibanDigits) === 1;
  }
  return /^\d{10}[0-9A-Z]{11}\d{2}$/u.test(text) && remainder97(text, ribDigit) === 0;
}

/** The remainder modulo 97, digit by digit: these numbers are too long for a JavaScript number. */
function remainder97(text: string, digitsOf: (letter: string) => string): number {
  let remainder = 0;
  for (const character of text.replace(/[A-Z]/gu, digitsOf)) {
    remainder = (remainder * 10 + Number(character)) % 97;
  }
  return remainder;
}

/** A → 10 … Z → 35 (ISO 13616). */
function ibanDigits(letter: string): string {
  return String(letter.charCodeAt(0) - 55);
}

/** A, J → 1; B, K, S → 2; … I, R, Z → 9 (the French RIB). */
function ribDigit(letter: string): string {
  const rank = letter.charCodeAt(0) - 65;
  return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
}

/** What kind of forbidden number the whole text is, or `null`. */
export function forbiddenKindOf(raw: string): 'nir' | 'iban' | null {
  if (looksLikeNir(raw)) return 'nir';
  return looksLikeIban(raw) ? 'iban' : null;
}

/** Letters may be glued before it or after it: « NIR185… », « DUPONT185… ». */
const NIR_WITHIN =
  /(?<!\d)[1-478](?:[ .-]?\d){4}[ .-]?(?:\d[ .-]?\d|2[ .-]?[abAB])(?:[ .-]?\d){6}(?:[ .-]?\d{2})?(?!\d)/gu;
/** Glued to a word, only where « IBAN » or the digits of a bank tell it from the end of that word. */
const IBAN_WITHIN =
  /(?:(?<![\dA-Z])|(?<=IBAN)|(?=[A-Z]{2}\d{2} ?\d{4}))[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,4})?/giu;

/**
 * What kind of forbidden number stands somewhere in a text (« Mme X, 2 85 … »), or `null`.
 * For text fields, where people paste whole lines.
 */
export function forbiddenKindWithin(raw: string): 'nir' | 'iban' | null {
  if (raw.length < 7 || !/\d/u.test(raw)) return null;
  const text = tidyText(raw);
  const whole = forbiddenKindOf(text);
  if (whole !== null) return whole;
  if (text.match(IBAN_WITHIN)?.some(beginsWithIban) === true) return 'iban';
  return text.match(NIR_WITHIN)?.some(looksLikeNir) === true ? 'nir' : null;
}

/** The words that follow an account number may have been taken with it. */
function beginsWithIban(candidate: string): boolean {
  for (let end = candidate.length; end >= 15; end--) {
    if (looksLikeIban(candidate.slice(0, end))) return true;
  }
  return false;
}
