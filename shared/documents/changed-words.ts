/** What changed since a document was made, in words: the answers themselves, those of one person or step together. */
import type { AnswerChange } from '../dossier/answer-digests';
import type { Dossier } from '../dossier/schema';
import { counted, grouped } from '../french/words';
import { inGuillemets } from '../identifiers/typed-text';
import { gestionnaireName } from '../journey/designation';
import { personName } from '../journey/staffing';
import { allPages } from '../journey/steps';

/** Answers of one person, place or step that are named; the others are counted. */
const NAMED_TOGETHER = 3;

/** « la raison sociale (Votre structure) », « le mobile et le courriel (Océane Mélisse) », each once. */
export function changeWords(dossier: Dossier, changes: readonly AnswerChange[]): readonly string[] {
  const answers = changes.filter((change) => change.kind === 'answer');
  const told = changes.map((change) => {
    switch (change.kind) {
      case 'answer':
        return answersWords(
          dossier,
          answers.filter((other) => ownerKey(other) === ownerKey(change)),
        );
      case 'item':
        return change.fate === 'gone'
          ? goneWords(change.entity, changes.filter((other) => isGone(other, change.entity)).length)
          : itemWords(dossier, change);
      case 'list':
        return WHOLE_LISTS[change.entity] ?? OTHER;
    }
  });
  return [...new Set(told)];
}

type AnswerChanged = Extract<AnswerChange, { readonly kind: 'answer' }>;
type ItemChanged = Extract<AnswerChange, { readonly kind: 'item' }>;

const OTHER = 'une autre réponse';
const ACCEPTED = 'une remarque acceptée';

const questions = new Map(
  allPages.flatMap(({ step, page }) =>
    page.questions.map(({ id, noun }) => [id, { noun, title: step.title }] as const),
  ),
);

/** The answers that changed, all of one owner. */
function answersWords(dossier: Dossier, changes: readonly AnswerChanged[]): string {
  const nouns = [...new Set(changes.map(nounOf))];
  const [first] = changes;
  const owner = first === undefined ? null : ownerOf(dossier, first);
  return `${listed(nouns)}${owner === null ? '' : ` (${owner})`}`;
}

function nounOf({ entity, field }: AnswerChanged): string {
  if (field === 'acceptedDoubts') return ACCEPTED;
  return questions.get(`${entity}.${field}`)?.noun ?? OTHER;
}

/** Whose answer it is: a person, a place, else the step that asks it. */
function ownerOf(dossier: Dossier, { entity, itemId, field }: AnswerChanged): string | null {
  return itemId === null ? stepOf(entity, field) : nameOf(dossier, entity, itemId);
}

function ownerKey({ entity, itemId, field }: AnswerChanged): string {
  return itemId === null ? (stepOf(entity, field) ?? entity) : `${entity}/${itemId}`;
}

/** The title of the step that asks an answer, or asks of the same. */
function stepOf(entity: string, field: string): string | null {
  const own = questions.get(`${entity}.${field}`);
  if (own !== undefined) return own.title;
  const asking = allPages.find(({ page }) =>
    page.questions.some((asked) => asked.entity === entity),
  );
  return asking?.step.title ?? null;
}

/** « la date de naissance, le mobile et 4 autres réponses ». */
function listed(nouns: readonly string[]): string {
  const isMore = nouns.length > NAMED_TOGETHER;
  const named = isMore ? nouns.slice(0, NAMED_TOGETHER - 1) : nouns;
  const parts = isMore
    ? [...named, counted(nouns.length - named.length, 'autre réponse', 'autres réponses')]
    : named;
  const [last = ''] = parts.slice(-1);
  const before = parts.slice(0, -1).join(', ');
  return before === '' ? last : `${before} et ${last}`;
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
const ITEMS: Readonly<Record<string, readonly [changed: string, came: string]>> = {
  people: ['la fiche', 'la fiche ajoutée'],
  establishments: ['l’établissement', 'l’établissement ajouté'],
  gestionnaires: ['le gestionnaire', 'le gestionnaire ajouté'],
};

function isGone(change: AnswerChange, entity: string): boolean {
  return change.kind === 'item' && change.fate === 'gone' && change.entity === entity;
}

function goneWords(entity: string, count: number): string {
  const [one, several] = GONE[entity] ?? [OTHER, OTHER];
  return count === 1 ? one : `${grouped(count)}\u00a0${several}`;
}

function itemWords(dossier: Dossier, { entity, itemId, fate }: ItemChanged): string {
  const [changed, came] = ITEMS[entity] ?? ['la fiche', 'la fiche ajoutée'];
  return `${fate === 'came' ? came : changed} ${inGuillemets(nameOf(dossier, entity, itemId))}`;
}

function nameOf(dossier: Dossier, entity: string, itemId: string): string {
  const isIt = ({ id }: { readonly id: string }): boolean => id === itemId;
  switch (entity) {
    case 'people': {
      const person = dossier.people.find(isIt);
      return person === undefined ? 'Personne sans nom' : personName(person);
    }
    case 'gestionnaires': {
      const gestionnaire = dossier.gestionnaires.find(isIt);
      return gestionnaire === undefined
        ? 'Gestionnaire sans nom'
        : gestionnaireName(dossier, gestionnaire);
    }
    default:
      return dossier.establishments.find(isIt)?.name ?? 'Établissement sans nom';
  }
}
