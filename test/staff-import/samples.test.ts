/** The sample lists against what is expected of them, field by field. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { importStaff, type StaffImport } from '../../shared/staff-import/import-staff';
import type { ColumnTarget, PersonField } from '../../shared/staff-import/targets';
import { faultsOf, mappingOf, personAt, sampleBytes, TODAY } from './lists';

const SAMPLES_FOLDER = projectPath('assets', 'samples');

interface ExpectedPerson {
  readonly line: number;
  readonly [field: string]: string | number | null;
}

interface Expectation {
  readonly headerLine: number;
  readonly rows: number;
  readonly importable: number;
  readonly errors: readonly { line: number; column: string; kind: string }[];
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly people: readonly ExpectedPerson[];
  readonly morePeople: readonly ExpectedPerson[];
  readonly nonPersonLines: readonly { line: number }[];
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** The samples name the fields in French. */
const FIELDS: Readonly<Record<string, ColumnTarget>> = {
  civilite: 'civility',
  nomNaissance: 'birthName',
  nomUsage: 'usedName',
  prenoms: 'firstNames',
  dateNaissance: 'birthDate',
  communeNaissance: 'birthPlace',
  fonction: 'jobTitle',
  telephone: 'mobile',
  email: 'email',
  dateEntree: 'startDate',
  dateSortie: 'endDate',
  rpps: 'rppsNumber',
};

function expectationOf(sample: string): Expectation {
  const text = new TextDecoder().decode(sampleBytes(`${sample}.expected.json`));
  // The files of the samples have this shape; a wrong one fails the assertions below.
  return JSON.parse(text) as Expectation;
}

/** The samples compare names after NFC, with single spaces, one apostrophe and no case. */
function comparable(value: string | number | null | undefined): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .toLowerCase();
}

function checkPeople(list: StaffImport, expected: Expectation): void {
  const imported = new Set(list.columns.map(({ target }) => target));
  for (const person of [...expected.people, ...expected.morePeople]) {
    const { values } = personAt(list, person.line);
    for (const [french, value] of Object.entries(person)) {
      const field = FIELDS[french];
      if (field === undefined || !imported.has(field)) continue;
      // `fullName` is no field of a person, and the samples do not have it.
      const found = values[field as PersonField];
      expect(`${french}: ${comparable(found)}`).toBe(`${french}: ${comparable(value)}`);
    }
  }
}

function checkList(list: StaffImport, expected: Expectation): void {
  expect(list.headerLine).toBe(expected.headerLine);
  expect(mappingOf(list)).toEqual(
    Object.fromEntries(
      Object.entries(expected.mapping).map(([header, field]) => [
        header,
        field === null ? null : (FIELDS[field] ?? field),
      ]),
    ),
  );
  expect(list.people).toHaveLength(expected.rows);
  expect(list.people.filter(({ importable }) => importable)).toHaveLength(expected.importable);
  expect(faultsOf(list, 'error')).toEqual(
    expected.errors.map(({ line, kind, column }) => `${line} ${kind} ${column}`),
  );
  expect(faultsOf(list, 'warning')).toEqual([]);
  expect(list.nonPersonLines.map(({ line }) => line)).toEqual(
    expected.nonPersonLines.map(({ line }) => line),
  );
  checkPeople(list, expected);
}

const SAMPLES = readdirSync(SAMPLES_FOLDER).filter((name) =>
  existsSync(path.join(SAMPLES_FOLDER, `${name}.expected.json`)),
);

describe('the sample lists', () => {
  it.each(SAMPLES)('%s is read whole from its bytes', async (sample) => {
    const expected = expectationOf(sample);
    const read = await readStaffFile(sampleBytes(sample), sample);
    if (!read.ok) throw new Error(read.error.message);
    const { grids, source } = read.value;
    if (expected.encoding !== undefined) {
      expect(source).toEqual({
        format: 'csv',
        encoding: expected.encoding,
        delimiter: expected.delimiter,
      });
    }
    const [grid] = grids;
    if (grid === undefined) throw new Error('no grid');
    checkList(importStaff(grid, { today: TODAY }), expected);
  });

  it('there are three at least', () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(3);
  });
});
