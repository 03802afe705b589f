/** The official forms among the documents: filled here or copied by hand, they are what is signed and sent. */
import type { Dossier } from '../dossier/schema';
import { isPrepared } from '../journey/contractualisation';
import type { FormId } from '../journey/form-verdicts';
import { documentDefinitions } from './catalogue';

/** Id of an official form in the dossier’s list of documents. */
export type FormDocumentId = `official-${FormId}`;

/** An official form as a document. */
export interface FormDocument {
  readonly id: FormDocumentId;
  /** Also the id of its preparation sheet. */
  readonly form: FormId;
  readonly title: string;
}

/** The forms that this parcours may ask for, in the order of their sheets. */
export const formDocuments: readonly FormDocument[] = [
  {
    id: 'official-contract',
    form: 'contract',
    title: 'Formulaire officiel du contrat d’adhésion',
  },
  { id: 'official-f101', form: 'f101', title: 'Formulaire officiel F101 (carte CDE)' },
  { id: 'official-f502', form: 'f502', title: 'Formulaire officiel F502 (mandataire)' },
];

/** The form that has this id, or whose preparation sheet has it; `undefined` for any other document. */
export function formOf(documentId: string): FormDocument | undefined {
  return formDocuments.find(({ id, form }) => id === documentId || form === documentId);
}

/** The forms that this dossier calls for. */
export function formsOf(dossier: Dossier): readonly FormDocument[] {
  return formDocuments.filter(({ form }) => isPrepared(dossier, form));
}

/** What any document is called, ours or an official form; `null` for one that this version does not know. */
export function documentTitle(documentId: string): string | null {
  const known = [...documentDefinitions, ...formDocuments];
  return known.find(({ id }) => id === documentId)?.title ?? null;
}
