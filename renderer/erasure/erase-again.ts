/** Those who were erased for good and are in a backup: found before it is put back, and erased again after. */
import { erasureOf } from '../../shared/dossier/erasure';
import { erasedPeopleIds } from '../../shared/merge/erased-before';
import { resumeDossier } from '../app/open-dossier';
import { type BackupContent, recordsOf } from '../storage/backup-content';
import type { SealedRecord } from '../storage/database';
import type { RecordCipher } from '../storage/encryption';
import { type Roster, openRecord, readRoster, soleRecord } from '../storage/sealed-record';
import type { DossierStore } from '../storage/dossier-store';
import type { DossierSummary } from '../storage/open-dossier';

/** People of one dossier that come back. */
export interface ComingBack {
  readonly dossierId: string;
  readonly ids: readonly string[];
}

/** Those of a backup whom the dossiers of this computer remember as erased. */
export async function comingBackIn(
  cipher: RecordCipher,
  here: readonly DossierSummary[],
  content: BackupContent,
): Promise<readonly ComingBack[]> {
  const found = await Promise.all(
    here.map(async (summary): Promise<ComingBack> => {
      const erased = new Set(summary.state === 'readable' ? erasedPeopleIds(summary.erased) : []);
      const roster = erased.size === 0 ? [] : await rosterIn(cipher, content, summary.id);
      return { dossierId: summary.id, ids: roster.filter((id) => erased.has(id)) };
    }),
  );
  return found.filter(({ ids }) => ids.length > 0);
}

/** Who is in a dossier of a backup; nobody if that can't be read. */
async function rosterIn(
  cipher: RecordCipher,
  content: BackupContent,
  dossierId: string,
): Promise<Roster> {
  const record = recordsOf(content, 'rosters').find((one) => one['dossierId'] === dossierId);
  if (record === undefined) return [];
  // Whatever does not have that form does not open.
  const sealed = record as unknown as SealedRecord;
  const opened = await openRecord(cipher, soleRecord('rosters', dossierId), sealed);
  return (opened.ok ? readRoster(opened.value) : null) ?? [];
}

/** Erases them from the dossiers that were put back; whether all of them could be. */
export async function eraseAgain(
  store: DossierStore,
  comingBack: readonly ComingBack[],
): Promise<boolean> {
  let isDone = true;
  for (const { dossierId, ids } of comingBack) {
    const opened = await resumeDossier(store, dossierId);
    if (!opened.ok) return false;
    const { actor, autosave, end } = opened.value;
    actor.send({ type: 'erase', erasure: erasureOf(actor.getSnapshot().context.dossier, ids) });
    isDone = (await autosave.flush()).ok && isDone;
    end();
  }
  return isDone;
}
