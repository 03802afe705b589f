/** Those who were erased for good and are in a backup: found before it is put back, and erased again after. */
import { erasureOf } from '../../shared/dossier/erasure';
import { erasedPeopleIds } from '../../shared/merge/erased-before';
import { resumeDossier } from '../app/open-dossier';
import { type BackupContent, recordsOf } from '../storage/backup-content';
import type { DossierStore } from '../storage/dossier-store';
import type { DossierSummary } from '../storage/open-dossier';

/** People of one dossier that come back. */
export interface ComingBack {
  readonly dossierId: string;
  readonly ids: readonly string[];
}

/** Those of a backup whom the dossiers of this computer remember as erased. */
export function comingBackIn(
  here: readonly DossierSummary[],
  content: BackupContent,
): readonly ComingBack[] {
  const people = recordsOf(content, 'people');
  return here.flatMap((summary) => {
    if (summary.state !== 'readable') return [];
    const erased = new Set(erasedPeopleIds(summary.erased));
    const ids = people
      .filter(({ dossierId, id }) => dossierId === summary.id && erased.has(String(id)))
      .map(({ id }) => String(id));
    return ids.length === 0 ? [] : [{ dossierId: summary.id, ids }];
  });
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
