/** Bytes of a text to a workbook of one grid, or the reason why not. */
import { fail, succeed, type Result } from '../../../shared/result';
import type { TextSource, Workbook } from '../../../shared/staff-import/grid';
import { decodeText } from './decode-text';
import { emptyFile, foreignFile, unreadLetters, type FileFault } from './file-fault';
import { readCsv } from './read-csv';
import { isBinary, sniffForeignText } from './sniff';

/** Reads a table of text with separators: csv, tsv, cells copied from a spreadsheet. */
export function readTextFile(
  bytes: Uint8Array,
  fileName: string,
): Result<Workbook<TextSource>, FileFault> {
  const { text, encoding } = decodeText(bytes);
  if (isBinary(text)) return fail(foreignFile(fileName, 'binary'));
  if (text.trim() === '') return fail(emptyFile(fileName));
  const otherText = sniffForeignText(text);
  if (otherText !== null) return fail(foreignFile(fileName, otherText));
  if (isMostlyLost(text)) return fail(unreadLetters(fileName));

  const csv = readCsv(text, fileName);
  if (!csv.ok) return csv;
  const { rows, delimiter, cutLine, mendedLines } = csv.value;
  const grid = {
    name: fileName.replace(/\.[^.]+$/u, ''),
    rows,
    ...(mendedLines.length > 0 && { mendedLines }),
  };
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
