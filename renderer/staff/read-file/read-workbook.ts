/** A workbook of Excel or LibreOffice to grids of texts. */
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { fail, succeed, type Result } from '../../../shared/result';
import type { Grid, GridRow, Workbook, WorkbookFormat } from '../../../shared/staff-import/grid';
import { checkArchive } from './archive-check';
import { isSoundCompound } from './compound-check';
import {
  brokenWorkbook,
  cellTooLong,
  emptyFile,
  foreignFile,
  tooManyCells,
  tooWide,
  type FileFault,
} from './file-fault';
import { MAX_CELL_LENGTH, MAX_COLUMNS } from './limits';
import { type CellReading, cellText } from './workbook-cells';

/** Columns of a row, blank ones among them, beyond which it is not even looked at. */
const MAX_WIDTH = 4 * MAX_COLUMNS;

/** Reads every sheet that holds something, those that the workbook shows first. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  format: WorkbookFormat,
): Promise<Result<Workbook, FileFault>> {
  const refused =
    format === 'xls' ? refusedCompound(bytes, fileName) : await refusedArchive(bytes, fileName);
  if (refused !== null) return fail(refused);
  const library = await import('@e965/xlsx');
  // A formula without a value leaves a stub; only xlsx has such formulas, and blank cells run to millions elsewhere.
  const workbook = parsed(() => library.read(bytes, { ...READING, sheetStubs: format === 'xlsx' }));
  if (workbook === 'encrypted') return fail(foreignFile(fileName, 'encrypted'));
  if (workbook === null) return fail(brokenWorkbook(fileName));
  // The library leaves its formatter untyped; this is the one function of it that is used.
  const { is_date: isDateFormat } = library.SSF as { is_date: (format: string) => boolean };
  const reading: CellReading = {
    isDateFormat,
    isFrom1904: workbook.Workbook?.WBProps?.date1904 === true,
  };
  const grids: Grid[] = [];
  for (const { name, isHidden } of sheetsOf(workbook)) {
    const rows = rowsOf(workbook.Sheets[name], reading);
    if (!rows.ok) {
      return fail(
        rows.error === 'too-wide' ? tooWide(fileName, MAX_COLUMNS) : cellTooLong(rows.error),
      );
    }
    if (rows.value.length > 0) grids.push({ name, rows: rows.value, isHidden });
  }
  return grids.length === 0 ? fail(emptyFile(fileName)) : succeed({ grids, source: { format } });
}

const READING = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellStyles: false,
  bookVBA: false,
} as const;

function refusedCompound(bytes: Uint8Array, fileName: string): FileFault | null {
  return isSoundCompound(bytes) ? null : brokenWorkbook(fileName);
}

async function refusedArchive(bytes: Uint8Array, fileName: string): Promise<FileFault | null> {
  switch (await checkArchive(bytes)) {
    case 'encrypted':
      return foreignFile(fileName, 'encrypted');
    case 'broken':
      return brokenWorkbook(fileName);
    case 'too-large':
      return tooManyCells(fileName);
    case 'sound':
      return null;
  }
}

/** The library throws its own words at whatever it can't read: all of them say the workbook is damaged. */
function parsed(read: () => WorkBook): WorkBook | 'encrypted' | null {
  try {
    return read();
  } catch (thrown) {
    return thrown instanceof Error && /password|encrypt/iu.test(thrown.message)
      ? 'encrypted'
      : null;
  }
}

/** The sheets in their order, the hidden ones last. */
function sheetsOf({
  SheetNames,
  Workbook: workbook,
}: WorkBook): readonly { readonly name: string; readonly isHidden: boolean }[] {
  return SheetNames.map((name, index) => ({
    name,
    isHidden: (workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  })).sort((one, other) => Number(one.isHidden) - Number(other.isHidden));
}

/** The rows that hold something; or the line of a cell longer than any spreadsheet allows, or « too wide ». */
function rowsOf(
  sheet: WorkSheet | undefined,
  reading: CellReading,
): Result<GridRow[], number | 'too-wide'> {
  // Read with `dense`: an array of rows, with holes where nothing stands.
  const data = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][];
  const texts = new Map<number, string[]>();
  for (const index of data.keys()) {
    const row = data[index];
    if (row === undefined) continue;
    if (row.length > MAX_WIDTH) return fail('too-wide');
    const cells = Array.from(row, (cell) => (cell === undefined ? '' : cellText(cell, reading)));
    if (cells.some((cell) => cell.length > MAX_CELL_LENGTH)) return fail(index + 1);
    if (cells.some((cell) => cell.trim() !== '')) texts.set(index, cells);
  }
  for (const merge of sheet?.['!merges'] ?? []) fillDown(texts, merge);
  return succeed([...texts].map(([index, cells]) => ({ line: index + 1, cells })));
}

/** A cell merged over several rows says the same of each of them: a service, an establishment. */
function fillDown(texts: ReadonlyMap<number, string[]>, { s: start, e: end }: Range): void {
  const text = texts.get(start.r)?.[start.c] ?? '';
  if (text === '' || start.c !== end.c) return;
  for (const [index, cells] of texts) {
    if (index <= start.r || index > end.r) continue;
    while (cells.length <= start.c) cells.push('');
    cells[start.c] ||= text;
  }
}
