/** What a merge would do, in words: each conflict with both values, and what is taken or kept by name. */
import type { CollectionId, Dossier } from '../dossier/schema';
import { documentTitle } from '../documents/official-forms';
import { counted, upperFirst } from '../french/words';
import { formatDate, isIsoDate } from '../identifiers/dates';
import { answerWords } from '../journey/answer-words';
import { gestionnaireName } from '../journey/designation';
import { isAnswered } from '../journey/findings';
import type { Question } from '../journey/question';
import { personName } from '../journey/staffing';
import { type LocatedPage, allPages } from '../journey/steps';
import type { About, Difference, MergePlan, Side, Values } from './merge-plan';

/** A conflict as it is shown. */
export interface ConflictWords {
  readonly label: string;
  /** What each version says. */
  readonly values: Readonly<Record<Side, string>>;
}

/** One line of what is taken or kept: whose answers, and which. */
export interface ChangeLine {
  readonly subject: string;
  readonly details: readonly string[];
}

interface Asked {
  readonly question: Question;
  readonly located: LocatedPage;
}

const asked: ReadonlyMap<string, Asked> = new Map(
  allPages.flatMap((located) =>
    located.page.questions.map((question) => [question.id, { question, located }] as const),
  ),
);

/** What is noted without being asked, by the first of its fields. */
const NOTED: Readonly<Record<string, string>> = {
  'filing.shelf': 'le rangement du dossier',
  'review.confirmedOn': 'la relecture',
  'handovers.completerRole': 'qui complète le dossier',
  'documents.producedOn': 'le document produit et ce qu’il devient',
};
const NOTED_ELSE = 'les remarques acceptées';

/** Words of a conflict; answers are read as on this day (ISO date). */
export function conflictWords(plan: MergePlan, conflict: Difference, today: string): ConflictWords {
  return {
    label: conflictLabel(plan, conflict),
    values: {
      mine: sideWords(plan.mine, conflict, conflict.mine, today),
      theirs: sideWords(plan.theirs, conflict, conflict.theirs, today),
    },
  };
}

/** « La date de naissance (Océane Mélisse) ». */
export function conflictLabel(plan: MergePlan, { about }: Difference): string {
  return upperFirst(labelOf(plan, about));
}

function labelOf({ mine, theirs }: MergePlan, about: About): string {
  switch (about.kind) {
    case 'answer': {
      const found = asked.get(`${about.section}.${about.fields[0] ?? ''}`);
      return found === undefined
        ? nounOf(about)
        : `${found.question.noun} (page « ${found.located.page.title} »)`;
    }
    case 'field':
      return `${nounOf(about)} (${itemNameIn([mine, theirs], about)})`;
    case 'item':
      return `la fiche « ${itemNameIn([mine, theirs], about)} »`;
  }
}

/** « la date de naissance ». */
function nounOf(about: Exclude<About, { readonly kind: 'item' }>): string {
  const owner = about.kind === 'answer' ? about.section : about.collection;
  const id = `${owner}.${about.fields[0] ?? ''}`;
  return asked.get(id)?.question.noun ?? NOTED[id] ?? NOTED_ELSE;
}

function sideWords(
  dossier: Dossier,
  { about, base }: Difference,
  values: Values,
  today: string,
): string {
  if (values === null) return 'Supprimer cette fiche';
  if (about.kind === 'item') {
    const fields = Object.keys(values).filter((field) => field !== 'id');
    const changed = fields.filter(
      (field) => JSON.stringify(values[field]) !== JSON.stringify(base?.[field]),
    );
    const nouns = changed.map((field) =>
      nounOf({ kind: 'field', collection: about.collection, id: about.id, fields: [field] }),
    );
    return `La garder, avec ce qui a changé depuis : ${[...new Set(nouns)].join(', ')}`;
  }
  const owner = about.kind === 'answer' ? about.section : about.collection;
  const words = about.fields.flatMap((field) => {
    const value = values[field];
    const question = asked.get(`${owner}.${field}`)?.question;
    if (!isAnswered(value)) return [];
    if (question !== undefined) {
      const answer = answerWords(dossier, question, value, today);
      return [about.fields.length === 1 ? answer : `${question.noun} : ${answer}`];
    }
    return plainWords(`${owner}.${field}`, value);
  });
  return words.length === 0 ? 'Pas de réponse' : words.join(', ');
}

/** Words of what is noted without being asked; nothing for a digest. */
function plainWords(id: string, value: unknown): string[] {
  if (typeof value !== 'string') return [];
  if (id === 'filing.shelf') return [value === 'deleted' ? 'supprimé' : 'archivé'];
  if (id === 'handovers.completerName') return [value];
  if (id !== 'documents.producedOn' && id !== 'filing.since') return [];
  const date = isIsoDate(value) ? formatDate(value) : value;
  return [id === 'filing.since' ? `depuis le ${date}` : `produit le ${date}`];
}

const COMES: Readonly<Record<CollectionId, readonly [one: string, several: string]>> = {
  establishments: ['établissement ajouté', 'établissements ajoutés'],
  gestionnaires: ['gestionnaire ajouté', 'gestionnaires ajoutés'],
  people: ['professionnel ajouté', 'professionnels ajoutés'],
  documents: ['document produit', 'documents produits'],
};
const GOES: Readonly<Record<CollectionId, readonly [one: string, several: string]>> = {
  establishments: ['établissement retiré', 'établissements retirés'],
  gestionnaires: ['gestionnaire retiré', 'gestionnaires retirés'],
  people: ['professionnel retiré', 'professionnels retirés'],
  documents: ['document retiré', 'documents retirés'],
};

/** Those that a person is told of: not the notes of which handovers were taken and who was erased. */
export function toldOf<Told extends Difference>(differences: readonly Told[]): readonly Told[] {
  return differences.filter(
    ({ about }) =>
      about.kind !== 'answer' || !about.fields.some((field) => ['taken', 'erased'].includes(field)),
  );
}

/** What is taken from the file, or kept of this computer: a line per person, place and step, then who came and went. */
export function changeLines(
  { mine, theirs }: MergePlan,
  differences: readonly Difference[],
): readonly ChangeLine[] {
  const lines = new Map<string, { subject: string; details: Set<string> }>();
  const add = (key: string, subject: string, detail: string): void => {
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { subject, details: new Set([detail]) });
    else line.details.add(detail);
  };
  const moves = new Map<string, { about: CollectionId; isComing: boolean; names: string[] }>();
  for (const { about, base } of toldOf(differences)) {
    if (about.kind === 'item') {
      const { collection } = about;
      const key = `${collection} ${base === null ? 'comes' : 'goes'}`;
      const move = moves.get(key) ?? { about: collection, isComing: base === null, names: [] };
      move.names.push(itemNameIn([mine, theirs], about));
      moves.set(key, move);
    } else if (about.kind === 'field') {
      const name = itemNameIn([mine, theirs], about);
      add(`${about.collection}/${about.id}`, name, nounOf(about));
    } else {
      const found = asked.get(`${about.section}.${about.fields[0] ?? ''}`);
      const step = found?.located.step.title ?? 'Le dossier';
      add(step, step, nounOf(about));
    }
  }
  return [
    ...[...moves.values()].map(({ about, isComing, names }) => ({
      subject: counted(names.length, ...(isComing ? COMES : GOES)[about]),
      details: names,
    })),
    ...[...lines.values()].map(({ subject, details }) => ({ subject, details: [...details] })),
  ];
}

/** The name of an item, from the first version that has it. */
function itemNameIn(
  dossiers: readonly Dossier[],
  { collection, id }: Extract<About, { readonly id: string }>,
): string {
  for (const dossier of dossiers) {
    const name = nameOf(dossier, collection, id);
    if (name !== null) return name;
  }
  return 'Fiche sans nom';
}

function nameOf(dossier: Dossier, collection: CollectionId, id: string): string | null {
  switch (collection) {
    case 'people': {
      const person = itemOf(dossier.people, id);
      return person === undefined ? null : personName(person);
    }
    case 'gestionnaires': {
      const gestionnaire = itemOf(dossier.gestionnaires, id);
      return gestionnaire === undefined ? null : gestionnaireName(dossier, gestionnaire);
    }
    case 'establishments': {
      const establishment = itemOf(dossier.establishments, id);
      return establishment === undefined ? null : (establishment.name ?? 'Établissement sans nom');
    }
    case 'documents':
      return documentTitle(id);
  }
}

const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** An item by its id; thousands are looked up in one list. */
function itemOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item | undefined {
  let index = indexes.get(items);
  if (index === undefined) {
    index = new Map(items.map((item) => [item.id, item]));
    indexes.set(items, index);
  }
  // The index of these very items.
  return index.get(id) as Item | undefined;
}
