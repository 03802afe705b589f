/**
 * Whatever bytes are given, the reader ends with a list or a sentence, and no line vanishes. Half a minute in
 * all, twenty times as long in the long run; a failure prints its seed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { projectPath } from '../../scripts/project';
import type { Grid } from '../../shared/staff-import/grid';
import { importStaff } from '../../shared/staff-import/import-staff';
import { runs } from '../property-runs';
import { TODAY, sampleBytes } from './lists';

const BUDGET_MS = runs(10_000);
/** A last try may begin at the very end, on a busy machine. */
const LIMIT_MS = BUDGET_MS + 60_000;

const FOLDER = projectPath('test', 'fixtures', 'workbooks');
const FILES: readonly Uint8Array[] = [
  ...readdirSync(FOLDER)
    .filter((name) => !name.endsWith('.py'))
    .map((name) => new Uint8Array(readFileSync(`${FOLDER}/${name}`))),
  sampleBytes('p01_paie_windows1252.csv'),
  sampleBytes('p04_titres_fusions_total.xlsx'),
];

/** Every row that holds something is a person, a line left aside with its reason, or stands in or above the header. */
function expectNoLineLost(grid: Grid): void {
  const { headerLine, people, nonPersonLines } = importStaff(grid, { today: TODAY });
  const told = new Set([...people, ...nonPersonLines].map(({ line }) => line));
  const below = grid.rows.filter(({ line, cells }) => {
    const isBelow = headerLine === null || line > headerLine + HEADER_ROWS;
    return isBelow && cells.some((cell) => cell.trim() !== '');
  });
  expect(below.filter(({ line }) => !told.has(line)).map(({ line }) => line)).toEqual([]);
}

/** A header may stand on two rows. */
const HEADER_ROWS = 1;

async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const read = await readStaffFile(bytes, 'liste');
  if (read.ok) for (const grid of read.value.grids) expectNoLineLost(grid);
  else expect(read.error.message).toMatch(/\.$/u);
}

function within(property: fc.IAsyncProperty<unknown[]>): Promise<void> {
  return fc.assert(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: BUDGET_MS,
    markInterruptAsFailure: false,
  });
}

const starts = ['', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Nom;Prénom\n', '\xff\xfe'];
const anyBytes = fc
  .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000, size: 'max' }))
  .map(([start, rest]) => new Uint8Array([...Buffer.from(start, 'latin1'), ...rest]));

interface Damage {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'remove' | 'double';
  readonly value: number;
}

const damages = fc.array(
  fc.record<Damage>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'remove', 'double'),
    value: fc.integer({ min: 1, max: 255 }),
  }),
  { minLength: 1, maxLength: 8, size: 'max' },
);

function damaged(bytes: Uint8Array, list: readonly Damage[]): Uint8Array {
  return list.reduce<Uint8Array>((now, { at, kind, value }) => {
    const index = Math.floor(at * now.length);
    switch (kind) {
      case 'flip':
        return now.map((byte, position) => (position === index ? byte ^ value : byte));
      case 'cut':
        return now.slice(0, index);
      case 'remove':
        return Uint8Array.from([...now.slice(0, index), ...now.slice(index + value)]);
      case 'double':
        return Uint8Array.from([...now.slice(0, index + value), ...now.slice(index)]);
    }
  }, bytes);
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Nom',
    'Prénom',
    'Total',
    'Rose',
    'Anne',
    '=1+1',
    '@x',
    '-',
    '1.01E+10',
    '31/02/1980',
  ),
  fc.integer().map(String),
);
const grids = fc
  .array(fc.array(cell, { maxLength: 9, size: 'max' }), { maxLength: 25, size: 'max' })
  .map((rows): Grid => ({
    name: 'x',
    rows: rows.map((cells, index) => ({ line: index + 1, cells })),
  }));

describe('the reader, given anything', () => {
  it(
    'ends with a list or a sentence: random bytes',
    () => within(fc.asyncProperty(anyBytes, expectAnswer)),
    LIMIT_MS,
  );

  it(
    'ends with a list or a sentence: damaged files',
    () =>
      within(
        fc.asyncProperty(fc.constantFrom(...FILES), damages, (file, list) =>
          expectAnswer(damaged(file, list)),
        ),
      ),
    LIMIT_MS,
  );

  it(
    'loses no line: random cells',
    () =>
      within(
        fc.asyncProperty(grids, (grid) => {
          expectNoLineLost(grid);
          return Promise.resolve();
        }),
      ),
    LIMIT_MS,
  );
});
