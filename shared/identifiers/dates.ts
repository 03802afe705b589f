/** Calendar dates as ISO texts (`2026-11-23`), read from French forms and written back; no time zone anywhere. */
import { monthName, takeApart, type NoDate, type TypedDate } from './date-forms';
import { doubtful, invalid, valid, type Fault, type Reading } from './reading';
import { inGuillemets } from './typed-text';

const EXAMPLE = '20/05/1985';
const YOUNGEST = 14;
const OLDEST = 100;
/** No living person was born earlier; an older year is a slip. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** What the date is of; decides the century of two-digit years, and what is unlikely. */
export type DatePurpose = 'birth' | 'past' | 'start' | 'end' | 'any';

/** What reading a date depends on. */
export interface DateOptions {
  /** ISO date of the day. */
  readonly today: string;
  readonly purpose: DatePurpose;
}

/**
 * Reads a date typed in a French form: « 20/05/1985 », « 20-05-85 », « 20.05.1985 », « 1985-05-20 »,
 * « 20 mai 1985 », « 1er février 2020 », « 20051985 ». Day before month, always.
 *
 * @returns an ISO date that exists.
 */
export function readDate(raw: string, options: DateOptions): Reading<string> {
  const typed = takeApart(raw);
  if (typeof typed === 'string') return invalid(NO_DATE[typed]);

  const year = typed.shortYear ? fullYear(typed, options) : typed.year;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return invalid(unlikelyYear(year));
  const impossible = impossibilityOf(typed, year);
  if (impossible !== null) return invalid(impossible);

  const iso = isoDate(year, typed.month, typed.day);
  if ((options.purpose === 'birth' || options.purpose === 'past') && iso > options.today) {
    return invalid(options.purpose === 'birth' ? FUTURE_BIRTH : FUTURE);
  }
  const doubt = doubtOf(iso, typed, options);
  return doubt === null ? valid(iso) : doubtful(iso, doubt);
}

/** The century that makes the most likely date for this purpose. */
function fullYear(typed: TypedDate, { today, purpose }: DateOptions): number {
  const latest = {
    birth: addMonths(today, -12 * YOUNGEST),
    past: today,
    start: addMonths(today, 24),
    end: addMonths(today, 12 * 40),
    any: addMonths(today, 12 * 20),
  }[purpose];
  return isoDate(2000 + typed.year, typed.month, typed.day) <= latest
    ? 2000 + typed.year
    : 1900 + typed.year;
}

function impossibilityOf({ day, month }: TypedDate, year: number): Fault | null {
  if (month < 1 || month > 12) {
    const swapped = day >= 1 && day <= 12 && month <= 31 ? MONTH_FIRST : '';
    return impossible('Il n’y a pas de mois numéro ' + String(month) + '.' + swapped);
  }
  if (day < 1) return impossible('Il n’y a pas de jour numéro 0.');
  const last = daysInMonth(year, month);
  if (day <= last) return null;
  if (day > 31) return impossible('Aucun mois n’a ' + String(day) + ' jours.');
  const which = month === 2 ? 'février ' + String(year) : monthName(month);
  return impossible('Cette date n’existe pas : ' + which + ' n’a que ' + String(last) + ' jours.');
}

const MONTH_FIRST = ' Le jour s’écrit avant le mois.';

function doubtOf(iso: string, typed: TypedDate, { today, purpose }: DateOptions): Fault | null {
  if (purpose === 'birth') {
    const age = ageOn(iso, today);
    if (age < YOUNGEST) return tooYoung(age);
    if (age > OLDEST) return tooOld(age);
  }
  if (typed.shortYear) return century(iso);
  if (typed.hasTime) return timeLeftOut(iso);
  if (purpose === 'start' && iso > today && iso > addMonths(today, 12)) return FAR_START;
  return null;
}

/** Whether the text is an ISO date (`2026-11-23`) that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const { year, month, day } = fieldsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Negative when `left` comes first, 0 when equal, positive otherwise. Both are ISO dates. */
export function compareDates(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The same day some months later (or earlier); the last day of the month where that day is missing. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = fieldsOf(iso);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = (count % 12) + 1;
  return isoDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The day so many days later. */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = fieldsOf(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Whole years from birth to a day; negative before birth. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** « 23 novembre 2026 », « 1er février 2020 »; what is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  if (!isIsoDate(iso)) return iso;
  const { year, month, day } = fieldsOf(iso);
  return (day === 1 ? '1er' : String(day)) + ' ' + monthName(month) + ' ' + String(year);
}

/** « 23/11/2026 », as typed in a field; what is no ISO date comes back as it is. */
export function formatDateField(iso: string): string {
  return isIsoDate(iso) ? iso.slice(8) + '/' + iso.slice(5, 7) + '/' + iso.slice(0, 4) : iso;
}

/** Days of a month of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): string {
  return String(year).padStart(4, '0') + '-' + twoDigits(month) + '-' + twoDigits(day);
}

function twoDigits(number: number): string {
  return number < 10 ? '0' + String(number) : String(number);
}

function fieldsOf(iso: string): { year: number; month: number; day: number } {
  return {
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  };
}

function fault(code: string, message: string): Fault {
  return { code, message, example: EXAMPLE };
}

function impossible(finding: string): Fault {
  return fault('date-impossible', finding + ' Corrigez la date, au format jour/mois/année.');
}

function unlikelyYear(year: number): Fault {
  return fault(
    'date-impossible',
    'L’année ' + String(year) + ' n’est pas possible ici. Corrigez la date.',
  );
}

function tooYoung(age: number): Fault {
  return fault(
    'date-too-young',
    'Cette personne aurait ' +
      String(age) +
      (age > 1 ? ' ans' : ' an') +
      '. Vérifiez l’année de naissance.',
  );
}

function tooOld(age: number): Fault {
  return fault(
    'date-too-old',
    'Cette personne aurait ' + String(age) + ' ans. Vérifiez l’année de naissance.',
  );
}

function century(iso: string): Fault {
  return fault(
    'date-century',
    'L’année est écrite avec deux chiffres : Jalon a lu ' +
      inGuillemets(formatDate(iso)) +
      '. Vérifiez-la, ou écrivez-la avec quatre chiffres.',
  );
}

function timeLeftOut(iso: string): Fault {
  return fault(
    'date-time',
    'Une heure accompagne cette date. Jalon a lu ' +
      inGuillemets(formatDate(iso)) +
      '. Vérifiez-la, puis ne gardez que le jour.',
  );
}

const NO_DATE: Readonly<Record<NoDate, Fault>> = {
  empty: fault('date-empty', 'La date manque.'),
  incomplete: fault(
    'date-incomplete',
    'Cette date est incomplète. Écrivez le jour, le mois et l’année.',
  ),
  serial: fault(
    'date-serial',
    'Un tableur a changé cette date en nombre. Dans le tableur, donnez à la colonne le format Date et enregistrez de nouveau, ou réécrivez la date.',
  ),
  unreadable: fault(
    'date-unreadable',
    'Ceci n’a pas la forme d’une date. Écrivez le jour, le mois et l’année.',
  ),
};
const FUTURE_BIRTH = fault(
  'date-future',
  'Cette date de naissance est dans l’avenir. Vérifiez l’année.',
);
const FUTURE = fault('date-future', 'Cette date est dans l’avenir. Vérifiez l’année.');
const FAR_START = fault('date-far', 'Cette date est dans plus d’un an. Vérifiez l’année.');
