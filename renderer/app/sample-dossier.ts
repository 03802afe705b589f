/** The example behind « Explorer avec un exemple »: invented answers, and the people of an invented pay list. */
import answers from '../../assets/samples/ehpad.json';
import staffListUrl from '../../assets/samples/p01_paie_windows1252.csv?url';
import { appendItems, apply } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import type { ImportedPerson } from '../../shared/staff-import/people';
import { peopleToAdd } from '../../shared/staff-import/to-people';
import { openImportClient } from '../staff/import/import-client';
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
  const lines = (await sampleStaff()).filter(({ importable }) => importable);
  const { people } = peopleToAdd(lines, dossier.establishments, newId);
  return apply(dossier, appendItems(dossier, 'people', people)).dossier;
}

/** The people of the list, read as any staff list is: away from the window. */
async function sampleStaff(): Promise<readonly ImportedPerson[]> {
  const list = await fetch(staffListUrl);
  const client = openImportClient();
  try {
    const answer = await client.read(new File([await list.blob()], 'exemple.csv'), todayIso());
    if (answer.type === 'refused') throw new Error('The example’s staff list can’t be read');
    return answer.staffImport.people;
  } finally {
    client.close();
  }
}
