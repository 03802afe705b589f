/** RPPS numbers, phones and postcodes: every form people type, and what spreadsheets do to them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, readPhone } from '../../shared/identifiers/phone';
import { readPostcode } from '../../shared/identifiers/postcode';
import type { Reading } from '../../shared/identifiers/reading';
import { formatRpps, readRpps } from '../../shared/identifiers/rpps';
import { runs } from '../property-runs';
import {
  anyText,
  digits,
  neighboursSwapped,
  rppsNumbers,
  withOneDigitChanged,
} from './arbitraries';

const numRuns = runs(200);

function codeOf(reading: Reading<string>): string {
  if (reading.verdict === 'valid') return '';
  return reading.verdict === 'doubtful' ? reading.doubt.code : reading.fault.code;
}

function valueOf(reading: Reading<string>): string | null {
  return reading.verdict === 'invalid' ? null : reading.value;
}

describe('an RPPS number', () => {
  it('is valid with its key, spaced or not', () => {
    fc.assert(
      fc.property(rppsNumbers, (number) => {
        expect(readRpps(number)).toEqual({ verdict: 'valid', value: number });
        expect(readRpps(formatRpps(number))).toEqual({ verdict: 'valid', value: number });
      }),
      { numRuns },
    );
  });

  it('with a wrong digit or two swapped is doubted and kept, since the key is not an official rule', () => {
    const wrong = rppsNumbers.chain((number) =>
      fc.oneof(withOneDigitChanged(number), fc.constantFrom(number, ...neighboursSwapped(number))),
    );
    fc.assert(
      fc.property(rppsNumbers, wrong, (right, number) => {
        fc.pre(readRpps(number).verdict !== 'valid');
        expect(readRpps(number)).toMatchObject({ verdict: 'doubtful', value: number });
        for (const swapped of neighboursSwapped(right)) {
          expect(codeOf(readRpps(swapped))).toBe('rpps-key');
        }
      }),
      { numRuns },
    );
  });

  it.each([
    ['', 'rpps-empty'],
    ['759912345', 'rpps-is-adeli'],
    ['75D123456', 'rpps-is-adeli'],
    ['2A9123456', 'rpps-is-adeli'],
    ['1,01E+10', 'rpps-spoiled'],
    ['10999000010.0', 'rpps-spoiled'],
    ['1099900001', 'rpps-length'],
    ['1099900001X', 'rpps-signs'],
    ['810999000010', 'rpps-card-number'],
  ])('« %s » gives « %s »', (typed, code) => {
    expect(codeOf(readRpps(typed))).toBe(code);
  });

  it('of an old ADELI says where to find the new one', () => {
    const reading = readRpps('759912345');
    expect(reading.verdict === 'invalid' && reading.fault.message).toContain('annuaire.sante.fr');
  });
});

describe('a phone number', () => {
  it.each([
    ['06 00 00 12 34', '+33600001234'],
    ['06.00.00.12.34', '+33600001234'],
    ['06-00-00-12-34', '+33600001234'],
    ['0600001234', '+33600001234'],
    ['06\u00a000\u00a000\u00a012\u00a034', '+33600001234'],
    ['+33 6 00 00 12 34', '+33600001234'],
    ['+33 (0)6 00 00 12 34', '+33600001234'],
    ['0033 6 00 00 12 34', '+33600001234'],
    ['(+33) 6 00 00 12 34', '+33600001234'],
    ['tél. : 06 00 00 12 34', '+33600001234'],
    ['0690 00 12 34', '+590690001234'],
    ['0691 00 12 34', '+590691001234'],
    ['0694 00 12 34', '+594694001234'],
    ['0692 00 12 34', '+262692001234'],
    ['0693 00 12 34', '+262693001234'],
    ['0696 00 12 34', '+596696001234'],
    ['0697 00 12 34', '+596697001234'],
    ['0639 00 12 34', '+262639001234'],
    ['0709 00 12 34', '+590709001234'],
    ['0709 31 12 34', '+594709311234'],
    ['0709 36 12 34', '+262709361234'],
    ['0708 40 12 34', '+508708401234'],
    ['+590 690 00 12 34', '+590690001234'],
    ['+262 0692 00 12 34', '+262692001234'],
    ['+596 696 00 12 34', '+596696001234'],
    ['+508 55 12 34', '+508551234'],
    ['0508 55 12 34', '+508551234'],
    ['+687 75 12 34', '+687751234'],
    ['+689 87 12 34 56', '+68987123456'],
    ['+32 470 12 34 56', '+32470123456'],
    ['+352 621 123 456', '+352621123456'],
    ['0041 78 123 45 67', '+41781234567'],
  ])('« %s » is the mobile %s', (typed, e164) => {
    expect(readPhone(typed, { needsMobile: true })).toEqual({ verdict: 'valid', value: e164 });
  });

  it.each([
    ['01 99 00 12 34', 'phone-not-mobile', '+33199001234'],
    ['0262 00 12 34', 'phone-not-mobile', '+262262001234'],
    ['+33 692 00 12 34', 'phone-country-code', '+262692001234'],
    ['+590 6 00 00 12 34', 'phone-country-code', '+33600001234'],
    ['33600001234', 'phone-plus-lost', '+33600001234'],
    ['33612345678.0', 'phone-plus-lost', '+33612345678'],
    ['06 00 00 12 34 (perso)', 'phone-words', '+33600001234'],
    ['01 99 00 12 34 / 06 00 00 12 34', 'phone-two', '+33600001234'],
  ])('« %s » is doubted: %s, and read %s', (typed, code, e164) => {
    const reading = readPhone(typed, { needsMobile: true });
    expect(reading.verdict).toBe('doubtful');
    expect(codeOf(reading)).toBe(code);
    expect(valueOf(reading)).toBe(e164);
  });

  it.each([
    ['', 'phone-empty'],
    ['612345678', 'phone-zero-lost'],
    ['612345678,00', 'phone-zero-lost'],
    ['6.12E+08', 'phone-spoiled'],
    ['6,12E+08', 'phone-spoiled'],
    ['06 00 00 12', 'phone-length'],
    ['06 00 00 12 34 5', 'phone-length'],
    ['06 OO 00 12 34', 'phone-signs'],
    ['06 00 00 12 34 ou 06 00 00 12 35', 'phone-two'],
    ['06000012340600001235', 'phone-two'],
    ['+33 6', 'phone-unknown'],
    ['+999 12 34 56 78', 'phone-unknown'],
    ['751234', 'phone-length'],
  ])('« %s » is refused, never completed: %s', (typed, code) => {
    const reading = readPhone(typed, { needsMobile: true });
    expect(reading.verdict).toBe('invalid');
    expect(codeOf(reading)).toBe(code);
  });

  it('is read as it is kept as in any other form of it', () => {
    const kept = fc.oneof(
      digits(9),
      digits(8).map((rest) => `6${rest}`),
      digits(8).map((rest) => `7${rest}`),
    );
    fc.assert(
      fc.property(kept, fc.boolean(), (number, needsMobile) => {
        expect(readPhone(`+33${number}`, { needsMobile })).toEqual(
          readPhone(`+33 ${number}`, { needsMobile }),
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('may be a landline where no mobile is needed', () => {
    expect(readPhone('01 99 00 12 34')).toEqual({ verdict: 'valid', value: '+33199001234' });
  });

  it.each([
    ['+33600001234', '06 00 00 12 34'],
    ['+590690001234', '0690 00 12 34'],
    ['+508551234', '0508 55 12 34'],
    ['+32470123456', '+32 470 12 34 56'],
    ['à compléter', 'à compléter'],
  ])('%s is written « %s »', (e164, written) => {
    expect(formatPhone(e164)).toBe(written);
  });

  it('written, then read again, is the same', () => {
    const national = fc
      .tuple(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '9'), digits(8))
      .map(([first, rest]) => `0${first}${rest}`);
    fc.assert(
      fc.property(national, (number) => {
        const e164 = valueOf(readPhone(number)) ?? '';
        expect(e164).toMatch(/^\+(?:33|590|594|596|262|508)\d{6,9}$/);
        expect(valueOf(readPhone(formatPhone(e164)))).toBe(e164);
        expect(valueOf(readPhone(e164))).toBe(e164);
      }),
      { numRuns },
    );
  });
});

describe('a postcode', () => {
  it.each([
    ['75013', ''],
    ['75 013', ''],
    ['20090', ''],
    ['97400', ''],
    ['98800', ''],
    ['1000', 'postcode-length'],
    ['750133', 'postcode-length'],
    ['2A004', 'postcode-insee'],
    ['75013 CEDEX', 'postcode-cedex'],
    ['Paris', 'postcode-signs'],
    ['99100', 'postcode-department'],
    ['', 'postcode-empty'],
  ])('« %s » gives « %s »', (typed, code) => {
    expect(codeOf(readPostcode(typed))).toBe(code);
  });
});

it('reading an RPPS number, a phone or a postcode never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const read of [readRpps, readPhone, readPostcode]) {
        expect(['valid', 'doubtful', 'invalid']).toContain(read(text).verdict);
      }
      expect(typeof formatPhone(text)).toBe('string');
      expect(typeof formatRpps(text)).toBe('string');
    }),
    { numRuns: runs(1000) },
  );
});
