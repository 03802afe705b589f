/** Makes backups: reads the store, seals a check of its key, and hands it all over in slices. */
import {
  type BackupBridge,
  type BackupFault,
  type BackupReason,
  SLICE_BYTES,
  type WrittenBackup,
} from '../../shared/backup/backup-contract';
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import type { Result } from '../../shared/result';
import { slicesOf } from './backup-records';
import type { Bridge } from '../../shared/bridge';
import { type Snapshot, readSnapshotUntouched } from './backup-snapshot';
import { type DatabaseSurroundings, layouts } from './database';
import { installedVersion } from './installed-version';
import type { RecordAddress, RecordCipher } from './encryption';
import { nextTask } from './in-batches';

/** The part of the bridge that takes a backup. */
export type BackupTaker = Pick<BackupBridge, 'beginBackup' | 'addToBackup' | 'finishBackup'>;

const KEY_CHECK = 'jalon';
const IV_BYTES = 12;

function keyCheckAddress(schemaVersion: number): RecordAddress {
  return { table: 'backup', dossierId: '', recordId: 'key', schemaVersion };
}

async function sealKeyCheck(cipher: RecordCipher): Promise<string> {
  const { iv, data } = await cipher.seal(KEY_CHECK, keyCheckAddress(SCHEMA_VERSION));
  return btoa(String.fromCharCode(...iv, ...new Uint8Array(data)));
}

/** Whether a key is the one a backup was made with. */
export async function opensBackup(
  cipher: RecordCipher,
  { keyCheck, schemaVersion }: { readonly keyCheck: string; readonly schemaVersion: number },
): Promise<boolean> {
  const bytes = Uint8Array.from(atob(keyCheck), (character) => character.charCodeAt(0));
  const sealed = { iv: bytes.slice(0, IV_BYTES), data: bytes.slice(IV_BYTES).buffer };
  const opened = await cipher.open(sealed, keyCheckAddress(schemaVersion));
  return opened.ok && opened.value === KEY_CHECK;
}

/**
 * Backs up what an older Jalon left, or another layout, before anything is changed. Best effort: what
 * comes next is one transaction of the database, and a full disk must not keep one from one's dossiers.
 * @returns whether there may be another backup now.
 */
export async function backUpBeforeUpdate(
  bridge: BackupTaker & Pick<Bridge, 'lastSession' | 'appInfo'>,
  cipher: RecordCipher,
  surroundings: Pick<DatabaseSurroundings, 'indexedDB' | 'IDBKeyRange'>,
): Promise<boolean> {
  try {
    const [last, now] = await Promise.all([bridge.lastSession(), bridge.appInfo()]);
    // The same Jalon as last time has nothing to bring to another layout.
    if (last.version === now.version) return false;
    const layout = await installedVersion(surroundings.indexedDB);
    if (layout > layouts.length || (last.version === null && layout === layouts.length)) {
      return false;
    }
    const snapshot = await readSnapshotUntouched(surroundings);
    if (snapshot === null || (snapshot.counts['dossiers'] ?? 0) === 0) return false;
    await handOver(bridge, cipher, snapshot, 'before-update');
  } catch {
    // A database that does not open is dealt with by whoever opens it next.
  }
  return true;
}

/** Has a snapshot written as a backup. */
export async function handOver(
  bridge: BackupTaker,
  cipher: RecordCipher,
  snapshot: Snapshot,
  reason: BackupReason,
): Promise<Result<WrittenBackup, BackupFault>> {
  const { storeId, generation } = snapshot.stamp ?? { storeId: crypto.randomUUID(), generation: 0 };
  const token = await bridge.beginBackup({
    reason,
    storeId,
    generation,
    layout: snapshot.layout,
    schemaVersion: SCHEMA_VERSION,
    counts: snapshot.counts,
    keyCheck: await sealKeyCheck(cipher),
    bytes: snapshot.bytes,
  });
  for (const slice of slicesOf(snapshot.parts, SLICE_BYTES)) {
    await bridge.addToBackup({ token, slice });
    // The person may be typing meanwhile.
    await nextTask();
  }
  return bridge.finishBackup({ token });
}
