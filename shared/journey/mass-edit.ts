/** One answer given to several people at once: which answers can be, and the one change that gives it. */
import type { Command } from '../dossier/commands';
import { isSameValue } from '../dossier/commands';
import type { FieldValue } from '../dossier/field-kinds';
import type { Dossier, ItemField, Person } from '../dossier/schema';
import type { Question } from './question';
import { allQuestions } from './steps';

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
  return allQuestions.filter(
    (question) =>
      question.entity === 'people' &&
      SHARED_FIELDS.some((field) => field === question.field) &&
      people.some((person) => question.applies(dossier, person)),
  );
}

/** What an answer given to several would do. */
export interface MassEdit {
  /** Whose answer changes. */
  readonly changed: readonly Person[];
  /** Who is not asked this question. */
  readonly notAsked: readonly Person[];
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
  const asked = people.filter((person) => question.applies(dossier, person));
  const changed = asked.filter((person) => {
    const fields: Readonly<Record<string, FieldValue | undefined>> = person;
    return !isSameValue(fields[field], value);
  });
  return {
    changed,
    notAsked: people.filter((person) => !asked.includes(person)),
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
