/** How large a staff list may be, whatever file it comes from. */

/** Ten times a csv of 10,000 people with 14 columns. */
export const MAX_FILE_BYTES = 20_000_000;
/** Columns beyond which a table is no staff list. */
export const MAX_COLUMNS = 500;
/** Five times the largest list that Jalon is measured with; beyond, each change would be felt. */
export const MAX_LINES = 50_000;
/** Longest cell that a spreadsheet allows, in characters. */
export const MAX_CELL_LENGTH = 32_767;
/** Characters of a cell that are read; the rest of a longer one is left, and no field takes what remains. */
export const MAX_READ_LENGTH = 2_000;
/** Characters of all the cells together: a workbook stores a text once, however many cells show it. */
export const MAX_TEXT_LENGTH = 20_000_000;
