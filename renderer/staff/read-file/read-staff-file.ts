/** A file chosen by a person to a workbook, or the reason why not; runs in a worker. */
import { fail, type Result, succeed } from '../../../shared/result';
import type { Grid, Workbook } from '../../../shared/staff-import/grid';
import { withoutTextMarkers } from '../../../shared/staff-import/text-marker';
import { emptyFile, foreignFile, tooLargeFile, tooWide, type FileFault } from './file-fault';
import { MAX_COLUMNS, MAX_FILE_BYTES } from './limits';
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
  return succeed({ grids: grids.map(withoutTextMarkers), source });
}

function isTooWide({ rows }: Grid): boolean {
  return rows.some(({ cells }) => cells.findLastIndex((cell) => cell !== '') >= MAX_COLUMNS);
}
