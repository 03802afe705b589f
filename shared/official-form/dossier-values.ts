/** The answers of a dossier that may go into a form: the questions of the catalogue, and what is made of them. */
import { type Answers, readAnswers } from '../documents/answers';
import { printable } from '../documents/values';
import type { AnswerPath } from '../dossier/answer-digests';
import { canonicalOf, isTyped, readingContext } from '../dossier/read-field';
import { type CollectionId, type Dossier, type SectionId, sectionIds } from '../dossier/schema';
import { namedCommuneOf } from '../identifiers/communes';
import { formatDate } from '../identifiers/dates';
import { answerWords } from '../journey/answer-words';
import { gestionnaireName } from '../journey/designation';
import { isAnswered } from '../journey/findings';
import { type Question, type Subject, isCollection } from '../journey/question';
import { allQuestions } from '../journey/steps';

/** How a value may be written: a date is cut into parts, digits lose their spaces, an option is ticked. */
export type ValueForm =
  | { readonly kind: 'words' }
  /** ISO. */
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'digits' }
  | { readonly kind: 'option'; readonly value: string; readonly labels: OptionLabels };

/** Every option of a choice with its words. */
export type OptionLabels = readonly { readonly value: string; readonly label: string }[];

/** One answer, as a form may take it. */
export interface FormValue {
  /** « organisation.siren », « establishments.1.siret »: by position, so that another dossier has it too. */
  readonly id: string;
  /** « organisation », « establishments.1 ». */
  readonly subject: string;
  readonly field: string;
  /** The question's own label. */
  readonly label: string;
  readonly words: string;
  readonly form: ValueForm;
  /** The answers of the dossier that it is made of. */
  readonly sources: readonly AnswerPath[];
  /** Whether something is to be checked about this answer. */
  readonly isDoubtful: boolean;
  /** Whether this is the name of someone who has another: of birth, of use. */
  readonly hasTwoNames: boolean;
}

/** Whom or what values are about, with its values in the order of the parcours. */
export interface ValueSubject {
  readonly id: string;
  readonly title: string;
  readonly values: readonly FormValue[];
}

const SECTION_TITLES: Readonly<Partial<Record<SectionId, string>>> = {
  organisation: 'L’organisme gestionnaire',
  representative: 'Le représentant légal',
  director: 'Le directeur ou la directrice',
  contract: 'Le contrat et la livraison',
  habilitation: 'La demande d’habilitation',
  preparation: 'La préparation du dossier',
};

/** Collections whose items go into forms; the staff is registered online, person by person. */
const ITEM_TITLES: Readonly<Partial<Record<CollectionId, string>>> = {
  establishments: 'Établissement',
  gestionnaires: 'Gestionnaire',
};

/** The values of a dossier on a day (ISO date), by subject; what is missing, refused or set aside is not there. */
export function valueSubjects(dossier: Dossier, today: string): readonly ValueSubject[] {
  const answers = readAnswers(dossier, today);
  const sections = sectionIds.flatMap((section) => {
    const title = SECTION_TITLES[section];
    return title === undefined
      ? []
      : [subjectOf(answers, { id: section, title, entity: section, subject: dossier[section] })];
  });
  const items = (['establishments', 'gestionnaires'] as const).flatMap((collection) =>
    dossier[collection].map((item, index) =>
      subjectOf(answers, {
        id: `${collection}.${index + 1}`,
        title: titleOfItem(dossier, collection, index),
        entity: collection,
        subject: item,
      }),
    ),
  );
  const day: ValueSubject = { id: 'today', title: 'Aujourd’hui', values: [dayValue(today)] };
  return [...sections, ...items, day].filter(({ values }) => values.length > 0);
}

function titleOfItem(
  dossier: Dossier,
  collection: 'establishments' | 'gestionnaires',
  index: number,
): string {
  const gestionnaire = dossier.gestionnaires[index];
  const name =
    collection === 'establishments'
      ? (dossier.establishments[index]?.name ?? '')
      : gestionnaire === undefined
        ? ''
        : gestionnaireName(dossier, gestionnaire);
  const title = `${ITEM_TITLES[collection] ?? ''} ${index + 1}`;
  return name === '' ? title : `${title} : ${name}`;
}

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly entity: Question['entity'];
  readonly subject: Subject;
}

function subjectOf(answers: Answers, asked: Asked): ValueSubject {
  const own = allQuestions
    .filter(({ entity }) => entity === asked.entity)
    .flatMap((question) => valueOf(answers, asked, question) ?? []);
  const values = [...own, ...madeOf(asked.id, own)];
  const isNamedTwice = own.some(({ field }) => field === 'usedName');
  return {
    id: asked.id,
    title: asked.title,
    values: values.map((value) => ({
      ...value,
      hasTwoNames: isNamedTwice && ['birthName', 'usedName', 'fullName'].includes(value.field),
    })),
  };
}

/** The value of one question; `null` if it is not asked, not answered, or can't be used as it is. */
function valueOf(answers: Answers, asked: Asked, question: Question): FormValue | null {
  const { dossier, today } = answers;
  const item = typeof asked.subject['id'] === 'string' ? { id: asked.subject['id'] } : null;
  const shown = isCollection(question.entity)
    ? item === null
      ? null
      : answers.answer(question.id, { ...asked.subject, ...item })
    : answers.answer(question.id);
  const held = asked.subject[question.field];
  if (shown === null || !isAnswered(held) || shown.finding?.kind === 'fault') return null;
  const { kind } = question;
  const canonical =
    isTyped(kind) && typeof held === 'string'
      ? canonicalOf(kind, held, readingContext(dossier, today))
      : held;
  const words = wordsOf(kind, canonical, answerWords(dossier, question, held, today));
  if (printable(words) !== words) return null;
  return {
    id: `${asked.id}.${question.field}`,
    subject: asked.id,
    field: question.field,
    label: question.label,
    words,
    form: formOf(question, canonical),
    sources: [{ entity: question.entity, itemId: item?.id ?? null, field: question.field }],
    isDoubtful: shown.finding?.kind === 'doubt',
    hasTwoNames: false,
  };
}

function formOf({ kind, options }: Question, canonical: unknown): ValueForm {
  const text = typeof canonical === 'string' ? canonical : '';
  if (kind.kind === 'date') return { kind: 'date', iso: text };
  if (kind.kind === 'choice') {
    return {
      kind: 'option',
      value: text,
      labels: options.map(({ value, label }) => ({ value, label })),
    };
  }
  return DIGITS.has(kind.kind) ? { kind: 'digits' } : { kind: 'words' };
}

const DIGITS: ReadonlySet<string> = new Set([
  'finess',
  'siren',
  'siret',
  'rpps',
  'phone',
  'postcode',
  'count',
]);

/** As a form asks for it: « Nevers » without the code that our own documents add. */
function wordsOf(kind: Question['kind'], canonical: unknown, words: string): string {
  if (kind.kind === 'commune' && typeof canonical === 'string') {
    return namedCommuneOf(canonical)?.name ?? canonical;
  }
  return words;
}

/** What forms ask for in one box and the parcours in several. */
function madeOf(subject: string, own: readonly FormValue[]): readonly FormValue[] {
  const words = (field: string): string => own.find((one) => one.field === field)?.words ?? '';
  const parts = (...fields: readonly string[]): readonly FormValue[] =>
    own.filter(({ field }) => fields.includes(field));
  const made = (field: string, label: string, text: string, from: readonly FormValue[]) => ({
    id: `${subject}.${field}`,
    subject,
    field,
    label,
    words: text,
    form: { kind: 'words' } as const,
    sources: from.flatMap(({ sources }) => sources),
    isDoubtful: from.some(({ isDoubtful }) => isDoubtful),
    hasTwoNames: false,
  });
  const last = words('usedName') || words('birthName') || words('lastName');
  const name = parts('usedName', 'birthName', 'lastName', 'firstNames');
  const address = parts('street', 'postcode', 'commune');
  const town = [words('postcode'), words('commune')].filter((part) => part !== '').join(' ');
  return [
    ...(last !== '' && words('firstNames') !== ''
      ? [made('fullName', 'Nom et prénoms', `${last} ${words('firstNames')}`, name)]
      : []),
    ...numbered(words('street')).map(([field, label, text]) =>
      made(field, label, text, parts('street')),
    ),
    ...(words('street') !== '' && town !== ''
      ? [
          made('town', 'Code postal et commune', town, address),
          made('address', 'Adresse entière', `${words('street')}, ${town}`, address),
        ]
      : []),
  ];
}

/** « 12 bis » and « rue des Tilleuls »: forms often have a box for each. */
function numbered(
  street: string,
): readonly (readonly [field: string, label: string, text: string])[] {
  const found = /^(\d+(?: ?(?:bis|ter|quater|[A-D])(?![\p{L}]))?),? +(\p{L}.*)$/iu.exec(street);
  const [, number, name] = found ?? [];
  return number === undefined || name === undefined
    ? []
    : [
        ['streetNumber', 'Numéro dans la voie', number],
        ['streetName', 'Voie, sans le numéro', name],
      ];
}

function dayValue(today: string): FormValue {
  return {
    id: 'today.date',
    subject: 'today',
    field: 'date',
    label: 'Date du jour',
    words: formatDate(today),
    form: { kind: 'date', iso: today },
    sources: [],
    isDoubtful: false,
    hasTwoNames: false,
  };
}
