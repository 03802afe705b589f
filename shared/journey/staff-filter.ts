/** Which people of the list are shown, and in which order. */
import type { Dossier, Person } from '../dossier/schema';
import { formatPhone } from '../identifiers/phone';
import { foldText, tidyText } from '../identifiers/typed-text';
import type { Finding } from './findings';
import { needsOf } from './person-needs';
import { establishmentsOf, personName } from './staffing';
import { TEAM_PLACES, type TeamPlace, teamPlaceOf } from './team';

/** What someone may lack. */
export const LACKING = ['anything', 'portal', 'ecps'] as const;
/** One of them. */
export type Lacking = (typeof LACKING)[number];

/** Open findings of each person, by id. */
export type OpenByPerson = ReadonlyMap<string, readonly Finding[]>;

/** What people are looked for by; all of it must hold. */
export interface StaffFilter {
  /** Words of the name or the job, in any order, or figures of the mobile. */
  readonly text: string;
  readonly place: TeamPlace | null;
  readonly establishmentId: string | null;
  /** Only those who lack something, or something for the portal, or for the e-CPS. */
  readonly lacking: Lacking | null;
}

/** Everyone. */
export const EVERYONE: StaffFilter = {
  text: '',
  place: null,
  establishmentId: null,
  lacking: null,
};

/** Whether a filter keeps anyone out. */
export function isNarrowing({ text, ...choices }: StaffFilter): boolean {
  return text.trim() !== '' || Object.values(choices).some((choice) => choice !== null);
}

/** The filter without an establishment that can't be chosen any more: removed, or the only one left. */
export function filterThatHolds(
  { establishments }: Pick<Dossier, 'establishments'>,
  filter: StaffFilter,
): StaffFilter {
  const isThere = establishments.some(({ id }) => id === filter.establishmentId);
  return filter.establishmentId === null || (isThere && establishments.length > 1)
    ? filter
    : { ...filter, establishmentId: null };
}

/** What the list may be ordered by, besides the order in which it was made. */
export const STAFF_ORDERS = ['name', 'job', 'establishment', 'place', 'open'] as const;
/** One of them. */
export type StaffOrder = (typeof STAFF_ORDERS)[number];

/** An order and its direction. */
export interface StaffSort {
  readonly by: StaffOrder;
  readonly isDescending: boolean;
}

/** The people that a filter lets through, in the order of the list. */
export function filterPeople(
  dossier: Dossier,
  { text, place, establishmentId, lacking }: StaffFilter,
  open: OpenByPerson,
): readonly Person[] {
  if (!isNarrowing({ text, place, establishmentId, lacking })) return dossier.people;
  const words = foldText(text).split(' ').filter(Boolean);
  const figures = figuresOf(text);
  return dossier.people.filter(
    (person) =>
      (place === null || teamPlaceOf(person) === place) &&
      (lacking === null || lacks(person, lacking, open.get(person.id))) &&
      (establishmentId === null || establishmentsOf(dossier, person).includes(establishmentId)) &&
      (words.length === 0 || holdsWords(person, words) || holdsFigures(person, figures)),
  );
}

function lacks(person: Person, what: Lacking, open: readonly Finding[] | undefined): boolean {
  const needs = needsOf(person, open);
  switch (what) {
    case 'anything':
      return needs.open.length > 0;
    case 'portal':
      return needs.portal === 'lacking' || needs.portal === 'number-unknown';
    case 'ecps':
      return needs.ecps === 'lacking';
  }
}

const foldedTexts = new WeakMap<Person, string>();

function holdsWords(person: Person, words: readonly string[]): boolean {
  let text = foldedTexts.get(person);
  if (text === undefined) {
    const { birthName, usedName, firstNames, jobTitle } = person;
    text = foldText([birthName, usedName, firstNames, jobTitle].filter(Boolean).join(' '));
    foldedTexts.set(person, text);
  }
  return words.every((word) => text.includes(word));
}

/** What may be a part of a phone number: figures, in groups or not. */
const PHONE_PART = /^\+?[\d .()/-]*$/u;
/** Fewer figures are in nearly every number. */
const FEWEST_FIGURES = 3;

/** The figures that were typed to find a mobile; empty if something else was. */
function figuresOf(text: string): string {
  const typed = tidyText(text);
  const figures = typed.replaceAll(/\D/gu, '');
  return PHONE_PART.test(typed) && figures.length >= FEWEST_FIGURES ? figures : '';
}

const mobileFigures = new WeakMap<Person, string>();

/** As a mobile is typed in France, and with the code of its country after « + » or « 00 ». */
function holdsFigures(person: Person, figures: string): boolean {
  const { mobile } = person;
  if (figures === '' || mobile === undefined) return false;
  let both = mobileFigures.get(person);
  if (both === undefined) {
    both = [formatPhone(mobile), `00${mobile}`]
      .map((text) => text.replaceAll(/\D/gu, ''))
      .join(' ');
    mobileFigures.set(person, both);
  }
  return both.includes(figures);
}

/** The same people in another order, or as they are; equals keep the order of the list, either way. */
export function sortPeople(
  dossier: Dossier,
  people: readonly Person[],
  sort: StaffSort | null,
  open: OpenByPerson,
): readonly Person[] {
  if (sort === null) return people;
  const compare = comparisonOf(dossier, people, sort.by, open);
  const direction = sort.isDescending ? -1 : 1;
  return [...people].sort((one, other) => direction * compare(one, other));
}

type Comparison = (one: Person, other: Person) => number;

function comparisonOf(
  dossier: Dossier,
  people: readonly Person[],
  by: StaffOrder,
  open: OpenByPerson,
): Comparison {
  switch (by) {
    case 'name':
      return byText(people, ({ usedName, birthName, firstNames }) =>
        [usedName ?? birthName, firstNames].filter(Boolean).join(' '),
      );
    case 'job':
      return byText(people, (person) => `${person.jobTitle ?? '\uffff'} ${personName(person)}`);
    case 'establishment': {
      const names = new Map(dossier.establishments.map(({ id, name }) => [id, name ?? '']));
      return byText(people, (person) =>
        establishmentsOf(dossier, person)
          .map((id) => names.get(id))
          .join(', '),
      );
    }
    case 'place':
      return byNumber((person) => TEAM_PLACES.indexOf(teamPlaceOf(person)));
    case 'open':
      return byNumber(({ id }) => open.get(id)?.length ?? 0);
  }
}

/** Each text is made once: ten thousand people are compared a hundred thousand times. */
function byText(people: readonly Person[], textOf: (person: Person) => string): Comparison {
  const { compare } = new Intl.Collator('fr', { sensitivity: 'base' });
  const texts = new Map(people.map((person) => [person, textOf(person)]));
  return (one, other) => compare(texts.get(one) ?? '', texts.get(other) ?? '');
}

function byNumber(numberOf: (person: Person) => number): Comparison {
  return (one, other) => numberOf(one) - numberOf(other);
}
