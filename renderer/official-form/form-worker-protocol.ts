/** What the page asks of the worker that holds the writer of PDFs and its font. */
import type { Entry, FormField } from '../../shared/official-form/form-model';
import type { RefusalCode } from '../../shared/official-form/refusals';
import type { FontTable } from './form-font-table';

/** A request; answers come in the order of the requests. */
export type FormRequest =
  | { readonly type: 'inspect'; readonly bytes: Uint8Array }
  | { readonly type: 'font' }
  | {
      readonly type: 'fill';
      readonly bytes: Uint8Array;
      readonly fields: readonly FormField[];
      readonly entries: readonly Entry[];
    };

/** The answer to each request; `damaged` for a file that could not be opened. */
export type FormAnswer =
  | { readonly type: 'inspect'; readonly refused: RefusalCode | null }
  | { readonly type: 'font'; readonly table: FontTable }
  | { readonly type: 'fill'; readonly bytes: Uint8Array };
