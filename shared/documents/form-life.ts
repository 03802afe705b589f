/** The life of an official form: filled here it rests on the answers written in it, copied by hand on its sheet. */
import {
  type AnswerPath,
  answersTold,
  changesBetween,
  digestsOfAnswers,
} from '../dossier/answer-digests';
import { type Command, setAnswer } from '../dossier/commands';
import { canonicalJson, SHOWN_DIGITS, hash } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import type { Entry } from '../official-form/form-model';
import { documentDefinitions, documentState } from './catalogue';
import { changeWords } from './changed-words';
import { type ProducedDocument, changedAnswers, producedOf } from './life';
import type { FormDocument } from './official-forms';
import { type Making, isFollowed, renewal, unmade } from './renewal';
import { signedPiece } from './signed-piece';

/** Where an official form stands. */
export type FormState = 'to-fill' | 'up-to-date' | 'outdated';

/** Whether a form was filled here; else it is copied by hand. */
export function isFilled(dossier: Dossier, { id }: FormDocument): boolean {
  return producedOf(dossier, id)?.fingerprint !== undefined;
}

/** Where a form stands: one copied by hand is outdated with the sheet it was copied from. */
export function formState(dossier: Dossier, document: FormDocument): FormState {
  if (isFilled(dossier, document)) {
    return changedFormAnswers(dossier, document).length === 0 ? 'up-to-date' : 'outdated';
  }
  if (!isFormFollowed(dossier, document)) return 'to-fill';
  const sheet = sheetOf(document);
  return documentState(dossier, sheet) === 'outdated' ? 'outdated' : 'up-to-date';
}

/** In words, the answers that changed since a form was filled, or since the sheet it was copied from was made. */
export function changedFormAnswers(dossier: Dossier, document: FormDocument): readonly string[] {
  const { madeFrom = [] } = producedOf(dossier, document.id) ?? {};
  if (!isFilled(dossier, document)) {
    return isFormFollowed(dossier, document) ? changedAnswers(dossier, sheetOf(document)) : [];
  }
  const now = digestsOfAnswers(dossier, answersTold(madeFrom));
  return changeWords(dossier, changesBetween(madeFrom, now));
}

/** Whether a form was signed, sent or acknowledged. */
export function isFormFollowed(dossier: Dossier, { id }: FormDocument): boolean {
  const piece = signedPiece(dossier, id);
  const isGathered = piece !== null && dossier.pieces[piece] !== undefined;
  return isGathered || isFollowed(producedOf(dossier, id));
}

/** What tells two versions of a form apart: filled here, what is written in it; by hand, its sheet. */
export function formVersion(dossier: Dossier, { id, form }: FormDocument): string | undefined {
  return producedOf(dossier, id)?.fingerprint ?? producedOf(dossier, form)?.fingerprint;
}

/** What is written in a form, and the answers it comes from. */
export interface Filling {
  readonly entries: readonly Entry[];
  readonly answers: readonly AnswerPath[];
}

/** Whether what is written differs from what was when the form was last filled. */
export function isOtherFilling(dossier: Dossier, { id }: FormDocument, filling: Filling): boolean {
  return producedOf(dossier, id)?.fingerprint !== fingerprintOf(filling);
}

/** The command that notes that a form was filled and saved on this day (ISO date). */
export function noteFilling(
  dossier: Dossier,
  document: FormDocument,
  filling: Filling,
  on: string,
): Command {
  const before = producedOf(dossier, document.id);
  const making: Making = {
    producedOn: on,
    fingerprint: fingerprintOf(filling),
    madeFrom: digestsOfAnswers(dossier, filling.answers),
  };
  const insertion: Command = {
    type: 'insert-items',
    collection: 'documents',
    entries: [{ item: { id: document.id, ...making }, at: dossier.documents.length }],
  };
  return {
    type: 'together',
    label: 'Formulaire officiel rempli',
    commands: [
      ...(isOtherFilling(dossier, document, filling) ? unsigning(dossier, document) : []),
      ...(before === undefined ? [insertion] : renewal(before, making)),
    ],
  };
}

/** The command that gives up what was filled here: the form will be copied by hand from its sheet. */
export function giveUpFilling(
  dossier: Dossier,
  document: FormDocument,
  before: ProducedDocument,
): Command {
  return {
    type: 'together',
    label: 'Formulaire à recopier à la main',
    commands: [...unsigning(dossier, document), ...unmade(before)],
  };
}

/** A paper signed on another version proves nothing of this one. */
function unsigning(dossier: Dossier, { id }: FormDocument): readonly Command[] {
  const piece = signedPiece(dossier, id);
  return piece === null || dossier.pieces[piece] === undefined
    ? []
    : [setAnswer('pieces', piece, undefined)];
}

function fingerprintOf({ entries }: Filling): string {
  return hash(canonicalJson(entries)).slice(0, SHOWN_DIGITS);
}

function sheetOf({ form }: FormDocument): (typeof documentDefinitions)[number] {
  const sheet = documentDefinitions.find(({ id }) => id === form);
  if (sheet === undefined) throw new Error(`No sheet for ${form} in the catalogue`);
  return sheet;
}
