/** Starting a session: the key, the database, the store; each way it can fail has its own word. */
import type { Bridge, UnlockedVault, VaultFault, VaultStatus } from '../../shared/bridge';
import { type Result, fail, succeed } from '../../shared/result';
import { type AncestorStore, createAncestorStore } from '../storage/ancestor-store';
import { openDatabase } from '../storage/database';
import { type DossierStore, createDossierStore } from '../storage/dossier-store';
import { createCipher } from '../storage/encryption';
import { type FormMemory, createFormMemory } from '../storage/form-memory';

/** Why a session can't start. */
export type SessionFault = VaultFault | 'newer-database' | 'database-unavailable';

/** What must be asked before the key can be had; `null` if nothing. */
export type PassphraseNeed = 'choose' | 'enter' | null;

/** What must be asked of the person, from what stands on the disk. */
export function passphraseNeed(status: VaultStatus): Result<PassphraseNeed, SessionFault> {
  switch (status.state) {
    case 'damaged':
      return fail('damaged');
    case 'absent':
      return succeed(status.systemKeeps ? null : 'choose');
    case 'present':
      return succeed(status.protection === 'passphrase' ? 'enter' : null);
  }
}

/** Gets the data key: made the first time, unlocked afterwards. */
export function unlock(
  bridge: Bridge,
  status: VaultStatus,
  passphrase: string | null,
): Promise<Result<UnlockedVault, VaultFault>> {
  return status.state === 'absent'
    ? bridge.createVault({ passphrase })
    : bridge.unlockVault({ passphrase });
}

/** What is kept on this computer. */
export interface Stores {
  readonly dossiers: DossierStore;
  readonly forms: FormMemory;
  readonly ancestors: AncestorStore;
}

/** Opens what is kept with this key, which is wiped on the way. */
export async function openStores(vault: UnlockedVault): Promise<Result<Stores, SessionFault>> {
  const database = await openDatabase({
    indexedDB,
    IDBKeyRange,
    storage: navigator.storage,
  });
  if (!database.ok) {
    return fail(database.error === 'newer' ? 'newer-database' : 'database-unavailable');
  }
  const cipher = await createCipher(vault.key);
  return succeed({
    dossiers: createDossierStore(database.value, cipher),
    forms: createFormMemory(database.value, cipher),
    ancestors: createAncestorStore(database.value, cipher),
  });
}
