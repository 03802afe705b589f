/** The life of a document once it is made: how far it is, what outdated it, and whether all can be sent. */
import { changedPaths } from '../dossier/fingerprint';
import { readField } from '../dossier/read-field';
import type { Dossier, Item } from '../dossier/schema';
import { grouped } from '../french/words';
import { decidePieces } from '../journey/contract-pieces';
import { decideForms } from '../journey/contractualisation';
import { gestionnaireName } from '../journey/designation';
import type { Finding } from '../journey/findings';
import { isOpen, progressOf } from '../journey/progress';
import { personName } from '../journey/staffing';
import { allPages, stepOf } from '../journey/steps';
import { type DocumentDefinition, documentState, documentsOf } from './catalogue';
import { type LifeStage, stagesOf } from './life-stages';
import { digestsOf } from './made-from';
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
  { id }: DocumentDefinition,
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
  if (madeFrom === undefined) return [];
  const paths = changedPaths(madeFrom, digestsOf(dossier, definition));
  const left = paths.map((path) => collectionLeft(dossier, path));
  const words = paths.map((path, index) => {
    const collection = left[index] ?? null;
    if (collection === null) return pathWords(dossier, path);
    return goneWords(collection, left.filter((other) => other === collection).length);
  });
  return [...new Set(words)];
}

/** The collection that an item left; `null` for a path of something else. */
function collectionLeft(dossier: Dossier, path: string): string | null {
  const [collection = '', itemId] = path.split('/');
  return itemId !== undefined && nameOf(dossier, collection, itemId) === null ? collection : null;
}

const WHOLE_LISTS: Readonly<Record<string, string>> = {
  people: 'la liste des professionnels',
  establishments: 'la liste des établissements',
  gestionnaires: 'la liste des gestionnaires',
};
const GONE: Readonly<Record<string, readonly [one: string, several: string]>> = {
  people: ['une personne retirée de la liste', 'personnes retirées de la liste'],
  establishments: ['un établissement retiré', 'établissements retirés'],
  gestionnaires: ['un gestionnaire retiré', 'gestionnaires retirés'],
};

function goneWords(collection: string, count: number): string {
  const [one, several] = GONE[collection] ?? [collection, collection];
  return count === 1 ? one : `${grouped(count)} ${several}`;
}

/** « le nom de naissance (Le représentant légal) », « la fiche « Océane Mélisse » ». */
function pathWords(dossier: Dossier, path: string): string {
  const [collection = '', itemId] = path.split('/');
  if (itemId !== undefined) {
    const name = nameOf(dossier, collection, itemId);
    return name === null ? path : `la fiche « ${name} »`;
  }
  const found = allPages.find(({ page }) => page.questions.some(({ id }) => id === path));
  const question = found?.page.questions.find(({ id }) => id === path);
  if (found !== undefined && question !== undefined) {
    return `${question.noun} (${stepOf(found.step.id).title})`;
  }
  return WHOLE_LISTS[path] ?? 'une remarque acceptée';
}

function nameOf(dossier: Dossier, collection: string, itemId: string): string | null {
  const isIt = ({ id }: { readonly id: string }): boolean => id === itemId;
  switch (collection) {
    case 'people': {
      const person = dossier.people.find(isIt);
      return person === undefined ? null : personName(person);
    }
    case 'gestionnaires': {
      const gestionnaire = dossier.gestionnaires.find(isIt);
      return gestionnaire === undefined ? null : gestionnaireName(dossier, gestionnaire);
    }
    default: {
      const establishment = dossier.establishments.find(isIt);
      return establishment === undefined ? null : (establishment.name ?? 'Établissement sans nom');
    }
  }
}

/** Whether the forms of a dossier can leave, and whether they did. */
export type Sending =
  | { readonly state: 'nothing-to-send' }
  /** Papers to gather, sheets to make anew (titles), answers of the forms to complete, correct or check. */
  | {
      readonly state: 'not-ready';
      readonly papers: number;
      readonly outdated: readonly string[];
      readonly points: number;
    }
  | { readonly state: 'ready' }
  /** `on`: the day the last form left (ISO). */
  | { readonly state: 'sent'; readonly on: string }
  | { readonly state: 'acknowledged'; readonly on: string };

/**
 * « Prêt à envoyer » once every paper is gathered, the signed official forms among them, and the sheets
 * they were copied from, like what goes with them, are those of today; « envoyé » only when each form was.
 */
export function sendingOf(dossier: Dossier, today: string): Sending {
  const forms = documentsOf(dossier).filter(({ destination }) => destination === 'to-copy');
  if (forms.length === 0) return { state: 'nothing-to-send' };
  const acknowledged = lastDay(dossier, forms, 'acknowledgedOn', today);
  if (acknowledged !== null) return { state: 'acknowledged', on: acknowledged };
  const sent = lastDay(dossier, forms, 'sentOn', today);
  if (sent !== null) return { state: 'sent', on: sent };
  const papers = decidePieces(dossier).filter(
    ({ piece }) => pastDay(dossier.pieces[piece], today) === null,
  ).length;
  const outdated = documentsOf(dossier)
    .filter((document) => holdsBack(dossier, document))
    .map(({ title }) => title);
  const points = pointsIn(dossier, forms, today);
  return papers === 0 && outdated.length === 0 && points === 0
    ? { state: 'ready' }
    : { state: 'not-ready', papers, outdated, points };
}

/** Whether a document is to be made, or made anew, before anything leaves; a model of an act only once it was used. */
function holdsBack(dossier: Dossier, document: DocumentDefinition): boolean {
  const state = documentState(dossier, document);
  switch (document.destination) {
    case 'to-copy':
    case 'goes-with-forms':
      return state !== 'up-to-date';
    case 'to-adapt-and-sign':
      return state === 'outdated';
    case 'stays':
    case 'to-sign-and-keep':
    case 'to-type-online':
    case 'to-hand-out':
      return false;
  }
}

/** Answers that the forms rest on and that are missing, refused or doubtful, and forms to be checked. */
function pointsIn(dossier: Dossier, forms: readonly DocumentDefinition[], today: string): number {
  const parts = new Set<string>(forms.flatMap(({ dependsOn }) => dependsOn));
  const findings = progressOf(dossier, today)
    .steps.flatMap(({ findings: ofStep }) => ofStep)
    .filter(
      (finding) => isOpen(finding) && !isAwaited(finding) && parts.has(finding.question.entity),
    );
  const toCheck = decideForms(dossier).filter(({ verdict }) => verdict === 'to-check');
  return findings.length + toCheck.length;
}

/** What comes with time holds nothing back: papers are counted apart. */
function isAwaited({ kind, question }: Finding): boolean {
  return kind === 'missing' && question.comesLater;
}

/** The latest day of a stage that all these documents reached; `null` if one did not. */
function lastDay(
  dossier: Dossier,
  definitions: readonly DocumentDefinition[],
  stage: LifeStage,
  today: string,
): string | null {
  const days = definitions.map(({ id }) => {
    const produced = producedOf(dossier, id);
    return produced === undefined ? null : dayOf(produced, stage, today);
  });
  return (
    days.reduce((latest, day) =>
      latest === null || day === null ? null : latest > day ? latest : day,
    ) ?? null
  );
}
