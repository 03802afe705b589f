/** Dossiers whose documents were produced, for the tests of their life. */
import { apply } from '../../shared/dossier/commands';
import type { Dossier, Item } from '../../shared/dossier/schema';
import { type DocumentId, documentDefinitions } from '../../shared/documents/catalogue';
import {
  type FormDocument,
  type FormDocumentId,
  formDocuments,
  formOf,
} from '../../shared/documents/official-forms';
import { notePack } from '../../shared/documents/production';
import { TODAY } from '../journey/answer-sheets';
import { wholeDossier } from './dossiers';

/** The day before `TODAY`. */
export const YESTERDAY = '2026-11-22';

/** The definition of a document. */
export function definitionOf(id: DocumentId): (typeof documentDefinitions)[number] {
  const found = documentDefinitions.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}

/** An official form among the documents. */
export function formNamed(id: FormDocumentId): FormDocument {
  const found = formOf(id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}

/** A whole dossier of which no paper is gathered yet. */
export function unsigned(): Dossier {
  return { ...wholeDossier(), pieces: {} };
}

/** The dossier once its pack was written on this day. */
export function produced(dossier: Dossier, on = TODAY): Dossier {
  return apply(dossier, notePack(dossier, on)).dossier;
}

/** The same with this noted of a document. */
export function noted(
  dossier: Dossier,
  id: DocumentId | FormDocumentId,
  fields: Partial<Item<'documents'>>,
): Dossier {
  return {
    ...dossier,
    documents: dossier.documents.map((item) => (item.id === id ? { ...item, ...fields } : item)),
  };
}

/** The same with each form noted so. */
export function ofForms(dossier: Dossier, fields: Partial<Item<'documents'>>): Dossier {
  return formDocuments.reduce((current, { id }) => noted(current, id, fields), dossier);
}
