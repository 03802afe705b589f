/** Birth places of a staff list: a commune with its code, a town abroad with its country, or as written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDossier } from '../../shared/dossier/schema';
import { communeText } from '../../shared/identifiers/communes';
import {
  bornInFranceOf,
  namesBirthPlaces,
  settleBirthPlaces,
} from '../../shared/staff-import/birth-places';
import type { StaffImport } from '../../shared/staff-import/import-staff';
import { peopleToAdd } from '../../shared/staff-import/to-people';
import { communeIndex, realCommunes } from '../identifiers/real-communes';
import { runs } from '../property-runs';
import { faultsOf, importCsv, personAt } from './lists';

const HEADER = 'Nom de naissance;Prénom;Date de naissance;Lieu de naissance;Pays de naissance\n';

function listOf(place: string, country = ''): StaffImport {
  return importCsv(`${HEADER}MÉLISSE;Anne;02/03/1980;${place};${country}\n`);
}

/** « place » or « place | country », as the import keeps them once settled. */
function settled(place: string, country = ''): string {
  const { birthPlace = '', birthCountry } = personAt(
    settleBirthPlaces(listOf(place, country), communeIndex),
    2,
  ).values;
  return birthCountry === undefined ? birthPlace : `${birthPlace} | ${birthCountry}`;
}

describe('a birth place', () => {
  it.each([
    ['NEVERS', '', 'Nevers (58194)'],
    ['NEVERS (58)', '', 'Nevers (58194)'],
    ['58000 NEVERS', '', 'Nevers (58194)'],
    ['58194', '', 'Nevers (58194)'],
    ['NEVERS', 'FRANCE', 'Nevers (58194) | FRANCE'],
    ['PARIS 12', '', 'Paris 12e Arrondissement (75112)'],
    ['SAINT-DENIS', 'LA REUNION', 'Saint-Denis (97411) | LA REUNION'],
    ['VIENNE', 'France', 'Vienne (38544) | France'],
  ])('« %s » in « %s » is settled as « %s »', (place, country, kept) => {
    expect(settled(place, country)).toBe(kept);
  });

  it.each([
    ['SAINT-DENIS', '', 'SAINT-DENIS', 'several have that name'],
    ['SAINT-DENIS', 'FRANCE', 'SAINT-DENIS | FRANCE', 'several have that name'],
    ['VIENNE', '', 'VIENNE', 'it may be the city abroad'],
    ['VIENNE', 'AUTRICHE', 'VIENNE | AUTRICHE', 'it is the city abroad'],
    ['ALGER', '', 'ALGER', 'nothing says where it is'],
  ])('« %s » in « %s » stays « %s »: %s', (place, country, kept) => {
    expect(settled(place, country)).toBe(kept);
  });

  it.each([
    ['ALGER (ALGERIE)', 'ALGER | Algérie'],
    ['Bruxelles, Belgique', 'Bruxelles | Belgique'],
    ['MAROC', 'MAROC | Maroc'],
  ])('« %s » tells the country too: « %s »', (place, kept) => {
    expect(settled(place)).toBe(kept);
  });

  it('that is the code of a commune has no remark left', () => {
    const list = listOf('58194');
    expect(faultsOf(list, 'warning')).not.toEqual([]);
    expect(faultsOf(settleBirthPlaces(list, communeIndex), 'warning')).toEqual([]);
  });

  it('of any commune is settled as that commune, from its canonical text', () => {
    const anyCommune = fc.nat({ max: realCommunes.count - 1 }).map(realCommunes.at);
    fc.assert(
      fc.property(anyCommune, (commune) => {
        const text = communeText(commune);
        expect(settled(text)).toBe(text);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('a list', () => {
  it('without birth places needs no communes', () => {
    expect(namesBirthPlaces(listOf(''))).toBe(false);
    expect(namesBirthPlaces(listOf('NEVERS'))).toBe(true);
    const without = listOf('');
    expect(settleBirthPlaces(without, communeIndex)).toEqual(without);
  });

  it('settled twice is settled once', () => {
    for (const place of ['NEVERS', 'ALGER (ALGERIE)', 'SAINT-DENIS', 'MAROC', '58194']) {
      const once = settleBirthPlaces(listOf(place), communeIndex);
      expect(settleBirthPlaces(once, communeIndex)).toEqual(once);
    }
  });

  it('of ten thousand people is settled for each of them', () => {
    const { people, ...rest } = listOf('NEVERS');
    const many = { ...rest, people: Array.from({ length: 10_000 }, () => people).flat() };
    const places = settleBirthPlaces(many, communeIndex).people.map(
      ({ values }) => values.birthPlace,
    );
    expect(new Set(places)).toEqual(new Set(['Nevers (58194)']));
  });
});

describe('a person who enters the dossier', () => {
  function entered(place: string, country = ''): Record<string, unknown> {
    const { people } = settleBirthPlaces(listOf(place, country), communeIndex);
    const { establishments } = emptyDossier('d', '2026-11-23T09:00:00.000Z');
    const [person] = peopleToAdd(people, establishments, () => 'p').people;
    const { bornInFrance, birthPlace, birthCountry } = person ?? {};
    return { bornInFrance, birthPlace, birthCountry };
  }

  it('is born in France where the list says so, by a commune or by the country', () => {
    expect(entered('NEVERS')).toEqual({ bornInFrance: 'yes', birthPlace: 'Nevers (58194)' });
    expect(entered('SAINT-DENIS', 'France')).toEqual({
      bornInFrance: 'yes',
      birthPlace: 'SAINT-DENIS',
    });
  });

  it('is born abroad where the list names the country, under its French name', () => {
    expect(entered('ALGER', 'ALGERIE')).toEqual({
      bornInFrance: 'no',
      birthPlace: 'ALGER',
      birthCountry: 'Algérie',
    });
    expect(entered('Oran (Algérie)')).toMatchObject({
      bornInFrance: 'no',
      birthCountry: 'Algérie',
    });
  });

  it('has the question open where the list does not say', () => {
    expect(entered('SAINT-DENIS')).toEqual({ birthPlace: 'SAINT-DENIS' });
    expect(entered('X', 'Atlantide')).toEqual({ birthPlace: 'X', birthCountry: 'Atlantide' });
    expect(bornInFranceOf({})).toBeUndefined();
  });
});
