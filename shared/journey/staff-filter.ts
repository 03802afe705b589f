/** Which people of the list are shown, and in which order. */
import type { Dossier, Person } from '../dossier/schema';
import { foldText } from '../identifiers/typed-text';
import { establishmentsOf, personName } from './staffing';
import { TEAM_PLACES, type TeamPlace, teamPlaceOf } from './team';

/** What people are looked for by; all of it must hold. */
export interface StaffFilter {
  /** Words of the name or the job, in any order. */
  readonly text: string;
  readonly place: TeamPlace | null;
  readonly establishmentId: string | null;
  /** Only those with something to complete or to check. */
  readonly isOpen: boolean;
}

/** Everyone. */
export const EVERYONE: StaffFilter = {
  text: '',
  place: null,
  establishmentId: null,
  isOpen: false,
};

/** Orders of the list: as it was made, or by what is compared. */
export const STAFF_ORDERS = ['list', 'name', 'job', 'place', 'open'] as const;
/** One of them. */
export type StaffOrder = (typeof STAFF_ORDERS)[number];

/** The people that a filter lets through, in the order of the list; `open`: points left, by id. */
export function filterPeople(
  dossier: Dossier,
  { text, place, establishmentId, isOpen }: StaffFilter,
  open: ReadonlyMap<string, number>,
): readonly Person[] {
  const words = foldText(text).split(' ').filter(Boolean);
  return dossier.people.filter(
    (person) =>
      (place === null || teamPlaceOf(person) === place) &&
      (!isOpen || (open.get(person.id) ?? 0) > 0) &&
      (establishmentId === null || establishmentsOf(dossier, person).includes(establishmentId)) &&
      holdsWords(person, words),
  );
}

function holdsWords(
  { birthName, usedName, firstNames, jobTitle }: Person,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const text = foldText([birthName, usedName, firstNames, jobTitle].filter(Boolean).join(' '));
  return words.every((word) => text.includes(word));
}

/** The same people in another order; equals keep the order of the list. */
export function sortPeople(
  people: readonly Person[],
  order: StaffOrder,
  open: ReadonlyMap<string, number>,
): readonly Person[] {
  switch (order) {
    case 'list':
      return people;
    case 'name':
      return byText(people, ({ usedName, birthName, firstNames }) =>
        [usedName ?? birthName, firstNames].filter(Boolean).join(' '),
      );
    case 'job':
      return byText(people, (person) => `${person.jobTitle ?? '\uffff'} ${personName(person)}`);
    case 'place':
      return byNumber(people, (person) => TEAM_PLACES.indexOf(teamPlaceOf(person)));
    case 'open':
      return byNumber(people, ({ id }) => -(open.get(id) ?? 0));
  }
}

/** Each key is made once: ten thousand people are compared a hundred thousand times. */
function byText(people: readonly Person[], keyOf: (person: Person) => string): readonly Person[] {
  const { compare } = new Intl.Collator('fr', { sensitivity: 'base' });
  return people
    .map((person) => ({ person, key: keyOf(person) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ person }) => person);
}

function byNumber(people: readonly Person[], keyOf: (person: Person) => number): readonly Person[] {
  return people
    .map((person) => ({ person, key: keyOf(person) }))
    .sort((one, other) => one.key - other.key)
    .map(({ person }) => person);
}
