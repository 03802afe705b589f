/** Where the columns of a staff list can go: the fields of a person, and « Nom Prénom » in one column. */

/** Fields of a person that a staff list can fill. */
export const PERSON_FIELDS = [
  'civility',
  'birthName',
  'usedName',
  'firstNames',
  'sex',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'email',
  'mobile',
  'jobTitle',
  'establishment',
  'startDate',
  'endDate',
  'rppsNumber',
  'practiceMode',
  'category',
] as const;

/** One of them. Canonical values: codes for civility (`M`/`MME`), sex, mode and category; ISO dates; E.164. */
export type PersonField = (typeof PERSON_FIELDS)[number];

/** What a column may be taken for; `fullName` holds the name and the first names together. */
export type ColumnTarget = PersonField | 'fullName';

/** What each target is called on screen. */
export const TARGET_LABELS: Readonly<Record<ColumnTarget, string>> = {
  fullName: 'Nom et prénom dans la même colonne',
  civility: 'Civilité',
  birthName: 'Nom de naissance',
  usedName: 'Nom d’exercice',
  firstNames: 'Prénoms',
  sex: 'Sexe',
  birthDate: 'Date de naissance',
  birthPlace: 'Ville ou commune de naissance',
  birthCountry: 'Pays de naissance',
  email: 'Adresse électronique',
  mobile: 'Téléphone mobile',
  jobTitle: 'Emploi',
  establishment: 'Établissement',
  startDate: 'Date de prise de fonction',
  endDate: 'Date de fin',
  rppsNumber: 'Numéro RPPS',
  practiceMode: 'Mode d’exercice',
  category: 'Catégorie',
};
