/** What is to be mended or checked in a staff list, cell by cell, with what was typed so far. */
import { inGuillemets, tidyText } from '../identifiers/typed-text';
import type { CellAddress, CellCorrections } from './cell-corrections';
import { holdsForbidden } from './cells';
import type { ImportFault } from './faults';
import type { GridRow } from './grid';
import type { StaffImport } from './import-staff';
import { type PersonField, TARGET_LABELS } from './targets';

/** One cell to mend or to check, or one text that stands in the cells of several lines. */
export interface FaultEntry {
  /** The same as long as the file is the same, whatever is corrected. */
  readonly id: string;
  /** In order; one at least. */
  readonly lines: readonly number[];
  readonly lineCount: number;
  /** « MÉLISSE Océane »; empty for several lines, or without a name. */
  readonly who: string;
  /** « la colonne « Né(e) le » », or the field that the list has no column for; empty for a line as a whole. */
  readonly where: string;
  /** `null` for a line as a whole, which has no cell to mend. */
  readonly cell: CellAddress | null;
  /** What the file says; `null` if the cell holds a number that is never shown. */
  readonly said: string | null;
  /** What stands there now: what was typed, else what the file says. */
  readonly text: string;
  readonly isTyped: boolean;
  /** What is wrong, in sentences; none once it is mended. */
  readonly remarks: readonly string[];
  /** Whether something of it still keeps its lines out. */
  readonly isBlocking: boolean;
  readonly canBeEmpty: boolean;
  /** One line: it may have to be left out rather than mended, whatever is said of it. */
  readonly mayBeLeftAside: boolean;
}

/** Errors keep their lines out; doubts do not. An entry stays where it was when it is mended. */
export interface FaultEntries {
  readonly errors: readonly FaultEntry[];
  readonly doubts: readonly FaultEntry[];
}

/** A list as the file says it, and as it is with what was typed. */
export interface MendedList {
  readonly asFiled: StaffImport;
  readonly mended: StaffImport;
  readonly rowAt: ReadonlyMap<number, GridRow>;
  readonly typed: CellCorrections;
}

/** One cell while entries are being made. */
interface FaultyCell {
  readonly line: number;
  readonly cell: CellAddress | null;
  readonly column: string;
  readonly target: PersonField | null;
  isError: boolean;
  isBlocking: boolean;
  isAlone: boolean;
  readonly remarks: string[];
}

/** Everything that was wrong in the file or is wrong now; the order is that of the lines, then of the columns. */
export function faultEntries(list: MendedList): FaultEntries {
  const cells = [...faultyCells(list).values()].sort((a, b) => a.line - b.line || byCell(a, b));
  const entries = [...groupsOf(cells, list).values()].map((group) => entryOf(group, list));
  const errors = entries.filter(({ isError }) => isError).map(({ entry }) => entry);
  const doubts = entries.filter(({ isError }) => !isError).map(({ entry }) => entry);
  return { errors, doubts };
}

/** The columns of the list, then the fields without a column, then the line as a whole. */
function byCell({ cell: a }: FaultyCell, { cell: b }: FaultyCell): number {
  const rank = (cell: CellAddress | null): number =>
    typeof cell === 'number' ? cell : cell === null ? Infinity : Number.MAX_SAFE_INTEGER;
  return rank(a) === rank(b) ? 0 : rank(a) - rank(b);
}

function faultyCells({ asFiled, mended, typed }: MendedList): ReadonlyMap<string, FaultyCell> {
  const cells = new Map<string, FaultyCell>();
  const cellOf = (fault: ImportFault): FaultyCell => {
    const key = `${fault.line}|${fault.cell ?? ''}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const { line, cell, column, target } = fault;
    const unknown = { isError: false, isBlocking: false, isAlone: false };
    const faulty: FaultyCell = { line, cell, column, target, ...unknown, remarks: [] };
    cells.set(key, faulty);
    return faulty;
  };
  const typedLines = typed.size === 0 ? [] : asFiled.people.filter(({ line }) => typed.has(line));
  const lines = new Set(typedLines.length === 0 ? [] : mended.people.map(({ line }) => line));
  for (const { faults, line } of typedLines) {
    if (!lines.has(line)) continue;
    for (const fault of faults) {
      // What a correction elsewhere has mended, in the same line or another, is no cell to show.
      if (fault.cell === null || typed.get(line)?.has(fault.cell) !== true) continue;
      note(cellOf(fault), fault);
    }
  }
  for (const { faults } of mended.people) {
    for (const fault of faults) {
      const faulty = cellOf(fault);
      note(faulty, fault);
      faulty.isBlocking ||= fault.severity === 'error';
      faulty.remarks.push(fault.remark);
    }
  }
  return cells;
}

function note(faulty: FaultyCell, { severity, kind }: ImportFault): void {
  faulty.isError ||= severity === 'error';
  faulty.isAlone ||= COMPARED.has(kind);
}

/** Faults of a line against others, or of a cell against its neighbours: the same text is no same fault. */
const COMPARED: ReadonlySet<string> = new Set([
  'civility_and_sex_differ',
  'duplicate',
  'second_place',
]);

/** Fields of which many people have the same text, hence the same fault, mended once for all. */
const SHARED_TEXTS: ReadonlySet<PersonField | null> = new Set<PersonField | null>([
  ...(['civility', 'sex', 'birthPlace', 'birthCountry'] as const),
  ...(['jobTitle', 'establishment', 'practiceMode', 'category'] as const),
]);

function groupsOf(
  cells: readonly FaultyCell[],
  list: MendedList,
): ReadonlyMap<string, readonly FaultyCell[]> {
  const groups = new Map<string, FaultyCell[]>();
  for (const faulty of cells) {
    const key = groupKey(faulty, list);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [faulty]);
    else group.push(faulty);
  }
  return groups;
}

function groupKey({ line, cell, target, isError, isAlone, remarks }: FaultyCell, list: MendedList) {
  if (cell === null) return `line|${remarks.join('|')}`;
  const said = fileText(line, cell, list);
  return SHARED_TEXTS.has(target) && !isAlone && said !== '' && holdsForbidden(said) === null
    ? `text|${cell}|${isError ? 'error' : 'doubt'}|${said}`
    : `cell|${cell}|${line}`;
}

function fileText(line: number, cell: CellAddress, { rowAt }: MendedList): string {
  return typeof cell === 'number' ? tidyText(rowAt.get(line)?.cells[cell] ?? '') : '';
}

function entryOf(
  cells: readonly FaultyCell[],
  list: MendedList,
): { readonly entry: FaultEntry; readonly isError: boolean } {
  const [first] = cells;
  if (first === undefined) throw new Error('An entry without a cell');
  const { line, cell, column, target } = first;
  const said = cell === null ? '' : fileText(line, cell, list);
  const typed = cell === null ? undefined : list.typed.get(line)?.get(cell);
  const text = tidyText(typed ?? said);
  const lines = cells.map((faulty) => faulty.line);
  const isError = cells.some((faulty) => faulty.isError);
  const entry: FaultEntry = {
    id: groupKey(first, list),
    lines,
    lineCount: lines.length,
    who: lines.length > 1 ? '' : nameAt(line, list.mended),
    where: column === '' ? labelOf(target) : `colonne ${inGuillemets(column)}`,
    cell,
    said: holdsForbidden(said) === null ? said : null,
    // A number that is never read in is not shown either.
    text: holdsForbidden(text) === null ? text : '',
    isTyped: typed !== undefined,
    remarks: [...new Set(cells.flatMap(({ remarks }) => remarks))],
    isBlocking: cells.some(({ isBlocking }) => isBlocking),
    canBeEmpty: target !== null && target !== 'birthName' && target !== 'firstNames',
    mayBeLeftAside: lines.length === 1,
  };
  return { entry, isError };
}

function labelOf(target: PersonField | null): string {
  return target === null ? '' : TARGET_LABELS[target];
}

function nameAt(line: number, { people }: StaffImport): string {
  // Lines are in order: halving finds one of ten thousand.
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const values = people[low]?.line === line ? people[low]?.values : undefined;
  return [values?.usedName ?? values?.birthName, values?.firstNames]
    .filter((name) => name !== undefined)
    .join(' ');
}
