/** Which sheet of a workbook is the staff list. */
import type { Grid } from './grid';
import { importStaff } from './import-staff';

/** Rows of each sheet that are looked at: a list shows what it is at once. */
const ROWS_TO_JUDGE = 100;

/** The sheet that is proposed, and those that hold people. */
export interface SheetChoice {
  /** `undefined` if there is no sheet. */
  readonly proposed: Grid | undefined;
  /** Names of the sheets with a line that can go in as it is, hidden ones too, among the rows looked at. */
  readonly withPeople: readonly string[];
}

/**
 * Proposes the sheet where most lines can go in as they are, the first of equals; a hidden one, which may
 * be those of other years, only if no other has such a line.
 */
export function lookAtSheets(grids: readonly Grid[], today: string): SheetChoice {
  const counted = grids.map((grid) => ({ grid, ready: readyLines(grid, today) }));
  const withPeople = counted.filter(({ ready }) => ready > 0);
  const shown = withPeople.filter(({ grid }) => grid.isHidden !== true);
  const candidates = [shown, withPeople].find(({ length }) => length > 0) ?? [];
  const most = Math.max(...candidates.map(({ ready }) => ready));
  return {
    proposed: candidates.find(({ ready }) => ready === most)?.grid ?? grids[0],
    withPeople: withPeople.map(({ grid }) => grid.name),
  };
}

/** The sheet that is proposed; nothing is read where there is no choice. */
export function chooseSheet(grids: readonly Grid[], today: string): Grid | undefined {
  return grids.length <= 1 ? grids[0] : lookAtSheets(grids, today).proposed;
}

function readyLines({ name, rows }: Grid, today: string): number {
  const { people } = importStaff({ name, rows: rows.slice(0, ROWS_TO_JUDGE) }, { today });
  return people.filter(({ importable }) => importable).length;
}
