/** The life of a document once it is made: how far it is, and what outdated it. */
import { changesBetween } from '../dossier/answer-digests';
import { readField } from '../dossier/read-field';
import type { Dossier, Item } from '../dossier/schema';
import type { DocumentDefinition } from './catalogue';
import { changeWords } from './changed-words';
import { type LifeStage, stagesOf } from './life-stages';
import { digestsOf } from './made-from';
import type { FormDocument } from './official-forms';
import { signedPiece } from './signed-piece';

/** What is noted of a produced document. */
export type ProducedDocument = Item<'documents'>;

/** A stage as it is said: « signé » is, for some, that the signed paper was gathered. */
export type ShownStage = LifeStage | 'gatheredOn';

/** The furthest stage a document reached, with its day (ISO). */
export interface ReachedStage {
  readonly stage: ShownStage;
  readonly on: string;
}

/** The furthest stage of a document; `null` if it was only produced, or never. */
export function reachedStage(
  dossier: Dossier,
  { id }: Pick<DocumentDefinition, 'id'> | FormDocument,
  today: string,
): ReachedStage | null {
  const produced = producedOf(dossier, id);
  if (produced === undefined) return null;
  const piece = signedPiece(dossier, id);
  const reached = stagesOf(id).flatMap((stage): ReachedStage[] => {
    const isGathered = stage === 'signedOn' && piece !== null;
    const on = isGathered ? pastDay(dossier.pieces[piece], today) : dayOf(produced, stage, today);
    return on === null ? [] : [{ stage: isGathered ? 'gatheredOn' : stage, on }];
  });
  return reached.at(-1) ?? null;
}

/** The day noted for a stage; `null` if none is, or none that can be read. */
function dayOf(produced: ProducedDocument, stage: LifeStage, today: string): string | null {
  return pastDay(produced[stage], today);
}

/** A day as typed (ISO); `null` if there is none, or one that is refused: what is to come was not done. */
export function pastDay(typed: string | undefined, today: string): string | null {
  if (typed === undefined) return null;
  const reading = readField({ kind: 'date', purpose: 'past' }, typed, { today });
  return reading.verdict === 'invalid' ? null : reading.value;
}

/** What is noted of a document, if it was ever produced. */
export function producedOf(dossier: Dossier, id: string): ProducedDocument | undefined {
  return dossier.documents.find((document) => document.id === id);
}

/** The day a document was sent, in this version or an earlier one: what was sent stays sent; `null` if it never was. */
export function sentDay(dossier: Dossier, id: string, today: string): string | null {
  const produced = producedOf(dossier, id);
  return pastDay(produced?.sentOn, today) ?? pastDay(produced?.previouslySentOn, today);
}

/** In words, the answers that changed since a document was made from them; empty if it is up to date. */
export function changedAnswers(
  dossier: Dossier,
  definition: DocumentDefinition,
): readonly string[] {
  const madeFrom = producedOf(dossier, definition.id)?.madeFrom;
  return madeFrom === undefined
    ? []
    : changeWords(dossier, changesBetween(madeFrom, digestsOf(dossier, definition)));
}
