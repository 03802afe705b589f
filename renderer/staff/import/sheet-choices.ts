/** What a person corrected of one sheet of a file, while it is being imported. */
import type { CellCorrections } from '../../../shared/staff-import/cell-corrections';
import type { ColumnChoices } from '../../../shared/staff-import/columns';
import type { DateOrders } from '../../../shared/staff-import/date-order';
import type { Grid, GridRow } from '../../../shared/staff-import/grid';

/** What was corrected of one sheet. */
export interface SheetChoices {
  readonly headerLine?: number | null;
  readonly columns: ColumnChoices;
  readonly dateOrders: DateOrders;
  readonly cells: CellCorrections;
  readonly personLines: ReadonlySet<number>;
  readonly setAsideLines: ReadonlySet<number>;
}

/** Nothing yet. */
export const NOTHING_CHOSEN: SheetChoices = {
  columns: {},
  dateOrders: {},
  cells: new Map(),
  personLines: new Set(),
  setAsideLines: new Set(),
};

/** The choices, with a line taken for a person or left aside. */
export function withLine(choices: SheetChoices, line: number, isPerson: boolean): SheetChoices {
  const { personLines, setAsideLines } = choices;
  const without = (lines: ReadonlySet<number>): Set<number> =>
    new Set([...lines].filter((other) => other !== line));
  return {
    ...choices,
    personLines: isPerson ? new Set([...personLines, line]) : without(personLines),
    setAsideLines: isPerson ? without(setAsideLines) : new Set([...setAsideLines, line]),
  };
}

/** That line, or the next one that holds something: a blank one has no titles. */
export function filledLine({ rows }: Grid, wanted: number | null): number | null {
  if (wanted === null) return null;
  const isFilled = ({ line, cells }: GridRow): boolean =>
    line >= wanted && cells.some((cell) => cell.trim() !== '');
  return rows.find(isFilled)?.line ?? wanted;
}
