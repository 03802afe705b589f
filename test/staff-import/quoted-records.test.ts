/** Quotation marks: well written, they are read as PapaParse reads them; badly written, they swallow no one. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { quotedRecords } from '../../renderer/staff/read-file/quoted-records';
import { faultsOf, gridOf, importCsv } from './lists';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const cells = fc
  .array(fc.oneof(fc.constantFrom('"', '""', ';', ',', '\n', ' ', 'Foyer', 'Œuvre'), fc.string()), {
    maxLength: 5,
  })
  .map((parts) => parts.join('').replaceAll('\r', ''));

describe('records whose quotation marks are well written', () => {
  it('are those that were written', () => {
    const tables = fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(tables, fc.constantFrom(...SEPARATORS), (table, delimiter) => {
        const text = Papa.unparse(table, { delimiter, newline: '\n', quotes: true });
        expect(quotedRecords(text, delimiter)).toEqual({ records: table, mended: [] });
      }),
    );
  });

  it.each(['"a" ;"b"  \n"c";d', 'a "b" c;d', '"a";', ';"a\n\nb";c\n', '"""a"""', 'a"b;c'])(
    'are those of PapaParse: %j',
    (text) => {
      const { data } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\n' });
      expect(quotedRecords(text, ';')).toEqual({ records: data, mended: [] });
    },
  );

  it('may hold an address of several lines, in a wide table too', () => {
    const text = 'Nom;Prénom;Adresse\nROSE;Anne;"1 rue des Bois ; bât. B\n58000 Nevers"';
    expect(gridOf(text).rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(gridOf(text).mendedLines).toBeUndefined();
  });
});

const HEADER = 'Nom;Prénom;Date de naissance;Établissement';
const OTHERS =
  'IRIS;Paul;21/05/1985;EHPAD\nLYS;Zoé;22/05/1985;"EHPAD"\nBLEUET;Max;23/05/1985;EHPAD';

describe('quotation marks badly written', () => {
  it.each([
    ['"Foyer "Les Lilas""', 'Foyer "Les Lilas"'],
    ['"Foyer "Les Lilas" est"', 'Foyer "Les Lilas" est'],
    ['"Foyer" Lilas', '"Foyer" Lilas'],
    ['"Foyer "A; B""', 'Foyer "A; B"'],
    ['"Les Lilas', '"Les Lilas'],
  ])('in %s lose no one, and are told at their line', (cell, read) => {
    const list = importCsv(`${HEADER}\nROSE;Anne;20/05/1985;${cell}\n${OTHERS}\n`);
    expect(list.people.map(({ line, values }) => [line, values.birthName])).toEqual([
      [2, 'ROSE'],
      [3, 'IRIS'],
      [4, 'LYS'],
      [5, 'BLEUET'],
    ]);
    expect(list.people.map(({ values }) => values.establishment)).toEqual([
      read,
      'EHPAD',
      'EHPAD',
      'EHPAD',
    ]);
    expect(faultsOf(list, 'warning')).toEqual(['2 mended_quotes']);
  });

  it('in the first cell lose no one', () => {
    const list = importCsv(
      'Établissement;Nom;Prénom\n"Foyer "Les Lilas"";ROSE;Anne\n"Foyer";IRIS;Paul\n"EHPAD" Nord;LYS;"Zoé"\n',
    );
    expect(list.people.map(({ values }) => [values.establishment, values.birthName])).toEqual([
      ['Foyer "Les Lilas"', 'ROSE'],
      ['Foyer', 'IRIS'],
      ['"EHPAD" Nord', 'LYS'],
    ]);
    expect(faultsOf(list, 'warning')).toEqual(['2 mended_quotes', '4 mended_quotes']);
  });

  it('that would put whole lines of the table in one cell leave each its line', () => {
    const list = importCsv(
      `${HEADER}\nROSE;Anne;20/05/1985;"Foyer\nIRIS;Paul;21/05/1985;EHPAD\nLYS;Zoé;22/05/1985;Lilas"\nBLEUET;Max;23/05/1985;EHPAD\n`,
    );
    expect(list.people.map(({ line, values }) => [line, values.birthName])).toEqual([
      [2, 'ROSE'],
      [3, 'IRIS'],
      [4, 'LYS'],
      [5, 'BLEUET'],
    ]);
    expect(faultsOf(list, 'warning')).toEqual([2, 3, 4].map((line) => `${line} mended_quotes`));
  });

  it('never put two lines in one record when they stand in each line', () => {
    const lines = fc.array(
      fc.constantFrom('ROSE;"a "b"";c', 'IRIS;"a" b;c', '"d "e"";f;"g"', '"h";"i "j" k";l'),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(lines, (table) => {
        const read = quotedRecords(table.join('\n'), ';');
        if (typeof read === 'number') throw new Error('refused');
        expect(read.records.map(({ length }) => length)).toEqual(table.map(() => 3));
      }),
    );
  });
});
