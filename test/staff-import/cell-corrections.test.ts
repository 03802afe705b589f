/** Cells mended in place: read by the rules of the file's own cells, in any order, with no line lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellCorrection,
  type CellCorrections,
  withCorrection,
} from '../../shared/staff-import/cell-corrections';
import type { Grid } from '../../shared/staff-import/grid';
import { importStaff } from '../../shared/staff-import/import-staff';
import { frenchIbans, nirs } from '../identifiers/arbitraries';
import { runs } from '../property-runs';
import { TODAY, faultsOf, gridOf, importCsv, personAt } from './lists';

const NOTHING: CellCorrections = new Map();

function typed(...corrections: readonly CellCorrection[]): CellCorrections {
  return corrections.reduce(withCorrection, NOTHING);
}

const LIST =
  'Nom de naissance;Prénom;Date de naissance;Sexe;Emploi\n' +
  'ROSE;Anne;31/11/1987;F;AES\n' +
  'LYS;;02/03/1980;F;AES\n' +
  'TOTAL;;;;2\n' +
  'IRIS;Marc;04/05/1990;X;Lingère\n' +
  'HOUX;Paul;04/05/1991;X;Lingère\n';

describe('a cell mended in place', () => {
  it('is read as if the file said so, and its line goes in', () => {
    const cells = typed({ lines: [2], cell: 2, text: '30/11/1987' });
    const person = personAt(importCsv(LIST, { cells }), 2);
    expect(person.values.birthDate).toBe('1987-11-30');
    expect(person.importable).toBe(true);
  });

  it('has its new fault if it is wrong again', () => {
    const cells = typed({ lines: [2], cell: 2, text: 'hier' });
    expect(faultsOf(importCsv(LIST, { cells }), 'error')).toContain(
      '2 invalid_date Date de naissance',
    );
  });

  it('may be left empty', () => {
    const cells = typed({ lines: [2], cell: 2, text: '' });
    const person = personAt(importCsv(LIST, { cells }), 2);
    expect(person.values.birthDate).toBeUndefined();
    expect(person.importable).toBe(true);
  });

  it('is mended once for all the lines that say the same', () => {
    const cells = typed({ lines: [5, 6], cell: 3, text: 'Homme' });
    const list = importCsv(LIST, { cells });
    expect([5, 6].map((line) => personAt(list, line).values.sex)).toEqual(['M', 'M']);
    expect(faultsOf(list, 'warning')).toEqual([]);
  });

  it('gives back what the file says once the correction is taken back', () => {
    const cells = typed(
      { lines: [2], cell: 2, text: '30/11/1987' },
      { lines: [2], cell: 2, text: null },
    );
    expect(importCsv(LIST, { cells })).toEqual(importCsv(LIST));
  });

  it('stands for a field that the list has no column for', () => {
    const csv =
      'Nom de naissance;Emploi;Date de naissance\nROSE;AES;01/02/1990\nLYS;AES;03/04/1980\n';
    const cells = typed({ lines: [2], cell: 'firstNames', text: 'Anne' });
    const list = importCsv(csv, { cells });
    expect(personAt(list, 2)).toMatchObject({ importable: true, values: { firstNames: 'Anne' } });
    expect(faultsOf(list, 'error')).toEqual(['3 missing_first_name']);
  });

  it('is the last word, even if its column is found afterwards', () => {
    const csv = 'Nom de naissance;P.;Date de naissance\nROSE;A.;01/02/1990\nLYS;Zoé;03/04/1980\n';
    const cells = typed({ lines: [2], cell: 'firstNames', text: 'Anne' });
    const list = importCsv(csv, { cells, columns: { 1: 'firstNames' } });
    expect([2, 3].map((line) => personAt(list, line).values.firstNames)).toEqual(['Anne', 'Zoé']);
  });

  it('takes a name and first names apart, as the column does', () => {
    const csv = 'Nom Prénom;Date de naissance\nROSE;01/02/1990\nLYS Zoé;03/04/1980\n';
    const cells = typed({ lines: [2], cell: 0, text: 'ROSE Anne' });
    expect(personAt(importCsv(csv, { cells }), 2).values).toMatchObject({
      birthName: 'ROSE',
      firstNames: 'Anne',
    });
  });
});

/** A text someone may type in any cell, right or wrong. */
const anyTyped = fc.oneof(
  fc.constantFrom('', 'ROSE', '30/11/1987', '31/11/1987', 'F', 'X', 'AES', 'TOTAL', '-', '#REF!'),
  fc.string({ unit: 'binary' }),
);
const correction = fc.record({
  lines: fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 3 }),
  cell: fc.oneof(
    fc.integer({ min: 0, max: 7 }),
    fc.constantFrom('firstNames' as const, 'email' as const, 'birthName' as const),
  ),
  text: fc.option(anyTyped, { nil: null }),
});
const grid: Grid = gridOf(LIST);
const read = (cells: CellCorrections) => importStaff(grid, { today: TODAY, cells });
const linesOf = ({ people, nonPersonLines }: ReturnType<typeof read>) => ({
  people: people.map(({ line }) => line),
  nonPersonLines,
});

describe('any corrections', () => {
  it('make no line vanish, nor any column another', () => {
    const before = read(NOTHING);
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 8 }), (corrections) => {
        const after = read(typed(...corrections));
        expect(linesOf(after)).toEqual(linesOf(before));
        expect(after.columns).toEqual(before.columns);
      }),
      { numRuns: runs(200) },
    );
  });

  it('give the same list in whatever order they are made, if no two are of one cell', () => {
    const apart = fc.uniqueArray(
      fc.record({
        lines: fc.integer({ min: 2, max: 6 }).map((line) => [line]),
        cell: fc.nat(4),
        text: anyTyped,
      }),
      { selector: ({ lines, cell }) => `${lines.join()} ${cell}`, maxLength: 10 },
    );
    fc.assert(
      fc.property(
        apart.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([first, second]) => {
          expect(read(typed(...first))).toEqual(read(typed(...second)));
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('leave the other lines’ values as they were', () => {
    const before = read(NOTHING);
    fc.assert(
      fc.property(correction, (one) => {
        const after = read(typed(one));
        const others = (list: typeof before) =>
          list.people.filter(({ line }) => !one.lines.includes(line)).map(({ values }) => values);
        expect(others(after)).toEqual(others(before));
      }),
      { numRuns: runs(200) },
    );
  });

  it('never let a social security number or an account in', () => {
    fc.assert(
      fc.property(fc.oneof(nirs, frenchIbans), fc.nat(4), (number, cell) => {
        const after = read(typed({ lines: [2], cell, text: number }));
        expect(JSON.stringify(after)).not.toContain(number);
        expect(personAt(after, 2).faults.map(({ kind }) => kind)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^refused_/u)]),
        );
      }),
      { numRuns: runs(100) },
    );
  });
});
