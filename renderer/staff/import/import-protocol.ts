/** What the page and the import worker say to each other; everything but the file itself is small. */
import type { Person } from '../../../shared/dossier/schema';
import type { StaffHeld } from '../../../shared/staff-import/import-plan';
import type { ImportDigest, PagedPart } from '../../../shared/staff-import/import-digest';
import type { DateOrder } from '../../../shared/staff-import/date-order';
import type { RememberedSource } from '../../../shared/staff-import/sources';
import type { ColumnTarget } from '../../../shared/staff-import/targets';
import type { ChangedPerson } from '../../../shared/staff-import/update';

/** What a person corrects of a reading, or wants to see of it. */
export type ImportChange =
  /** The sheet that is the list, by its name. */
  | { readonly type: 'sheet'; readonly sheet: string }
  | { readonly type: 'header'; readonly line: number | null }
  | { readonly type: 'column'; readonly index: number; readonly target: ColumnTarget | null }
  /** Which of the day and the month comes first in a column. */
  | { readonly type: 'date-order'; readonly index: number; readonly order: DateOrder }
  /** Takes back the columns of an earlier import. */
  | { readonly type: 'recognise-again' }
  /** What stands in a cell, by its entry among the faults; `null` for what the file says. */
  | { readonly type: 'cell'; readonly entry: string; readonly text: string | null }
  /** Leaves a line aside, or takes it for a person. */
  | { readonly type: 'line'; readonly line: number; readonly isPerson: boolean }
  | { readonly type: 'page'; readonly of: PagedPart; readonly page: number }
  | { readonly type: 'faulty-too'; readonly isIncluded: boolean };

/** What a list is compared with, besides the people: they are handed over before, in slices. */
export interface Against {
  readonly establishments: StaffHeld['establishments'];
  readonly organisation: Pick<StaffHeld['organisation'], 'siren'>;
  /** ISO date. */
  readonly today: string;
}

/** A request; each is answered once, but `open` and `hold`, which are not answered. */
export type ImportRequest =
  /** The file to read, ahead of what it is to be compared with. */
  | { readonly type: 'open'; readonly file: Blob; readonly fileName: string }
  | {
      readonly type: 'read';
      readonly remembered: readonly RememberedSource[];
      readonly against: Against;
    }
  /** People of the dossier, in slices; the first one takes the place of those held before. */
  | { readonly type: 'hold'; readonly people: readonly Person[]; readonly isFirst: boolean }
  | { readonly type: 'change'; readonly change: ImportChange | null; readonly against: Against }
  /** What is to go into the dossier, in slices. */
  | { readonly type: 'take' };

/** What the worker is doing. */
export type ImportStage = 'reading' | 'columns' | 'checking' | 'places' | 'comparing';

/** How far it is. */
export interface ImportProgress {
  readonly stage: ImportStage;
  /** Lines, while they are checked. */
  readonly done: number;
  readonly total: number;
}

/** A list that was read. */
export interface ReadList {
  readonly type: 'read';
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly digest: ImportDigest;
}

/** What an import brings to the dossier. */
export interface TakenList {
  readonly type: 'taken';
  readonly changed: readonly ChangedPerson[];
  /** What was corrected of the columns, for the next list with the same titles; `null` if nothing was. */
  readonly remember: RememberedSource | null;
}

/** The answer to a request. */
export type ImportAnswer =
  ReadList | TakenList | { readonly type: 'refused'; readonly fault: string };

/** What comes before an answer. */
export type ImportNews =
  | ({ readonly type: 'progress' } & ImportProgress)
  | { readonly type: 'people'; readonly people: readonly Person[] };
