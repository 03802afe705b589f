/** Countries of birth, by the names people write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countryOf,
  isOnlyCountry,
  placeAbroadOf,
  readCountry,
  searchCountries,
} from '../../shared/identifiers/countries';
import { runs } from '../property-runs';
import { anyText } from './arbitraries';

const every = searchCountries('');
const anyCountry = fc.constantFrom(...every);

describe('a country of birth', () => {
  it.each([
    ['Belgique', 'Belgique'],
    ['BELGIQUE', 'Belgique'],
    ['la Belgique', 'Belgique'],
    ['algerie', 'Algérie'],
    ['Cote d’Ivoire', 'Côte d’Ivoire'],
    ["COTE D'IVOIRE", 'Côte d’Ivoire'],
    ['etats unis', 'États-Unis'],
    ['USA', 'États-Unis'],
    ['Angleterre', 'Royaume-Uni'],
    ['hollande', 'Pays-Bas'],
    ['RDC', 'Congo-Kinshasa'],
    ['Birmanie', 'Myanmar (Birmanie)'],
    ['YOUGOSLAVIE', 'Yougoslavie'],
    ['Union soviétique', 'URSS'],
    ['MA', 'Maroc'],
  ])('« %s » is read « %s »', (typed, name) => {
    expect(readCountry(typed)).toEqual({ verdict: 'valid', value: name });
  });

  it.each([
    ['Congo', 'country-unknown', 'there are two'],
    ['Corée', 'country-unknown', 'there are two'],
    ['Atlantide', 'country-unknown', 'there is none'],
    ['ALGÉR', 'country-unknown', 'cut short'],
  ])('« %s » is kept and doubted: %s (%s)', (typed, code) => {
    expect(readCountry(typed)).toMatchObject({
      verdict: 'doubtful',
      value: typed,
      doubt: { code },
    });
  });

  it.each(['France', 'La Réunion', 'reunion', 'Mayotte', 'GUADELOUPE', 'Nouvelle-Calédonie'])(
    '« %s » is kept and doubted, since the birth is then in France',
    (typed) => {
      expect(readCountry(typed)).toMatchObject({
        verdict: 'doubtful',
        doubt: { code: 'country-france' },
      });
    },
  );

  it('of the list is valid, and reading it gives it back', () => {
    expect(every.length).toBeGreaterThan(230);
    for (const name of every) {
      expect(readCountry(name)).toEqual({ verdict: 'valid', value: name });
      expect(countryOf(name)).toEqual({ name, isFrance: false });
    }
    expect(new Set(every).size).toBe(every.length);
  });

  it('never throws, and reads again to itself', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const reading = readCountry(typed);
        if (reading.verdict === 'invalid') return;
        expect(readCountry(reading.value)).toEqual(reading);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the search of a country', () => {
  it('finds every one first, or among those that begin the same, by its own name', () => {
    fc.assert(
      fc.property(anyCountry, (name) => {
        const typed = name.toUpperCase();
        const names = searchCountries(typed);
        expect(names).toContain(name);
        expect(searchCountries(typed.slice(0, 3))).toContain(name);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is in the order of the alphabet, those whose name begins so first', () => {
    expect(every.slice(0, 3)).toEqual(['Afghanistan', 'Afrique du Sud', 'Albanie']);
    expect(every.indexOf('États-Unis')).toBeLessThan(every.indexOf('Finlande'));
    expect(searchCountries('sud').at(-1)).toBe('Soudan du Sud');
    expect(searchCountries('coree')).toEqual(['Corée du Nord', 'Corée du Sud']);
    expect(searchCountries('guinee')[0]).toBe('Guinée');
  });

  it('knows other usual names, and no land of France', () => {
    expect(searchCountries('usa')).toEqual(['États-Unis']);
    expect(searchCountries('holl')).toEqual(['Pays-Bas']);
    expect(searchCountries('bieloru')).toHaveLength(1);
    expect(searchCountries('mayotte')).toEqual([]);
    expect(searchCountries('france')).toEqual([]);
  });
});

describe('a town with its country', () => {
  it.each([
    ['Bruxelles (Belgique)', 'Bruxelles', 'Belgique'],
    ['ALGER, ALGERIE', 'ALGER', 'Algérie'],
    ['Oran - Algérie', 'Oran', 'Algérie'],
    ['Dakar/Sénégal', 'Dakar', 'Sénégal'],
    ['Fort-Lamy (Tchad)', 'Fort-Lamy', 'Tchad'],
  ])('« %s » is %s in %s', (text, town, country) => {
    expect(placeAbroadOf(text)).toEqual({ town, country });
  });

  it.each([
    'Saint-Denis, La Réunion',
    'Nevers (58194)',
    'Sainte-Marie (CI)',
    'Bruxelles',
    'Belgique',
    'Nevers, Nièvre',
    '',
  ])('« %s » is none', (text) => {
    expect(placeAbroadOf(text)).toBeNull();
  });

  it('is not the country alone, except where a town has its name', () => {
    expect(isOnlyCountry('Algérie')).toBe(true);
    expect(isOnlyCountry('Alger')).toBe(false);
    expect(isOnlyCountry('LUXEMBOURG')).toBe(false);
    expect(isOnlyCountry('Koweït')).toBe(false);
  });
});
