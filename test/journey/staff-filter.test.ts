import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { openByPerson } from '../../shared/journey/person-needs';
import { progressOf } from '../../shared/journey/progress';
import {
  EVERYONE,
  STAFF_ORDERS,
  type StaffFilter,
  filterPeople,
  filterThatHolds,
  sortPeople,
} from '../../shared/journey/staff-filter';
import { TODAY } from './answer-sheets';

const PEOPLE: readonly Person[] = [
  {
    id: 'a',
    birthName: 'Œillet',
    firstNames: 'Zoé',
    jobTitle: 'Lingère',
    registration: 'none',
    establishmentIds: ['e1'],
  },
  { id: 'b', birthName: 'Iris', usedName: 'Aubépine', firstNames: 'Paul', jobTitle: 'AES' },
  {
    id: 'c',
    birthName: 'Lys',
    firstNames: 'Anne-Élise',
    jobTitle: 'Aide-soignante',
    registration: 'GENR11',
    establishmentIds: ['e2'],
    mobile: '+33600001210',
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
const OPEN = openByPerson(progressOf(DOSSIER, TODAY));

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
    ['what is left to do', { lacking: 'anything' }, 'bc'],
    ['what the portal waits for', { lacking: 'portal' }, 'c'],
    ['what the e-CPS waits for', { lacking: 'ecps' }, 'c'],
    ['a mobile without spaces', { text: '0600001210' }, 'c'],
    ['a part of a mobile, in groups', { text: '00 12 10' }, 'c'],
    ['a mobile with the code of its country', { text: '+33 6 00 00' }, 'c'],
    ['another mobile', { text: '06 00 00 12 11' }, ''],
    ['two things at once', { lacking: 'anything', place: 'to-decide' }, 'b'],
  ])('is narrowed by %s', (_, filter, expected) => {
    expect(found(filter)).toBe(expected);
  });

  it.each([
    ['name', 'bca', 'acb'],
    ['job', 'bca', 'acb'],
    ['establishment', 'bca', 'acb'],
    ['place', 'bca', 'acb'],
    ['open', 'abc', 'cba'],
  ] as const)('is ordered by %s, and the other way', (by, ascending, descending) => {
    const idsBy = (isDescending: boolean): string =>
      sortPeople(DOSSIER, PEOPLE, { by, isDescending }, OPEN)
        .map(({ id }) => id)
        .join('');
    expect(idsBy(false)).toBe(ascending);
    expect(idsBy(true)).toBe(descending);
  });

  it('is not narrowed by an establishment that was removed, or is the only one left', () => {
    const filter: StaffFilter = { ...EVERYONE, text: 'lys', establishmentId: 'e2' };
    const [first, second] = DOSSIER.establishments;
    expect(filterThatHolds(DOSSIER, filter)).toBe(filter);
    for (const establishments of [[], [first], [second]]) {
      const left = { establishments: establishments.filter((one) => one !== undefined) };
      expect(filterThatHolds(left, filter)).toEqual({ ...filter, establishmentId: null });
    }
    const third = { establishments: [{ id: 'e1' }, { id: 'e3' }] };
    expect(filterThatHolds(third, filter).establishmentId).toBeNull();
  });

  it('keeps its own order unless another is asked for', () => {
    expect(sortPeople(DOSSIER, PEOPLE, null, OPEN)).toBe(PEOPLE);
  });

  it('shows the same people in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...PEOPLE]),
        fc.constantFrom(...STAFF_ORDERS),
        fc.boolean(),
        (people, by, isDescending) => {
          const sorted = sortPeople(DOSSIER, people, { by, isDescending }, OPEN);
          expect(new Set(sorted)).toEqual(new Set(people));
        },
      ),
    );
  });
});
