/** Gives a printed PDF its title, its language, its maker and its attachment; the tags stay as they were. */
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import type { PrintableDocument, PrintedDocument } from '../shared/bridge';

/**
 * Objects read or written before other work has its turn: for the list of 10,000 people the window then
 * waits 0.2 s at most instead of 2, at no cost.
 */
const OBJECTS_PER_TURN = 2_000;

/**
 * Names the document.
 * Its foot, which dossier and which answers it was made from, is its subject too.
 * @param version version of this program.
 */
export async function namePdf(
  pdf: Uint8Array,
  { title, footer, attachment }: Pick<PrintableDocument, 'title' | 'footer' | 'attachment'>,
  version: string,
): Promise<PrintedDocument> {
  const document = await PDFDocument.load(pdf, {
    parseSpeed: OBJECTS_PER_TURN,
    updateMetadata: false,
  });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(footer);
  document.setLanguage('fr-FR');
  document.setCreator(`Jalon ${version}`);
  document.setProducer(`Jalon ${version}`);
  if (attachment !== undefined) {
    await document.attach(Buffer.from(attachment.content), attachment.fileName, {
      mimeType: 'application/json',
      description: attachment.description,
      afRelationship: AFRelationship.Data,
    });
  }
  const bytes = await document.save({ objectsPerTick: OBJECTS_PER_TURN });
  return { bytes, pages: document.getPageCount() };
}
