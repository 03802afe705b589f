/** « Quelle colonne contient le nom ? »: asked once, where every line would have the same fault. */
import { tidyText } from '../identifiers/typed-text';
import { holdsForbidden } from './cells';
import type { GridRow } from './grid';
import type { StaffImport } from './import-staff';
import type { ColumnTarget } from './targets';

/** A column that may be the answer. */
export interface NameColumn {
  readonly index: number;
  readonly header: string;
  /** « ROSE, IRIS, LYS ». */
  readonly examples: string;
}

/** What is asked of the columns, as none was recognised for it. */
export interface NameQuestion {
  readonly asks: 'name' | 'firstNames';
  readonly columns: readonly NameColumn[];
  /** The column taken for the name, which may hold the first names as well; `null` while it is not known. */
  readonly nameColumn: number | null;
  /** The first line of a list without a known line of titles: it may be one in other words. */
  readonly maybeTitles: number | null;
}

/** Cells of a column that are shown. */
const EXAMPLES = 3;
/** A longer cell is no name. */
const LONGEST_EXAMPLE = 40;

/** The question about a list, or `null` where its names are known or it has nobody. */
export function nameQuestionOf(
  { headerLine, columns, people }: StaffImport,
  rowAt: ReadonlyMap<number, GridRow>,
): NameQuestion | null {
  const columnOf = (wanted: ColumnTarget): number | undefined =>
    columns.find(({ target }) => target === wanted)?.index;
  if (people.length === 0 || columnOf('fullName') !== undefined) return null;
  const nameColumn = columnOf('birthName') ?? columnOf('usedName') ?? null;
  if (nameColumn !== null && columnOf('firstNames') !== undefined) return null;
  const free = columns.filter(
    ({ index, target, refused }) =>
      refused === undefined && (target === null || index === nameColumn),
  );
  if (free.length === 0) return null;
  return {
    asks: nameColumn === null ? 'name' : 'firstNames',
    columns: free.map(({ index, header }) => ({
      index,
      header,
      examples: examplesOf(index, rowAt),
    })),
    nameColumn,
    maybeTitles: headerLine === null ? firstLineOf(rowAt) : null,
  };
}

function firstLineOf(rowAt: ReadonlyMap<number, GridRow>): number | null {
  for (const [line, { cells }] of rowAt) {
    if (cells.some((cell) => cell.trim() !== '')) return line;
  }
  return null;
}

function examplesOf(index: number, rowAt: ReadonlyMap<number, GridRow>): string {
  const examples = new Set<string>();
  for (const { cells } of rowAt.values()) {
    if (examples.size === EXAMPLES) break;
    const text = tidyText(cells[index] ?? '');
    if (text !== '' && holdsForbidden(text) === null) {
      examples.add(text.slice(0, LONGEST_EXAMPLE));
    }
  }
  return [...examples].join(', ');
}
