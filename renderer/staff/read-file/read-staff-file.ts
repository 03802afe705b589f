/** A file chosen by a person to a workbook, or the reason why not; runs in a worker. */
import { fail, type Result, succeed } from '../../../shared/result';
import type { Grid, GridRow, Workbook } from '../../../shared/staff-import/grid';
import { withoutTextMarkers } from '../../../shared/staff-import/text-marker';
import {
  emptyFile,
  foreignFile,
  tooLargeFile,
  tooMuchText,
  tooWide,
  type FileFault,
} from './file-fault';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_READ_LENGTH, MAX_TEXT_LENGTH } from './limits';
import { readTextFile } from './read-text-file';
import { readWorkbook } from './read-workbook';
import { sniffBytes } from './sniff';

/**
 * Reads a staff list from the bytes of a file. The bytes decide what it is; the name only names the
 * grid and the faults.
 */
export async function readStaffFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Workbook, FileFault>> {
  if (bytes.length === 0) return fail(emptyFile(fileName));
  const kind = sniffBytes(bytes);
  if (kind !== null && 'foreign' in kind) return fail(foreignFile(fileName, kind.foreign));
  if (bytes.length > MAX_FILE_BYTES) return fail(tooLargeFile(fileName, MAX_FILE_BYTES));
  const read =
    kind === null
      ? readTextFile(bytes, fileName)
      : await readWorkbook(bytes, fileName, kind.workbook);
  if (!read.ok) return read;
  const { grids, source } = read.value;
  if (grids.some(isTooWide)) return fail(tooWide(fileName, MAX_COLUMNS));
  if (lengthOf(grids) > MAX_TEXT_LENGTH) return fail(tooMuchText(fileName));
  return succeed({ grids: grids.map(withShortCells).map(withoutTextMarkers), source });
}

function lengthOf(grids: readonly Grid[]): number {
  let length = 0;
  for (const { rows } of grids) {
    for (const { cells } of rows) for (const cell of cells) length += cell.length;
  }
  return length;
}

/** The grid without the end of cells that nobody would read; the same grid where there is none. */
function withShortCells(grid: Grid): Grid {
  if (!grid.rows.some(hasLongCell)) return grid;
  const rows = grid.rows.map((row) =>
    hasLongCell(row) ? { ...row, cells: row.cells.map(shortCell) } : row,
  );
  return { ...grid, rows };
}

function hasLongCell({ cells }: GridRow): boolean {
  return cells.some((cell) => cell.length > MAX_READ_LENGTH);
}

function shortCell(cell: string): string {
  if (cell.length <= MAX_READ_LENGTH) return cell;
  // Spaces first: what follows ten thousand of them may be a first name.
  return cell.replaceAll(/\s+/gu, ' ').slice(0, MAX_READ_LENGTH);
}

function isTooWide({ rows }: Grid): boolean {
  return rows.some(({ cells }) => cells.findLastIndex((cell) => cell !== '') >= MAX_COLUMNS);
}
