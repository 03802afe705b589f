/** The answers of a dossier that is only looked at: all those given, whether they are asked for or not. */
import type { Dossier } from '../dossier/schema';
import { answerWords } from './answer-words';
import { askedPages, isAnswered } from './findings';
import type { Question, Subject } from './question';
import { itemName } from './resume';
import type { StepDefinition } from './step';
import { steps } from './steps';

/** Answers that are shown together: those of a page, or all those of one person. */
export interface ReadableSubject {
  readonly key: string;
  readonly title: string;
  readonly subject: Subject;
  readonly questions: readonly Question[];
}

/** What was answered in one step. */
export interface ReadableStep {
  readonly step: StepDefinition;
  readonly subjects: readonly ReadableSubject[];
}

/** One answer in words. */
export interface ReadableAnswer {
  readonly label: string;
  readonly words: string;
}

/** The steps in which something was answered; the words come with `readableAnswers`, for those in view. */
export function readableSteps(dossier: Dossier): readonly ReadableStep[] {
  return steps
    .map((step) => ({ step, subjects: subjectsOf(dossier, step) }))
    .filter(({ subjects }) => subjects.length > 0);
}

/** The answers about one subject, in the order of the parcours. */
export function readableAnswers(
  dossier: Dossier,
  { subject, questions }: ReadableSubject,
  today: string,
): readonly ReadableAnswer[] {
  return questions
    .filter(({ field }) => isAnswered(subject[field]))
    .map((question) => ({
      label: question.label,
      words: answerWords(dossier, question, subject[question.field], today),
    }));
}

function subjectsOf(dossier: Dossier, step: StepDefinition): readonly ReadableSubject[] {
  const found = new Map<string, ReadableSubject>();
  const pages = step.pages.map((page) => ({ step, page }));
  for (const { located, subjects } of askedPages(dossier, pages)) {
    for (const { subject, place } of subjects) {
      const { questions, title } = located.page;
      if (!questions.some(({ field }) => isAnswered(subject[field]))) continue;
      // The pages about one person are one table.
      const key = place.itemId ?? place.page;
      const known = found.get(key);
      found.set(key, {
        key,
        title: place.itemId === undefined ? title : (itemName(dossier, place) ?? title),
        subject,
        questions: [...(known?.questions ?? []), ...questions],
      });
    }
  }
  return [...found.values()];
}
