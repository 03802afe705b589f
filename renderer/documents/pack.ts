/** The documents and texts of a pack, ready for the bridge; asked for only when a pack is produced. */
import { type AttachedData, attachedFile } from '../../shared/documents/attached-data';
import type { PrintableDocument, TextFile } from '../../shared/bridge';
import { type DocumentId, documentsOf } from '../../shared/documents/catalogue';
import { documentModel } from '../../shared/documents/make-document';
import { partsOf } from '../../shared/documents/document-parts';
import type { DocumentModel } from '../../shared/documents/document-model';
import { readmeText } from '../../shared/documents/readme-text';
import { STAFF_CSV_NAME, staffCsvRows } from '../../shared/documents/staff-csv';
import type { Dossier } from '../../shared/dossier/schema';
import { csvText } from './csv-text';
import { renderDocument } from './render-document';

/** What a pack is made of. */
export interface PackOrder {
  readonly dossier: Dossier;
  /** ISO date. */
  readonly today: string;
  /** One document alone; `null` for the whole pack. */
  readonly only: DocumentId | null;
  /** What the récapitulatif carries. */
  readonly attached: AttachedData;
}

/** What main writes into the folder of a pack. */
export interface PackContent {
  readonly documents: PrintableDocument[];
  readonly texts: TextFile[];
}

/**
 * Everything a dossier gives, or one of its documents alone.
 * @param stylesheet address of the styles of documents.
 */
export function printablesFor(
  { dossier, today, only, attached }: PackOrder,
  stylesheet: string,
): PackContent {
  const attachment = attachedFile(dossier, attached);
  const documents = documentsOf(dossier)
    .filter(({ id }) => only === null || id === only)
    .flatMap(({ id }) =>
      Array.from({ length: partsOf(id, dossier) }, (_, index) => ({
        ...printable(documentModel(id, dossier, { today, part: index + 1 }), stylesheet),
        ...(id === 'summary' && attachment !== null ? { attachment } : {}),
      })),
    );
  return { documents, texts: only === null ? textsFor(dossier, today) : [] };
}

/** What goes with a whole pack: what to do with it, and the staff as csv. */
function textsFor(dossier: Dossier, today: string): TextFile[] {
  return [
    {
      fileName: 'LISEZ-MOI.txt',
      content: readmeText(dossier, today),
      byteOrderMark: true,
    },
    ...(dossier.people.length === 0
      ? []
      : [
          {
            fileName: STAFF_CSV_NAME,
            content: csvText(staffCsvRows(dossier, today)),
            byteOrderMark: true,
          },
        ]),
  ];
}

function printable(model: DocumentModel, stylesheet: string): PrintableDocument {
  return {
    fileName: model.fileName,
    title: model.title,
    html: renderDocument(model, stylesheet),
    landscape: model.landscape,
    // Every page says it: one may be signed or handed out without the first.
    footer: `${model.isSample ? 'Exemple fictif. ' : ''}Jalon, dossier ${model.reference}, empreinte ${model.fingerprint}`,
  };
}
