/** Communes as a dossier keeps them: words, or a name with its own INSEE code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  communeText,
  formatCommune,
  namedCommuneOf,
  readCommune,
} from '../../shared/identifiers/communes';
import { runs } from '../property-runs';
import { anyText } from './arbitraries';
import { realCommunes } from './real-communes';

const numRuns = runs(300);
const keepsCode = { keepsCode: true };
const address = { keepsCode: false };
const anyCommune = fc.nat({ max: realCommunes.count - 1 }).map(realCommunes.at);

describe('a birth place', () => {
  it('chosen in the list keeps the code of the commune, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        const text = communeText(commune);
        expect(readCommune(text, keepsCode)).toEqual({ verdict: 'valid', value: text });
        expect(namedCommuneOf(text)).toEqual({ name: commune.name, code: commune.code });
      }),
      { numRuns },
    );
  });

  it('may be copied back from a document', () => {
    expect(formatCommune('Nevers (58194)')).toBe('Nevers (code INSEE 58194)');
    fc.assert(
      fc.property(anyCommune, (commune) => {
        const text = communeText(commune);
        expect(readCommune(formatCommune(text), keepsCode)).toEqual({
          verdict: 'valid',
          value: text,
        });
      }),
      { numRuns },
    );
  });

  it.each([
    ['  Nevers   (58194) ', 'Nevers (58194)'],
    ['Nevers(58194)', 'Nevers (58194)'],
    ['Ajaccio (2a004)', 'Ajaccio (2A004)'],
    ['Saint-Denis (97411)', 'Saint-Denis (97411)'],
    ['Nouméa (98818)', 'Nouméa (98818)'],
    // Born before 1976, when Corsica was the département 20.
    ['Ajaccio (20004)', 'Ajaccio (20004)'],
    ['Bruxelles (Belgique)', 'Bruxelles (Belgique)'],
    ['Şırnak', 'Şırnak'],
    ['Y', 'Y'],
  ])('« %s » is kept as « %s »', (typed, kept) => {
    expect(readCommune(typed, keepsCode)).toEqual({ verdict: 'valid', value: kept });
  });

  it.each([
    ['Nevers (58000)', 'commune-code', 'a postcode that no commune has for code'],
    ['Alger (99352)', 'commune-code', 'the code of a country'],
    ['Nevers (96194)', 'commune-code', 'a département that is none'],
    ['Nevers (58194) (30007)', 'commune-code', 'two codes'],
    ['58000', 'commune-name', 'a number without a name'],
    ['?', 'commune-name', 'no word at all'],
  ])('« %s » is kept and doubted: %s (%s)', (typed, code) => {
    expect(readCommune(typed, keepsCode)).toMatchObject({
      verdict: 'doubtful',
      value: typed,
      doubt: { code },
    });
  });

  it('never holds a social security number', () => {
    expect(readCommune('1 55 08 14 168 025 38', keepsCode).verdict).toBe('invalid');
  });
});

describe('the commune of an address', () => {
  it('has no code', () => {
    expect(readCommune('Nevers (58194)', address)).toEqual({ verdict: 'valid', value: 'Nevers' });
    expect(readCommune('Nevers Cedex', address)).toEqual({
      verdict: 'valid',
      value: 'Nevers Cedex',
    });
  });
});

it('a commune, whatever is typed, reads to what reads again to itself', () => {
  const text = fc.oneof(
    anyText,
    fc
      .tuple(anyText, fc.stringMatching(/^ ?\((?:code INSEE )?[0-9abAB]{4,6}\)$/), anyText)
      .map((parts) => parts.join('')),
    fc.tuple(anyText, fc.stringMatching(/^(?: ?\([0-9]{5}\)){2}$/)).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(keepsCode, address), (typed, options) => {
      const reading = readCommune(typed, options);
      if (reading.verdict === 'invalid') return;
      expect(readCommune(reading.value, options)).toEqual(reading);
      expect(typeof formatCommune(typed)).toBe('string');
    }),
    { numRuns: runs(1000) },
  );
});
