/** Recognising the commune that a text of a list means: never a guess between two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communeText } from '../../shared/identifiers/communes';
import { matchCommune, type MatchOptions } from '../../shared/identifiers/match-commune';
import { placeWords } from '../../shared/identifiers/place-words';
import { runs } from '../property-runs';
import { anyText } from './arbitraries';
import { communeIndex, realCommunes } from './real-communes';

const numRuns = runs(200);
const anyCommune = fc.nat({ max: realCommunes.count - 1 }).map(realCommunes.at);

function matched(text: string, options: MatchOptions = {}): string | null {
  const commune = matchCommune(communeIndex, text, options);
  return commune === null ? null : communeText(commune);
}

describe('a text that can mean one commune', () => {
  it.each([
    ['Épinal', 'Épinal (88160)'],
    ['EPINAL', 'Épinal (88160)'],
    ['ST ETIENNE', 'Saint-Étienne (42218)'],
    ['Havre (Le)', 'Le Havre (76351)'],
    ['MANS', 'Le Mans (72181)'],
    ['Chalon s/Saône', 'Chalon-sur-Saône (71076)'],
    ['58000 Nevers', 'Nevers (58194)'],
    ['Nevers (58)', 'Nevers (58194)'],
    ['Nevers (Nièvre)', 'Nevers (58194)'],
    ['Nevers, France', 'Nevers (58194)'],
    ['Alès (30100)', 'Alès (30007)'],
    ['58194', 'Nevers (58194)'],
    ['92100', 'Boulogne-Billancourt (92012)'],
    ['1053', 'Bourg-en-Bresse (01053)'],
    ['Bastia (2B)', 'Bastia (2B033)'],
    ['saint denis, la réunion', 'Saint-Denis (97411)'],
    ['Fort de France', 'Fort-de-France (97209)'],
    ['PARIS 12', 'Paris 12e Arrondissement (75112)'],
    ['Paris 12ème arrondissement', 'Paris 12e Arrondissement (75112)'],
    ['Paris XIIe', 'Paris 12e Arrondissement (75112)'],
    ['75012 Paris', 'Paris 12e Arrondissement (75112)'],
    ['Lyon 3e', 'Lyon 3e Arrondissement (69383)'],
    ['Marseille 13008', 'Marseille 8e Arrondissement (13208)'],
    ['Bellegarde-sur-Valserine', 'Bellegarde-sur-Valserine (01033)'],
    ['Vienne (38)', 'Vienne (38544)'],
  ])('« %s » is %s', (text, commune) => {
    expect(matched(text)).toBe(commune);
  });
});

describe('a text that may mean another place', () => {
  it.each([
    ['Saint-Denis', 'several have that name'],
    ['La Rochelle', 'two have that name, were one much larger'],
    ['Boulogne', 'a larger one has a name that begins so'],
    ['Évry', 'a larger one has a name that begins so'],
    ['Paris', 'its arrondissements have codes of their own'],
    ['Lyon 69', 'the département says no arrondissement'],
    ['Paris 21', 'there is no such arrondissement'],
    ['58000', 'four communes share the postcode'],
    ['Nevers (75)', 'the département is not its own'],
    ['Rome', 'a city abroad has that name'],
    ['Alger', 'it is abroad'],
    ['Bruxelles (Belgique)', 'it is abroad'],
    ['', 'it says nothing'],
    ['?', 'it says nothing'],
  ])('« %s » is none: %s', (text) => {
    expect(matched(text)).toBeNull();
  });

  it('is recognised once something places it', () => {
    expect(matched('Vienne')).toBeNull();
    expect(matched('Vienne', { isInFrance: true })).toBe('Vienne (38544)');
    expect(matched('Saint-Denis', { postcode: '93200' })).toBe('Saint-Denis (93066)');
    expect(matched('Paris', { postcode: '75012' })).toBe('Paris 12e Arrondissement (75112)');
    expect(matched('Boulogne', { isInFrance: true })).toBeNull();
  });
});

describe('any commune', () => {
  it('is recognised by its canonical text', () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        expect(matched(communeText(commune))).toBe(communeText(commune));
      }),
      { numRuns },
    );
  });

  it('is recognised by its name and code or postcode, or is one of several that share them', () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        const { name, code, postcodes } = commune;
        for (const number of [code, ...postcodes]) {
          for (const text of [`${number} ${name}`, `${name.toUpperCase()} ${number}`]) {
            const match = matchCommune(communeIndex, text);
            if (match === null) continue;
            const isOwnArrondissement = match.within === name;
            expect(isOwnArrondissement || placeWords(match.name) === placeWords(name), text).toBe(
              true,
            );
          }
        }
      }),
      { numRuns },
    );
  });

  it('recognised by its name alone has a name that no other has', () => {
    fc.assert(
      fc.property(anyCommune, ({ name }) => {
        const match = matchCommune(communeIndex, name);
        if (match === null) return;
        expect(communeIndex.rowsByName.get(placeWords(match.name))).toHaveLength(1);
      }),
      { numRuns },
    );
  });
});

it('recognising never throws, whatever is written', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const match = matched(text);
      if (match !== null) expect(matched(match)).toBe(match);
    }),
    { numRuns: runs(500) },
  );
});
