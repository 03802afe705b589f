/** Which sheet of a workbook is the staff list. */
import { foldText } from '../identifiers/typed-text';
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

/** Words that name the people who have left, or lists that are kept for the record. */
const NO_LONGER_HERE =
  /(?:^|[^a-z])(?:sortie?s?|partis|departs?|anciens?|anciennes?|archivee?s?|historiques?|ex[- ](?:salarie|agent|personnel)[a-z]*|ne pas utiliser)(?![a-z])/u;
/** « Ancienneté », « Entrées et sorties »: the people of today are there as well. */
const STILL_HERE =
  /(?:^|[^a-z])(?:entrees?|actuels?|actuelles?|presents?|presentes?|actifs?)(?![a-z])/u;

/** Whether the name of a sheet says that its people have left. */
function isOfThePast({ name }: Grid): boolean {
  const folded = foldText(name).replaceAll('_', ' ');
  return NO_LONGER_HERE.test(folded) && !STILL_HERE.test(folded);
}

/**
 * Proposes the sheet where most lines can go in as they are, the first of equals; one named « Sortis » or
 * « Archives », or a hidden one, which may be those of other years, only if no other has such a line.
 */
export function lookAtSheets(grids: readonly Grid[], today: string): SheetChoice {
  const counted = grids.map((grid) => ({ grid, ready: readyLines(grid, today) }));
  const withPeople = counted.filter(({ ready }) => ready > 0);
  const shown = withPeople.filter(({ grid }) => grid.isHidden !== true);
  const ofToday = shown.filter(({ grid }) => !isOfThePast(grid));
  const candidates = [ofToday, shown, withPeople].find(({ length }) => length > 0) ?? [];
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
