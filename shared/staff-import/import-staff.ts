/** The whole import of a staff list: a grid of texts in, people with their faults out. */
import { tidyText } from '../identifiers/typed-text';
import { readerFor } from './cells';
import type { CellCorrections } from './cell-corrections';
import { nameOrderOf, recogniseColumns, type ColumnChoices, type ImportColumn } from './columns';
import { crossCheck } from './cross-checks';
import type { DateOrders } from './date-order';
import { importWarning, MENDED_QUOTES, secondTable, type ImportFault } from './faults';
import { findHeader, readHeaderTexts, type HeaderTexts } from './find-header';
import type { Grid, GridRow } from './grid';
import { isPlainNameHeader } from './header-words';
import { doubtMonthFirst, type MonthFirstColumn } from './month-first';
import {
  hasOtherOrder,
  mayNameGroup,
  maySayName,
  whyNotPerson,
  type NonPersonLine,
  type NonPersonReason,
} from './non-person-lines';
import {
  readPerson,
  type ImportedPerson,
  type MappedColumn,
  type PersonDraft,
  type ReadingPlan,
} from './people';
import type { ColumnTarget, PersonField } from './targets';

/** What the import depends on, and what a person corrected of it. */
export interface ImportOptions {
  /** ISO date of the day. */
  readonly today: string;
  /** The header's line number, or `null` for a list without one; found when left out. */
  readonly headerLine?: number | null;
  /** Where columns go, by index; the others are recognised. A refused column stays refused. */
  readonly columns?: ColumnChoices;
  /** Whether the day or the month comes first in columns of dates, by index; the day unless said. */
  readonly dateOrders?: DateOrders;
  /** Lines that are people whatever they look like. */
  readonly personLines?: ReadonlySet<number>;
  /** Lines to leave out whatever they look like. */
  readonly setAsideLines?: ReadonlySet<number>;
  /** What was typed in the place of cells, and is read as they are. Columns and lines are recognised by the file's own cells. */
  readonly cells?: CellCorrections;
  /** Told now and then how many lines were read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A staff list, read. Every row below the header is in `people` or in `nonPersonLines`. */
export interface StaffImport {
  /** `null` when the list has no header. */
  readonly headerLine: number | null;
  readonly columns: readonly ImportColumn[];
  /** Columns of dates that are, or may be, written month first. */
  readonly monthFirst: readonly MonthFirstColumn[];
  readonly people: readonly ImportedPerson[];
  readonly nonPersonLines: readonly NonPersonLine[];
}

/** Lines read between two words of progress. */
const LINES_BETWEEN_WORDS = 250;

/** Reads a staff list. Pure, linear in the number of cells; never throws on any text. */
export function importStaff(grid: Grid, options: ImportOptions): StaffImport {
  const { today, columns: choices = {} } = options;
  const rows = grid.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headerIndex = headerIndexOf(rows, options);
  const header =
    headerIndex === null
      ? { texts: [], keys: [], bodyStart: 0 }
      : readHeaderTexts(rows, headerIndex);
  const body = rows.slice(header.bodyStart);
  const columns = recogniseColumns({ header, body, choices, today });
  const plan = {
    ...planOf(columns, header, options),
    cutLine: grid.cutLine ?? null,
    width: clearWidthOf(header, body),
  };

  const people: PersonDraft[] = [];
  const nonPersonLines: NonPersonLine[] = [];
  const judge = rowJudge(plan, header, body);
  const mendedLines = new Set(grid.mendedLines);
  let tableLine: number | null = null;
  for (const [index, row] of body.entries()) {
    if (index % LINES_BETWEEN_WORDS === 0) options.onProgress?.(index, body.length);
    const why = whyLeftOut(row, options, judge);
    if (why === null) {
      const person = readPerson(row, plan, options.cells?.get(row.line));
      if (mendedLines.has(row.line)) person.faults.push(ofMendedQuotes(row.line));
      if (tableLine !== null) person.faults.push(ofSecondTable(row.line, tableLine));
      people.push(person);
      continue;
    }
    nonPersonLines.push({ line: row.line, why });
    if (why !== 'repeated-header') continue;
    tableLine = hasOtherOrder(row.cells, header.keys) ? row.line : null;
  }
  options.onProgress?.(body.length, body.length);
  const monthFirst = doubtMonthFirst(body, people, plan, options);
  crossCheck(people, plan, today);
  return {
    headerLine: headerIndex === null ? null : (rows[headerIndex]?.line ?? null),
    columns,
    monthFirst,
    people: finished(people),
    nonPersonLines,
  };
}

function headerIndexOf(rows: readonly GridRow[], { headerLine }: ImportOptions): number | null {
  if (headerLine === null) return null;
  if (headerLine === undefined) return findHeader(rows);
  const index = rows.findIndex(({ line }) => line === headerLine);
  return index === -1 ? null : index;
}

function ofMendedQuotes(line: number): ImportFault {
  const place = { line, column: '', target: null, cell: null };
  return importWarning(place, 'mended_quotes', MENDED_QUOTES);
}

/** Columns are read by the first header: names below another one may be swapped. */
function ofSecondTable(line: number, tableLine: number): ImportFault {
  const place = { line, column: '', target: null, cell: null };
  return importWarning(place, 'second_table', secondTable(tableLine));
}

/** The drafts themselves: copies of ten thousand people would outlive them. */
function finished(people: readonly PersonDraft[]): readonly ImportedPerson[] {
  for (const person of people) {
    if (person.faults.length === 0) continue;
    person.importable = !person.faults.some(({ severity }) => severity === 'error');
  }
  return people;
}

function planOf(
  columns: readonly ImportColumn[],
  header: HeaderTexts,
  { today, dateOrders = {} }: ImportOptions,
): Omit<ReadingPlan, 'width' | 'cutLine'> {
  const mapped: MappedColumn[] = [];
  for (const { index, header: text, target } of columns) {
    if (target === null || target === 'fullName') continue;
    const read = readerFor(target, today);
    const isMonthFirst = dateOrders[index] === 'month-first';
    mapped.push({ cell: index, header: text, target, read, isMonthFirst });
  }
  const full = columns.find(({ target }) => target === 'fullName');
  const used = columns.find(({ target }) => target === 'usedName');
  return {
    columns: mapped,
    fullName:
      full === undefined
        ? null
        : { cell: full.index, header: full.header, order: nameOrderOf(full, header) },
    columnOf: new Map(mapped.map((column) => [column.target, column])),
    readerOf: (target) => readerFor(target, today),
    usedNameMayBeBirthName: used !== undefined && isPlainNameHeader(header.keys[used.index] ?? ''),
  };
}

/** The header's width, unless many rows are wider: then there are columns without a name. */
function clearWidthOf({ texts }: HeaderTexts, body: readonly GridRow[]): number {
  const width = texts.findLastIndex((text) => text !== '') + 1;
  if (width === 0) return Infinity;
  let wider = 0;
  for (const { cells } of body) {
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) wider++;
  }
  return wider <= Math.max(1, body.length / 5) ? width : Infinity;
}

function whyLeftOut(
  { line, cells }: GridRow,
  { personLines, setAsideLines }: ImportOptions,
  judge: (cells: readonly string[]) => NonPersonReason | null,
): NonPersonReason | null {
  if (personLines?.has(line) === true) return null;
  if (setAsideLines?.has(line) === true) return 'set-aside';
  return judge(cells);
}

/** Targets whose cells only a person has. */
const MARKS: ReadonlySet<ColumnTarget> = new Set([
  'birthDate',
  'email',
  'mobile',
  'rppsNumber',
] satisfies PersonField[]);

/** A bare count, as under a total; a year counts for a date. */
const COUNT = /^\s*(?!(?:19|20)\d\d\s*$)\d{1,4}(?:[.,]\d+)?\s*$/;

function isMark(cell: string): boolean {
  return /[0-9@]/.test(cell) && !(cell.length < 12 && COUNT.test(cell));
}

/** Judges the rows of a list, by its columns. */
function rowJudge(
  plan: ReadingPlan,
  header: HeaderTexts,
  body: readonly GridRow[],
): (cells: readonly string[]) => NonPersonReason | null {
  const indexOf = (target: PersonField): number => plan.columnOf.get(target)?.cell ?? -1;
  const usedName = indexOf('usedName');
  const birthName = indexOf('birthName');
  const firstNames = indexOf('firstNames');
  const fullName = plan.fullName?.cell ?? -1;
  const job = indexOf('jobTitle');
  const marks = plan.columns.filter(({ target }) => MARKS.has(target)).map(({ cell }) => cell);
  const typicalFill = typicalFillOf(body);
  const textAt = (cells: readonly string[], index: number): string => tidyText(cells[index] ?? '');
  const hasMark = (cells: readonly string[]): boolean =>
    marks.some((index) => isMark(cells[index] ?? ''));
  /** Nearly every row: names and a mark, none of them the header's own words. */
  const isPlainlyPerson = (cells: readonly string[]): boolean => {
    const first = cells[firstNames]?.trim() ?? '';
    const last = cells[birthName]?.trim() ?? '';
    if (first.length < 2 || last.length < 2 || first === last) return false;
    if (/\d/.test(first) || mayNameGroup(last) || maySayName(last)) return false;
    return first !== header.texts[firstNames] && hasMark(cells);
  };
  return (cells) => {
    if (isPlainlyPerson(cells)) return null;
    return whyNotPerson({
      cells,
      headers: header.texts,
      name: textAt(cells, birthName) || textAt(cells, usedName),
      firstNames: textAt(cells, firstNames),
      fullName: textAt(cells, fullName),
      job: textAt(cells, job),
      hasMark: hasMark(cells),
      typicalFill,
    });
  };
}

/** Rows looked at for the usual number of filled cells. */
const ROWS_TO_COUNT = 200;

/** Filled cells of the row that is in the middle when rows are sorted by it. */
function typicalFillOf(body: readonly GridRow[]): number {
  const step = Math.max(1, Math.floor(body.length / ROWS_TO_COUNT));
  const fills: number[] = [];
  for (let index = 0; index < body.length; index += step) {
    fills.push(body[index]?.cells.filter((cell) => cell !== '').length ?? 0);
  }
  return fills.sort((left, right) => left - right)[Math.floor(fills.length / 2)] ?? 0;
}
