/**
 * Recognising what must never be kept: social security numbers (NIR), bank accounts and payment cards.
 * RPPS consults the RNIPP without holding the NIR (CNIL, délibération 2013-276), so Jalon has no use for it.
 */
import { passesLuhn } from './luhn';
import { tidyText, withoutSpaces } from './typed-text';

const NIR_BODY = 13;
const NIR_WITH_KEY = 15;
const CARD = 16;
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
  const text = withoutSpaces(raw).replace(/[.-]/gu, '');
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

/** A payment card, alone in the text: 16 digits by their key, with the first digits of the usual networks. */
function looksLikeCard(raw: string): boolean {
  if (raw.length < CARD || raw.length > 30) return false;
  const text = withoutSpaces(raw).replace(/[.-]/gu, '');
  return /^(?:4\d|5[0-8]|2[2-7]|6\d)\d{14}$/u.test(text) && passesLuhn(text);
}

/** A number that must not be kept; a payment card counts as a bank number. */
export type ForbiddenKind = 'nir' | 'iban';

/** What kind of forbidden number the whole text is, whatever parts its digits, or `null`. */
export function forbiddenKindOf(raw: string): ForbiddenKind | null {
  return kindOfWhole(raw) ?? (mayHideNumber(raw) ? kindOfWhole(withPlainGroups(raw)) : null);
}

function kindOfWhole(text: string): ForbiddenKind | null {
  if (looksLikeNir(text)) return 'nir';
  return looksLikeIban(text) || looksLikeCard(text) ? 'iban' : null;
}

/** Digits that an IBAN of a short country has besides its letters. */
const LEAST_DIGITS = 12;

/**
 * Whether there are digits enough for a forbidden number, counting the letters typed for 0 and 1 and the
 * full-width digits: every cell of a list passes here, before anything dearer is done.
 */
export function mayHideNumber(text: string): boolean {
  let others = text.length - LEAST_DIGITS;
  for (let index = 0; others >= 0 && index < text.length; index++) {
    if (!mayBeDigit(text.charCodeAt(index))) others--;
  }
  return others >= 0;
}

function mayBeDigit(code: number): boolean {
  if (code <= 0x39) return code >= 0x30;
  // O, o, I and l.
  if (code === 0x4f || code === 0x6f || code === 0x49 || code === 0x6c) return true;
  return code >= 0xff10 && code <= 0xff19;
}

/** Their digits are no part of a number that stands beside them. */
const WRITTEN_DATE = /(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/gu;
const NUMBER_WITH_LETTERS = /(?<![\p{L}\p{N}])[\dOoIl]+(?![\p{L}\p{N}])/gu;

/** The text with one space for whatever parts its groups, plain digits, and 0 and 1 for the letters typed in their place. */
function withPlainGroups(raw: string): string {
  return tidyText(raw)
    .normalize('NFKC')
    .replace(WRITTEN_DATE, ';')
    .replace(/[^\p{L}\p{N}+@;]+/gu, ' ')
    .replace(NUMBER_WITH_LETTERS, (group) => group.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1'))
    .trim();
}

/** Letters may be glued before it or after it: « NIR185… », « DUPONT185… ». */
const NIR_WITHIN =
  /(?<!\d)[1-478](?:[ .-]?\d){4}[ .-]?(?:\d[ .-]?\d|2[ .-]?[abAB])(?:[ .-]?\d){6}(?:[ .-]?\d{2})?(?!\d)/gu;
/** Glued to a word, only where « IBAN » or the digits of a bank tell it from the end of that word. */
const IBAN_WITHIN =
  /(?:(?<![\dA-Z])|(?<=IBAN)|(?=[A-Z]{2}\d{2} ?\d{4}))[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,4})?/giu;

/** In whatever groups: the digits of a French bank leave little doubt. */
const FRENCH_IBAN_WITHIN = /FR(?: ?\d){12}(?: ?[\dA-Z]){11}(?: ?\d){2}(?!\d)/iu;
const RIB_WITHIN = /(?<!\d)\d{5} \d{5} [\dA-Z]{11} \d{2}(?!\d)/giu;
const CARD_WITHIN = /(?<!\d ?)[2456]\d{3}(?: ?\d{4}){3}(?!\d)/gu;

/**
 * What kind of forbidden number stands somewhere in a text (« Mme X, 2 85 … »), whatever parts its digits,
 * or `null`. For text fields, where people paste whole lines.
 */
export function forbiddenKindWithin(raw: string): ForbiddenKind | null {
  if (raw.length < 7 || !/\p{Nd}/u.test(raw)) return null;
  const text = tidyText(raw);
  const kind = kindOfWhole(text);
  if (kind !== null) return kind;
  if (text.match(IBAN_WITHIN)?.some(beginsWithIban) === true) return 'iban';
  if (text.match(NIR_WITHIN)?.some(looksLikeNir) === true) return 'nir';
  return mayHideNumber(text) ? kindInPlainGroups(withPlainGroups(text)) : null;
}

function kindInPlainGroups(plain: string): ForbiddenKind | null {
  const whole = kindOfWhole(plain);
  if (whole !== null) return whole;
  if (FRENCH_IBAN_WITHIN.test(plain)) return 'iban';
  if (plain.match(IBAN_WITHIN)?.some(beginsWithIban) === true) return 'iban';
  if (plain.match(RIB_WITHIN)?.some(looksLikeIban) === true) return 'iban';
  if (plain.match(CARD_WITHIN)?.some(looksLikeCard) === true) return 'iban';
  return plain.match(NIR_WITHIN)?.some(isNirInGroups) === true ? 'nir' : null;
}

/** An RPPS, FINESS, SIREN or phone number is one group: with the digits after it, it makes no NIR. */
function isNirInGroups(candidate: string): boolean {
  return !/(?<!\d)\d{9,12}(?!\d)/u.test(candidate) && looksLikeNir(candidate);
}

/** The words that follow an account number may have been taken with it. */
function beginsWithIban(candidate: string): boolean {
  for (let end = candidate.length; end >= 15; end--) {
    if (looksLikeIban(candidate.slice(0, end))) return true;
  }
  return false;
}
