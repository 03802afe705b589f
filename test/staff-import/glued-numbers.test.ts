/** Social security numbers and bank accounts glued to letters: seen, never kept, never shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenKindWithin } from '../../shared/identifiers/forbidden';
import { faultEntries } from '../../shared/staff-import/fault-entries';
import { frenchIbans, nirs } from '../identifiers/arbitraries';
import { runs } from '../property-runs';
import { gridOf, importCsv } from './lists';

const HEADER =
  'Nom de naissance;Prénom;Date de naissance;Emploi;Courriel;Mobile;Lieu de naissance\n' +
  'ROSE;Anne;02/03/1980;AES;a.rose@exemple.example;06 00 00 12 34;Nevers\n';
const row = (at: number, text: string): string =>
  ['IRIS', 'Paul', '03/04/1990', 'AS', '', '', '']
    .map((cell, index) => (index === at ? text : cell))
    .join(';');

const GLUED = [
  'NIR1850575123456 78',
  'DUPONT185057512345678',
  '185057512345678DUPONT',
  'n°SS:1850575123456',
  'DUPONTFR7630006000011234567890189',
  'IBANFR76 3000 6000 0112 3456 7890 189',
  'ibande89370400440532013000',
  'IBANGB82WEST12345698765432',
];

describe('a number glued to letters', () => {
  it.each(GLUED)('is seen: %s', (text) => {
    expect(forbiddenKindWithin(text)).not.toBeNull();
  });

  it.each(['Bâtiment12 appartement', 'AES75 0012 3456', 'RPPS10999000010', 'Poste0386000012'])(
    'is not seen where there is none: %s',
    (text) => {
      expect(forbiddenKindWithin(text)).toBeNull();
    },
  );

  it('is seen whatever the letters and the number', () => {
    const letters = fc.stringMatching(/^[A-Za-z]{1,12}$/);
    fc.assert(
      fc.property(letters, fc.oneof(nirs, frenchIbans), letters, (before, number, after) => {
        expect(forbiddenKindWithin(before + number)).not.toBeNull();
        expect(forbiddenKindWithin(`${before} ${number}`)).not.toBeNull();
        expect(forbiddenKindWithin(`${number} ${after}`)).not.toBeNull();
      }),
      { numRuns: runs(200) },
    );
  });

  const columns = [0, 1, 2, 3, 4, 5, 6];
  const places = columns.flatMap((at) => GLUED.map((text) => [at, text] as const));
  it.each([...places, [4, 'dupont185057512345678@exemple.example'] as const])(
    'is neither kept nor shown, in column %i: %s',
    (at, text) => {
      const csv = `${HEADER}${row(at, text)}\n`;
      const list = importCsv(csv);
      const rowAt = new Map(gridOf(csv).rows.map((one) => [one.line, one]));
      const entries = faultEntries({ asFiled: list, mended: list, rowAt, typed: new Map() });
      const all = JSON.stringify([list.people, list.columns, entries]);
      expect(all.replaceAll(/[\s.]/g, '')).not.toMatch(
        /85057512345|3000600001|3704004405|WEST1234/i,
      );
      expect(all).toContain('refused_');
    },
  );
});
