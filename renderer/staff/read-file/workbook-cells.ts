/** The text of a cell of a workbook: dates as ISO texts, numbers with every digit, errors as they are shown. */
import type { CellObject } from '@e965/xlsx';

/** What reading a cell depends on. */
export interface CellReading {
  /** Whether a number format shows a date (the library's own judgement). */
  readonly isDateFormat: (format: string) => boolean;
  /** The workbook counts its days from 1904, as old Macs did. */
  readonly isFrom1904: boolean;
}

/** What stands for a value that is not there, read as the error of a spreadsheet. */
const NOT_WORKED_OUT = '#CALCUL!';
const DAY_MS = 86_400_000;
const DAYS_FROM_1900_TO_1904 = 1462;
/** The day after 29 February 1900, which spreadsheets count and calendars do not. */
const FIRST_RIGHT_SERIAL = 61;
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** 31 December 9999, the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

/** The text of a cell; empty for one that holds nothing. */
export function cellText(cell: CellObject, reading: CellReading): string {
  const { t, v, w, f } = cell;
  // A formula that no spreadsheet has worked out has no value: something should stand here.
  if (v === undefined || t === 'z') return f === undefined ? '' : NOT_WORKED_OUT;
  switch (t) {
    case 'b':
      return v === true ? 'VRAI' : 'FAUX';
    case 'e':
      return w ?? NOT_WORKED_OUT;
    case 'n':
      return typeof v === 'number' ? numberText(v, cell, reading) : String(v);
    default:
      return v instanceof Date ? v.toISOString().slice(0, 10) : String(v);
  }
}

function numberText(value: number, { z, w }: CellObject, reading: CellReading): string {
  if (typeof z === 'string' && reading.isDateFormat(z)) {
    return (
      serialDate(value, reading.isFrom1904) ?? (w === undefined || w === '' ? String(value) : w)
    );
  }
  // « 06 00 00 12 34 » of a phone kept as a number: its format gives back the zero, and adds no other digit.
  if (w !== undefined && /^\+?[\d .()-]+$/u.test(w) && digitsOf(w) === String(value)) return w;
  return plainNumber(value);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '').replace(/^0+(?=\d)/u, '');
}

/** Every digit: « 10100012345 », never « 1.01E+10 ». */
function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(value).replace('.', ',');
}

/** « 1985-05-20 », with « 08:30 » after it if there is a time; `null` for a time alone or a number that is no day. */
function serialDate(serial: number, isFrom1904: boolean): string | null {
  const days = isFrom1904 ? serial + DAYS_FROM_1900_TO_1904 : serial;
  if (days < 1 || days > LAST_SERIAL) return null;
  const shift = days < FIRST_RIGHT_SERIAL ? DAY_MS : 0;
  const minutes = Math.round(((days % 1) * DAY_MS) / 60_000) * 60_000;
  const moment = new Date(EPOCH_MS + shift + Math.floor(days) * DAY_MS + minutes).toISOString();
  return minutes === 0 ? moment.slice(0, 10) : moment.slice(0, 16).replace('T', ' ');
}
