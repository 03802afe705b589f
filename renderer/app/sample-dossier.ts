/** The example behind « Explorer avec un exemple »: invented answers, and the people of an invented pay list. */
import answers from '../../assets/samples/ehpad.json';
import staffListUrl from '../../assets/samples/p01_paie_windows1252.csv?url';
import { appendItems, apply } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
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
  return apply(dossier, appendItems(dossier, 'people', await sampleStaff(dossier))).dossier;
}

/** The people of the list, read as any staff list is: away from the window. */
async function sampleStaff({ establishments }: Dossier): Promise<readonly Person[]> {
  const list = await fetch(staffListUrl);
  const client = openImportClient(() => undefined);
  try {
    const file = new File([await list.blob()], 'exemple.csv');
    await client.read(file, [], { establishments, organisation: {}, today: todayIso() });
    const taken = await client.take();
    if (taken.type === 'refused') throw new Error('The example’s staff list can’t be read');
    return taken.arrived;
  } finally {
    client.close();
  }
}
