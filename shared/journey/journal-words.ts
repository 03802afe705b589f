/** The journal in words: who did what, when, and each answer as the review shows it, old and new. */
import type { Acceptance, FieldValue } from '../dossier/field-kinds';
import type { JournalChange, JournalEntry } from '../dossier/journal';
import type { Dossier } from '../dossier/schema';
import { momentInFull } from '../french/moments';
import { upperFirst } from '../french/words';
import { formatDate, isIsoDate } from '../identifiers/dates';
import { inGuillemets } from '../identifiers/typed-text';
import { answerWords } from './answer-words';
import {
  type JournalNames,
  type JournalPath,
  journalName,
  journalNames,
  readPath,
} from './journal-names';
import type { Question } from './question';
import type { StepId } from './step';
import { allPages, allQuestions } from './steps';

/** What kind of change an entry is; the journal is filtered by it. */
export const JOURNAL_KINDS = [
  'answer',
  'addition',
  'removal',
  'import',
  'merge',
  'opening',
] as const;
/** One of them. */
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** One change in words. */
export interface ToldChange {
  /** Whose answer it is; `null` for the dossier's own. */
  readonly name: string | null;
  /** « Date de naissance », « Ajout », « Suppression ». */
  readonly label: string;
  /** Whether someone or something came or went, and no answer changed. */
  readonly isWhole: boolean;
  /** Empty for no answer. */
  readonly before: string;
  readonly after: string;
  readonly step: StepId | null;
}

/** One entry in words. */
export interface JournalLine {
  /** Its place in the journal, oldest first. */
  readonly index: number;
  /** ISO instant. */
  readonly at: string;
  /** « 28 novembre 2026 à 14 h 05 ». */
  readonly when: string;
  readonly who: string;
  readonly action: JournalEntry['action'];
  /** « La date de naissance ». */
  readonly what: string;
  readonly kind: JournalKind;
  readonly changes: readonly ToldChange[];
  /** How many more changes there were than the entry tells. */
  readonly untoldCount: number;
}

/** The whole journal in words, newest first. */
export function journalLines(
  dossier: Dossier,
  entries: readonly JournalEntry[],
  today: string,
): readonly JournalLine[] {
  const context = { dossier, today, names: journalNames(dossier, entries) };
  return entries.map((entry, index) => lineOf(context, entry, index)).reverse();
}

interface WordsContext {
  readonly dossier: Dossier;
  readonly today: string;
  readonly names: JournalNames;
}

function lineOf(context: WordsContext, entry: JournalEntry, index: number): JournalLine {
  const { at, action, label, changes, changeCount } = entry;
  let told: readonly ToldChange[] | null = null;
  return {
    index,
    at,
    when: momentInFull(at),
    who: whoOf(entry),
    action,
    what: upperFirst(label),
    kind: kindOf(entry),
    // When they are looked at: of thousands of entries, a page shows fifty.
    get changes() {
      told ??= changes.flatMap((change) => toldChange(context, change) ?? []);
      return told;
    },
    untoldCount: changeCount - changes.length,
  };
}

/** Said where the person had not yet said who they are. */
export const UNKNOWN_WHO = 'Personne non précisée';
const JALON = 'Jalon';

const questionById = new Map(allQuestions.map((question) => [question.id, question]));
const roleQuestion = questionById.get('preparation.preparerRole');

function whoOf({ by: { name, role }, action }: JournalEntry): string {
  if (action === 'opened') return JALON;
  const label = role === null ? undefined : roleWords(role);
  if (name === null) return label ?? UNKNOWN_WHO;
  return label === undefined ? name : `${name} (${label})`;
}

function roleWords(role: string): string | undefined {
  return roleQuestion?.options.find(({ value }) => value === role)?.label;
}

function kindOf({ action, origin, changes }: JournalEntry): JournalKind {
  if (action === 'opened') return 'opening';
  if (origin !== undefined) return origin;
  const shelf = changes.find(({ path }) => path === 'filing.shelf');
  const item = changes.find(({ path }) => isItem(readPath(path)));
  // What was undone is told from its end to its beginning.
  const endOf = ({ before, after }: JournalChange) => (action === 'undone' ? before : after);
  if (shelf !== undefined) return endOf(shelf) === 'deleted' ? 'removal' : 'answer';
  if (item === undefined) return 'answer';
  return endOf(item) === null ? 'removal' : 'addition';
}

/** Whether a path is that of someone or something, and not of one of its answers. */
function isItem({ itemId, field }: JournalPath): boolean {
  return itemId !== null && field === null;
}

/** Answers without a question that are still worth telling; what only the program needs is not told. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'filing.shelf': 'Rangement du dossier',
  'filing.since': 'Rangé le',
  'review.confirmedOn': 'Réponses relues le',
  'handovers.completerRole': 'Fonction de qui complète le dossier',
  'handovers.completerName': 'Nom de qui complète le dossier',
  'documents.producedOn': 'Produit le',
  'documents.previouslySentOn': 'Version précédente envoyée le',
};
const SHELF_WORDS: Readonly<Record<string, string>> = {
  archived: 'archivé',
  deleted: 'supprimé',
};
const NOT_TOLD: ReadonlySet<string> = new Set([
  'review.confirmedFingerprint',
  'handovers.taken',
  'handovers.erased',
  'documents.fingerprint',
  'documents.madeFrom',
]);

function toldChange(context: WordsContext, change: JournalChange): ToldChange | null {
  const path = readPath(change.path);
  const { entity, field } = path;
  const id = `${entity}.${field ?? ''}`;
  if (NOT_TOLD.has(id)) return null;
  const name = journalName(context.names, path);
  const step = stepOfPath(path);
  if (isItem(path)) {
    const label = change.after === null ? 'Retrait' : 'Ajout';
    const { before, after } = change;
    return { name, label, isWhole: true, before: plain(before), after: plain(after), step };
  }
  const question = questionById.get(id);
  const words = (value: FieldValue | null): string => valueWords(context, id, question, value);
  return {
    name,
    step,
    isWhole: false,
    label: labelOf(change, id, question),
    before: words(change.before),
    after: words(change.after),
  };
}

function labelOf({ noun }: JournalChange, id: string, question: Question | undefined): string {
  if (noun !== undefined) return upperFirst(noun);
  if (id.endsWith('.acceptedDoubts')) return 'Points vérifiés';
  return question?.label ?? OWN_WORDS[id] ?? 'Réponse que cette version ne connaît pas';
}

function valueWords(
  { dossier, today, names }: WordsContext,
  id: string,
  question: Question | undefined,
  value: FieldValue | null,
): string {
  if (value === null) return '';
  if (id === 'filing.shelf') return SHELF_WORDS[plain(value)] ?? plain(value);
  if (id === 'handovers.completerRole') return roleWords(plain(value)) ?? plain(value);
  if (question === undefined) {
    return typeof value === 'string' && isIsoDate(value) ? formatDate(value) : plain(value);
  }
  if (question.kind.kind === 'establishments' && typeof value !== 'string') {
    // One that was removed since is still named.
    return value
      .map((one) => (typeof one === 'string' ? one : one.value))
      .map((itemId) => journalName(names, { entity: 'establishments', itemId, field: null }))
      .join(', ');
  }
  const words = answerWords(dossier, question, value, today);
  return words === '' ? plain(value) : words;
}

/** A value without its question: a text as it is, several joined, accepted doubts by their reasons. */
function plain(value: FieldValue | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value
    .map((one: string | Acceptance) => (typeof one === 'string' ? one : acceptanceWords(one)))
    .join(', ');
}

function acceptanceWords({ why, value }: Acceptance): string {
  return `${value} (${inGuillemets(why)})`;
}

/** The first step that asks each question, and the first that is about each entity. */
const stepByQuestion = new Map<string, StepId>();
const stepByEntity = new Map<string, StepId>([
  ['review', 'review'],
  ['filing', 'dossier'],
  ['handovers', 'dossier'],
]);
for (const { step, page } of allPages) {
  const entities = [page.collection ?? [], page.questions.map(({ entity }) => entity)].flat();
  for (const entity of entities) {
    if (!stepByEntity.has(entity)) stepByEntity.set(entity, step.id);
  }
  for (const { id } of page.questions) {
    if (!stepByQuestion.has(id)) stepByQuestion.set(id, step.id);
  }
}

/** The step where the answer is given, or the item listed. */
function stepOfPath({ entity, field }: JournalPath): StepId | null {
  const ofQuestion = field === null ? undefined : stepByQuestion.get(`${entity}.${field}`);
  return ofQuestion ?? stepByEntity.get(entity) ?? null;
}
