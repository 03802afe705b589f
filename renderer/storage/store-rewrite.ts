/**
 * Writing the store anew after an erasure. What IndexedDB deletes stays in Chromium's files, sealed, until it
 * compacts them: the store is backed up, its files are removed, and it is filled again from that backup.
 * Whenever the power goes, the store is there or the backup is, with a mark that says which one.
 */
import type { BackupBridge } from '../../shared/backup/backup-contract';
import { readContent } from './backup-content';
import { handOver, opensBackup } from './backup-maker';
import { replaceAll } from './backup-restore';
import { readSnapshot } from './backup-snapshot';
import { type JalonDatabase, layouts } from './database';
import type { RecordCipher } from './encryption';

/**
 * Removes the files of a store of which something was erased, so that it is filled again.
 * @returns whether the store is to be looked at anew: it was closed, and its files are likely to be gone.
 */
export async function emptyAfterErasure(
  bridge: BackupBridge,
  cipher: RecordCipher,
  database: JalonDatabase,
): Promise<boolean> {
  let isClosed = false;
  try {
    const made = await handOver(bridge, cipher, await readSnapshot(database), 'routine');
    // Without a sound copy nothing is touched; the next start tries again.
    if (!made.ok) return false;
    database.close();
    isClosed = true;
    await bridge.emptyStore({ name: made.value.name });
  } catch {
    // Main notes the backup before it removes anything: whatever happened, the next look tells what is there.
  }
  return isClosed;
}

/** Fills an empty store from the backup that was made for it, in one transaction; whether it is full again. */
export async function refill(
  bridge: BackupBridge,
  cipher: RecordCipher,
  database: JalonDatabase,
  name: string,
): Promise<boolean> {
  try {
    const read = await readContent(bridge, name, layouts.length);
    if (!read.ok || !(await opensBackup(cipher, read.value.opened.facts))) return false;
    const { storeId, generation } = read.value.opened.facts;
    // It is the same store, and goes on as such.
    database.changes.follow({ storeId, generation });
    const filled = await replaceAll(database, read.value, generation);
    if (!filled.ok) return false;
    await bridge.noteRefilled();
    return true;
  } catch {
    return false;
  } finally {
    await bridge.closeBackup();
  }
}
