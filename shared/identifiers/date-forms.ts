/** The forms in which a date is typed in French, taken apart into day, month and year. */
import { foldText, tidyText } from './typed-text';

/** A date as typed; the year may have two digits, and the three together may not exist. */
export interface TypedDate {
  readonly day: number;
  /** 1–12 when it exists. */
  readonly month: number;
  readonly year: number;
  /** The year was typed with two digits. */
  readonly shortYear: boolean;
  /** A time of day other than midnight stood beside it. */
  readonly hasTime: boolean;
}

/** What a text that is no full date seems to be. */
export type NoDate = 'empty' | 'incomplete' | 'serial' | 'unreadable';

const MONTH_NAMES = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** « novembre » for 11. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

const FOLDED_MONTHS = MONTH_NAMES.map(foldText);

/** « nov », « nov. », « novembre », « NOVEMBRE »; three letters at least, four where two months share three. */
function monthNumber(word: string): number | null {
  const folded = foldText(word).replace(/\.$/u, '');
  if (folded.length < 3) return null;
  const found = FOLDED_MONTHS.filter((month) => month.startsWith(folded));
  const [only] = found;
  return found.length === 1 && only !== undefined ? FOLDED_MONTHS.indexOf(only) + 1 : null;
}

/** Every date that was read; the other forms include it. */
const KEPT = /^\d{4}-\d{2}-\d{2}$/u;
/** Nearly every date of a list; the other forms include it. */
const PLAIN = /^\d{2}[/.-]\d{2}[/.-]\d{4}$/u;
const SLASHED = /^(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})$/u;
const ISO_LIKE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const IN_WORDS =
  /^(?:\p{L}+\.? )?(\d{1,2})(?: ?(?:er|ᵉʳ))?[ -]?(\p{L}{3,9}\.?)[ -]?(\d{4}|\d{2})$/iu;
const COMPACT = /^(\d{2})(\d{2})(\d{2})(\d{2})$/u;
const TIME_AFTER =
  /(?:[ t]|, )(\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?)?)(?: ?(?:z|utc|[+-]\d{2}:?\d{2}))?$/iu;
const MONTH_AND_YEAR = /^(?:\d{1,2} ?[/.-] ?\d{4}|\p{L}{3,9}\.? \d{4}|\d{4} ?[/.-] ?\d{1,2})$/u;
const DAY_AND_MONTH = /^(?:\d{1,2} ?[/.-] ?\d{1,2}|\d{1,2}(?:er)? \p{L}{3,9}\.?)$/iu;
/** Days since 1899-12-30 of the years 1927 to 2063: what a spreadsheet stores instead of a date. */
const SERIAL = /^(?:[1-5]\d{4})(?:[.,]0+)?$/u;

/** Takes a typed date apart, or says what the text seems to be instead. */
export function takeApart(raw: string): TypedDate | NoDate {
  const text = tidyText(raw);
  if (text === '') return 'empty';
  const found = datePartsOf(text, false);
  if (found !== null) return found;

  const time = TIME_AFTER.exec(text);
  if (time?.[1] !== undefined) {
    const dated = datePartsOf(text.slice(0, time.index), !/^[0:h.,]+$/iu.test(time[1]));
    if (dated !== null) return dated;
  }
  if (SERIAL.test(text)) return 'serial';
  if (/^(?:19|20)\d{2}$/u.test(text) || MONTH_AND_YEAR.test(text) || DAY_AND_MONTH.test(text)) {
    return 'incomplete';
  }
  return 'unreadable';
}

function datePartsOf(text: string, hasTime: boolean): TypedDate | null {
  if (KEPT.test(text)) {
    const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)];
    return { day, month, year, shortYear: false, hasTime };
  }
  if (PLAIN.test(text)) {
    const [day, month, year] = [numberAt(text, 0, 2), numberAt(text, 3, 5), numberAt(text, 6, 10)];
    return { day, month, year, shortYear: false, hasTime };
  }
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return parts(slashed[1], Number(slashed[2]), slashed[3], hasTime);
  const iso = ISO_LIKE.exec(text);
  if (iso !== null) return parts(iso[3], Number(iso[2]), iso[1], hasTime);
  const words = IN_WORDS.exec(text);
  if (words?.[2] !== undefined) {
    const month = monthNumber(words[2]);
    return month === null ? null : parts(words[1], month, words[3], hasTime);
  }
  return compactParts(text, hasTime);
}

/** The number that the digits from `start` to `end` make, without cutting a text out. */
function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** « 20051985 » or « 19850520 »: only when one of the two readings has a year from 1900 to 2099. */
function compactParts(text: string, hasTime: boolean): TypedDate | null {
  const groups = COMPACT.exec(text);
  if (groups === null) return null;
  const yearLast = /^(?:19|20)/u.test(groups[3] ?? '') && Number(groups[2]) <= 12;
  const yearFirst = /^(?:19|20)/u.test(groups[1] ?? '') && Number(groups[3]) <= 12;
  if (yearLast === yearFirst) return null;
  return yearLast
    ? parts(groups[1], Number(groups[2]), text.slice(4), hasTime)
    : parts(groups[4], Number(groups[3]), text.slice(0, 4), hasTime);
}

function parts(
  day: string | undefined,
  month: number,
  year: string | undefined,
  hasTime: boolean,
): TypedDate {
  return {
    day: Number(day),
    month,
    year: Number(year),
    shortYear: year?.length === 2,
    hasTime,
  };
}
