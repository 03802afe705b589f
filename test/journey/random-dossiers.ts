/** Random dossiers as directors make them: begun, half done or done, in any branch, with good answers and bad ones. */
import fc from 'fast-check';
import { type Command, apply, removeItem, setAnswer } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { isTyped } from '../../shared/dossier/read-field';
import { type Dossier, collectionIds, emptyDossier } from '../../shared/dossier/schema';
import { formDocuments } from '../../shared/documents/official-forms';
import { notePack } from '../../shared/documents/production';
import { reviewedFingerprint } from '../../shared/journey/closing';
import { type Question, type Subject, isCollection } from '../../shared/journey/question';
import { allQuestions } from '../../shared/journey/steps';
import { type Intention, intention as anyIntention } from '../dossier/arbitraries';
import { TODAY, answerCommand, goodAnswer, optionsOf } from './answer-sheets';
import { branches, filledDossier, onPaper } from './filled-dossier';

/** The dossier after these commands, one after the other. */
export function after(dossier: Dossier, ...commands: readonly Command[]): Dossier {
  return commands.reduce((current, command) => apply(current, command).dossier, dossier);
}

/** A filled dossier that was read once more, whose documents are made and whose forms left: nothing is left to do. */
export function finished(filled: Dossier): Dossier {
  const reviewed = after(
    filled,
    setAnswer('review', 'confirmedFingerprint', reviewedFingerprint(filled)),
  );
  return producedAndSent(reviewed);
}

/** The same once its documents were made and its forms left. */
export function producedAndSent(dossier: Dossier): Dossier {
  const produced = after(dossier, notePack(dossier, TODAY));
  const isForm = (id: string): boolean => formDocuments.some((form) => form.id === id);
  return {
    ...produced,
    documents: produced.documents.map((document) =>
      isForm(document.id) ? { ...document, sentOn: TODAY } : document,
    ),
  };
}

const filled = Object.values(branches).map((choices) => filledDossier(choices));

/** Filled, but for what two steps wait for. */
const blocked = [
  setAnswer('representative', 'directorIsRepresentative', undefined),
  { type: 'remove-items', collection: 'establishments', ids: ['e1', 'e2'] },
] as const;

/** Where random changes begin. */
const starts: readonly Dossier[] = [
  emptyDossier('d', '2026-11-23T09:00:00.000Z'),
  ...filled,
  ...filled.map(finished),
  ...blocked.map((command) => after(filledDossier(), command)),
  filledDossier({ ...onPaper, 'diagnostic.goesOn': 'yes' }),
  filledDossier({ ...onPaper, 'diagnostic.goesOn': 'no' }),
];

/** Good answers, a bad one where it can be typed, and none. */
function someAnswers(
  question: Question,
  dossier: Dossier,
  subject: Subject,
): readonly (FieldValue | undefined)[] {
  const options = optionsOf(question, subject);
  if (options.length > 0) return [...options, undefined];
  const good = goodAnswer(question, dossier);
  return isTyped(question.kind) ? [good, '31/11/1987', undefined] : [good, undefined];
}

function answerTo(questions: readonly Question[]): fc.Arbitrary<Intention> {
  return fc
    .tuple(fc.constantFrom(...questions), fc.nat(), fc.nat())
    .map(([question, whose, which]) => (dossier: Dossier) => {
      const { entity } = question;
      const subjects: readonly Subject[] = isCollection(entity)
        ? dossier[entity]
        : [dossier[entity]];
      const subject = subjects[whose % Math.max(1, subjects.length)];
      if (subject === undefined) return null;
      const answers = someAnswers(question, dossier, subject);
      const itemId = isCollection(entity) ? String(subject['id']) : undefined;
      return answerCommand(question, answers[which % answers.length], itemId);
    });
}

/** One item goes, often the last there is. */
const removal: fc.Arbitrary<Intention> = fc
  .tuple(fc.constantFrom(...collectionIds), fc.nat())
  .map(([collection, which]) => (dossier: Dossier) => {
    const items = dossier[collection];
    const item = items[which % Math.max(1, items.length)];
    return item === undefined ? null : removeItem(collection, item.id);
  });

/** A change that a person makes: an answer of the catalogue, often one that decides, or any change at all. */
export const likelyChange: fc.Arbitrary<Intention> = fc
  .oneof(
    { weight: 3, arbitrary: answerTo(allQuestions) },
    { weight: 2, arbitrary: answerTo(allQuestions.filter(({ decides }) => decides)) },
    { weight: 2, arbitrary: anyIntention },
    { weight: 1, arbitrary: removal },
  )
  .map((intention) => (dossier) => {
    const command = intention(dossier);
    return command === null || takesDocumentsOut(command) ? null : command;
  });

/** No document ever leaves a dossier (`production.ts`): what is noted of one must be there, whatever is undone. */
function takesDocumentsOut(command: Command): boolean {
  if (command.type === 'together') return command.commands.some(takesDocumentsOut);
  return command.type === 'remove-items' && command.collection === 'documents';
}

/** A dossier somewhere on its way. */
export const likelyDossier: fc.Arbitrary<Dossier> = fc
  .tuple(fc.constantFrom(...starts), fc.array(likelyChange, { maxLength: 25, size: 'max' }))
  .map(([start, changes]) =>
    changes.reduce((dossier, change) => {
      const command = change(dossier);
      return command === null ? dossier : apply(dossier, command).dossier;
    }, start),
  );
