/** Rows as the csv that French spreadsheets open: `;` between cells, lines ended by CR LF. */
import Papa from 'papaparse';

/** The text, to be written as UTF-8 with a byte order mark. What would run as a formula begins with an apostrophe, which makes it a text. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
}
