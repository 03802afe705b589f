/** How documents say what is decided for a person, what is to be done on the portal, and what is missing. */
import { counted } from '../french/words';
import type { Person } from '../dossier/schema';
import { type Finding } from '../journey/findings';
import { type PortalAction, personName, portalAction } from '../journey/staffing';
import {
  ROLE_CODES,
  type RoleCode,
  isRoleCode,
  roleByCode,
  shortRoleLabel,
} from '../reference/roles';
import type { Value } from './document-model';
import { MISSING, given, printable } from './values';

/** Where a person is registered, or that nobody has decided it. */
export type Registration = RoleCode | 'ordre' | 'ars' | 'none' | 'undecided';

/** All of them, in the order of the documents. */
export const REGISTRATIONS: readonly Registration[] = [
  ...ROLE_CODES,
  'ordre',
  'ars',
  'none',
  'undecided',
];

/** Where this person is registered. */
export function registrationOf({ registration }: Person): Registration {
  return registration ?? 'undecided';
}

/** « RPPS+ : Coordination et orientation (GENR08) »: the name of a group of people. */
export function registrationTitle(registration: Registration): string {
  return isRoleCode(registration)
    ? `RPPS+ : ${roleWords(registration)}`
    : OTHER_TITLES[registration];
}

const OTHER_TITLES: Readonly<Record<Exclude<Registration, RoleCode>, string>> = {
  ordre: 'Par leur ordre professionnel',
  ars: 'Par l’agence régionale de santé (ARS)',
  none: 'Sans enregistrement : pas d’accès à des données de santé',
  undecided: 'À décider',
};

/** « Accompagnement social/médico-social au soin (GENR11) »: a role as the portal's list names it. */
export function roleWords(role: RoleCode): string {
  return `${roleByCode(role).portalLabel} (${role})`;
}

/** « Accompagnement au soin (GENR11) »: the same, as the leaflet names it, where room is short. */
export function shortRoleWords(role: RoleCode): string {
  return `${shortRoleLabel(role)} (${role})`;
}

/** What is to be done for a person with a role; « à éclaircir » as long as nobody knows of a number. */
export type PersonAction = PortalAction | 'to-clarify';

/** What is to be done on the portal for a person with a role. */
export function actionOf(person: Person): PersonAction {
  return portalAction(person) ?? 'to-clarify';
}

/** In one or two words. */
export const ACTION_WORDS: Readonly<Record<PersonAction, string>> = {
  create: 'À créer',
  'add-situation': 'Situation à ajouter',
  'up-to-date': 'À jour',
  'to-clarify': 'À éclaircir',
};

/** Labels of a person's answers where many stand together; the catalogue's own elsewhere. */
export const SHORT_LABELS: Readonly<Record<string, string>> = {
  'people.bornInFrance': 'Née ou né en France',
  'people.birthPlace': 'Lieu de naissance',
  'people.birthCountry': 'Pays de naissance',
  'people.establishmentIds': 'Établissement',
  'people.startDate': 'Prise de fonction',
  'people.hasOwnMobile': 'Mobile accepté',
  'people.mobile': 'Mobile',
  'people.accessesHealthData': 'Accès à des données de santé',
  'people.registration': 'Lieu d’enregistrement',
  'people.portalProfession': 'Profession (TRE_R85)',
  'people.hasRppsNumber': 'Numéro RPPS déjà donné',
  'people.situationOnPortal': 'Situation sur le portail',
  'people.situationCheckedBy': 'Vérifié par',
};

/** A person's name as it may be printed. */
export function printedName(person: Person): string {
  return printable(personName(person));
}

/** Last name used at work and first names, as two cells: lists are looked up by last name. */
export function nameCells({ usedName, birthName, firstNames }: Person): readonly Value[] {
  return [usedName ?? birthName, firstNames].map((name) =>
    name === undefined || name === '' ? MISSING : given(name),
  );
}

/** The same in one cell, where other columns need the room; what is missing of them is told elsewhere. */
export function nameCell({ usedName, birthName, firstNames }: Person): Value {
  const names = [usedName ?? birthName ?? '', firstNames ?? ''].filter((name) => name !== '');
  return names.length === 0 ? MISSING : given(names.join(' '));
}

/** People by name, as a French reader looks them up. */
export function byName(people: readonly Person[]): readonly Person[] {
  const collator = new Intl.Collator('fr');
  const keyed = people.map((person) => ({
    person,
    key: `${person.usedName ?? person.birthName ?? ''} ${person.firstNames ?? ''}`,
  }));
  return keyed
    .sort((one, other) => collator.compare(one.key, other.key))
    .map(({ person }) => person);
}

/** « 3 points », or that nothing is left. */
export function gapWords(findings: readonly Finding[] = []): string {
  return findings.length === 0 ? 'rien' : counted(findings.length, 'point', 'points');
}
