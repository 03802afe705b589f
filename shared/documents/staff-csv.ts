/** `professionnels.csv`: the staff in the order of the portal's screens, to type from or to hand to another program. */
import { canonicalOf, formatField, isTyped, readingContext } from '../dossier/read-field';
import type { Dossier, Person } from '../dossier/schema';
import { answerWords } from '../journey/answer-words';
import { openByPerson } from '../journey/person-needs';
import { decidedRole, establishmentsOf, goesToPortal } from '../journey/staffing';
import { type Answers, readAnswers } from './answers';
import { placeWords } from './proposed-place';
import { ACTION_WORDS, actionOf, byName, gapWords, roleWords } from './staff-words';
import { printable } from './values';

/** Its name in the folder of a pack. */
export const STAFF_CSV_NAME = 'professionnels.csv';

/** Columns by question of the catalogue, in the order of the portal; their heads are stable for other programs. */
const ASKED: readonly (readonly [head: string, field: string])[] = [
  ['Civilité', 'civility'],
  ['Sexe', 'sex'],
  ['Nom de naissance', 'birthName'],
  ['Prénoms', 'firstNames'],
  ['Date de naissance', 'birthDate'],
  ['Lieu de naissance', 'birthPlace'],
  ['Pays de naissance', 'birthCountry'],
  ['Nom d’exercice', 'usedName'],
  ['Adresse électronique', 'email'],
  ['Téléphone mobile', 'mobile'],
  ['Établissement', 'establishmentIds'],
  ['Emploi', 'jobTitle'],
  ['Profession (TRE_R85)', 'portalProfession'],
  ['Mode d’exercice (JDV_J117)', 'practiceMode'],
  ['Catégorie (JDV_J118)', 'category'],
  ['Date de prise de fonction', 'startDate'],
  ['Date de fin', 'endDate'],
  ['Numéro RPPS', 'rppsNumber'],
];

/** Heads of what Jalon adds to the answers. */
const ADDED = ['Enregistrement', 'Rôle (TRE_R22)', 'À faire sur le portail', 'Reste à compléter'];

/** The rows of the file, people by name under a row of heads. */
export function staffCsvRows(dossier: Dossier, today: string): readonly (readonly string[])[] {
  const answers = readAnswers(dossier, today);
  const open = openByPerson(answers.progress);
  const rows = byName(dossier.people).map((person) => [
    ...ASKED.map(([, field]) => cellOf(answers, person, field)),
    person.registration === undefined ? 'À décider' : placeWords(person),
    roleOf(person),
    goesToPortal(person) ? ACTION_WORDS[actionOf(person)] : '',
    gapWords(open.get(person.id)),
  ]);
  return [[...ASKED.map(([head]) => head), ...ADDED], ...rows];
}

function roleOf(person: Person): string {
  const role = decidedRole(person);
  return role === null ? '' : roleWords(role);
}

/** The establishments a person works in, the only one included, which nobody is asked about. */
function placesOf(dossier: Dossier, person: Person): string {
  const ids = establishmentsOf(dossier, person);
  return dossier.establishments
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => printable(name ?? 'Établissement sans nom'))
    .join(', ');
}

/** The answer as it is typed on the portal; empty if it is not asked or not given, as typed if it is refused. */
function cellOf(answers: Answers, person: Person, field: string): string {
  const shown = answers.answer(`people.${field}`, person);
  const fields: Readonly<Record<string, unknown>> = person;
  const value = fields[field];
  if (field === 'establishmentIds') return placesOf(answers.dossier, person);
  if (shown === null || value === undefined) return '';
  const { dossier, today } = answers;
  const { kind } = shown.question;
  return printable(
    isTyped(kind) && kind.kind !== 'portal-profession' && typeof value === 'string'
      ? formatField(kind, canonicalOf(kind, value, readingContext(dossier, today)))
      : answerWords(dossier, shown.question, value, today),
  );
}
