/** Makes a document from a dossier: the head that all share, then what each says. */
import { fingerprint } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import { partyOf, partyWords } from '../handover/party';
import { lowerFirst } from '../registration/places';
import { type Answers, readAnswers, valueFor } from './answers';
import { appointmentActBlocks } from './appointment-act';
import { f101Blocks, f502Blocks } from './card-sheets';
import { DESTINATION_WORDS, type DocumentId, documentDefinitions } from './catalogue';
import { contractBlocks } from './contract-sheet';
import { dispatchSlipBlocks } from './dispatch-slip';
import { designationBlocks } from './designation-act';
import type { Block, DocumentModel, Value } from './document-model';
import { fileNameOf, partWords, partsOf } from './document-parts';
import { dossierReference } from './dossier-reference';
import { informationNoteBlocks } from './information-note';
import { pmhBlocks } from './pmh-sheet';
import { readinessOf } from './points-left';
import { staffSheetsBlocks } from './staff-sheets';
import { staffTableBlocks } from './staff-table';
import { summaryBlocks } from './summary';
import { MISSING, dateInWords, printable } from './values';

/** What a document depends on besides the dossier. */
export interface DocumentContext {
  /** ISO date of the day it is made. */
  readonly today: string;
  /** Which part of it, from 1, where it has several (`partsOf`); the first by default. */
  readonly part?: number;
}

type Blocks = (answers: Answers, part: number) => readonly Block[];

const blocksOf: Readonly<Record<DocumentId, Blocks>> = {
  summary: summaryBlocks,
  contract: contractBlocks,
  f101: f101Blocks,
  f502: f502Blocks,
  'appointment-act': appointmentActBlocks,
  'dispatch-slip': dispatchSlipBlocks,
  designation: designationBlocks,
  pmh: pmhBlocks,
  'staff-table': staffTableBlocks,
  'staff-sheets': staffSheetsBlocks,
  'information-note': informationNoteBlocks,
};

/** The document of this kind, whether or not the dossier calls for it (`documentsOf` says which it does). */
export function documentModel(
  id: DocumentId,
  dossier: Dossier,
  { today, part = 1 }: DocumentContext,
): DocumentModel {
  const definition = documentDefinitions.find((candidate) => candidate.id === id);
  if (definition === undefined) throw new Error(`No document ${id} in the catalogue`);
  const answers = readAnswers(dossier, today);
  const parts = partsOf(id, dossier);
  return {
    id,
    title: definition.title + partWords(part, parts),
    fileName: fileNameOf(definition, part, parts),
    landscape: definition.landscape,
    destination: DESTINATION_WORDS[definition.destination],
    reference: dossierReference(dossier.id),
    fingerprint: fingerprint(dossier, definition.dependsOn),
    madeOn: dateInWords(today),
    dossierTitle: valueFor(answers, 'preparation.title') ?? MISSING,
    organisation: valueFor(answers, 'organisation.legalName') ?? MISSING,
    preparedBy: preparedBy(answers),
    readiness: readinessOf(answers, definition),
    isSample: dossier.isSample,
    blocks: blocksOf[id](answers, part),
  };
}

function preparedBy(answers: Answers): Value {
  const name = valueFor(answers, 'preparation.preparerName') ?? MISSING;
  const role = answers.answer('preparation.preparerRole');
  if (name.state !== 'given') return name;
  const isRoleSaid =
    role?.value.state === 'given' && answers.dossier.preparation.preparerRole !== 'other';
  const preparer = isRoleSaid ? `${name.text} (${lowerFirst(role.value.text)})` : name.text;
  const completer = partyWords(partyOf(answers.dossier, 'completer'));
  return {
    ...name,
    text: completer === null ? preparer : `${preparer}, complété par ${printable(completer)}`,
  };
}
