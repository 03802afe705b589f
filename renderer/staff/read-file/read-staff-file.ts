/** A file chosen by a person to a workbook, or the reason why not; runs in a worker. */
import { fail, type Result, succeed } from '../../../shared/result';
import type { Grid, GridRow, Workbook } from '../../../shared/staff-import/grid';
import { withoutTextMarkers } from '../../../shared/staff-import/text-marker';
import {
  emptyFile,
  foreignFile,
  tooLargeFile,
  tooManyLines,
  tooMuchText,
  tooWide,
  type FileFault,
} from './file-fault';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_LINES, MAX_READ_LENGTH, MAX_TEXT_LENGTH } from './limits';
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
  const { lines, width, length, longestCell } = sizeOf(grids);
  if (width > MAX_COLUMNS) return fail(tooWide(fileName, MAX_COLUMNS));
  if (lines > MAX_LINES) return fail(tooManyLines(fileName, MAX_LINES));
  if (length > MAX_TEXT_LENGTH) return fail(tooMuchText(fileName));
  const short = longestCell > MAX_READ_LENGTH ? grids.map(withShortCells) : grids;
  return succeed({ grids: short.map(withoutTextMarkers), source });
}

/** What is filled of all the grids together. */
interface Size {
  /** Lines that hold something, in the longest grid. */
  readonly lines: number;
  /** Columns of the widest line, empty cells at its end left out. */
  readonly width: number;
  /** Characters of all cells. */
  readonly length: number;
  readonly longestCell: number;
}

/** In one pass: every cell of the list goes through here. */
function sizeOf(grids: readonly Grid[]): Size {
  let lines = 0;
  let width = 0;
  let length = 0;
  let longestCell = 0;
  for (const { rows } of grids) {
    let filledLines = 0;
    for (const { cells } of rows) {
      let filled = 0;
      for (let index = 0; index < cells.length; index++) {
        const cellLength = cells[index]?.length ?? 0;
        if (cellLength === 0) continue;
        filled = index + 1;
        length += cellLength;
        if (cellLength > longestCell) longestCell = cellLength;
      }
      if (filled > width) width = filled;
      if (filled > 0) filledLines++;
    }
    if (filledLines > lines) lines = filledLines;
  }
  return { lines, width, length, longestCell };
}

/** The grid without the end of cells that nobody would read. */
function withShortCells(grid: Grid): Grid {
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
