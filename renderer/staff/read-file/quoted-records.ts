/** Records of a text with quotation marks; where these are badly written, no record goes into the cell of another. */

/** The cells of each record. */
export interface QuotedRecords {
  readonly records: readonly (readonly string[])[];
  /** Indexes of the records whose quotation marks could not be read as they are written. */
  readonly mended: readonly number[];
}

/** Where a cell ends, and what it says. */
interface CutCell {
  readonly text: string;
  /** Of the separator or line end after it. */
  readonly end: number;
}

/** A record, and where its last cell ends; « broken » by a quotation mark that stands where none can. */
type Attempt = { readonly cells: string[]; readonly end: number } | 'broken' | 'unclosed';

/** Columns from which lines as wide as the table are lines of it, and not what someone wrote in a cell. */
const TELLING_WIDTH = 3;

/**
 * Reads as RFC 4180 says. A record with a quotation mark inside a cell, not doubled, is read again to the
 * end of its first line, where that mark is text; so are the lines of a record that are each as wide as
 * the table, for nobody writes such lines in one cell.
 * @param text - with line ends of Unix.
 * @returns the index of the record that opens a cell which nothing closes, if there is one.
 */
export function quotedRecords(text: string, separator: string): QuotedRecords | number {
  const records: (readonly string[])[] = [];
  const mended: number[] = [];
  const mend = (line: string): void => {
    mended.push(records.length);
    records.push(mendedLine(line, separator));
  };
  for (let at = 0; at <= text.length;) {
    const attempt = readRecord(text, at, separator);
    if (attempt === 'unclosed') return records.length;
    if (attempt === 'broken') {
      const end = lineEnd(text, at);
      mend(text.slice(at, end));
      at = end + 1;
      continue;
    }
    const { cells, end } = attempt;
    if (cells.some((cell) => cell.includes('\n'))) {
      const lines = text.slice(at, end).split('\n');
      const width = records[0]?.length ?? 0;
      if (width >= TELLING_WIDTH && lines.every((line) => widthOf(line, separator) === width)) {
        lines.forEach(mend);
        at = end + 1;
        continue;
      }
    }
    records.push(cells);
    at = end + 1;
  }
  return { records, mended };
}

function readRecord(text: string, start: number, separator: string): Attempt {
  const cells: string[] = [];
  for (let at = start; ; at += separator.length) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    if (typeof cell === 'string') return cell;
    cells.push(cell.text);
    at = cell.end;
    if (!text.startsWith(separator, at)) return { cells, end: at };
  }
}

function plainCell(text: string, start: number, separator: string): CutCell {
  let end = start;
  while (end < text.length && text[end] !== '\n' && !text.startsWith(separator, end)) end++;
  return { text: text.slice(start, end), end };
}

function quotedCell(
  text: string,
  start: number,
  separator: string,
): CutCell | 'broken' | 'unclosed' {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const end = cellEndAfter(text, at, separator);
    if (end === null) return 'broken';
    return { text: unescaped(text.slice(start + 1, at)), end };
  }
  return 'unclosed';
}

/** Where the cell closed by the quotation mark at `mark` ends; `null` when other text follows the mark. */
function cellEndAfter(text: string, mark: number, separator: string): number | null {
  let end = mark + 1;
  while (text[end] === ' ' && !text.startsWith(separator, end)) end++;
  const ends = end >= text.length || text[end] === '\n' || text.startsWith(separator, end);
  return ends ? end : null;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The cells of one line, where a cell is quoted only if a mark closes it before another such cell opens. */
function mendedLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = 0; ; at += separator.length) {
    const quoted = line[at] === '"' ? cellClosedInLine(line, at, separator) : null;
    const cell = quoted ?? plainCell(line, at, separator);
    cells.push(cell.text);
    at = cell.end;
    if (at >= line.length) return cells;
  }
}

function cellClosedInLine(line: string, start: number, separator: string): CutCell | null {
  const opensAnother = line.indexOf(`${separator}"`, start + 1);
  const last = opensAnother === -1 ? line.length : opensAnother;
  for (
    let at = line.indexOf('"', start + 1);
    at !== -1 && at < last;
    at = line.indexOf('"', at + 1)
  ) {
    const end = cellEndAfter(line, at, separator);
    if (end !== null) return { text: unescaped(line.slice(start + 1, at)), end };
  }
  return null;
}

function unescaped(text: string): string {
  return text.includes('"') ? text.replaceAll('""', '"') : text;
}

function widthOf(line: string, separator: string): number {
  return line.split(separator).length;
}
