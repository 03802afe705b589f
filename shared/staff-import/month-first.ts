/** Columns of dates written month first, as programs from elsewhere do: 04/05/1985 may be the 5th of April. */
import type { DateOrder } from './date-order';
import { importWarning } from './faults';
import type { GridRow } from './grid';
import type { ImportOptions } from './import-staff';
import { placeOf, type PersonDraft, type ReadingPlan } from './people';
import type { Fault } from '../identifiers/reading';

const DATE_FIELDS = ['birthDate', 'startDate', 'endDate'] as const;
/** Two numbers and a year, with the signs that part days from months. */
const NUMBERS = /^\s*(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(?:\d{4}|\d{2})(?!\d)/u;

/** A cell that the workbook holds as a date, as it is read. */
const REAL_DATE = /^\d{4}-(\d{2})-(\d{2})(?!\d)/u;

/** Stands there in a real date: looked at first, as every date of the list passes here. */
const HYPHEN = 45;

/** A column of dates that seems to be written month first, or whose order was said. */
export interface MonthFirstColumn {
  readonly index: number;
  readonly header: string;
  /** As a person said it; `null` while nobody did. */
  readonly order: DateOrder | null;
}

/**
 * Doubts the dates that may be read both ways, in each column where some date can only be month first and
 * none can only be day first, until someone says which it is. Judged by the cells of the file: mending some
 * of them makes the others no surer. A date that the spreadsheet took for one is not turned by what is said
 * of the others: it stays doubted where the month comes first.
 */
export function doubtMonthFirst(
  rows: readonly GridRow[],
  people: readonly PersonDraft[],
  plan: ReadingPlan,
  { cells: typed, dateOrders = {} }: Pick<ImportOptions, 'cells' | 'dateOrders'>,
): readonly MonthFirstColumn[] {
  const found: MonthFirstColumn[] = [];
  for (const target of DATE_FIELDS) {
    const column = plan.columnOf.get(target);
    if (column === undefined) continue;
    const { cell: index, header } = column;
    const order = dateOrders[index] ?? null;
    const lines = linesToDoubt(rows, index, order);
    if (lines === null && order === null) continue;
    found.push({ index, header, order });
    for (const person of lines === null || lines.size === 0 ? [] : people) {
      const corrections = typed?.get(person.line);
      if (lines?.has(person.line) !== true) continue;
      if (corrections?.has(index) === true || corrections?.has(target) === true) continue;
      person.faults.push(
        importWarning(placeOf(person, plan, target), 'month_first', MAYBE_MONTH_FIRST),
      );
    }
  }
  return found;
}

/** `null` where the column does not seem to be written month first, or was said not to be. */
function linesToDoubt(
  rows: readonly GridRow[],
  cell: number,
  order: DateOrder | null,
): ReadonlySet<number> | null {
  if (order === 'day-first') return null;
  const bothWays = new Set<number>();
  let isMonthFirst = false;
  for (const { line, cells } of rows) {
    const text = cells[cell] ?? '';
    if (text.charCodeAt(4) === HYPHEN && mayBeTurned(text)) bothWays.add(line);
    const numbers = NUMBERS.exec(text);
    if (numbers === null) continue;
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    if (first > 12) {
      if (order === null) return null;
    } else if (second > 12) isMonthFirst ||= first > 0 && second <= 31;
    else if (first !== second && order === null) bothWays.add(line);
  }
  return isMonthFirst ? bothWays : null;
}

/** A real date of the workbook whose day may be a month: the spreadsheet may have read it the wrong way. */
function mayBeTurned(text: string): boolean {
  const date = REAL_DATE.exec(text);
  return date !== null && Number(date[2]) <= 12 && date[1] !== date[2];
}

const MAYBE_MONTH_FIRST: Fault = {
  code: 'month-first',
  message:
    'le jour et le mois sont peut-être inversés : d’autres dates de cette colonne ont le mois avant le jour. Vérifiez cette date.',
};
