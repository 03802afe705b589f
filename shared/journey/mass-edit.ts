/** One answer given to several people at once: which answers can be, and the one change that gives it. */
import type { Command } from '../dossier/commands';
import { isSameValue } from '../dossier/commands';
import type { FieldValue } from '../dossier/field-kinds';
import type { Dossier, ItemField, Person } from '../dossier/schema';
import { isAnswered } from './findings';
import { type Question, type Subject, isCollection } from './question';
import { allPages, allQuestions } from './steps';

/** Answers that several people may well share; an identity, an address or a number is each one's own. */
const SHARED_FIELDS: readonly ItemField<'people'>[] = [
  'jobTitle',
  'establishmentIds',
  'startDate',
  'endDate',
  'practiceMode',
  'category',
  'accessesHealthData',
  'registration',
  'portalProfession',
  'hasRppsNumber',
  'situationOnPortal',
  'situationCheckedOn',
  'situationCheckedBy',
];

/** The questions that may be answered for these people together: those asked of at least one of them. */
export function sharedQuestions(dossier: Dossier, people: readonly Person[]): readonly Question[] {
  return questionsOfPeople().filter(
    (question) =>
      SHARED_FIELDS.some((field) => field === question.field) &&
      people.some((person) => question.applies(dossier, person)),
  );
}

function questionsOfPeople(): readonly Question[] {
  return allQuestions.filter(({ entity }) => entity === 'people');
}

/** Answers to one question that would be kept aside, since it would no longer be asked. */
export interface AnswersSetAside {
  readonly question: Question;
  /** Whose answers these are; nobody for an answer about the structure. */
  readonly people: readonly Person[];
}

/** What an answer given to several would do. */
export interface MassEdit {
  /** Whose answer changes. */
  readonly changed: readonly Person[];
  /** Who is not asked this question. */
  readonly notAsked: readonly Person[];
  /** What the answer sets aside, in the order of the pages. */
  readonly setAside: readonly AnswersSetAside[];
  readonly command: Command;
}

/** Gives (or, with `undefined`, takes back) an answer of those who are asked this question; one undo. */
export function massEdit(
  dossier: Dossier,
  people: readonly Person[],
  question: Question,
  value: FieldValue | undefined,
): MassEdit {
  const { field, noun } = question;
  const changed: Person[] = [];
  const notAsked: Person[] = [];
  for (const person of people) {
    if (!question.applies(dossier, person)) notAsked.push(person);
    else if (!isSameValue(fieldsOf(person)[field], value)) changed.push(person);
  }
  return {
    changed,
    notAsked,
    setAside: setAsideAmong(dossier, changed, question, value),
    command: {
      type: 'together',
      label: noun,
      commands: changed.map(({ id }) => ({
        type: 'set-item-field',
        collection: 'people',
        id,
        field,
        value,
      })),
    },
  };
}

/** A person's questions look at the person and at the establishments, those about the structure at the whole list. */
function setAsideAmong(
  dossier: Dossier,
  changed: readonly Person[],
  { decides, field }: Question,
  value: FieldValue | undefined,
): readonly AnswersSetAside[] {
  if (!decides) return [];
  const pairs = changed.map((person) => {
    const next: Subject = { ...person, [field]: value };
    return { person, next };
  });
  const ofPeople = questionsOfPeople().flatMap((question): AnswersSetAside[] => {
    const people = pairs
      .filter(
        ({ person, next }) =>
          isAnswered(next[question.field]) &&
          question.applies(dossier, person) &&
          !question.applies(dossier, next),
      )
      .map(({ person }) => person);
    return people.length === 0 ? [] : [{ question, people }];
  });
  return [...ofPeople, ...setAsideInStructure(dossier, pairs)];
}

function setAsideInStructure(
  dossier: Dossier,
  pairs: readonly { readonly person: Person; readonly next: Subject }[],
): readonly AnswersSetAside[] {
  const nextOf = new Map(pairs.map(({ person, next }) => [person.id, next]));
  const after: Dossier = {
    ...dossier,
    people: dossier.people.map((person) => ({ ...person, ...nextOf.get(person.id) })),
  };
  return allPages.flatMap(({ page }) =>
    page.questions.flatMap((question): AnswersSetAside[] => {
      const { entity, field } = question;
      if (isCollection(entity)) return [];
      const section: Subject = dossier[entity];
      const isAsked = (of: Dossier): boolean =>
        page.applies?.(of) !== false && question.applies(of, section);
      const isSetAside = isAnswered(section[field]) && isAsked(dossier) && !isAsked(after);
      return isSetAside ? [{ question, people: [] }] : [];
    }),
  );
}

function fieldsOf(person: Person): Readonly<Record<string, FieldValue | undefined>> {
  return person;
}
