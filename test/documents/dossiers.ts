/** Dossiers that the documents are made from: whole ones by branch, teams of any size, damaged answers. */
import { appendItems, apply } from '../../shared/dossier/commands';
import type { Dossier, Person } from '../../shared/dossier/schema';
import { type Choices, filledDossier } from '../journey/filled-dossier';

/** A dossier with everything answered, papers and online request included. */
export function wholeDossier(choices: Choices = {}): Dossier {
  return filledDossier({ ...choices });
}

/** Invented people whose names are hard to print. */
const NAMES: readonly (readonly [lastName: string, firstNames: string, civility: 'M' | 'MME'])[] = [
  ['Nguyễn', 'Thị Hồng', 'MME'],
  ['Łukasz-Wójcik', 'Żaneta', 'MME'],
  ['Cœurdevey', 'Marie-Lœtitia', 'MME'],
  ['Çelik', 'Şükrü', 'M'],
  ['D’Exemple de La Très-Longue-Maison-sur-Aulne', 'Marie-Antoinette Élisabeth Joséphine', 'MME'],
  ['Ðorđević', 'Nikolaj', 'M'],
  ['Ó Súilleabháin', 'Caoimhe', 'MME'],
  ['Melisse', 'Océane', 'MME'],
];

const JOBS: readonly (readonly [
  jobTitle: string,
  registration: Person['registration'] | null,
  profession: string,
])[] = [
  ['Aide-soignante de nuit', 'GENR11', '313'],
  ['Accompagnante éducative et sociale', 'GENR10', '328'],
  ['Secrétaire médico-sociale', 'GENR09', '312'],
  ['Infirmier diplômé d’État', 'ordre', ''],
  ['Coordinatrice de parcours', 'GENR08', '330'],
  ['Psychologue', 'ars', ''],
  ['Cheffe de service éducatif et de coordination des projets personnalisés', 'GENR12', '312'],
  ['Agent d’entretien', 'none', ''],
  ['Chef de service', null, ''],
  ['Aide médico-psychologique', 'GENR10', '328'],
];

const E_MAILS = 'les-acacias.example';

/** One invented member of a team; one in seven lacks something, one in eleven has a faulty answer. */
function member(index: number): Person {
  const [lastName, firstNames, civility] = NAMES[index % NAMES.length] ?? ['', '', 'M'];
  const [jobTitle, registration, profession] = JOBS[index % JOBS.length] ?? ['', null, ''];
  const twin = Math.floor(index / NAMES.length);
  // Each has their own, as on a real list.
  const number = String(index).padStart(4, '0').slice(-4);
  const isIncomplete = index % 7 === 3;
  return {
    id: `p${index}`,
    civility,
    birthName: twin === 0 ? lastName : `${lastName} ${letters(twin)}`,
    firstNames,
    sex: civility === 'M' ? 'M' : 'F',
    ...(isIncomplete
      ? {}
      : { birthDate: `19${70 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}` }),
    ...(index % 11 === 6 ? { birthDate: '31/11/1987' } : {}),
    bornInFrance: index % 6 === 1 ? 'no' : 'yes',
    birthPlace: index % 6 === 1 ? 'Łódź' : 'Fougères',
    ...(index % 6 === 1 ? { birthCountry: 'Pologne' } : {}),
    email: `personne${index}@${E_MAILS}`,
    hasOwnMobile: index % 9 === 4 ? 'no' : 'yes',
    ...(index % 9 === 4 || isIncomplete ? {} : { mobile: `+3360000${number}` }),
    jobTitle,
    establishmentIds: index % 5 === 0 ? ['e1', 'e2'] : ['e1'],
    practiceMode: 'S',
    category: 'C',
    startDate: '2023-01-16',
    ...(registration === null || registration === undefined ? {} : { registration }),
    ...(profession === '' ? {} : { portalProfession: profession }),
    ...(index % 4 === 0
      ? { hasRppsNumber: 'yes', rppsNumber: '10999000010', situationOnPortal: 'no' }
      : { hasRppsNumber: index % 4 === 1 ? 'unknown' : 'no' }),
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A number in letters, so that names differ: digits have no place in one. */
function letters(number: number): string {
  const { length } = ALPHABET;
  const rest = Math.floor(number / length);
  return `${rest === 0 ? '' : letters(rest)}${ALPHABET.charAt(number % length)}`;
}

/** A whole dossier with a team of this many people instead of its two. */
export function teamDossier(count: number, choices: Choices = {}): Dossier {
  const whole = filledDossier(choices);
  const alone = { ...whole, people: [] };
  const people = Array.from({ length: count }, (_, index) => member(index));
  return apply(alone, appendItems(alone, 'people', people)).dossier;
}
