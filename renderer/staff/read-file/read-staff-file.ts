/** A file chosen by a person to a workbook, or the reason why not; runs in a worker. */
import { fail, succeed, type Result } from '../../../shared/result';
import type { Workbook } from '../../../shared/staff-import/grid';
import { decodeText } from './decode-text';
import { emptyFile, foreignFile, tooLargeFile, unreadLetters, type FileFault } from './file-fault';
import { readCsv } from './read-csv';
import { isBinary, sniffForeign, sniffForeignText } from './sniff';

/** Ten times a csv of 10,000 people with 14 columns. */
export const MAX_FILE_BYTES = 20_000_000;

/**
 * Reads a staff list from the bytes of a file. The bytes decide what it is; the name only names the
 * grid and the faults.
 */
export function readStaffFile(bytes: Uint8Array, fileName: string): Result<Workbook, FileFault> {
  if (bytes.length === 0) return fail(emptyFile(fileName));
  const foreign = sniffForeign(bytes);
  if (foreign !== null) return fail(foreignFile(fileName, foreign));
  if (bytes.length > MAX_FILE_BYTES) return fail(tooLargeFile(fileName, MAX_FILE_BYTES));

  const { text, encoding } = decodeText(bytes);
  if (isBinary(text)) return fail(foreignFile(fileName, 'binary'));
  if (text.trim() === '') return fail(emptyFile(fileName));
  const otherText = sniffForeignText(text);
  if (otherText !== null) return fail(foreignFile(fileName, otherText));
  if (isMostlyLost(text)) return fail(unreadLetters(fileName));

  const csv = readCsv(text, fileName);
  if (!csv.ok) return csv;
  const { rows, delimiter, cutLine } = csv.value;
  const grid = { name: fileName.replace(/\.[^.]+$/u, ''), rows };
  return succeed({
    grids: [cutLine === null ? grid : { ...grid, cutLine }],
    source: { format: 'csv', encoding, delimiter },
  });
}

/** More than one character in twenty could not be read. */
function isMostlyLost(text: string): boolean {
  const lost = text.length - text.replaceAll('\ufffd', '').length;
  return lost * 20 > text.length;
}
