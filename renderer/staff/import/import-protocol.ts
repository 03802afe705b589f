/** What the page and the import worker say to each other. */
import type { ColumnChoices } from '../../../shared/staff-import/columns';
import type { StaffImport } from '../../../shared/staff-import/import-staff';

/** What a person corrected of the reading. */
export interface ImportCorrections {
  /** The sheet that is the list, by its name. */
  readonly sheet?: string;
  readonly headerLine?: number | null;
  readonly columns?: ColumnChoices;
}

/** A request: a new file, or another reading of the file that was read last. */
export type ImportRequest =
  | {
      readonly type: 'read';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly today: string;
    }
  | { readonly type: 'correct'; readonly corrections: ImportCorrections; readonly today: string };

/** The answer to a request. */
export type ImportAnswer =
  | {
      readonly type: 'read';
      readonly sheets: readonly string[];
      readonly sheet: string;
      readonly staffImport: StaffImport;
    }
  | { readonly type: 'refused'; readonly fault: string };
