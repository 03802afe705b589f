/** The sample dossier as the demonstration types it. */
import ehpad from '../../assets/samples/ehpad.json';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { projectPath } from '../project';

/** A pay list of invented people, as a spreadsheet on a French Windows writes it. */
export const SAMPLE_STAFF_LIST = projectPath('assets', 'samples', 'p01_paie_windows1252.csv');

/** The sample answers, read through the schema. */
export function sampleAnswers(): Dossier {
  const empty = emptyDossier('sample', '2026-11-23T09:00:00.000Z');
  const reading = readDossier({ ...empty, ...ehpad });
  if (!reading.ok || reading.value.issues.length > 0) {
    throw new Error('The sample dossier does not fit the schema');
  }
  return reading.value.dossier;
}
