import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import {
  EVERYONE,
  STAFF_ORDERS,
  type StaffFilter,
  filterPeople,
  sortPeople,
} from '../../shared/journey/staff-filter';

const PEOPLE: readonly Person[] = [
  { id: 'a', birthName: 'Œillet', firstNames: 'Zoé', jobTitle: 'Lingère', registration: 'none' },
  { id: 'b', birthName: 'Iris', usedName: 'Aubépine', firstNames: 'Paul', jobTitle: 'AES' },
  {
    id: 'c',
    birthName: 'Lys',
    firstNames: 'Anne-Élise',
    jobTitle: 'Aide-soignante',
    registration: 'GENR11',
    establishmentIds: ['e2'],
  },
];
const DOSSIER: Dossier = {
  ...emptyDossier('d', '2026-11-02T09:00:00.000Z'),
  establishments: [
    { id: 'e1', name: 'Les Acacias' },
    { id: 'e2', name: 'Le Noyer' },
  ],
  people: PEOPLE,
};
const OPEN = new Map([
  ['a', 1],
  ['c', 4],
]);

function found(filter: Partial<StaffFilter>): string {
  return filterPeople(DOSSIER, { ...EVERYONE, ...filter }, OPEN)
    .map(({ id }) => id)
    .join('');
}

describe('the staff list', () => {
  it.each<[string, Partial<StaffFilter>, string]>([
    ['nothing', {}, 'abc'],
    ['words of the names, whatever the accents and the order', { text: 'elise lys' }, 'c'],
    ['the used name', { text: 'aubepine' }, 'b'],
    ['the job', { text: 'lingere' }, 'a'],
    ['who is still to be decided', { place: 'to-decide' }, 'b'],
    ['a place of registration', { place: 'GENR11' }, 'c'],
    ['an establishment', { establishmentId: 'e2' }, 'c'],
    ['what is left to do', { isOpen: true }, 'ac'],
    ['two things at once', { isOpen: true, place: 'none' }, 'a'],
  ])('is narrowed by %s', (_, filter, expected) => {
    expect(found(filter)).toBe(expected);
  });

  it.each([
    ['list', 'abc'],
    ['name', 'bca'],
    ['job', 'bca'],
    ['place', 'bca'],
    ['open', 'cab'],
  ] as const)('is ordered by %s', (order, expected) => {
    const ids = sortPeople(PEOPLE, order, OPEN).map(({ id }) => id);
    expect(ids.join('')).toBe(expected);
  });

  it('shows the same people in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...PEOPLE]),
        fc.constantFrom(...STAFF_ORDERS),
        (people, order) => {
          expect(new Set(sortPeople(people, order, OPEN))).toEqual(new Set(people));
        },
      ),
    );
  });
});
