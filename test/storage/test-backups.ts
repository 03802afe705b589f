/** A desk of backups on a store in memory, with the real main process’s files behind it. */
import { createBackups } from '../../electron/backups';
import { createVaultKeeper } from '../../electron/vault';
import type { Settings } from '../../electron/settings';
import { BackupDesk } from '../../renderer/backups/backup-desk';
import { createCipher } from '../../renderer/storage/encryption';
import type { BackupBridge } from '../../shared/backup/backup-contract';
import { temporaryFolder } from '../electron/temporary-folder';
import { dataKey, openStore } from './test-store';
import { testClock } from './test-journey';

/** The passphrase of the vaults made by these tests. */
export const PASSPHRASE = 'onze chevaux dans la rivière';

const systemKeys = {
  keep: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('none')),
  unwrap: () => Promise.reject(new Error('none')),
};

/** What is thrown is a rejection over there, as over the real bridge. */
function soon<Answer>(ask: () => Answer): Promise<Answer> {
  return Promise.resolve().then(ask);
}

/** A bridge of which a test may change an answer. */
type ChangeableBridge = { -readonly [Method in keyof BackupBridge]: BackupBridge[Method] };

/** The bridge of a computer whose files are in this folder. */
function backupBridge(userData: string, backupFolder: string | null): ChangeableBridge {
  let settings: Settings = { window: null, lastFolder: null, backupFolder, autoLockMinutes: 15 };
  const backups = createBackups({
    userData,
    appVersion: '1.2.3',
    settings: {
      current: () => settings,
      update: (changes) => (settings = { ...settings, ...changes }),
    },
    systemKeys,
    pickFolder: () => Promise.resolve(null),
    now: () => new Date(),
    clearStore: () => Promise.resolve(),
  });
  return {
    lastSession: () => Promise.resolve({ end: 'none', version: null }),
    listBackups: () => backups.list(),
    chooseBackupFolder: ({ to }) => backups.chooseFolder(to),
    beginBackup: (facts) => soon(() => backups.begin(facts)),
    addToBackup: ({ token, slice }) => soon(() => backups.add(token, slice)),
    finishBackup: ({ token }) => backups.finish(token),
    openBackup: ({ name }) => backups.open(name),
    readBackup: ({ offset }) => soon(() => backups.read(offset)),
    closeBackup: () => soon(backups.close),
    unlockBackup: ({ passphrase }) => backups.unlock(passphrase),
    setStoreAside: () => backups.setStoreAside(),
    emptyStore: ({ name }) => backups.emptyStore(name),
    noteRefilled: () => backups.noteRefilled(),
    restoreVault: ({ name }) => backups.restoreVault(name),
  };
}

/** A desk, its store, its clock, its bridge. */
export async function openDesk(
  options: {
    readonly userData?: string;
    readonly backupFolder?: string | null;
    readonly key?: Uint8Array<ArrayBuffer>;
  } = {},
) {
  const userData = options.userData ?? temporaryFolder();
  const bridge = backupBridge(userData, options.backupFolder ?? null);
  const key = options.key ?? dataKey();
  const opened = await openStore({ key: new Uint8Array(key) });
  await opened.database.countOnFrom(0);
  const clock = testClock();
  const desk = new BackupDesk({
    bridge,
    cipher: await createCipher(new Uint8Array(key)),
    store: { database: opened.database, dossiers: opened.store },
    trouble: null,
    recreate: () => Promise.resolve(null),
    clock,
    idle: () => Promise.resolve(),
  });
  return { ...opened, desk, bridge, clock, userData };
}

/** A computer with a vault of its own: its key, and a desk that works with it. */
export async function openDeskWithVault(backupFolder: string | null = null) {
  const userData = temporaryFolder();
  const vault = await createVaultKeeper(userData, systemKeys).create(PASSPHRASE);
  if (!vault.ok) throw new Error(vault.error);
  return openDesk({ userData, backupFolder, key: vault.value.key });
}
