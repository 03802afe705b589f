/**
 * Our verdicts on numbers against those of an independent library, `stdnum`.
 *
 * It covers SIREN and SIRET whole, La Poste's rule included. It has no FINESS and no RPPS number; their
 * keys are Luhn keys all the same, so only the key is compared, by its check of a number of another
 * kind: a FINESS of digits is as long as a SIREN, and zeros before an RPPS number, which weigh nothing
 * in Luhn's sum, make it as long as a SIRET. It covers neither Corsican FINESS numbers, nor what else
 * we ask of a FINESS (département, third digit), nor phones, which we read with `libphonenumber-js`.
 */
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { readFiness } from '../../shared/identifiers/finess';
import type { Reading } from '../../shared/identifiers/reading';
import { readRpps } from '../../shared/identifiers/rpps';
import { readSiren, readSiret } from '../../shared/identifiers/siren';
import { runs } from '../property-runs';
import {
  digits,
  finessNumbers,
  neighboursSwapped,
  rppsNumbers,
  sirens,
  sirets,
  withOneDigitChanged,
} from './arbitraries';

const numRuns = runs(500);
const LA_POSTE = '356000000';

function codeOf(reading: Reading<string>): string {
  if (reading.verdict === 'valid') return '';
  return reading.verdict === 'doubtful' ? reading.doubt.code : reading.fault.code;
}

function libraryTakes(kind: 'siren' | 'siret', number: string): boolean {
  const validator = stdnum['FR']?.[kind];
  if (validator === undefined) throw new Error(`stdnum has no ${kind} any more`);
  return validator.validate(number).isValid;
}

/** Right numbers, the same spoiled in the ways people spoil them, and random digits of any length. */
function spoiled(numbers: fc.Arbitrary<string>, length: number): fc.Arbitrary<string> {
  return fc.oneof(
    numbers,
    numbers.chain(withOneDigitChanged),
    numbers.chain((number) => fc.constantFrom(number, ...neighboursSwapped(number))),
    numbers.map((number) => number.slice(1)),
    numbers.map((number) => `${number}0`),
    digits(length),
    fc.integer({ min: 1, max: 16 }).chain(digits),
  );
}

describe('the verdict on', () => {
  it('a SIREN is that of the library', () => {
    fc.assert(
      fc.property(spoiled(sirens, 9), (number) => {
        expect(readSiren(number).verdict === 'valid').toBe(libraryTakes('siren', number));
      }),
      { numRuns },
    );
  });

  it('a SIRET is that of the library', () => {
    const notOfLaPoste = spoiled(sirets, 14).filter((number) => !number.startsWith(LA_POSTE));
    fc.assert(
      fc.property(notOfLaPoste, (number) => {
        expect(readSiret(number).verdict === 'valid').toBe(libraryTakes('siret', number));
      }),
      { numRuns },
    );
  });

  it('a SIRET of La Poste is never a refusal where the library takes it', () => {
    // We also take those with a Luhn key, as the head office has one.
    fc.assert(
      fc.property(digits(5), (branch) => {
        const number = LA_POSTE + branch;
        if (libraryTakes('siret', number)) {
          expect(readSiret(number).verdict).not.toBe('invalid');
        } else {
          expect(['', 'siret-key']).toContain(codeOf(readSiret(number)));
        }
      }),
      { numRuns },
    );
  });

  it('the key of a FINESS number is that of the library for a SIREN', () => {
    const nine = spoiled(finessNumbers, 9).filter((number) => number.length === 9);
    fc.assert(
      fc.property(nine, (number) => {
        const code = codeOf(readFiness(number));
        // What else is asked of a FINESS number is not the library's to judge.
        fc.pre(code === '' || code === 'finess-key');
        expect(code === '').toBe(libraryTakes('siren', number));
      }),
      { numRuns },
    );
  });

  it('the key of an RPPS number is that of the library for a SIRET', () => {
    const eleven = spoiled(rppsNumbers, 11).filter((number) => number.length === 11);
    fc.assert(
      fc.property(eleven, (number) => {
        const isRight = libraryTakes('siret', `000${number}`);
        expect(codeOf(readRpps(number))).toBe(isRight ? '' : 'rpps-key');
      }),
      { numRuns },
    );
  });
});
