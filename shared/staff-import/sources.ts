/** Recognises a staff list by the titles of its columns, so that what was corrected of it serves again. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldText } from '../identifiers/typed-text';
import type { ColumnChoices } from './columns';
import type { Grid, GridRow } from './grid';
import type { StaffImport } from './import-staff';

/** A kind of list that was imported before. It holds no text of the list: titles are known by their fingerprint. */
export interface RememberedSource {
  /** Fingerprint of the titles. */
  readonly titles: string;
  /** Name of the sheet, to tell apart two that have the same titles; empty for a file without sheets. */
  readonly sheet: string;
  /** What a person said of the columns. */
  readonly columns: ColumnChoices;
}

/** Where a remembered list was found again. */
export interface RecognisedSource {
  readonly source: RememberedSource;
  readonly grid: Grid;
  readonly headerLine: number;
}

/** Titles stand among the first rows. */
const ROWS_TO_LOOK_AT = 60;
/** A list of one column has no titles that tell it from another. */
const LEAST_TITLES = 2;

/**
 * The fingerprint of a row of titles, letter case, accents and spaces apart; `null` for a row with fewer
 * than two. Only of it is anything kept: if the row is not one of titles, nobody can read it back.
 */
export function titlesFingerprint({ cells }: GridRow): string | null {
  const titles = cells.map((cell) => foldText(cell));
  while (titles.at(-1) === '') titles.pop();
  if (titles.filter((title) => title !== '').length < LEAST_TITLES) return null;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(titles))));
}

/** Finds the titles of a remembered source in a workbook: on the sheet of the same name first, then on the one proposed. */
export function recogniseSource(
  grids: readonly Grid[],
  proposed: Grid | undefined,
  remembered: readonly RememberedSource[],
): RecognisedSource | null {
  if (remembered.length === 0) return null;
  const byTitles = new Map(remembered.map((source) => [source.titles, source]));
  const found = grids.flatMap((grid): RecognisedSource[] => {
    for (const row of grid.rows.slice(0, ROWS_TO_LOOK_AT)) {
      const source = byTitles.get(titlesFingerprint(row) ?? '');
      if (source !== undefined) return [{ source, grid, headerLine: row.line }];
    }
    return [];
  });
  return (
    found.find(({ source, grid }) => source.sheet === grid.name) ??
    found.find(({ grid }) => grid === proposed) ??
    found[0] ??
    null
  );
}

/** What to keep of a list for the next time; `null` if it has no titles. */
export function sourceToRemember(
  grid: Grid,
  { headerLine, columns }: Pick<StaffImport, 'headerLine' | 'columns'>,
  sheet: string,
): RememberedSource | null {
  const header = grid.rows.find(({ line }) => line === headerLine);
  const titles = header === undefined ? null : titlesFingerprint(header);
  if (titles === null) return null;
  const chosen = columns.filter(({ confidence }) => confidence === 'chosen');
  return {
    titles,
    sheet,
    columns: Object.fromEntries(chosen.map(({ index, target }) => [index, target])),
  };
}
