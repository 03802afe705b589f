/** The apostrophe that tells a spreadsheet to take a cell for a text; some programs write it into the file. */
import type { Grid, GridRow } from './grid';

const APOSTROPHE = 39;
/** « 't Hooft », « 's Gravesande »: the apostrophe belongs to the name. */
const OF_THE_NAME = /^'[a-z] /;

/** The grid with no such mark before its texts; the same grid where it has none. */
export function withoutTextMarkers(grid: Grid): Grid {
  return grid.rows.some(hasMarker) ? { ...grid, rows: grid.rows.map(withoutMarkers) } : grid;
}

function withoutMarkers(row: GridRow): GridRow {
  return hasMarker(row) ? { ...row, cells: row.cells.map(withoutMarker) } : row;
}

function hasMarker({ cells }: GridRow): boolean {
  for (const cell of cells) {
    if (cell.charCodeAt(0) === APOSTROPHE && !OF_THE_NAME.test(cell)) return true;
  }
  return false;
}

/** A text between two apostrophes loses both: programs write those too. */
function withoutMarker(cell: string): string {
  if (cell.charCodeAt(0) !== APOSTROPHE || OF_THE_NAME.test(cell)) return cell;
  const isBetweenTwo = cell.length > 2 && cell.endsWith("'");
  return cell.slice(1, isBetweenTwo ? -1 : undefined);
}
