/** Which stages a document goes through, by what becomes of it. */
import type { ItemField } from '../dossier/schema';
import { type Destination, documentDefinitions } from './catalogue';
import { formDocuments } from './official-forms';

/** A stage after production, by the field that keeps its day. */
export type LifeStage = Extract<
  ItemField<'documents'>,
  'printedOn' | 'signedOn' | 'sentOn' | 'acknowledgedOn' | 'handedOn'
>;

const SENT: readonly LifeStage[] = ['printedOn', 'signedOn', 'sentOn', 'acknowledgedOn'];

const STAGES: Readonly<Record<Destination, readonly LifeStage[]>> = {
  stays: ['printedOn'],
  // What is signed and sent is the official form that the sheet is copied into.
  'to-copy': ['printedOn'],
  'to-adapt-and-sign': SENT,
  'goes-with-forms': SENT,
  'to-sign-and-keep': ['printedOn', 'signedOn'],
  'to-type-online': ['printedOn'],
  'to-hand-out': ['printedOn', 'handedOn'],
};

/** The stages of a document, in their order; none for a document that this version does not know. */
export function stagesOf(documentId: string): readonly LifeStage[] {
  if (formDocuments.some(({ id }) => id === documentId)) return SENT;
  const definition = documentDefinitions.find(({ id }) => id === documentId);
  return definition === undefined ? [] : STAGES[definition.destination];
}
