/** What is noted once a pack was written: for each document, the day and the answers it was made from. */
import { type Command, apply, setAnswer, setItemField } from '../dossier/commands';
import type { Dossier, ItemField } from '../dossier/schema';
import type { PieceId } from '../journey/contract-pieces';
import { type DocumentDefinition, type DocumentId, documentState, documentsOf } from './catalogue';
import { type ProducedDocument, producedOf } from './life';
import { digestsOf, fingerprintOf } from './made-from';
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
  const added = made.filter((definition) => !isKnown(definition));
  const start = dossier.documents.length;
  return {
    type: 'together',
    label: 'Documents produits',
    // No document ever leaves the dossier: what undo would change in it must still be there.
    commands: [
      ...piecesToSignAnew(dossier, only),
      ...made.filter(isKnown).flatMap((definition) => renewal(answers, definition, producedOn)),
      {
        type: 'insert-items',
        collection: 'documents',
        entries: added.map((definition, index) => ({
          item: { id: definition.id, ...production(answers, definition, producedOn) },
          at: start + index,
        })),
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
    .flatMap(({ id }) => {
      const piece = signedPiece(dossier, id);
      return piece === null || dossier.pieces[piece] === undefined ? [] : [piece];
    });
}

function piecesToSignAnew(dossier: Dossier, only: DocumentId | null): readonly Command[] {
  return papersToSignAnew(dossier, only).map((piece) => setAnswer('pieces', piece, undefined));
}

function production(
  dossier: Dossier,
  definition: DocumentDefinition,
  producedOn: string,
): Pick<ProducedDocument, 'producedOn' | 'fingerprint' | 'madeFrom'> {
  return {
    producedOn,
    fingerprint: fingerprintOf(dossier, definition),
    madeFrom: digestsOf(dossier, definition),
  };
}

/** What belongs to the version that was printed, signed and sent. */
const LIFE_FIELDS = [
  ...(['printedOn', 'signedOn', 'sentOn', 'sentBy', 'sentTo'] as const),
  ...(['acknowledgedOn', 'handedOn'] as const),
];

/** Made again from the same answers, a document goes on with its life; from others, it begins another. */
function renewal(
  dossier: Dossier,
  definition: DocumentDefinition,
  producedOn: string,
): readonly Command[] {
  const { id } = definition;
  const before = producedOf(dossier, id);
  const { fingerprint: print, madeFrom } = production(dossier, definition, producedOn);
  const set = <Field extends ItemField<'documents'>>(
    field: Field,
    value: ProducedDocument[Field],
  ): Command => setItemField('documents', id, field, value);
  const made = [
    set('producedOn', producedOn),
    set('fingerprint', print),
    set('madeFrom', madeFrom),
  ];
  if (before?.fingerprint === print) return made;
  return [
    ...made,
    set('previouslySentOn', before?.sentOn ?? before?.previouslySentOn),
    ...LIFE_FIELDS.map((field) => set(field, undefined)),
  ];
}

/** Documents that were signed, sent or handed out, and would begin another life if they were produced now. */
export function followedAndOutdated(dossier: Dossier): readonly DocumentDefinition[] {
  return documentsOf(dossier).filter((definition) => {
    const { id } = definition;
    const before = producedOf(dossier, id);
    if (before === undefined || documentState(dossier, definition) !== 'outdated') return false;
    const piece = signedPiece(dossier, id);
    if (piece !== null && dossier.pieces[piece] !== undefined) return true;
    return LIFE_FIELDS.some((field) => field !== 'printedOn' && before[field] !== undefined);
  });
}
