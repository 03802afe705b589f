/** Searching the communes by name, postcode, code or département. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCommuneIndex,
  type Commune,
  type CommuneSearch,
  departmentCodeOf,
  searchCommunes,
} from '../../shared/identifiers/commune-index';
import { placeWords, withoutArticle } from '../../shared/identifiers/place-words';
import { runs } from '../property-runs';
import { anyText } from './arbitraries';
import { communeIndex, realCommunes } from './real-communes';

const numRuns = runs(200);
const anyCommune = fc.nat({ max: realCommunes.count - 1 }).map(realCommunes.at);
const anyCommuneOfToday = anyCommune.filter(({ within }) => within === null);

function search(typed: string, options: Partial<CommuneSearch> = {}): readonly Commune[] {
  return searchCommunes(communeIndex, { typed, purpose: 'birth', limit: 50, ...options });
}

/** « Nevers 58194 » for each commune found. */
function found(typed: string, options: Partial<CommuneSearch> = {}): string[] {
  return search(typed, options).map(({ name, code }) => `${name} ${code}`);
}

const same =
  (wanted: Commune) =>
  ({ name, code }: Commune): boolean =>
    name === wanted.name && code === wanted.code;

function lengthWithoutArticle({ name }: Commune): number {
  return withoutArticle(placeWords(name)).length;
}

describe('any commune', () => {
  it('is found by its own name, before those whose name is longer, articles apart', () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        const names = search(commune.name, { limit: 1000 });
        const at = names.findIndex(same(commune));
        expect(at, commune.name).toBeGreaterThanOrEqual(0);
        const before = names.slice(0, at).map(lengthWithoutArticle);
        expect(Math.max(0, ...before)).toBeLessThanOrEqual(lengthWithoutArticle(commune));
      }),
      { numRuns },
    );
  });

  it('is found by its name in capitals, without accents nor hyphens', () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        const typed = commune.name
          .toUpperCase()
          .normalize('NFD')
          .replaceAll(/\p{Mn}/gu, '')
          .replaceAll(/[-’]/g, ' ');
        expect(search(typed, { limit: 1000 }).some(same(commune)), typed).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is found by each of its postcodes, and by its code', () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        for (const number of [...commune.postcodes, commune.code]) {
          expect(search(number, { limit: 1000 }).some(same(commune)), number).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('of today comes first for its name and its postcode together', () => {
    fc.assert(
      fc.property(anyCommuneOfToday, (commune) => {
        const [postcode = ''] = commune.postcodes;
        const [first] = search(`${postcode} ${commune.name}`);
        expect(first?.name).toBe(commune.name);
      }),
      { numRuns },
    );
  });
});

describe('what is found', () => {
  it('begins with the very name, then the most populated', () => {
    expect(found('saint denis').slice(0, 2)).toEqual(['Saint-Denis 97411', 'Saint-Denis 93066']);
    expect(found('nevers')[0]).toBe('Nevers 58194');
    expect(found('lyon')[0]).toBe('Lyon 69123');
  });

  it('needs the first letters only, in any order, with the département if one likes', () => {
    expect(found('bil boul')).toEqual(['Boulogne-Billancourt 92012']);
    expect(found('saint-denis réunion')).toEqual(['Saint-Denis 97411']);
    expect(found('havre')[0]).toBe('Le Havre 76351');
    expect(found('chalon s/saone')[0]).toBe('Chalon-sur-Saône 71076');
    expect(found('ste marie martin')).toContain('Sainte-Marie 97228');
  });

  it('by a postcode of one commune is that commune', () => {
    expect(found('92100')).toEqual(['Boulogne-Billancourt 92012']);
    expect(found('58000')).toContain('Nevers 58194');
  });

  it('holds the arrondissements and the merged communes for a birth, not for an address', () => {
    expect(found('paris 12')).toEqual(['Paris 12e Arrondissement 75112']);
    expect(search('bellegarde sur valserine')).toMatchObject([
      { name: 'Bellegarde-sur-Valserine', code: '01033', within: 'Valserhône', postcodes: [] },
    ]);
    const address = { purpose: 'address' } as const;
    expect(found('75012', address)).toEqual(['Paris 75056']);
    expect(found('bellegarde sur valserine', address)).toEqual([]);
  });

  it('for an address whose postcode is known is proposed before anything is typed', () => {
    const near = { purpose: 'address', postcode: '58000' } as const;
    expect(found('', near)[0]).toBe('Nevers 58194');
    expect(found('', { purpose: 'address', postcode: '92100' })).toEqual([
      'Boulogne-Billancourt 92012',
    ]);
    expect(found('challuy', near)).toEqual(['Challuy 58051']);
    expect(found('saint', near)[0]).toBe('Saint-Éloi 58238');
    expect(found('lyon', near)[0]).toBe('Lyon 69123');
  });

  it('is nothing when nothing is typed, or nothing is of that name', () => {
    expect(found('')).toEqual([]);
    expect(found(' - ')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });

  it('never exceeds the limit nor throws, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (typed, limit) => {
        expect(search(typed, { limit }).length).toBeLessThanOrEqual(limit);
      }),
      { numRuns },
    );
  });
});

describe('the département of a code', () => {
  it.each([
    ['58194', '58'],
    ['2A004', '2A'],
    ['97411', '974'],
    ['98818', '988'],
  ])('%s is %s', (code, department) => {
    expect(departmentCodeOf(code)).toBe(department);
  });
});

it('an empty list has nothing to find', () => {
  const index = buildCommuneIndex({ departments: {}, rows: [] });
  expect(searchCommunes(index, { typed: 'nevers', purpose: 'birth', limit: 5 })).toEqual([]);
});
