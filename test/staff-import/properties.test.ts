/** What holds for every list, however broken: nothing lost, nothing forbidden, lines that are right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../../shared/identifiers/typed-text';
import { readerFor, saysNothing } from '../../shared/staff-import/cells';
import type { Grid, GridRow } from '../../shared/staff-import/grid';
import { importStaff, type StaffImport } from '../../shared/staff-import/import-staff';
import { anyText, frenchIbans, isoDates, nirs } from '../identifiers/arbitraries';
import { runs } from '../property-runs';
import { TODAY } from './lists';

const numRuns = runs(200);
const options = { today: TODAY };

const HEADERS = [
  'Matricule',
  'Civilité',
  'Nom de naissance',
  'Nom d’usage',
  'Prénom',
  'Sexe',
  'Date de naissance',
  'Lieu de naissance',
  'E-mail',
  'Portable',
  'Fonction',
  'Établissement',
  'Date d’entrée',
  'Date de sortie',
  'N° RPPS',
];

/** A cell of a list that people filled: right, wrong, spoiled or empty. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'ROSE',
      'Anne',
      'Mme',
      'F',
      '20/05/1985',
      '31/11/1987',
      '1987',
      'Nevers',
      'anne.rose@x.example',
      'anne@gmial.com',
      '06 00 00 12 34',
      '612345678',
      '6,12E+08',
      'AES',
      'CDI',
      '-',
      'néant',
      '#REF!',
      'TOTAL',
      'SERVICE ÉDUCATIF',
    ),
  },
  { weight: 2, arbitrary: isoDates },
  { weight: 2, arbitrary: anyText },
);

/** Rows with growing line numbers, some left out as blank rows are. */
function gridOf(rows: readonly (readonly string[])[], gaps: readonly number[]): Grid {
  let line = 0;
  const numbered = rows.map((cells, index): GridRow => {
    line += 1 + (gaps[index] ?? 0);
    return { line, cells };
  });
  return { name: 'liste', rows: numbered };
}

const body = fc.array(fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }), {
  maxLength: 12,
});
const gaps = fc.array(fc.nat(3), { maxLength: 14, size: 'max' });
const headedGrids = fc
  .tuple(body, gaps)
  .map(([rows, holes]) => gridOf([['Liste du personnel'], HEADERS, ...rows], holes));
const anyGrids = fc
  .tuple(fc.array(fc.array(fc.oneof(cell, fc.constantFrom(...HEADERS)), { maxLength: 8 })), gaps)
  .map(([rows, holes]) => gridOf(rows, holes));

function isBlankRow({ cells }: GridRow): boolean {
  return cells.every((text) => text.trim() === '');
}

function linesOf(list: StaffImport): number[] {
  return [...list.people, ...list.nonPersonLines].map(({ line }) => line).sort((a, b) => a - b);
}

describe('any list', () => {
  it('has every filled row below its header exactly once, as a person or not', () => {
    fc.assert(
      fc.property(headedGrids, (grid) => {
        const list = importStaff(grid, options);
        const [, header] = grid.rows;
        expect(list.headerLine).toBe(header?.line);
        const expected = grid.rows
          .slice(2)
          .filter((row) => !isBlankRow(row))
          .map(({ line }) => line);
        expect(linesOf(list)).toEqual(expected);
      }),
      { numRuns },
    );
  });

  it('points each fault at the line it is about', () => {
    fc.assert(
      fc.property(headedGrids, (grid) => {
        for (const { line, faults } of importStaff(grid, options).people) {
          for (const fault of faults) {
            expect(fault.line).toBe(line);
            expect(fault.message.startsWith(`Ligne ${line}`)).toBe(true);
            expect(fault.column === '' || fault.message.includes(fault.column)).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  it('loses no cell: a canonical value, or what was typed with a fault that says why', () => {
    fc.assert(
      fc.property(headedGrids, (grid) => {
        const list = importStaff(grid, options);
        const rowAt = new Map(grid.rows.map((row) => [row.line, row.cells]));
        for (const { line, values, faults } of list.people) {
          for (const { index, target } of list.columns) {
            const text = rowAt.get(line)?.[index] ?? '';
            if (target === null || target === 'fullName') continue;
            if (tidyText(text) === '' || saysNothing(target, text)) continue;
            const kinds = faults.filter((fault) => fault.target === target).map(({ kind }) => kind);
            if (kinds.some((kind) => kind.startsWith('refused_'))) continue;
            const reading = readerFor(target, TODAY)(text);
            const kept = reading.verdict === 'invalid' ? tidyText(text) : reading.value;
            expect(values[target]).toBe(kept);
            if (reading.verdict !== 'valid') expect(kinds).not.toEqual([]);
          }
        }
      }),
      { numRuns },
    );
  });

  it('lets a person in exactly when nothing is an error', () => {
    fc.assert(
      fc.property(headedGrids, (grid) => {
        for (const { values, faults, importable } of importStaff(grid, options).people) {
          expect(importable).toBe(!faults.some(({ severity }) => severity === 'error'));
          if (importable) {
            expect(values.birthName).toMatch(/\p{L}/u);
            expect(values.firstNames).toMatch(/\p{L}/u);
          }
        }
      }),
      { numRuns },
    );
  });

  it('never makes it throw, with or without a header', () => {
    fc.assert(
      fc.property(anyGrids, fc.boolean(), (grid, headless) => {
        const list = importStaff(grid, headless ? { ...options, headerLine: null } : options);
        expect(list.people.length).toBeLessThanOrEqual(grid.rows.length);
      }),
      { numRuns },
    );
  });
});

describe('a forbidden number', () => {
  const spaced = nirs.map((nir) =>
    nir.replace(/^(.)(..)(..)(..)(...)(...)(..)$/u, '$1 $2 $3 $4 $5 $6 $7'),
  );
  const forbidden = fc.oneof(nirs, spaced, frenchIbans);
  const plainRow = ['1', 'Mme', 'ROSE', '', 'Anne', 'F', '20/05/1985', 'Nevers', '', '', 'AES'];

  /** Whether the digits stand anywhere in what the import gives, spaces apart. */
  function leaks(list: StaffImport, number: string): boolean {
    const bare = (text: string): string => text.replace(/\s/gu, '');
    return bare(JSON.stringify(list)).includes(bare(number));
  }

  it('in a column of its own never appears anywhere in the result', () => {
    const header = fc.constantFrom('N° SS', 'Sécurité sociale', 'IBAN', 'Identifiant', '');
    fc.assert(
      fc.property(fc.array(forbidden, { minLength: 1, maxLength: 8 }), header, (numbers, name) => {
        const rows = numbers.map((number) => [...plainRow, number]);
        const grid = gridOf([[...HEADERS.slice(0, 11), name], ...rows], []);
        const list = importStaff(grid, options);
        expect(list.columns[11]).toMatchObject({ target: null });
        expect(list.columns[11]?.refused).toBeDefined();
        expect(list.people).toHaveLength(numbers.length);
        for (const number of numbers) expect(leaks(list, number)).toBe(false);
      }),
      { numRuns },
    );
  });

  it('strayed into any other cell is told and never kept', () => {
    const column = fc.integer({ min: 1, max: 10 });
    const around = fc.constantFrom(['', ''], ['voir ', ''], ['', ' (à effacer)']);
    fc.assert(
      fc.property(forbidden, column, around, (number, index, [before = '', after = '']) => {
        const rows = Array.from({ length: 6 }, () => plainRow);
        const row = plainRow.with(index, before + number + after);
        const list = importStaff(gridOf([HEADERS, ...rows, row], []), options);
        expect(leaks(list, number)).toBe(false);
        const told = list.people.at(-1)?.faults.some(({ kind }) => kind.startsWith('refused_'));
        const refusedColumn = list.columns[index]?.refused !== undefined;
        expect(told === true || refusedColumn).toBe(true);
      }),
      { numRuns },
    );
  });
});
