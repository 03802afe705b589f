/** What is left to do in a dossier, as its documents count and say it. */
import { counted, grouped } from '../french/words';
import type { DossierPart } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import { decideForms } from '../journey/contractualisation';
import { gestionnaireName } from '../journey/designation';
import type { Finding } from '../journey/findings';
import { isOpen } from '../journey/progress';
import type { Entity } from '../journey/question';
import { CLOSING_STEPS, type Todo } from '../journey/step';
import { personName } from '../journey/staffing';
import type { Answers } from './answers';
import type { DocumentDefinition, DocumentId } from './catalogue';
import { type Notice, notice } from './document-model';
import { printable } from './values';

/** What one step still waits for. */
export interface StepPoints {
  readonly title: string;
  /** Missing answers, faults and open doubts that can be settled today. */
  readonly findings: readonly Finding[];
  readonly todos: readonly Todo[];
  /** What comes with time: papers to gather, a request to send. */
  readonly later: readonly Finding[];
}

/** What is left, step by step; steps that wait for nothing are left out. */
export function pointsLeft({ progress }: Answers): readonly StepPoints[] {
  return progress.steps
    .filter(({ step }) => !CLOSING_STEPS.has(step.id))
    .map(({ step, findings, todos }) => {
      const open = findings.filter(isOpen);
      return {
        title: step.title,
        findings: open.filter((finding) => !comesLater(finding)),
        todos,
        later: open.filter(comesLater),
      };
    })
    .filter(({ findings, todos, later }) => findings.length + todos.length + later.length > 0);
}

function comesLater({ kind, question }: Finding): boolean {
  return kind === 'missing' && question.comesLater;
}

/** How many points are left that can be settled today. */
function countPoints(points: readonly StepPoints[]): number {
  return points.reduce((sum, { findings, todos }) => sum + findings.length + todos.length, 0);
}

function countFindingsIn(points: readonly StepPoints[], parts: readonly DossierPart[]): number {
  const concerned = new Set<string>(parts);
  return points
    .flatMap(({ findings }) => findings)
    .filter(({ question }) => concerned.has(question.entity)).length;
}

/** Points of the contractualisation about the form of this document itself: whether it is needed. */
function countVerdictsIn(
  points: readonly StepPoints[],
  { dossier }: Answers,
  id: DocumentId,
): number {
  const isCounted = points.some(({ todos }) =>
    todos.some(({ place }) => place.step === 'contract'),
  );
  return isCounted
    ? decideForms(dossier).filter(({ form, verdict }) => form === id && verdict === 'to-check')
        .length
    : 0;
}

/** What the head of a document says of its use: ready, or how many points are left. */
export function readinessOf(
  answers: Answers,
  { id, destination, dependsOn }: DocumentDefinition,
): Notice {
  const points = pointsLeft(answers);
  const total = countPoints(points);
  const own =
    id === 'summary'
      ? total
      : countFindingsIn(points, dependsOn) + countVerdictsIn(points, answers, id);
  const use = USES[destination];
  // Whoever is handed a document has no use for the state of a dossier they will never see.
  if (destination === 'to-hand-out' && own === 0) {
    return notice(use.ready, 'Elle vous est remise par votre employeur.');
  }
  if (total === 0) return notice(use.ready, 'Le dossier est complet à ce jour.');
  const left = `Dossier incomplet : il reste ${counted(total, 'point', 'points')} à traiter`;
  if (own === 0) return notice(use.ready, `${left}, mais aucun dans les réponses reprises ici.`);
  const part = own === total ? '' : `, dont ${grouped(own)} dans les réponses reprises ici`;
  return notice(use.notReady, `${left}${part}.`);
}

const USES: Readonly<
  Record<DocumentDefinition['destination'], { readonly ready: string; readonly notReady: string }>
> = {
  stays: { ready: 'À conserver', notReady: 'Document provisoire' },
  'to-copy': {
    ready: 'Fiche prête à recopier',
    notReady: 'Fiche à compléter ou à vérifier avant de la recopier',
  },
  'to-adapt-and-sign': {
    ready: 'Modèle prêt à être adapté',
    notReady: 'Modèle à compléter et à adapter',
  },
  'to-sign-and-keep': {
    ready: 'Acte prêt à signer',
    notReady: 'Acte à compléter avant de le signer',
  },
  'goes-with-forms': {
    ready: 'Bordereau prêt à joindre aux formulaires',
    notReady: 'Bordereau à compléter avant l’envoi',
  },
  'to-hand-out': {
    ready: 'Note à lire et à conserver',
    notReady: 'Note à compléter avant de la remettre',
  },
  'to-type-online': {
    ready: 'Document prêt à recopier en ligne',
    notReady: 'À compléter avant de recopier en ligne',
  },
};

/**
 * Names an item of a collection (« Océane Mélisse », « EHPAD Les Acacias »); `null` for a section, which
 * has none.
 */
export type ItemNames = (entity: Entity, itemId: string | undefined) => string | null;

/** The names of all items of a dossier. */
export function itemNames(dossier: Dossier): ItemNames {
  const names = new Map<string, string>();
  for (const { id, name } of dossier.establishments) {
    names.set(`establishments/${id}`, name ?? 'Établissement sans nom');
  }
  for (const gestionnaire of dossier.gestionnaires) {
    names.set(`gestionnaires/${gestionnaire.id}`, gestionnaireName(dossier, gestionnaire));
  }
  for (const person of dossier.people) names.set(`people/${person.id}`, personName(person));
  return (entity, itemId) => {
    const name = itemId === undefined ? undefined : names.get(`${entity}/${itemId}`);
    return name === undefined ? null : printable(name);
  };
}

/** « indiquer le sexe ; corriger l’adresse électronique ; vérifier le mobile »: one person's points in a line. */
export function pointsInWords(findings: readonly Finding[]): string {
  return ACTIONS.flatMap(({ kind, verb }) => {
    const nouns = findings
      .filter((finding) => finding.kind === kind)
      .map(({ question }) => question.noun);
    return nouns.length === 0 ? [] : [`${verb} ${nouns.join(', ')}`];
  }).join(' ; ');
}

const ACTIONS = [
  { kind: 'missing', verb: 'indiquer' },
  { kind: 'fault', verb: 'corriger' },
  { kind: 'doubt', verb: 'vérifier' },
] as const;
