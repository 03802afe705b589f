/** Prints one document for its preview: the very PDFs that its pack would hold. */
import type { Bridge, PackFault } from '../../../shared/bridge';
import type { DocumentId } from '../../../shared/documents/catalogue';
import { dossierOfPack } from '../../../shared/documents/production';
import type { Dossier } from '../../../shared/dossier/schema';
import type { OpenPdf } from '../../pdf/open-pdf-in-page';
import { type Result, fail, succeed } from '../../../shared/result';

/** One page of a preview: its PDF, and its number there from 1. */
export interface PreviewPage {
  readonly pdf: OpenPdf;
  readonly number: number;
}

/** The pages of a document, all its parts one after the other. */
export interface Preview {
  readonly pages: readonly PreviewPage[];
  readonly close: () => void;
}

/**
 * Prints a document as it would be produced on this day (ISO date).
 * @param signal stops it between two parts; the one being printed is stopped by `cancelPack`.
 */
export async function printPreview(
  bridge: Bridge,
  { dossier, today, id }: { dossier: Dossier; today: string; id: DocumentId },
  signal: AbortSignal,
): Promise<Result<Preview, PackFault>> {
  const opened: OpenPdf[] = [];
  const close = (): void => opened.forEach((pdf) => void pdf.loadingTask.destroy());
  const refused = (fault: PackFault): Result<never, PackFault> => {
    close();
    return fail(fault);
  };
  try {
    const [{ preparePack }, { openPdfInPage }] = await Promise.all([
      import('../../documents/prepare-pack'),
      import('../../pdf/open-pdf-in-page'),
    ]);
    const { documents } = await preparePack(
      { dossier: dossierOfPack(dossier, id), today, only: id, attached: 'none' },
      bridge,
    );
    for (const document of documents) {
      if (signal.aborted) return refused('cancelled');
      const printed = await bridge.previewDocument({ document });
      if (!printed.ok) return refused(printed.error);
      opened.push(await openPdfInPage(printed.value.bytes));
    }
  } catch {
    return refused('print-failed');
  }
  if (signal.aborted) return refused('cancelled');
  const pages = opened.flatMap((pdf) =>
    Array.from({ length: pdf.numPages }, (_, index) => ({ pdf, number: index + 1 })),
  );
  return succeed({ pages, close });
}
