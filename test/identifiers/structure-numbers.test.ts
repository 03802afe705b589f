/** FINESS, SIREN and SIRET: keys, shapes, and the words of the refusals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFiness, readFiness } from '../../shared/identifiers/finess';
import type { Reading } from '../../shared/identifiers/reading';
import { formatSiren, formatSiret, readSiren, readSiret } from '../../shared/identifiers/siren';
import { runs } from '../property-runs';
import {
  anyText,
  finessNumbers,
  neighboursSwapped,
  sirens,
  sirets,
  withOneDigitChanged,
} from './arbitraries';

const numRuns = runs(200);

/** The code of the refusal or of the doubt; empty when there is none. */
function codeOf(reading: Reading<string>): string {
  if (reading.verdict === 'valid') return '';
  return reading.verdict === 'doubtful' ? reading.doubt.code : reading.fault.code;
}

describe.each([
  {
    name: 'FINESS',
    numbers: finessNumbers,
    read: readFiness,
    format: formatFiness,
    key: 'finess-key',
  },
  { name: 'SIREN', numbers: sirens, read: readSiren, format: formatSiren, key: 'siren-key' },
  {
    name: 'SIRET',
    numbers: sirets,
    read: (raw: string) => readSiret(raw),
    format: formatSiret,
    key: 'siret-key',
  },
])('a $name number', ({ numbers, read, format, key }) => {
  it('is valid with its key, and formatting then reading gives it back', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(read(number)).toEqual({ verdict: 'valid', value: number });
        expect(read(format(number))).toEqual({ verdict: 'valid', value: number });
      }),
      { numRuns },
    );
  });

  it('is refused for its key once a digit is changed', () => {
    const wrong = numbers.chain(withOneDigitChanged);
    fc.assert(
      fc.property(wrong, (number) => {
        expect(codeOf(read(number))).toBe(key);
      }),
      { numRuns },
    );
  });

  it('is refused for its key once two neighbouring digits are swapped', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const swapped of neighboursSwapped(number)) expect(codeOf(read(swapped))).toBe(key);
      }),
      { numRuns },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['valid', 'doubtful', 'invalid']).toContain(read(text).verdict);
      }),
      { numRuns },
    );
  });
});

describe('a FINESS number', () => {
  it.each([
    ['75 099 001 2', ''],
    ['750 990 012', ''],
    ['75\u00a0099\u00a0001\u00a02', ''],
    ['970100004', ''],
    ['', 'finess-empty'],
    ['75099001', 'finess-length'],
    ['7509900123', 'finess-length'],
    ['12345678200010', 'finess-is-siret'],
    ['10999000010', 'finess-is-rpps'],
    ['75O990012', 'finess-signs'],
    ['7,51E+08', 'finess-spoiled'],
    ['750990012.0', 'finess-spoiled'],
    ['123456782', 'finess-third'],
    ['960000008', 'finess-department'],
  ])('« %s » gives « %s »', (typed, code) => {
    expect(codeOf(readFiness(typed))).toBe(code);
  });

  it('of Corsica is only doubted for its key, whose rule is not certain', () => {
    expect(readFiness('2a 000 001 4')).toEqual({ verdict: 'valid', value: '2A0000014' });
    expect(readFiness('2A0000015')).toMatchObject({ verdict: 'doubtful', value: '2A0000015' });
  });

  it('of eight digits is said to miss its first zero, not completed', () => {
    const reading = readFiness('10990012');
    expect(reading).toMatchObject({
      verdict: 'invalid',
      fault: { message: expect.stringContaining('zéro') as string },
    });
  });
});

describe('a SIREN or SIRET', () => {
  it.each([
    ['12345678200010', 'siren-is-siret'],
    ['FR12123456782', 'siren-is-vat'],
    ['12345678', 'siren-length'],
    ['12345678A', 'siren-signs'],
    ['', 'siren-empty'],
  ])('SIREN « %s » gives « %s »', (typed, code) => {
    expect(codeOf(readSiren(typed))).toBe(code);
  });

  it.each([
    ['123456782', 'siret-is-siren'],
    ['1,23457E+13', 'siret-spoiled'],
    ['1234567820001', 'siret-length'],
    ['', 'siret-empty'],
  ])('SIRET « %s » gives « %s »', (typed, code) => {
    expect(codeOf(readSiret(typed))).toBe(code);
  });

  it('of a La Poste branch is taken with a doubt when its digits add up to a multiple of five', () => {
    expect(codeOf(readSiret('35600000000048'))).toBe('');
    expect(codeOf(readSiret('35600000000015'))).toBe('siret-la-poste');
    expect(codeOf(readSiret('35600000000016'))).toBe('siret-key');
  });

  it('that does not begin with the SIREN of the organisation is doubted', () => {
    expect(codeOf(readSiret('12345678200010', { siren: '123 456 782' }))).toBe('');
    expect(codeOf(readSiret('12345678200010', { siren: '732829320' }))).toBe('siret-other-siren');
    expect(codeOf(readSiret('12345678200010', { siren: '' }))).toBe('');
  });
});
