/** A text with separators to a grid: its separator is the one that cuts it evenly. */
import Papa from 'papaparse';
import { fail, succeed, type Result } from '../../../shared/result';
import type { GridRow } from '../../../shared/staff-import/grid';
import { cellTooLong, tooManyCells, unclosedQuote, type FileFault } from './file-fault';
import { MAX_CELL_LENGTH } from './limits';
import { plainRecords } from './plain-records';
import { quotedRecords, type QuotedRecords } from './quoted-records';

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
  /** Lines whose quotation marks are badly written. */
  readonly mendedLines: readonly number[];
}

/**
 * Reads the records of a csv text. Lines are numbered as Excel shows them: one record is one row even
 * when a quoted cell holds line ends, blank rows count, a first line « sep=; » does not.
 */
export function readCsv(text: string, fileName: string): Result<CsvRows, FileFault> {
  const declared = /^"?sep=([^\r\n"])"?(?:\r\n?|\n)/iu.exec(text);
  const content = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared?.[1] ?? findDelimiter(content);
  const lines = Math.max(occurrences(content, '\n'), occurrences(content, '\r'));
  if (occurrences(content, delimiter) + lines > MAX_CELLS) return fail(tooManyCells(fileName));
  const read = recordsOf(content, delimiter);
  if (typeof read === 'number') return fail(unclosedQuote(read + 1));

  const rows: GridRow[] = [];
  for (const [index, record] of read.records.entries()) {
    if (record.some((cell) => cell.length > MAX_CELL_LENGTH)) return fail(cellTooLong(index + 1));
    if (record.some((cell) => cell.trim() !== '')) rows.push({ line: index + 1, cells: record });
  }
  const isEnded = content.endsWith('\n') || content.endsWith('\r');
  const cutLine = isEnded ? null : shortLastLine(rows);
  const mendedLines = read.mended.map((index) => index + 1);
  return succeed({ rows, delimiter, cutLine, mendedLines });
}

function recordsOf(content: string, delimiter: string): QuotedRecords | number {
  // One sign may be two characters, which only the other reader cuts at.
  const isPlain = delimiter.length === 1 && !content.includes('"');
  return isPlain
    ? { records: plainRecords(content, delimiter), mended: [] }
    : quotedRecords(withUnixEnds(content), delimiter);
}

function withUnixEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
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
  const sample = withUnixEnds(text.slice(0, CHARACTERS_TO_JUDGE));
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
