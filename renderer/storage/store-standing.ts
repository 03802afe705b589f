/** Whether the store is what it should be, by what its backups tell of it. */
import type { BackupLine, ReadableBackup } from '../../shared/backup/backup-contract';
import type { StoreStamp } from './store-stamp';

/** `missing`: it was wiped, or never came; `older`: a backup of it holds later changes. */
export type StoreStanding =
  | { readonly state: 'sound' }
  | { readonly state: 'missing' | 'older'; readonly backups: readonly ReadableBackup[] };

/**
 * Compares a store that has just been opened with the backups there are, without a clock.
 * @param stamp its own; `null` if it has none.
 * @param isEmpty whether it holds no dossier.
 * @returns with the backups that could be put back, best first.
 */
export function storeStanding(
  stamp: StoreStamp | null,
  isEmpty: boolean,
  lines: readonly BackupLine[],
): StoreStanding {
  const backups = lines.filter((line) => line.state === 'readable');
  // A store of an older Jalon had no stamp: with dossiers in it, it is not missing.
  if (stamp === null) {
    const filled = backups.filter(({ dossiers }) => dossiers > 0);
    return isEmpty && filled.length > 0
      ? { state: 'missing', backups: filled }
      : { state: 'sound' };
  }
  const later = backups
    .filter(({ storeId, generation }) => storeId === stamp.storeId && generation > stamp.generation)
    .sort((a, b) => b.generation - a.generation || b.sequence - a.sequence);
  return later.length > 0 ? { state: 'older', backups: later } : { state: 'sound' };
}

/** The number of changes after which this store counts on, once a backup was put back. */
export function latestGeneration(stamp: StoreStamp | null, lines: readonly BackupLine[]): number {
  const generations = lines
    .filter((line) => line.state === 'readable')
    .filter(({ storeId }) => storeId === stamp?.storeId)
    .map(({ generation }) => generation);
  return Math.max(stamp?.generation ?? 0, ...generations);
}
