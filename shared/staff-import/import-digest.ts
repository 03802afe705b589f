/** What the window is told of a staff list: counts, and the part of each list that is in view. */
import type { Person } from '../dossier/schema';
import type { ImportColumn } from './columns';
import { tidyText } from '../identifiers/typed-text';
import { holdsForbidden } from './cells';
import type { FaultEntries, FaultEntry } from './fault-entries';
import type { GridRow } from './grid';
import type { ImportPlan } from './import-plan';
import type { StaffImport } from './import-staff';
import type { MonthFirstColumn } from './month-first';
import { type NameQuestion, nameQuestionOf } from './name-question';
import type { NonPersonLine } from './non-person-lines';
import type { OutcomeCount } from './outcomes';
import type { ImportedPerson } from './people';
import { type ChangedPerson, isFollowing } from './update';

/** Lines, or changes, shown at once. */
export const LINES_SHOWN = 50;
/** Faults of one page: as many as one mends without losing heart. */
export const FAULTS_SHOWN = 10;
/** People gone to tick at once. */
const TICKED_AT_ONCE = 200;

/** Parts of a digest of which one page is in view. */
export type PagedPart = 'errors' | 'doubts' | 'preview';

/** The page in view of each part, from 0. */
export type PagesInView = Readonly<Record<PagedPart, number>>;

/** What is in view of a list just read. */
export const FIRST_PAGES: PagesInView = { errors: 0, doubts: 0, preview: 0 };

/** One page of the faults. */
export interface FaultPage {
  readonly entries: readonly FaultEntry[];
  /** From 0. */
  readonly page: number;
  readonly total: number;
  /** Those that are not mended yet. */
  readonly left: number;
}

/** What the list would change of the dossier. */
export interface UpdateDigest {
  readonly arrivedCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
  readonly goneCount: number;
  /** Those whose changes are shown; a change that follows from another one is not. */
  readonly changed: readonly ChangedPerson[];
  /** Changes that are told, of all people. */
  readonly changeCount: number;
  /** The first of those gone. */
  readonly gone: readonly Person[];
  readonly unknownEstablishments: readonly string[];
}

/** One line of the preview. */
export interface PreviewLine {
  readonly line: number;
  readonly values: ImportedPerson['values'];
  readonly importable: boolean;
}

/** A line left aside, in the words of the file. */
export interface LeftAsideLine extends NonPersonLine {
  readonly text: string;
}

/** A staff list as the window knows it: small, however long the list. */
export interface ImportDigest {
  readonly headerLine: number | null;
  readonly columns: readonly ImportColumn[];
  /** Fingerprint of the titles, if the columns are those of an earlier import of a list that has the same. */
  readonly remembered: string | null;
  /** Number of the last line that holds something. */
  readonly lastLine: number;
  /** What is asked of the columns before any line is mended. */
  readonly nameQuestion: NameQuestion | null;
  /** Columns of dates that are, or may be, written month first. */
  readonly monthFirst: readonly MonthFirstColumn[];
  readonly readyCount: number;
  /** Ready lines of people whom the dossier has already. */
  readonly knownCount: number;
  readonly waitingCount: number;
  /** Lines left aside. */
  readonly leftAside: { readonly count: number; readonly first: readonly LeftAsideLine[] };
  readonly errors: FaultPage;
  readonly doubts: FaultPage;
  /** Lines that would arrive or that wait, those of one page. */
  readonly preview: {
    readonly count: number;
    readonly page: number;
    readonly lines: readonly PreviewLine[];
  };
  readonly outcomes: readonly OutcomeCount[];
  readonly update: UpdateDigest;
  /** Names of the other sheets of the workbook that hold people. */
  readonly otherSheets: readonly string[];
}

/** What a digest is made of. */
export interface DigestParts {
  readonly list: StaffImport;
  readonly entries: FaultEntries;
  readonly plan: ImportPlan;
  /** The rows of the list by their lines; without them, no text of it is shown. */
  readonly rowAt?: ReadonlyMap<number, GridRow>;
  readonly outcomes: readonly OutcomeCount[];
  readonly remembered: string | null;
  /** None if left out. */
  readonly otherSheets?: readonly string[];
  readonly pages: PagesInView;
}

/** The digest of a list. */
export function digestOf({
  list,
  entries: { errors, doubts },
  plan,
  rowAt = new Map(),
  outcomes,
  remembered,
  otherSheets = [],
  pages,
}: DigestParts): ImportDigest {
  const { headerLine, columns, monthFirst, people, nonPersonLines } = list;
  const readyLines = people.filter(({ importable }) => importable);
  const ready = readyLines.length;
  const shown = people.filter(
    ({ line, importable }) => !importable || plan.arrivingLines.has(line),
  );
  return {
    headerLine,
    columns,
    remembered,
    lastLine: Math.max(headerLine ?? 1, people.at(-1)?.line ?? 1, nonPersonLines.at(-1)?.line ?? 1),
    nameQuestion: nameQuestionOf(list, rowAt),
    monthFirst,
    readyCount: ready,
    knownCount: readyLines.filter(({ line }) => !plan.arrivingLines.has(line)).length,
    waitingCount: people.length - ready,
    leftAside: leftAsideOf(list, rowAt),
    errors: pageOf(errors, pages.errors),
    doubts: pageOf(doubts, pages.doubts),
    preview: previewOf(shown, pages.preview),
    outcomes,
    update: updateDigest(plan),
    otherSheets,
  };
}

function previewOf(shown: readonly ImportedPerson[], wanted: number): ImportDigest['preview'] {
  const page = pageWithin(wanted, shown.length, LINES_SHOWN);
  const lines = shown
    .slice(page * LINES_SHOWN, (page + 1) * LINES_SHOWN)
    .map(({ line, values, importable }) => ({ line, values, importable }));
  return { count: shown.length, page, lines };
}

/** The page wanted, or the last one there is. */
function pageWithin(wanted: number, count: number, onPage: number): number {
  return Math.min(wanted, Math.max(0, Math.ceil(count / onPage) - 1));
}

function leftAsideOf(
  { columns, nonPersonLines }: StaffImport,
  rowAt: ReadonlyMap<number, GridRow>,
): ImportDigest['leftAside'] {
  const refused = new Set(columns.flatMap((column) => (column.refused ? [column.index] : [])));
  const textOf = (line: number): string => {
    const shown = (rowAt.get(line)?.cells ?? [])
      .filter((cell, index) => !refused.has(index) && holdsForbidden(cell) === null)
      .map(tidyText)
      .filter((cell) => cell !== '')
      .join(', ');
    return shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT)}…` : shown;
  };
  const first = nonPersonLines.slice(0, LINES_SHOWN);
  return {
    count: nonPersonLines.length,
    first: first.map(({ line, why }) => ({ line, why, text: textOf(line) })),
  };
}

/** Enough to know a line by. */
const LONGEST_TEXT = 80;

function pageOf(entries: readonly FaultEntry[], wanted: number): FaultPage {
  const page = pageWithin(wanted, entries.length, FAULTS_SHOWN);
  return {
    entries: entries.slice(page * FAULTS_SHOWN, (page + 1) * FAULTS_SHOWN).map(withFewLines),
    page,
    total: entries.length,
    left: entries.filter(({ remarks }) => remarks.length > 0).length,
  };
}

/** A text that ten thousand lines share need not say them all, only how many they are. */
function withFewLines(entry: FaultEntry): FaultEntry {
  return { ...entry, lines: entry.lines.slice(0, LINES_SHOWN) };
}

function updateDigest({
  update: { changed, unchanged, gone },
  arrivedCount,
  unknownEstablishments,
}: ImportPlan): UpdateDigest {
  const told = changed.map(({ changes }) => changes.filter((change) => !isFollowing(change)));
  const shown: ChangedPerson[] = [];
  let room = LINES_SHOWN;
  for (const [index, { person }] of changed.entries()) {
    if (room <= 0) break;
    const changes = (told[index] ?? []).slice(0, room);
    room -= changes.length;
    if (changes.length > 0) shown.push({ person, changes });
  }
  return {
    arrivedCount,
    changedCount: changed.length,
    unchangedCount: unchanged.length,
    goneCount: gone.length,
    changed: shown,
    changeCount: told.reduce((total, changes) => total + changes.length, 0),
    gone: gone.slice(0, TICKED_AT_ONCE),
    unknownEstablishments,
  };
}
