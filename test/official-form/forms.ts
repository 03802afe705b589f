/** The forms of the tests: made by other programs, committed with the script that makes them. */
import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from '../../scripts/project';
import type { OfficialForm } from '../../shared/official-form/form-model';
import { inspectStructure } from '../../renderer/official-form/form-structure';
import { readForm } from '../../renderer/official-form/read-form';

/** Forms that must be filled, by the program that made them. */
export const FILLABLE = [
  'libreoffice',
  'reportlab',
  'ghostscript',
  'pdftk',
  'qpdf-object-streams',
  'qpdf-rotated',
  'ghostscript-turned',
] as const;

/** The bytes of a form of `test/fixtures/forms`. */
export function formBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(projectPath('test', 'fixtures', 'forms', `${name}.pdf`)));
}

/** Reads a form that is known to be one. */
export async function formOf(bytes: Uint8Array): Promise<OfficialForm> {
  const form = await readForm(bytes, inspectStructure);
  if (!form.ok) throw new Error(form.error.message);
  return form.value;
}

/** A form that may not be copied here, if it stands beside the project. */
export function sampleBytes(name: string): Uint8Array | null {
  const file = projectPath('..', 'shared', 'samples', 'forms', name);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}
