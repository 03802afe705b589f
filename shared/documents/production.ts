/** What is noted once a pack was written: for each document, the day and the answers it was made from. */
import { type Command, apply, setAnswer } from '../dossier/commands';
import type { Dossier } from '../dossier/schema';
import type { PieceId } from '../journey/contract-pieces';
import { type DocumentDefinition, type DocumentId, documentState, documentsOf } from './catalogue';
import { isFilled, isFormFollowed } from './form-life';
import { producedOf } from './life';
import { digestsOf, fingerprintOf } from './made-from';
import { type FormDocument, formOf } from './official-forms';
import { type Making, isFollowed, newLife, renewal } from './renewal';
import { signedPiece } from './signed-piece';

/** The command that notes that all documents of this dossier, or one of them, were produced on this day (ISO date). */
export function notePack(
  dossier: Dossier,
  producedOn: string,
  only: DocumentId | null = null,
): Command {
  const made = madeIn(dossier, only);
  const answers = dossierOfPack(dossier, only);
  const isKnown = ({ id }: DocumentDefinition): boolean => producedOf(dossier, id) !== undefined;
  const added = made
    .filter((definition) => !isKnown(definition))
    .map((definition) => ({ id: definition.id, ...making(answers, definition, producedOn) }));
  // With its sheet, an official form has a place where to note what becomes of it.
  const forms = made.flatMap((definition) => {
    const form = formOf(definition.id);
    return form === undefined || producedOf(dossier, form.id) !== undefined
      ? []
      : [{ id: form.id }];
  });
  const start = dossier.documents.length;
  return {
    type: 'together',
    label: 'Documents produits',
    // No document ever leaves the dossier: what undo would change in it must still be there.
    commands: [
      ...piecesToSignAnew(dossier, only),
      ...made.filter(isKnown).flatMap((definition) => renewed(answers, definition, producedOn)),
      {
        type: 'insert-items',
        collection: 'documents',
        entries: [...added, ...forms].map((item, index) => ({ item, at: start + index })),
      },
    ],
  };
}

function madeIn(dossier: Dossier, only: DocumentId | null): readonly DocumentDefinition[] {
  return documentsOf(dossier).filter(({ id }) => only === null || id === only);
}

/** The dossier that a pack is made from: what was signed on an earlier version is to be gathered again. */
export function dossierOfPack(dossier: Dossier, only: DocumentId | null): Dossier {
  return piecesToSignAnew(dossier, only).reduce(
    (current, command) => apply(current, command).dossier,
    dossier,
  );
}

/** Papers signed on answers that changed since: they prove nothing of the version that would be made now. */
export function papersToSignAnew(
  dossier: Dossier,
  only: DocumentId | null = null,
): readonly PieceId[] {
  return madeIn(dossier, only)
    .filter((definition) => documentState(dossier, definition) === 'outdated')
    .flatMap((definition) => {
      const piece = signedPiece(dossier, copiedForm(dossier, definition)?.id ?? definition.id);
      return piece === null || dossier.pieces[piece] === undefined ? [] : [piece];
    });
}

function piecesToSignAnew(dossier: Dossier, only: DocumentId | null): readonly Command[] {
  return papersToSignAnew(dossier, only).map((piece) => setAnswer('pieces', piece, undefined));
}

function making(dossier: Dossier, definition: DocumentDefinition, producedOn: string): Making {
  return {
    producedOn,
    fingerprint: fingerprintOf(dossier, definition),
    madeFrom: digestsOf(dossier, definition),
  };
}

/** A sheet made from other answers takes the life of the form that was copied by hand from it with it. */
function renewed(
  dossier: Dossier,
  definition: DocumentDefinition,
  producedOn: string,
): readonly Command[] {
  const before = producedOf(dossier, definition.id);
  if (before === undefined) return [];
  const made = making(dossier, definition, producedOn);
  const copied = copiedForm(dossier, definition);
  const copy = copied === null ? undefined : producedOf(dossier, copied.id);
  return [
    ...renewal(before, made),
    ...(copy === undefined || before.fingerprint === made.fingerprint ? [] : newLife(copy)),
  ];
}

/** The form that is copied by hand from this sheet; `null` for one filled here, and for other documents. */
function copiedForm(dossier: Dossier, { id }: DocumentDefinition): FormDocument | null {
  const form = formOf(id);
  return form === undefined || isFilled(dossier, form) ? null : form;
}

/** Documents that were signed, sent or handed out, and would begin another life if they were produced now. */
export function followedAndOutdated(dossier: Dossier): readonly DocumentDefinition[] {
  return documentsOf(dossier).filter((definition) => {
    const before = producedOf(dossier, definition.id);
    if (before === undefined || documentState(dossier, definition) !== 'outdated') return false;
    const copied = copiedForm(dossier, definition);
    if (copied !== null) return isFormFollowed(dossier, copied);
    const piece = signedPiece(dossier, definition.id);
    return (piece !== null && dossier.pieces[piece] !== undefined) || isFollowed(before);
  });
}
