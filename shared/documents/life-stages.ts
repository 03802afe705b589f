/** Which stages a document goes through, by what becomes of it. */
import type { ItemField } from '../dossier/schema';
import { type Destination, documentDefinitions } from './catalogue';

/** A stage after production, by the field that keeps its day. */
export type LifeStage = Extract<
  ItemField<'documents'>,
  'printedOn' | 'signedOn' | 'sentOn' | 'acknowledgedOn' | 'handedOn'
>;

const STAGES: Readonly<Record<Destination, readonly LifeStage[]>> = {
  stays: ['printedOn'],
  // What is signed and sent is the official form that the sheet was copied into.
  'to-copy': ['printedOn', 'signedOn', 'sentOn', 'acknowledgedOn'],
  'to-adapt-and-sign': ['printedOn', 'signedOn', 'sentOn', 'acknowledgedOn'],
  'goes-with-forms': ['printedOn', 'signedOn', 'sentOn', 'acknowledgedOn'],
  'to-sign-and-keep': ['printedOn', 'signedOn'],
  'to-type-online': ['printedOn'],
  'to-hand-out': ['printedOn', 'handedOn'],
};

/** The stages of a document, in their order; none for a document that this version does not know. */
export function stagesOf(documentId: string): readonly LifeStage[] {
  const definition = documentDefinitions.find(({ id }) => id === documentId);
  return definition === undefined ? [] : STAGES[definition.destination];
}
