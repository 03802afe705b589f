/** Staff lists for tests: made from csv text, as the page makes them; everyone in them is invented. */
import { readFileSync } from 'node:fs';
import { readTextFile } from '../../renderer/staff/read-file/read-text-file';
import type { Grid } from '../../shared/staff-import/grid';
import {
  importStaff,
  type ImportOptions,
  type StaffImport,
} from '../../shared/staff-import/import-staff';
import type { ImportedPerson } from '../../shared/staff-import/people';

/** The day the samples are judged on. */
export const TODAY = '2026-11-23';

/** The grid of a csv text. */
export function gridOf(csv: string): Grid {
  const read = readTextFile(new TextEncoder().encode(csv), 'liste.csv');
  if (!read.ok) throw new Error(read.error.message);
  const [grid] = read.value.grids;
  if (grid === undefined) throw new Error('no grid');
  return grid;
}

/** Imports a csv text. */
export function importCsv(csv: string, options: Omit<ImportOptions, 'today'> = {}): StaffImport {
  return importStaff(gridOf(csv), { today: TODAY, ...options });
}

/** The target (or « refused nir ») of each column, by header. */
export function mappingOf({ columns }: StaffImport): Record<string, string | null> {
  return Object.fromEntries(
    columns.map(({ header, target, refused }) => [
      header,
      refused === undefined ? target : `refused ${refused}`,
    ]),
  );
}

/** « 6 missing_first_name Prénom(s) » for each fault of each person. */
export function faultsOf({ people }: StaffImport, severity: 'error' | 'warning'): string[] {
  return people
    .flatMap(({ faults }) => faults)
    .filter((fault) => fault.severity === severity)
    .map(({ line, kind, column }) => `${line} ${kind} ${column}`.trim());
}

/** The person of a line. */
export function personAt({ people }: StaffImport, line: number): ImportedPerson {
  const person = people.find((candidate) => candidate.line === line);
  if (person === undefined) throw new Error(`no person at line ${line}`);
  return person;
}

/** A file of `assets/samples`. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../assets/samples/${name}`, import.meta.url)));
}
