/** Rows as the csv that French spreadsheets open: `;` between cells, lines ended by CR LF. */
import Papa from 'papaparse';

/**
 * What would run as a formula: at the start of a cell, or where a spreadsheet that also splits at commas or
 * tabs (LibreOffice offers to) would see one start. Spaces before it may be trimmed away.
 */
const FORMULA_START = /(^|[;,\t\r\n"])([\s\p{Z}\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

/** What some spreadsheets skip before they look for one. */
const SKIPPED_START = /^(?=[\t\r\n])/u;

/** The text, to be written as UTF-8 with a byte order mark. An apostrophe makes a text of what would run. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => row.map(inert)),
    { delimiter: ';', newline: '\r\n', quotes: true },
  );
}

function inert(cell: string): string {
  return cell.replaceAll(FORMULA_START, "$1$2'").replace(SKIPPED_START, "'");
}
