/** The list of communes that Jalon ships, against the package it is made from. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import {
  communeListText,
  compactCommunes,
  type PublishedCommune,
  type PublishedDepartment,
} from '../../scripts/reference/compact-communes';
import { readPostcode } from '../../shared/identifiers/postcode';
import { departmentCodeOf } from '../../shared/identifiers/commune-index';
import { communesInfo, countriesInfo } from '../../shared/reference/places';
import { communeList, realCommunes } from '../identifiers/real-communes';

const PACKAGE = '@etalab/decoupage-administratif';
const load = createRequire(import.meta.url);
// The package has no types: the shapes are those of its README, checked below.
const published = load(`${PACKAGE}/data/communes.json`) as PublishedCommune[];
const departments = load(`${PACKAGE}/data/departements.json`) as PublishedDepartment[];

const shipped = Array.from({ length: realCommunes.count }, (_, row) => realCommunes.at(row));
const of = (type: PublishedCommune['type']): PublishedCommune[] =>
  published.filter((commune) => commune.type === type);
const named = (name: string): string[] =>
  shipped.filter((commune) => commune.name === name).map(({ code }) => code);

/** Uninhabited lands of the Southern Ocean, without postcode. */
const UNINHABITED = ['98411', '98412', '98413', '98414', '98415'];

describe('the list of communes', () => {
  it('is what the script makes of the installed package, to the letter', () => {
    const file = readFileSync(projectPath('assets', 'reference', 'communes.json'), 'utf8');
    // Not `toBe`: a difference would print two megabytes.
    expect(communeListText(compactCommunes(published, departments)) === file).toBe(true);
  });

  it('has every inhabited commune and arrondissement of the package, with its postcodes', () => {
    const wanted = [...of('commune-actuelle'), ...of('arrondissement-municipal')].filter(
      ({ code }) => !UNINHABITED.includes(code),
    );
    const byCode = new Map(
      shipped.filter(({ postcodes }) => postcodes.length > 0).map((each) => [each.code, each]),
    );
    expect(byCode.size).toBe(wanted.length);
    const other = wanted.filter(({ code, nom, codesPostaux }) => {
      const { name, postcodes } = byCode.get(code) ?? { name: '', postcodes: [] };
      return (
        name !== nom.replaceAll("'", '’') || postcodes.join(' ') !== (codesPostaux ?? []).join(' ')
      );
    });
    expect(other).toEqual([]);
  });

  it('has every commune déléguée or associée that is not its own whole, with where it is now', () => {
    const own = new Set(of('commune-actuelle').map(({ code, nom }) => `${code} ${nom}`));
    const wanted = [...of('commune-deleguee'), ...of('commune-associee')].filter(
      ({ code, nom }) => !own.has(`${code} ${nom}`),
    );
    const keys = new Set(shipped.map(({ code, name }) => `${code} ${name}`));
    const absent = wanted.filter(
      ({ code, nom }) => !keys.has(`${code} ${nom.replaceAll("'", '’')}`),
    );
    // These bear the name and the code of their whole, a hyphen apart: once is enough.
    expect(absent.map(({ code, nom }) => `${nom} ${code}`)).toEqual([
      'Vrigne-aux-Bois 08491',
      'Colombey-les-Deux-Églises 52140',
      'Saint-François-Longchamp 73235',
    ]);
    const merged = shipped.filter(({ postcodes }) => postcodes.length === 0);
    expect(merged.filter(({ within }) => within === null)).toEqual([]);
  });

  it('has no two communes of one name and one code, nor two of today with one code', () => {
    const keys = shipped.map(({ code, name }) => `${code} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    const today = shipped.filter(({ postcodes }) => postcodes.length > 0).map(({ code }) => code);
    expect(new Set(today).size).toBe(today.length);
  });

  it('says the département of each, and has only postcodes that Jalon takes', () => {
    expect(shipped.filter(({ department }) => department === '')).toEqual([]);
    const codes = new Set(Object.keys(communeList.departments));
    expect(shipped.filter(({ code }) => !codes.has(departmentCodeOf(code)))).toEqual([]);
    const refused = shipped
      .flatMap(({ postcodes }) => postcodes)
      .filter((postcode) => readPostcode(postcode).verdict !== 'valid');
    expect(refused).toEqual([]);
  });

  it.each([
    ['Nevers', ['58194']],
    ['Alès', ['30007']],
    ['Ajaccio', ['2A004']],
    ['Bastia', ['2B033']],
    ['Fort-de-France', ['97209']],
    ['Cayenne', ['97302']],
    ['Mamoudzou', ['97611']],
    ['Nouméa', ['98818']],
    ['Papeete', ['98735']],
    ['L’Haÿ-les-Roses', ['94038']],
    ['Paris', ['75056']],
    ['Paris 12e Arrondissement', ['75112']],
    ['Lyon 3e Arrondissement', ['69383']],
    ['Marseille 8e Arrondissement', ['13208']],
    ['Bellegarde-sur-Valserine', ['01033']],
  ])('has %s under the code it is known by', (name, codes) => {
    expect(named(name)).toEqual(codes);
  });

  it('says of itself its title, edition, date, sources and licence', () => {
    const { version } = load(`${PACKAGE}/package.json`) as { version: string };
    expect(communesInfo.version).toContain(`${PACKAGE} ${version}`);
    expect(communesInfo.version).toMatch(/Code officiel géographique \d{4}/);
    expect(communesInfo.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(communesInfo.source).toContain('Licence Ouverte');
    expect(communesInfo.source).toContain('INSEE');
    expect(communesInfo.source).toContain('La Poste');
    expect(communesInfo.title).not.toBe('');
  });
});

it('the countries say of themselves where their names come from, and that no code is known', () => {
  expect(countriesInfo.version).toContain('ISO 3166-1');
  expect(countriesInfo.source).toContain('aucun code de pays');
});
