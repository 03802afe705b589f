/** The example behind « Explorer avec un exemple »: invented answers, and the people of an invented pay list. */
import answers from '../../assets/samples/ehpad.json';
import staffListUrl from '../../assets/samples/p01_paie_windows1252.csv?url';
import { appendItems, apply } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { importStaff } from '../../shared/staff-import/import-staff';
import { peopleToAdd } from '../../shared/staff-import/to-people';
import { readStaffFile } from '../staff/read-file/read-staff-file';
import { newId } from '../steps/new-id';
import { todayIso } from './open-dossier';

/** A new example dossier. */
export async function sampleDossier(): Promise<Dossier> {
  const empty = emptyDossier(newId(), new Date().toISOString());
  const reading = readDossier({ ...empty, ...answers, isSample: true });
  if (!reading.ok || reading.value.issues.length > 0) {
    throw new Error('The example does not fit the schema');
  }
  const { dossier } = reading.value;
  const file = await fetch(staffListUrl);
  const workbook = readStaffFile(new Uint8Array(await file.arrayBuffer()), 'exemple.csv');
  const grid = workbook.ok ? workbook.value.grids[0] : undefined;
  if (grid === undefined) throw new Error('The example’s staff list can’t be read');
  const lines = importStaff(grid, { today: todayIso() }).people.filter(
    ({ importable }) => importable,
  );
  const { people } = peopleToAdd(lines, dossier.establishments, newId);
  return apply(dossier, appendItems(dossier, 'people', people)).dossier;
}
