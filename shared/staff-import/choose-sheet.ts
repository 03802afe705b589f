/** Which sheet of a workbook is the staff list. */
import type { Grid } from './grid';
import { importStaff } from './import-staff';

/** Rows of each sheet that are looked at: a list shows what it is at once. */
const ROWS_TO_JUDGE = 100;

/** The sheet where most lines can go in as they are, the first of equals; `undefined` if there is no sheet. */
export function chooseSheet(grids: readonly Grid[], today: string): Grid | undefined {
  if (grids.length <= 1) return grids[0];
  const counts = grids.map((grid) => readyLines(grid, today));
  return grids[counts.indexOf(Math.max(...counts))];
}

function readyLines({ name, rows }: Grid, today: string): number {
  const { people } = importStaff({ name, rows: rows.slice(0, ROWS_TO_JUDGE) }, { today });
  return people.filter(({ importable }) => importable).length;
}
