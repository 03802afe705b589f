/** Opens a form for the screens, with all it takes; loaded only when a file is given. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Entry, OfficialForm } from '../../shared/official-form/form-model';
import type { FormRefusal } from '../../shared/official-form/refusals';
import type { FontMetrics } from '../../shared/official-form/set-text';
import { type Result, succeed } from '../../shared/result';
import { openFormClient } from './form-client';
import { fontMetrics } from './form-font-table';
import { openPdfInPage, startPdfWorker } from '../pdf/open-pdf-in-page';
import { differencesIn } from './read-back';
import { readForm } from './read-form';

/** A form at work. */
export interface OpenForm {
  readonly fileName: string;
  readonly form: OfficialForm;
  /** For the pictures of its pages. */
  readonly pdf: PDFDocumentProxy;
  readonly metrics: FontMetrics;
  /** Fills the form and reads it back: the bytes, or the names of the fields that were not found again. */
  readonly fill: (entries: readonly Entry[]) => Promise<Result<Uint8Array, readonly string[]>>;
  readonly close: () => void;
}

/** Reads a file; what can't be filled is refused in words. Rejects on a fault of the program. */
export async function openForm(file: File): Promise<Result<OpenForm, FormRefusal>> {
  startPdfWorker();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const client = openFormClient();
  try {
    const read = await readForm(bytes, client.inspect);
    if (!read.ok) {
      client.close();
      return read;
    }
    const form = read.value;
    const [table, pdf] = await Promise.all([client.font(), openPdfInPage(bytes)]);
    return succeed({
      fileName: file.name,
      form,
      pdf,
      metrics: fontMetrics(table),
      fill: async (entries) => {
        const filled = await client.fill(bytes, form.fields, entries);
        const differences = await differencesIn(filled, entries);
        return differences.length === 0 ? succeed(filled) : { ok: false, error: differences };
      },
      close: () => {
        client.close();
        void pdf.loadingTask.destroy();
      },
    });
  } catch (fault) {
    client.close();
    throw fault;
  }
}
