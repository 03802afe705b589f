/** The answers of a dossier as documents show them: those that are asked, in French, with what is wrong. */
import { readingContext } from '../dossier/read-field';
import type { Dossier } from '../dossier/schema';
import { answerWords } from '../journey/answer-words';
import { type Finding, findingOf, isAnswered, placeOf } from '../journey/findings';
import { type Progress, progressOf } from '../journey/progress';
import { type Question, type Subject, isCollection } from '../journey/question';
import { type LocatedPage, allPages, pageApplies } from '../journey/steps';
import type { Fact, Value } from './document-model';
import { MISSING, UNANSWERED, doubtful, given, joined, printable, refused } from './values';

/** An answer with its question. */
export interface ShownAnswer {
  readonly question: Question;
  readonly value: Value;
  /** What there is to say of it, if anything. */
  readonly finding: Finding | null;
}

/** An item of a collection, as a question looks at it. */
export type AskedItem = Subject & { readonly id: string };

/** One dossier on one day, read by every document of a pack. */
export interface Answers {
  readonly dossier: Dossier;
  /** ISO date. */
  readonly today: string;
  readonly progress: Progress;
  /**
   * The answer to a question of the catalogue, of this item where it is asked of one; `null` if it is
   * not asked: its answer, if there is one, is set aside. Throws for a question that does not exist.
   */
  readonly answer: (questionId: string, item?: AskedItem) => ShownAnswer | null;
}

interface LocatedQuestion {
  readonly question: Question;
  readonly located: LocatedPage;
}

const locatedQuestions: ReadonlyMap<string, LocatedQuestion> = new Map(
  allPages.flatMap((located) =>
    located.page.questions.map((question) => [question.id, { question, located }] as const),
  ),
);

/** Reads a dossier for its documents. */
export function readAnswers(dossier: Dossier, today: string): Answers {
  const progress = progressOf(dossier, today);
  const context = readingContext(dossier, today);
  const findings = new Map(
    progress.steps.flatMap((step) =>
      step.findings.map((found) => [keyOf(found.question, found.place.itemId), found] as const),
    ),
  );
  const blocked = new Set(
    progress.steps.filter(({ status }) => status === 'blocked').map(({ step }) => step.id),
  );
  const shown = new Set(allPages.filter((located) => pageApplies(dossier, located)));

  return {
    dossier,
    today,
    progress,
    answer: (questionId, item) => {
      const found = locatedQuestions.get(questionId);
      if (found === undefined) throw new Error(`No question ${questionId} in the catalogue`);
      const { question, located } = found;
      const subject = subjectFor(dossier, question, item);
      if (!shown.has(located) || !question.applies(dossier, subject)) return null;
      // The progress of a blocked step says nothing of its answers.
      const finding = blocked.has(located.step.id)
        ? findingOf(dossier, question, subject, placeOf(located, item?.id), context)
        : (findings.get(keyOf(question, item?.id)) ?? null);
      return { question, finding, value: valueOf(dossier, question, subject, finding, today) };
    },
  };
}

function keyOf(question: Question, itemId: string | undefined): string {
  return `${question.id} ${itemId ?? ''}`;
}

function subjectFor(dossier: Dossier, question: Question, item: AskedItem | undefined): Subject {
  if (!isCollection(question.entity)) return dossier[question.entity];
  if (item === undefined) throw new Error(`${question.id} is asked of an item`);
  return item;
}

function valueOf(
  dossier: Dossier,
  question: Question,
  subject: Subject,
  finding: Finding | null,
  today: string,
): Value {
  if (finding?.kind === 'missing') return MISSING;
  const value = subject[question.field];
  if (!isAnswered(value)) return UNANSWERED;
  const words = wordsOf(dossier, question, value, today);
  if (finding?.kind === 'fault') return refused(words);
  return finding?.kind === 'doubt' ? doubtful(words) : given(words);
}

/** Kinds whose digits stay on one line. */
const NUMBERS: ReadonlySet<string> = new Set(['finess', 'siren', 'siret', 'rpps', 'phone']);

/** The answer in words; the groups of a number and the day of a month stay on one line. */
function wordsOf(dossier: Dossier, question: Question, value: unknown, today: string): string {
  const words = answerWords(dossier, question, value, today);
  if (NUMBERS.has(question.kind.kind)) return words.replaceAll(' ', '\u00a0');
  return question.kind.kind === 'date' ? words.replace(' ', '\u00a0') : words;
}

/** The value of a question; `null` if it is not asked. */
export function valueFor(answers: Answers, questionId: string, item?: AskedItem): Value | null {
  return answers.answer(questionId, item)?.value ?? null;
}

/** A value under its question's label, or another; `null` if the question is not asked. */
export function factFor(
  answers: Answers,
  questionId: string,
  { item, label }: { readonly item?: AskedItem; readonly label?: string } = {},
): Fact | null {
  const shown = answers.answer(questionId, item);
  return shown === null ? null : { label: label ?? shown.question.label, value: shown.value };
}

/** « 12 rue des Tilleuls, 58000 Nevers », of the organisation or of an establishment. */
export function addressOf(
  answers: Answers,
  entity: 'organisation' | 'establishments',
  item?: AskedItem,
): Value {
  const part = (field: string): Value =>
    valueFor(answers, `${entity}.${field}`, item) ?? UNANSWERED;
  return joined([part('street'), joined([part('postcode'), part('commune')], ' ')], ', ');
}

/** A person's own word, as it may be printed. */
export function wordOf(finding: Finding): string {
  return printable(finding.why ?? '');
}
