/** Names of places that are written in ten ways must compare equal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords, withoutArticle } from '../../shared/identifiers/place-words';
import { runs } from '../property-runs';
import { anyText } from './arbitraries';

describe('the words of a place', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['ST ETIENNE', 'saint etienne'],
    ['St. Étienne', 'saint etienne'],
    ['STE-MARIE', 'sainte marie'],
    ['Stains', 'stains'],
    ['Brest', 'brest'],
    ['Chalon s/Saône', 'chalon sur saone'],
    ['CHALON S/ SAONE', 'chalon sur saone'],
    ['HAVRE (LE)', 'le havre'],
    ['Haÿ-les-Roses (L’)', 'l hay les roses'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['  Fort-de\u00a0France ', 'fort de france'],
    ['58000 Nevers', '58000 nevers'],
    ['-', ''],
  ])('of « %s » are « %s »', (typed, words) => {
    expect(placeWords(typed)).toBe(words);
  });

  it('are their own words', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const words = placeWords(typed);
        expect(placeWords(words)).toBe(words);
      }),
      { numRuns: runs(500) },
    );
  });

  it('lose the article that begins them, unless it is all there is', () => {
    expect(withoutArticle('le havre')).toBe('havre');
    expect(withoutArticle('l hay les roses')).toBe('hay les roses');
    expect(withoutArticle('la')).toBe('la');
    expect(withoutArticle('lens')).toBe('lens');
  });
});
