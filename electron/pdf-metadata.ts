/** Gives a printed PDF its title, its language, its maker, its foot and its attachment; the tags stay as they were. */
import type { PrintableDocument, PrintedDocument } from '../shared/bridge';
import { footObjects, pageNumbers } from './pdf-foot';
import { changeObjects, objectText, readObjects } from './pdf-objects';

/**
 * Objects read or written before other work has its turn: for the list of 10,000 people the window then
 * waits 0.2 s at most instead of 2, at no cost.
 */
const OBJECTS_PER_TURN = 2_000;

const LANGUAGE = 'fr-FR';

/** What a PDF says of itself. */
export type Naming = Pick<PrintableDocument, 'title' | 'footer' | 'attachment'>;

/**
 * Names the document.
 * Its foot, which dossier and which answers it was made from, is its subject too.
 * @param version version of this program.
 */
export async function namePdf(
  pdf: Uint8Array,
  naming: Naming,
  version: string,
): Promise<PrintedDocument> {
  const named = naming.attachment === undefined ? nameInPlace(pdf, naming, version) : null;
  return named ?? nameByLibrary(pdf, naming, version);
}

/**
 * Names a document as Chromium writes them by changing the two objects that say what it is: reading and
 * writing all of them again took a sixth of the time of a pack, and most of the memory of a long list.
 * @returns null where the file is not built as expected, or has something to be added.
 */
export function nameInPlace(
  pdf: Uint8Array,
  { title, footer }: Naming,
  version: string,
): PrintedDocument | null {
  const objects = readObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  if (objects === null) return null;
  const info = objectText(objects, objects.info);
  const catalogue = objectText(objects, objects.catalogue);
  const root = Number(/\/Pages (\d+) 0 R/u.exec(catalogue ?? '')?.[1] ?? NaN);
  const pages = pageNumbers(objects, root);
  if (info === null || catalogue === null || pages === null) return null;
  if (!catalogue.includes('/DisplayDocTitle true')) return null;
  const foot = footObjects(objects, pages, footer);
  if (foot === null) return null;

  const [dates = ''] = /\/CreationDate \([^()]*\)\n\/ModDate \([^()]*\)/u.exec(info) ?? [];
  const maker = pdfText(`Jalon ${version}`);
  const bytes = changeObjects(
    objects,
    new Map([
      ...foot.changed,
      [
        objects.info,
        `<</Title ${pdfText(title)}\n/Subject ${pdfText(footer)}\n/Creator ${maker}\n/Producer ${maker}\n${dates}>>`,
      ],
      [
        objects.catalogue,
        catalogue.replace(/\n\/Lang \([^()]*\)/u, '').replace(/>>$/u, `\n/Lang (${LANGUAGE})>>`),
      ],
    ]),
    foot.added,
  );
  return { bytes, pages: pages.length };
}

/** A text as PDFs write it where letters may be any: UTF-16, in hexadecimal. */
function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}

function withFoot(pdf: Uint8Array, text: string): Buffer {
  const objects = readObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  const catalogue = objects === null ? null : objectText(objects, objects.catalogue);
  const root = Number(/\/Pages (\d+) 0 R/u.exec(catalogue ?? '')?.[1] ?? NaN);
  const pages = objects === null ? null : pageNumbers(objects, root);
  const foot = objects === null || pages === null ? null : footObjects(objects, pages, text);
  // A page without its reference and its number is not to be signed or handed out.
  if (objects === null || foot === null) throw new Error('The pages are not built as expected.');
  return changeObjects(objects, foot.changed, foot.added);
}

/** Names any document, and attaches what is to be. The library is read only when it is needed. */
export async function nameByLibrary(
  pdf: Uint8Array,
  { title, footer, attachment }: Naming,
  version: string,
): Promise<PrintedDocument> {
  const { AFRelationship, PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, {
    parseSpeed: OBJECTS_PER_TURN,
    updateMetadata: false,
  });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(footer);
  document.setLanguage(LANGUAGE);
  document.setCreator(`Jalon ${version}`);
  document.setProducer(`Jalon ${version}`);
  if (attachment !== undefined) {
    await document.attach(Buffer.from(attachment.content), attachment.fileName, {
      mimeType: 'application/json',
      description: attachment.description,
      afRelationship: AFRelationship.Data,
    });
  }
  // Its objects one by one, as the foot is drawn in them.
  const bytes = await document.save({ objectsPerTick: OBJECTS_PER_TURN, useObjectStreams: false });
  return { bytes: withFoot(bytes, footer), pages: document.getPageCount() };
}
