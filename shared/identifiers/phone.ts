/** Phone numbers, in every form people write them, to E.164 and back. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { spoilingOf } from './spoiled-number';
import { inGuillemets, tidyText } from './typed-text';

const EXAMPLE = '06 00 00 12 34';

/** What the number is for. */
export interface PhoneOptions {
  /** The e-CPS application needs a mobile phone: a French landline is doubted. */
  readonly needsMobile?: boolean;
}

/**
 * Reads a phone number. Ten digits beginning with `0` are a number of the French plan, whose overseas
 * blocks belong to other country codes (0692… is +262 692…); libphonenumber cannot tell, so the blocks
 * stand here (recalled, no official list was read). With `+` or `00` libphonenumber decides.
 * A number that a spreadsheet spoiled is refused with the reason, never completed.
 *
 * @returns E.164: `+33600001234`, `+262692001234`.
 */
export function readPhone(raw: string, options: PhoneOptions = {}): Reading<string> {
  if (KEPT_MOBILE.test(raw)) return valid(raw);
  if (PLAIN_NATIONAL.test(raw)) return readNational(digitsOfPlain(raw), options);
  const text = tidyText(raw);
  const number = text
    .replace(/^t[ée]l(?:[ée]phone)?\.?(?: ?:)? ?/iu, '')
    .replace(/^(\+|00)\(?(\d{1,3})\)? ?\(0\)/u, '$1$2')
    .replace(/[ .\-‐‑–/()_]/gu, '');

  if (/^0[1-9]\d{8}$/u.test(number)) return readNational(number, options);
  if (/^(?:\+|00)[1-9]\d{5,14}$/u.test(number)) return readInternational(number, options);
  return readDamaged(text, number, options);
}

/** A mobile of mainland France as it is kept, which all other ways of reading it give back as it is. */
const KEPT_MOBILE = /^\+33(?!639|69|70)[67]\d{8}$/u;
/** Ten digits in pairs: nearly every number of a list. */
const PLAIN_NATIONAL = /^0[1-9](?:[ .-]?\d{2}){4}$/u;

/** Its ten digits; those in five pairs are taken by their places, which is far less work. */
function digitsOfPlain(number: string): string {
  if (number.length === 10) return number;
  if (number.length < 14) return number.replace(/\D/gu, '');
  let digits = '';
  for (let pair = 0; pair < 14; pair += 3) digits += number.slice(pair, pair + 2);
  return digits;
}

/**
 * Overseas blocks of the French plan with their country code; all others are +33. The blocks in use
 * for long are recalled, those of 0708 and 0709 are read in libphonenumber's metadata.
 */
const OVERSEAS_BLOCKS: readonly (readonly [block: RegExp, countryCode: string])[] = [
  [/^0(?:590|69[01]|7090)/u, '590'],
  [/^0(?:594|694|7093[0-3])/u, '594'],
  [/^0(?:596|69[67]|7091)/u, '596'],
  [/^0(?:26[239]|639|69[23]|7092|7093[5-7])/u, '262'],
  [/^0708(?:4[0-5]|5[0-6])/u, '508'],
];
/** What all overseas blocks begin with. */
const MAY_BE_OVERSEAS = /^0(?:26|5|639|69|70)/u;
/** Country codes whose national numbers are written with ten digits and a leading `0`. */
const TEN_DIGIT_COUNTRY_CODES = ['33', '590', '594', '596', '262', '508'] as const;
/** Saint-Pierre-et-Miquelon: 0508 and six digits in the French plan, +508 and the six digits abroad. */
const MIQUELON_PREFIX = '0508';

/** @param number ten digits, the first `0`. */
function readNational(number: string, options: PhoneOptions): Reading<string> {
  const e164 = e164OfNational(number);
  return options.needsMobile === true && !isMobileBlock(number)
    ? doubtful(e164, NOT_MOBILE)
    : valid(e164);
}

function e164OfNational(number: string): string {
  if (number.startsWith(MIQUELON_PREFIX)) return '+508' + number.slice(4);
  return '+' + (overseasCodeOf(number) ?? '33') + number.slice(1);
}

function overseasCodeOf(number: string): string | undefined {
  if (!MAY_BE_OVERSEAS.test(number)) return undefined;
  return OVERSEAS_BLOCKS.find(([block]) => block.test(number))?.[1];
}

/** Mobiles of the French plan begin with 06 or 07; Saint-Pierre-et-Miquelon does not tell them apart. */
function isMobileBlock(number: string): boolean {
  return number[1] === '6' || number[1] === '7' || number.startsWith(MIQUELON_PREFIX);
}

function readInternational(number: string, options: PhoneOptions): Reading<string> {
  const plus = number.startsWith('00') ? '+' + number.slice(2) : number;
  const national = nationalOf(plus);
  if (national !== null) {
    const reading = readNational(national, options);
    return reading.verdict === 'valid' && !sameCountry(plus, reading.value)
      ? doubtful(reading.value, otherCountryCode(reading.value))
      : reading;
  }
  const parsed = parsePhoneNumberFromString(plus);
  return parsed?.isValid() === true ? valid(parsed.number) : invalid(UNKNOWN_INTERNATIONAL);
}

/** The ten digits of the French plan, for a number typed with one of its country codes; else `null`. */
function nationalOf(plus: string): string | null {
  if (/^\+508\d{6}$/u.test(plus)) return MIQUELON_PREFIX + plus.slice(4);
  for (const code of TEN_DIGIT_COUNTRY_CODES) {
    const rest = plus.startsWith(code, 1) ? plus.slice(code.length + 1).replace(/^0/u, '') : '';
    if (/^[1-9]\d{8}$/u.test(rest)) return '0' + rest;
  }
  return null;
}

function sameCountry(typed: string, e164: string): boolean {
  const code = e164.slice(0, e164.startsWith('+33') ? 3 : 4);
  return typed.startsWith(code);
}

/** What is neither a French nor an international number: say what happened to it. */
function readDamaged(text: string, number: string, options: PhoneOptions): Reading<string> {
  if (text === '') return invalid(EMPTY);
  const spoiling = spoilingOf(text.replaceAll(' ', ''));
  if (spoiling === 'scientific') return invalid(SPOILED);
  const several = severalNumbers(text);
  if (several.length > 1) return readOneOf(several, options);
  const alone = text.replace(WORDS_BEFORE, '').replace(WORDS_AFTER, '');
  if (alone !== text && alone !== '') return readAmongWords(alone, options);
  const digits = spoiling === 'decimal' ? text.replace(/[.,]0+$/u, '').replaceAll(' ', '') : number;
  if (!/^\+?\d+$/u.test(digits)) return invalid(SIGNS);
  if (/^33[1-9]\d{8}$/u.test(digits)) return plusLost(digits, options);
  if (/^[1-9]\d{8}$/u.test(digits)) return invalid(zeroLost(digits));
  if (spoiling !== null) return invalid(SPOILED);
  if (/^0\d+$/u.test(digits)) return invalid(wrongLength(digits.length));
  return invalid(digits.startsWith('+') ? UNKNOWN_INTERNATIONAL : NEITHER_FORM);
}

function plusLost(digits: string, options: PhoneOptions): Reading<string> {
  const reading = readInternational('+' + digits, options);
  return reading.verdict === 'invalid'
    ? reading
    : doubtful(reading.value, plusLostIn(reading.value));
}

const WORDS_BEFORE = /^[\p{L}()'’ .:]*[\p{L}):] *(?=[+0(])/u;
const WORDS_AFTER = /(?<=\d)(?: ?\(| )\p{L}[\p{L}' ’.]*\)?$/u;

/** « 06 00 00 12 34 (perso) »: the number alone is read, the words are told before anything else of it. */
function readAmongWords(alone: string, options: PhoneOptions): Reading<string> {
  const reading = readPhone(alone, options);
  return reading.verdict === 'invalid'
    ? reading
    : doubtful(reading.value, wordsLeftOut(reading.value));
}

/** The numbers of at least eight digits in a text, however they are kept apart; none when there is one. */
function severalNumbers(text: string): readonly string[] {
  const parts = text.split(/[/;,|&]| (?:ou|et|-) /u);
  const long = parts.filter((part) => part.replace(/\D/gu, '').length >= 8);
  if (long.length > 1) return long;
  const glued = text.replace(/\D/gu, '');
  return /^(?:0[1-9]\d{8}){2}$/u.test(glued) ? [glued.slice(0, 10), glued.slice(10)] : [];
}

/** Where a mobile is needed and one number alone is a mobile, that one, with a doubt. */
function readOneOf(several: readonly string[], options: PhoneOptions): Reading<string> {
  const readings = several.map((number) => readPhone(number, options));
  const mobiles = readings.filter((reading) => reading.verdict === 'valid');
  const [mobile] = mobiles;
  return options.needsMobile === true && mobiles.length === 1 && mobile !== undefined
    ? doubtful(mobile.value, mobileChosen(mobile.value))
    : invalid(TWO_NUMBERS);
}

/**
 * The number as people of its country write it: « 06 12 34 56 78 », « 0690 12 34 56 » overseas,
 * « +32 470 12 34 56 » elsewhere. Reading it again gives the same E.164. What is none stays as it is.
 */
export function formatPhone(e164: string): string {
  if (!/^\+[1-9]\d{5,14}$/u.test(e164)) return e164;
  const national = nationalOf(e164);
  if (national === null) return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
  if (e164OfNational(national) !== e164) return e164;
  return e164.startsWith('+33')
    ? inPairs(national)
    : national.slice(0, 4) + ' ' + inPairs(national.slice(4));
}

function inPairs(digits: string): string {
  return digits.replace(/\d{2}(?=\d)/gu, '$& ');
}

function wrongLength(found: number): Fault {
  return fault(
    'phone-length',
    'Un numéro français compte 10 chiffres ; celui-ci en compte ' +
      String(found) +
      '. Complétez-le. S’il est étranger, commencez par « + » et l’indicatif du pays.',
  );
}

function zeroLost(digits: string): Fault {
  return fault(
    'phone-zero-lost',
    'Il manque sans doute le zéro du début, qu’un tableur efface : 0' +
      digits.slice(0, 1) +
      ' … Réécrivez le numéro en entier.',
  );
}

function otherCountryCode(e164: string): Fault {
  return fault(
    'phone-country-code',
    'L’indicatif du pays ne correspond pas à ce numéro. Avec celui de son territoire, Jalon a lu ' +
      inGuillemets(formatPhone(e164)) +
      '. Vérifiez-le, ou écrivez-le ainsi.',
  );
}

function plusLostIn(e164: string): Fault {
  return fault(
    'phone-plus-lost',
    'Ce numéro commence par 33 sans le signe « + ». Jalon a lu le numéro français ' +
      inGuillemets(formatPhone(e164)) +
      '. Vérifiez-le, ou écrivez-le ainsi.',
  );
}

function mobileChosen(e164: string): Fault {
  return fault(
    'phone-two',
    'Il y a plusieurs numéros ici. Jalon a lu le mobile, ' +
      inGuillemets(formatPhone(e164)) +
      '. Vérifiez-le, puis ne gardez que lui.',
  );
}

function wordsLeftOut(e164: string): Fault {
  return fault(
    'phone-words',
    'Des mots accompagnent ce numéro. Jalon a lu ' +
      inGuillemets(formatPhone(e164)) +
      '. Vérifiez-le, puis ne gardez que le numéro.',
  );
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

const EMPTY = fault('phone-empty', 'Le numéro de téléphone manque.');
const NOT_MOBILE = fault(
  'phone-not-mobile',
  'Ce numéro n’est pas celui d’un mobile. L’e-CPS s’active et s’utilise sur un téléphone mobile : demandez à la personne un numéro de mobile, personnel ou professionnel.',
);
const UNKNOWN_INTERNATIONAL = fault(
  'phone-unknown',
  'Ce numéro n’existe pas dans le pays de son indicatif. Vérifiez l’indicatif et le nombre de chiffres.',
);
const SPOILED = fault(
  'phone-spoiled',
  'Un tableur a transformé ce numéro en nombre et ses chiffres ne sont plus sûrs. Réécrivez-le en entier, dans une cellule au format Texte.',
);
const TWO_NUMBERS = fault(
  'phone-two',
  'Il y a plusieurs numéros ici. Gardez-en un seul, de préférence le mobile.',
);
const SIGNS = fault(
  'phone-signs',
  'Un numéro de téléphone ne contient que des chiffres. Ne gardez que le numéro.',
);
const NEITHER_FORM = fault(
  'phone-length',
  'Ce numéro n’est pas complet. Un numéro français compte 10 chiffres et commence par 0 ; un autre commence par « + » et l’indicatif du pays.',
);
