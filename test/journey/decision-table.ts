/** Reads the decision table, which people of the field can read and correct, as dossiers and expectations. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { plain } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { appendItems, apply } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { isTyped, keepTyped, readingContext } from '../../shared/dossier/read-field';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { askedPages } from '../../shared/journey/findings';
import { type Question, isCollection } from '../../shared/journey/question';
import { allQuestions } from '../../shared/journey/steps';
import { TODAY, answerCommand, goodAnswer, unanswered } from './answer-sheets';

/** One row of the table, as it is written. */
export type DecisionRow = Readonly<Record<string, string>>;

/** What the table calls each document. */
export const DOCUMENT_WORDS: Readonly<Record<string, string>> = {
  summary: 'Récapitulatif',
  contract: 'Fiche contrat',
  f101: 'Fiche F101',
  f502: 'Fiche F502',
  'appointment-act': 'Modèle d’acte de nomination ou de délégation',
  'dispatch-slip': 'Bordereau d’envoi',
  designation: 'Acte interne de désignation',
  pmh: 'Fiche PMH',
  'staff-table': 'Tableau des professionnels',
  'staff-sheets': 'Fiches d’enregistrement',
  'information-note': 'Note d’information',
};

/** The rows of the table. */
export function decisionRows(): readonly DecisionRow[] {
  const text = readFileSync(projectPath('test', 'fixtures', 'decisions.csv'), 'utf8');
  const { data, errors } = Papa.parse<DecisionRow>(text, {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

const LISTS = {
  Établissements: 'establishments',
  Gestionnaires: 'gestionnaires',
  Professionnels: 'people',
} as const;
const ITEMS = {
  Établissement: 'establishments',
  Gestionnaire: 'gestionnaires',
  Professionnel: 'people',
} as const;
const UNANSWERED = '(sans réponse)';

/** Answers that change nothing, where the first good one would. */
const NEUTRAL: Readonly<Record<string, FieldValue>> = {
  'representative.nameDiffers': 'no',
  'representative.isInterim': 'no',
  'director.isInterim': 'no',
  'people.hasRppsNumber': 'no',
  'contract.identifiersChanged': 'no',
};

interface GivenAnswer {
  readonly question: Question;
  readonly itemId: string | undefined;
  /** `null` for a question left unanswered on purpose. */
  readonly words: string | null;
}

/** The dossier that the given answers make. */
export function dossierOf(row: DecisionRow): Dossier {
  const pairs = (row['réponses'] ?? '')
    .split(' | ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split(' = ');
      return { name: plain(name), value: plain(value.join(' = ')) };
    });
  let dossier = emptyDossier(row['cas'] ?? '', '2026-11-23T09:00:00.000Z');
  for (const { name, value } of pairs) {
    const list = Object.entries(LISTS).find(([words]) => words === name)?.[1];
    if (list === undefined) continue;
    const items = Array.from({ length: Number(value) }, (_, index) => ({
      id: `${list}-${index + 1}`,
    }));
    dossier = apply(dossier, appendItems(dossier, list, items)).dossier;
  }
  const isFilled = pairs.some(({ name }) => name === 'Tout le reste');
  const given = pairs
    .filter(({ name }) => !(name in LISTS) && name !== 'Tout le reste')
    .map(({ name, value }) => givenAnswer(name, value));
  for (const { question, itemId, words } of given) {
    if (words === null) continue;
    const value = valueOf(dossier, question, words);
    dossier = apply(dossier, answerCommand(question, value, itemId)).dossier;
  }
  return isFilled ? filled(dossier, given) : dossier;
}

function givenAnswer(name: string, value: string): GivenAnswer {
  const item = /^(\p{L}+) (\d+) : (.+)$/u.exec(name);
  const collection = Object.entries(ITEMS).find(([words]) => words === item?.[1])?.[1];
  const label = collection === undefined ? name : (item?.[3] ?? '');
  const question = allQuestions.find(
    (candidate) =>
      plain(candidate.label) === label &&
      (collection === undefined
        ? !isCollection(candidate.entity)
        : candidate.entity === collection),
  );
  if (question === undefined) throw new Error(`The table asks « ${name} », which nobody asks`);
  return {
    question,
    itemId: collection === undefined ? undefined : `${collection}-${item?.[2] ?? ''}`,
    words: value === UNANSWERED ? null : value,
  };
}

function valueOf(dossier: Dossier, question: Question, words: string): FieldValue {
  const { kind, options } = question;
  const optionOf = (label: string): string => {
    const option = options.find((candidate) => plain(candidate.label) === label);
    if (option === undefined) throw new Error(`${question.id} has no answer « ${label} »`);
    return option.value;
  };
  if (kind.kind === 'choice') return optionOf(words);
  if (kind.kind === 'choices') return words.split(' + ').map(optionOf);
  if (kind.kind === 'establishments') {
    return words.split(' + ').map((name) => `establishments-${name.replace(/\D/g, '')}`);
  }
  // A paper that is gathered: on some day.
  if (question.entity === 'pieces') return '2026-11-02';
  if (!isTyped(kind)) throw new Error(`${question.id} is not typed`);
  return keepTyped(kind, words, readingContext(dossier, TODAY)) ?? words;
}

/** Everything else answered, with what changes nothing; what is optional stays empty. */
function filled(start: Dossier, given: readonly GivenAnswer[]): Dossier {
  const isLeft = (question: Question, itemId: string | undefined): boolean =>
    given.some((one) => one.question === question && one.itemId === itemId && one.words === null);
  let dossier = start;
  for (let isDone = false; !isDone;) {
    const next = askedPages(dossier)
      .flatMap(({ located, subjects }) =>
        subjects.flatMap(({ subject, place }) =>
          unanswered(located.page, dossier, subject)
            .filter((question) => question.isRequired(dossier, subject))
            .filter((question) => !isLeft(question, place.itemId))
            .map((question) => ({ question, itemId: place.itemId })),
        ),
      )
      .at(0);
    if (next === undefined) {
      isDone = true;
      continue;
    }
    const { question, itemId } = next;
    const value = NEUTRAL[question.id] ?? distinct(question, itemId, goodAnswer(question, dossier));
    dossier = apply(dossier, answerCommand(question, value, itemId)).dossier;
  }
  return dossier;
}

/** Two people or establishments never share what is one's own. */
function distinct(question: Question, itemId: string | undefined, value: FieldValue): FieldValue {
  const number = Number(itemId?.replace(/\D/g, '') ?? 1);
  if (number < 2) return value;
  switch (question.id) {
    case 'people.birthName':
      return `Mélisse ${'abcdefghij'.charAt(number)}`;
    case 'people.email':
      return `personne${number}@les-acacias.example`;
    case 'people.mobile':
      return `+3360000${String(2000 + number)}`;
    case 'establishments.finessEg':
      return ['580990117', '580990208'][number - 2] ?? value;
    default:
      return value;
  }
}
