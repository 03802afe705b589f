/** Dossiers filled from the catalogue's own examples, one per branch, for tests that need a whole one. */
import { type Command, appendItems, apply } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { askedPages } from '../../shared/journey/findings';
import { answerCommand, goodAnswer, unanswered } from './answer-sheets';

/** Answers that decide a branch, by question id; the rest is filled with the first good answer. */
export type Choices = Readonly<Record<string, FieldValue>>;

/** The three branches of the legal representative. */
export const branches: Readonly<Record<string, Choices>> = {
  director: { 'representative.directorIsRepresentative': 'yes' },
  'president with a card': {
    'representative.directorIsRepresentative': 'no',
    'representative.presidentOption': 'a',
  },
  'president without a card': {
    'representative.directorIsRepresentative': 'no',
    'representative.presidentOption': 'b',
    'director.isInterim': 'no',
    'habilitation.requestedBy': 'mandataire',
  },
};

/** A structure that the diagnostic finds not concerned, and that is asked whether it goes on. */
export const onPaper: Choices = {
  'diagnostic.usesDui': 'no',
  'diagnostic.healthData': 'paper',
};

/** Usual answers where the first option is not the one that leads through the whole parcours. */
const usual: Choices = {
  'diagnostic.alreadyHas': ['nothing'],
  'gestionnaires.whoIs': 'other',
  'people.registration': 'GENR11',
};

/** What the second person and the second establishment do not share with the first. */
const ofSecond: Choices = {
  'establishments.name': 'SSIAD Les Acacias',
  'establishments.finessEg': '580990117',
  'people.birthName': 'Nguyễn',
  'people.firstNames': 'Aurélien',
  'people.email': 'aurelien.nguyen@les-acacias.example',
  'people.mobile': '+33600001217',
};

/** A dossier with everything answered: two establishments, one gestionnaire, two people. */
export function filledDossier(choices: Choices = {}): Dossier {
  let dossier = emptyDossier('d-test', '2026-11-23T09:00:00.000Z');
  for (const [collection, ids] of [
    ['establishments', ['e1', 'e2']],
    ['gestionnaires', ['g1']],
    ['people', ['p1', 'p2']],
  ] as const) {
    const items = ids.map((id) => ({ id }));
    dossier = apply(dossier, appendItems(dossier, collection, items)).dossier;
  }
  // Each answer may open another question, so the pages are read again until nothing is left.
  for (let command = nextAnswer(dossier, choices); command !== null;) {
    dossier = apply(dossier, command).dossier;
    command = nextAnswer(dossier, choices);
  }
  return dossier;
}

function nextAnswer(dossier: Dossier, choices: Choices): Command | null {
  for (const { located, subjects } of askedPages(dossier)) {
    for (const { subject, place } of subjects) {
      const question = unanswered(located.page, dossier, subject)[0];
      if (question === undefined) continue;
      const chosen =
        choices[question.id] ??
        (place.itemId?.endsWith('2') === true ? ofSecond[question.id] : undefined) ??
        usual[question.id] ??
        goodAnswer(question, dossier);
      return answerCommand(question, chosen, place.itemId);
    }
  }
  return null;
}
