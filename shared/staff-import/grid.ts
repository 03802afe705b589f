/** A staff list as a spreadsheet shows it: sheets of rows of texts, whatever file it came from. */

/** One row that holds something; blank rows are left out and their line numbers with them. */
export interface GridRow {
  /** Number shown beside the row in a spreadsheet, from 1; in a csv file, one record is one row. */
  readonly line: number;
  /**
   * Cell texts as they stand, untrimmed; missing cells at the end are simply absent. A reader of
   * workbooks gives the cells that hold dates as ISO texts: serial numbers are its own affair.
   */
  readonly cells: readonly string[];
}

/** One sheet. */
export interface Grid {
  /** Name of the sheet, or of the file where there are no sheets. */
  readonly name: string;
  readonly rows: readonly GridRow[];
  /** The workbook does not show it; never told of an ods file, whose reader does not say. */
  readonly isHidden?: boolean;
  /** The last row, when the file seems to have been cut in the middle of it. */
  readonly cutLine?: number;
  /** Rows whose quotation marks are badly written in the file: their cells may be wrongly cut. */
  readonly mendedLines?: readonly number[];
}

/** Formats of the workbooks that are read. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

/** How a text was read. */
export interface TextSource {
  readonly format: 'csv';
  readonly encoding: TextEncoding;
  /** `;` `,` `|` or a tab. */
  readonly delimiter: string;
}

/** All the sheets of a file, and how it was read. */
export interface Workbook<Source = TextSource | { readonly format: WorkbookFormat }> {
  readonly grids: readonly Grid[];
  readonly source: Source;
}

/** Encodings that spreadsheets on French machines write text with. */
export type TextEncoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'ibm850';

/** « A », « Z », « AA »: the name a spreadsheet gives a column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
