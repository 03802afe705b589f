/** What the import finds in a staff list, in the words of the expectation files beside the samples. */
import type { FileFault } from '../../renderer/staff/read-file/file-fault';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import type { Workbook } from '../../shared/staff-import/grid';
import type { ImportColumn } from '../../shared/staff-import/columns';
import type { ImportFault } from '../../shared/staff-import/faults';
import type { StaffImport } from '../../shared/staff-import/import-staff';
import type { ImportedPerson } from '../../shared/staff-import/people';
import type { ColumnTarget, PersonField } from '../../shared/staff-import/targets';
import { outcomesOf } from './classification';

/** The field of a person by the name that the expectation files give it. */
export const FRENCH_FIELDS = {
  civilite: 'civility',
  nomNaissance: 'birthName',
  nomUsage: 'usedName',
  prenoms: 'firstNames',
  sexe: 'sex',
  dateNaissance: 'birthDate',
  communeNaissance: 'birthPlace',
  paysNaissance: 'birthCountry',
  email: 'email',
  telephone: 'mobile',
  fonction: 'jobTitle',
  etablissement: 'establishment',
  modeExercice: 'practiceMode',
  categorie: 'category',
  rpps: 'rppsNumber',
  dateEntree: 'startDate',
  dateSortie: 'endDate',
} as const satisfies Readonly<Record<string, PersonField>>;

/** A file that was refused, with the sentence that the screen shows. */
export function refusal({ code, message }: FileFault): object {
  return { outcome: 'refuse', code, message };
}

/** A file that was read: its lines, people, faults and columns. */
export function report(list: StaffImport, sheet: string, source: Workbook['source']): object {
  const { headerLine, columns, people, nonPersonLines } = list;
  const faults = people.flatMap((person) => person.faults);
  return {
    outcome: 'import',
    sheet,
    ...source,
    headerLine,
    rows: people.length,
    importable: people.filter(({ importable }) => importable).length,
    errors: faults.filter(({ severity }) => severity === 'error').map(faultEntry),
    warnings: faults.filter(isPlainWarning).map(faultEntry),
    duplicates: faults.filter(({ kind }) => kind === 'duplicate').map(faultEntry),
    mapping: Object.fromEntries(columns.map((column) => [column.header, mappedTo(column)])),
    people: people.map(personEntry),
    nonPersonLines: nonPersonLines.map(({ line, why }) => ({ line, what: why })),
    classification: people.flatMap(classificationEntry),
  };
}

function isPlainWarning({ severity, kind }: ImportFault): boolean {
  return severity === 'warning' && kind !== 'duplicate';
}

function faultEntry({ line, column, kind, message }: ImportFault): object {
  return { line, column, kind, message };
}

function mappedTo({ target, refused }: ImportColumn): string | null {
  if (refused !== undefined) return `${refused.toUpperCase()}_REFUSED`;
  return target === null ? null : frenchName(target);
}

function frenchName(target: ColumnTarget): string {
  if (target === 'fullName') return 'nomPrenom';
  return Object.entries(FRENCH_FIELDS).find(([, field]) => field === target)?.[0] ?? target;
}

function personEntry({ line, values, importable }: ImportedPerson): object {
  const entry: Record<string, string | number | boolean | null> = { line, importable };
  for (const [name, field] of Object.entries(FRENCH_FIELDS)) entry[name] = values[field] ?? null;
  return entry;
}

function classificationEntry({ line, values: { jobTitle } }: ImportedPerson): object[] {
  if (jobTitle === undefined) return [];
  return [{ line, fonction: jobTitle, accept: outcomesOf(proposeFromTitle(jobTitle)) }];
}
