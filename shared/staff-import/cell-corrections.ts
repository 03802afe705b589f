/** Texts typed in place of cells of a staff list; the file itself is never changed. */
import type { GridRow } from './grid';
import type { PersonField } from './targets';

/** The index of a column of the list; or the field itself, where the list has no column for it. */
export type CellAddress = number | PersonField;

/** What was typed in one line, by cell. */
export type LineCorrections = ReadonlyMap<CellAddress, string>;

/** What was typed, by line. */
export type CellCorrections = ReadonlyMap<number, LineCorrections>;

/** One correction: the same text for one cell of several lines; `null` takes back what was typed. */
export interface CellCorrection {
  readonly lines: readonly number[];
  readonly cell: CellAddress;
  readonly text: string | null;
}

/** The corrections with one more; of two for the same cell, the last one counts. */
export function withCorrection(
  corrections: CellCorrections,
  { lines, cell, text }: CellCorrection,
): CellCorrections {
  const next = new Map(corrections);
  for (const line of lines) {
    const ofLine = new Map(next.get(line));
    if (text === null) ofLine.delete(cell);
    else ofLine.set(cell, text);
    if (ofLine.size === 0) next.delete(line);
    else next.set(line, ofLine);
  }
  return next;
}

/** The row with what was typed in the place of its cells. */
export function correctedRow(row: GridRow, typed: LineCorrections): GridRow {
  const cells = [...row.cells];
  for (const [cell, text] of typed) {
    if (typeof cell !== 'number') continue;
    while (cells.length < cell) cells.push('');
    cells[cell] = text;
  }
  return { line: row.line, cells };
}
