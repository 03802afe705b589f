/** Social security, account and card numbers whose digits are parted or written in unusual ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenKindOf, forbiddenKindWithin } from '../../shared/identifiers/forbidden';
import { importCsv } from '../staff-import/lists';
import { runs } from '../property-runs';
import { frenchIbans, nirs } from './arbitraries';

const MARKS = " |\u00a0|\u202f|.|-|\u2010|\u2011|\u2013|\u2014|\u2212|,|:|’|'|/|_|·|, | - ".split(
  '|',
);

const NIRS = [
  '1‑85‑05‑78‑006‑084‑36',
  '1–85–05–78–006–084–36',
  '1,85,05,78,006,084,36',
  '1:85:05:78:006:084:36',
  "1'85'05'78'006'084'36",
  '1/85/05/78/006/084/36',
  '１８５０５７８００６０８４３６',
  '(1) 85 05 78 006 084 (36)',
  '[1] 85 05 2A 006 084 {36}',
  'l 85 O5 78 OO6 O84 36',
  '185O578OO6O8436',
];
const BANK = [
  'FR76/3000/6000/0112/3456/7890/189',
  'FR76–30006–00001–12345678901–89',
  'FR 76 30006 00001 12345678901 89',
  'BE68/5390/0754/7034',
  '30006/00001/12345678901/89',
  '4970 1012 3456 7893',
  '4970-1012-3456-7893',
  '4970101234567893',
];

describe('a number in disguise', () => {
  it.each(NIRS)('is a social security number: %s', (text) => {
    expect(forbiddenKindOf(text)).toBe('nir');
    expect(forbiddenKindWithin(`Mme Exemple ; ${text} (Nevers)`)).toBe('nir');
  });

  it.each(BANK)('is a bank number: %s', (text) => {
    expect(forbiddenKindOf(text)).toBe('iban');
    expect(forbiddenKindWithin(`compte ${text}, Banque Fictive`)).toBe('iban');
  });

  it('is seen whatever parts its digits', () => {
    fc.assert(
      fc.property(nirs, frenchIbans, fc.constantFrom(...MARKS), (nir, iban, mark) => {
        const parted = nir
          .replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7')
          .replaceAll(' ', mark);
        expect(forbiddenKindWithin(`Mme Exemple ; ${parted} ; Nevers`)).toBe('nir');
        const groups = iban.replace(/(.{4})(?=.)/g, `$1${mark}`);
        // The digits of an account may hold what reads as the other number.
        expect(forbiddenKindWithin(`Banque Fictive ; ${groups}`)).not.toBeNull();
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([...NIRS, ...BANK])('has its column refused, and is never kept elsewhere: %s', (text) => {
    const csv = `Nom;Prénom;Note;Emploi\nROSE;Anne;"${text}";"${text}"\nIRIS;Paul;;AES\nLYS;Zoé;;AS\n`;
    const list = importCsv(csv);
    expect(list.columns[2]?.refused).toBeDefined();
    expect(list.people[0]?.values.jobTitle).toBeUndefined();
    expect(list.people[0]?.faults[0]?.kind).toMatch(/^refused_/);
  });
});

describe('an address that holds such a number in groups', () => {
  it.each(['1.85.05.78.006.084.36@exemple.example', 'rose.185057800608436@exemple.example'])(
    'is not kept, though it is an address: %s',
    (email) => {
      const [person] = importCsv(`Nom;Prénom;E-mail\nROSE;Anne;${email}\n`).people;
      expect(person?.values.email).toBeUndefined();
      expect(person?.faults.map(({ kind }) => kind)).toEqual(['refused_nir']);
    },
  );
});

describe('another number', () => {
  it.each([
    '06 00 00 12 34 / 03 86 00 00 12',
    '06.18.50.57.80 / 06.12.34.56.78',
    '+33 6 12 34 56 78, +33 3 86 00 00 12',
    '0033 6 12 34 56 78',
    '10005123456, 06 12 34 56 78',
    '10005123456 / 580000016',
    '580000016',
    '123 456 782 00017',
    '12345678200017',
    '2/1/2012 - 1/10/2012',
    'du 2/01/2012 au 1/10/2012',
    '12/05/1985 06 12 34 56 78',
    '4970 1012 3456 7894',
    '80250000012345678901',
    'rose.anne+1985@exemple.example',
    'Bâtiment 12, appartement 34, 58000 Nevers',
  ])('is none of them: %s', (text) => {
    expect(forbiddenKindOf(text)).toBeNull();
    expect(forbiddenKindWithin(text)).toBeNull();
  });
});
