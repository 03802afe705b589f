/** Which paper of the contract step says that a document is signed: one fact, noted there and nowhere else. */
import type { Dossier } from '../dossier/schema';
import { type PieceId, decidePieces } from '../journey/contract-pieces';

/** The papers that a document becomes once it is signed: an official form, or a model of an act once adapted. */
const BECOMES: Readonly<Record<string, readonly PieceId[]>> = {
  'official-contract': ['contractForm'],
  'official-f101': ['f101Form'],
  'official-f502': ['f502Form'],
  'appointment-act': ['directorAct', 'directorInterimDocument'],
};

/**
 * The paper whose day is that of the signature of a document; `null` where none is gathered for it, and the
 * signature is noted with the document itself.
 */
export function signedPiece(dossier: Dossier, documentId: string): PieceId | null {
  const papers = BECOMES[documentId];
  if (papers === undefined) return null;
  return decidePieces(dossier).find(({ piece }) => papers.includes(piece))?.piece ?? null;
}

/** The documents that become this paper, by the field that keeps its day. */
export function documentsSignedAs(field: string): readonly string[] {
  return Object.entries(BECOMES)
    .filter(([, papers]) => papers.some((piece) => piece === field))
    .map(([id]) => id);
}
