/** A text with separators to a grid: separator found by consistency, records by PapaParse. */
import Papa from 'papaparse';
import { fail, succeed, type Result } from '../../../shared/result';
import type { GridRow } from '../../../shared/staff-import/grid';
import { cellTooLong, tooManyCells, unclosedQuote, type FileFault } from './file-fault';
import { MAX_CELL_LENGTH } from './limits';

/** More cells than 10,000 people with 100 columns, counted by their separators before any is made. */
const MAX_CELLS = 2_000_000;
const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Records looked at to find the separator. */
const RECORDS_TO_JUDGE = 200;
const CHARACTERS_TO_JUDGE = 100_000;

/** The rows of a text and the separator that gave them. */
export interface CsvRows {
  readonly rows: readonly GridRow[];
  readonly delimiter: string;
  /** The last line, when it stops short of the width of all the others and nothing ends it. */
  readonly cutLine: number | null;
}

/**
 * Reads the records of a csv text. Lines are numbered as Excel shows them: one record is one row even
 * when a quoted cell holds line ends, blank rows count, a first line « sep=; » does not.
 */
export function readCsv(text: string, fileName: string): Result<CsvRows, FileFault> {
  const unix = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  const declared = /^"?sep=([^\n"])"?\n/iu.exec(unix);
  const content = declared === null ? unix : unix.slice(declared[0].length);
  const delimiter = declared?.[1] ?? findDelimiter(content);
  const cells = occurrences(content, delimiter) + occurrences(content, '\n');
  if (cells > MAX_CELLS) return fail(tooManyCells(fileName));

  const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline: '\n' });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed !== undefined) return fail(unclosedQuote((unclosed.row ?? 0) + 1));

  const rows: GridRow[] = [];
  for (const [index, record] of data.entries()) {
    if (record.some((cell) => cell.length > MAX_CELL_LENGTH)) return fail(cellTooLong(index + 1));
    if (record.some((cell) => cell.trim() !== '')) rows.push({ line: index + 1, cells: record });
  }
  const cutLine = content.endsWith('\n') ? null : shortLastLine(rows);
  return succeed({ rows, delimiter, cutLine });
}

function occurrences(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

/** The last line, when every other one has more cells. */
function shortLastLine(rows: readonly GridRow[]): number | null {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 3) return null;
  const isShort = rows.every((row) => row === last || row.cells.length > last.cells.length);
  return isShort ? last.line : null;
}

/**
 * The separator that cuts most records into the same number of cells, at least two; `;` when none does
 * (a list of one column).
 */
function findDelimiter(text: string): string {
  const sample = text.slice(0, CHARACTERS_TO_JUDGE);
  let best: { delimiter: string; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const { data } = Papa.parse<string[]>(sample, {
      delimiter,
      newline: '\n',
      preview: RECORDS_TO_JUDGE,
      skipEmptyLines: 'greedy',
    });
    const score = consistency(data.map((cells) => cells.length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of records with the commonest width, weighted by that width; 0 when it is one cell. */
function consistency(widths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of times) {
    if (width > 1) best = Math.max(best, (count / widths.length) * Math.log2(width));
  }
  return best;
}
