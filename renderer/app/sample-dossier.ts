/** The examples behind « Explorer avec un exemple »: invented answers, and the people of invented staff lists. */
import ehpad from '../../assets/samples/ehpad.json';
import esat from '../../assets/samples/esat.json';
import esatStaffUrl from '../../assets/samples/esat-staff.csv?url';
import homeHelp from '../../assets/samples/home-help.json';
import homeHelpStaffUrl from '../../assets/samples/home-help-staff.csv?url';
import ehpadStaffUrl from '../../assets/samples/p01_paie_windows1252.csv?url';
import { appendItems, apply } from '../../shared/dossier/commands';
import { readDossier } from '../../shared/dossier/lenient';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { openImportClient } from '../staff/import/import-client';
import { newId } from '../steps/new-id';
import { todayIso } from './today';
import type { SampleSituation } from './sample-situations';

const SAMPLES: Readonly<
  Record<SampleSituation, { readonly answers: object; readonly staffListUrl: string }>
> = {
  ehpad: { answers: ehpad, staffListUrl: ehpadStaffUrl },
  'home-help': { answers: homeHelp, staffListUrl: homeHelpStaffUrl },
  esat: { answers: esat, staffListUrl: esatStaffUrl },
};

/** A new example dossier of this situation. */
export async function sampleDossier(situation: SampleSituation): Promise<Dossier> {
  const { answers, staffListUrl } = SAMPLES[situation];
  const empty = emptyDossier(newId(), new Date().toISOString());
  const reading = readDossier({ ...empty, ...answers, isSample: true });
  if (!reading.ok || reading.value.issues.length > 0) {
    throw new Error('The example does not fit the schema');
  }
  const { dossier } = reading.value;
  const people = await sampleStaff(staffListUrl, dossier);
  return apply(dossier, appendItems(dossier, 'people', people)).dossier;
}

/** The people of a list, read as any staff list is: away from the window. */
async function sampleStaff(
  staffListUrl: string,
  { establishments }: Dossier,
): Promise<readonly Person[]> {
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
