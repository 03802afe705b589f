/** What the cells of a column say it holds, when its header is silent, vague or deceiving. */
import { ageOn, readDate } from '../identifiers/dates';
import { readEmail } from '../identifiers/email';
import { forbiddenKindOf, mayHideNumber } from '../identifiers/forbidden';
import { readPhone } from '../identifiers/phone';
import { readRpps } from '../identifiers/rpps';
import { foldText, tidyText } from '../identifiers/typed-text';
import { readCode } from './coded-values';
import type { GridRow } from './grid';
import type { ColumnTarget } from './targets';

/** Cells looked at in a column; spread over the whole list. */
const SAMPLE_SIZE = 60;

/** Non-empty cells of a column, at most 60, spread over the rows. */
export function sampleColumn(body: readonly GridRow[], column: number): readonly string[] {
  const sample: string[] = [];
  const step = Math.max(1, Math.floor(body.length / (SAMPLE_SIZE * 2)));
  for (let row = 0; row < body.length && sample.length < SAMPLE_SIZE; row += step) {
    const text = tidyText(body[row]?.cells[column] ?? '');
    if (text !== '') sample.push(text);
  }
  return sample;
}

/** Words in the names of establishments and services of the sector. */
const ESTABLISHMENT_WORDS =
  /(?:^|[^a-z])(?:ehpad|esat|ime|itep|iem|sessad|samsah|savs|ssiad|saad|spasad|mas|fam|eam|eanm|mecs|residence|foyer|maison|centre|etablissement|institut|accueil de jour|siege|association|cmpp|camsp|csapa|chrs|ueros|cattp)(?:[^a-z]|$)/u;

type Check = (cell: string, today: string) => boolean;

/** For each target whose content can be told, what a cell of it looks like. */
const LOOKS_LIKE: Readonly<Partial<Record<ColumnTarget, Check>>> = {
  email: (cell) => readEmail(cell).verdict !== 'invalid',
  mobile: (cell) => /^[+0]/u.test(cell) && readPhone(cell).verdict !== 'invalid',
  rppsNumber: (cell) => cell.length >= 11 && readRpps(cell).verdict === 'valid',
  civility: (cell) => readCode('civility', cell).verdict === 'valid',
  practiceMode: (cell) => cell.length > 1 && readCode('practiceMode', cell).verdict === 'valid',
  category: (cell) => cell.length > 1 && readCode('category', cell).verdict === 'valid',
  birthDate: (cell, today) => isBirthDateOfWorker(cell, today),
  startDate: (cell, today) => readDate(cell, { today, purpose: 'start' }).verdict !== 'invalid',
  endDate: (cell, today) => readDate(cell, { today, purpose: 'end' }).verdict !== 'invalid',
  establishment: (cell) => ESTABLISHMENT_WORDS.test(foldText(cell)),
  jobTitle: (cell) => /\p{L}{2}/u.test(cell),
  fullName: (cell) => cell.includes(' ') && /^[\p{L}\p{M} .,'’()-]+$/u.test(cell),
};

function isBirthDateOfWorker(cell: string, today: string): boolean {
  const reading = readDate(cell, { today, purpose: 'birth' });
  if (reading.verdict === 'invalid') return false;
  const age = ageOn(reading.value, today);
  return age >= 16 && age <= 75;
}

/** The share of the sample, from 0 to 1, that looks like the target; 0 for an empty sample. */
export function shareOf(target: ColumnTarget, sample: readonly string[], today: string): number {
  const check = LOOKS_LIKE[target];
  if (check === undefined || sample.length === 0) return 0;
  return sample.filter((cell) => check(cell, today)).length / sample.length;
}

/** Targets that content alone can tell, with the share that convinces; the most particular first. */
const TOLD_BY_CONTENT: readonly (readonly [target: ColumnTarget, share: number])[] = [
  ['email', 0.6],
  ['rppsNumber', 0.8],
  ['mobile', 0.6],
  ['civility', 0.8],
  ['birthDate', 0.9],
];

/** What the sample says the column holds, or `null`. */
export function recogniseContent(sample: readonly string[], today: string): ColumnTarget | null {
  const told = TOLD_BY_CONTENT.find(([target, share]) => shareOf(target, sample, today) >= share);
  return told?.[0] ?? null;
}

/** How many cells of a column hold something, and how many a number that must never be read in. */
export interface ColumnCensus {
  filled: number;
  nir: number;
  iban: number;
}

/** Goes once over every cell of the body. */
export function countForbidden(body: readonly GridRow[], width: number): readonly ColumnCensus[] {
  const census = Array.from({ length: width }, () => ({ filled: 0, nir: 0, iban: 0 }));
  for (const { cells } of body) {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? '';
      const count = census[column];
      if (cell === '' || count === undefined) continue;
      count.filled++;
      if (!mayBeForbidden(cell)) continue;
      const kind = forbiddenKindOf(cell);
      if (kind !== null) count[kind]++;
    }
  }
  return census;
}

/** A cheap first look, since every cell of the list passes here: enough characters, and digits. */
function mayBeForbidden(cell: string): boolean {
  if (cell.length < SHORTEST_SPOILED || cell.length > LONGEST_FORBIDDEN) return false;
  if (cell.length < SHORTEST_FORBIDDEN) return SPOILED.test(cell);
  return ACCOUNT.test(cell) || mayHideNumber(cell) || SPOILED.test(cell);
}

/** « 2.85E+14 ». */
const SHORTEST_SPOILED = 7;
const SHORTEST_FORBIDDEN = 13;
/** An IBAN written in groups. */
const LONGEST_FORBIDDEN = 60;
const SPOILED = /^\s*\d[.,]\d+e/i;
const ACCOUNT = /^\s*[A-Z]{2}\d{2}/i;
