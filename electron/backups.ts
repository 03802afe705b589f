/** Backups: writes what the page hands over, in the folder of one's choice, and lists and reads them again. */
import { randomUUID } from 'node:crypto';
import {
  access,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {
  type BackupAnswers,
  type BackupFacts,
  type BackupFault,
  type BackupFolder,
  type BackupReadFault,
  type OpenedBackup,
  SLICE_BYTES,
} from '../shared/backup/backup-contract';
import { formatBackupName, nextSequence } from '../shared/backup/backup-name';
import type { UnlockedVault, VaultFault } from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { createFile, systemErrorCode } from './atomic-write';
import { protectionOf, readBackup, type SoundBackup, writeBackup } from './backup-file';
import {
  backupLines,
  backupNames,
  dropOutdated,
  faultOfFolder,
  findBackup,
  folderFault,
} from './backup-folder';
import { forgetRefill, noteRefill, refillSource } from './store-refill';
import type { SettingsStore } from './settings';
import { createVaultKeeper, VAULT_FILE_NAME } from './vault';
import type { SystemKeys } from './system-keys';

/** Name of the default folder, beside the data. */
export const DEFAULT_FOLDER_NAME = 'sauvegardes';

/** What backups depend on. */
export interface BackupsContext {
  /** The profile's folder, which exists. */
  readonly userData: string;
  readonly appVersion: string;
  readonly settings: Pick<SettingsStore, 'current' | 'update'>;
  readonly systemKeys: SystemKeys;
  /** Shows the system's dialog of folders; null if the person closed it. */
  readonly pickFolder: () => Promise<string | null>;
  /** The time by the computer's clock. */
  readonly now: () => Date;
  /** Removes the page's database, which by itself it can't where the files are damaged. */
  readonly clearStore: () => Promise<void>;
}

/** Everything the page may ask about backups. */
export interface Backups {
  readonly list: () => Promise<BackupFolder>;
  readonly chooseFolder: (to: 'asked' | 'default') => Promise<BackupAnswers['chooseBackupFolder']>;
  readonly begin: (facts: BackupFacts) => string;
  readonly add: (token: string, slice: Uint8Array) => undefined;
  readonly finish: (token: string) => Promise<BackupAnswers['finishBackup']>;
  readonly open: (name: string) => Promise<BackupAnswers['openBackup']>;
  readonly read: (offset: number) => Uint8Array;
  readonly close: () => undefined;
  readonly unlock: (passphrase: string | null) => Promise<Result<UnlockedVault, VaultFault>>;
  readonly setStoreAside: () => Promise<BackupAnswers['setStoreAside']>;
  readonly emptyStore: (name: string) => Promise<BackupAnswers['emptyStore']>;
  readonly noteRefilled: () => Promise<undefined>;
  readonly restoreVault: (name: string) => Promise<BackupAnswers['restoreVault']>;
}

/** A backup that the page is handing over. */
interface Draft {
  readonly token: string;
  readonly facts: BackupFacts;
  readonly slices: Uint8Array[];
  bytes: number;
}

/** The folder beside the data. */
function defaultFolderOf({ userData }: Pick<BackupsContext, 'userData'>): string {
  return path.join(userData, DEFAULT_FOLDER_NAME);
}

/**
 * Writes into one folder, and lets go there of what is too old.
 * @param known all the folders that may hold backups, for the next number.
 */
async function writeInto(
  context: BackupsContext,
  folder: string,
  known: readonly string[],
  { facts, slices }: Draft,
): Promise<string> {
  const now = context.now();
  const sequence = nextSequence(await backupNames(known), facts.storeId);
  const name = formatBackupName(now, facts.storeId, sequence, facts.reason);
  const vaultFile = path.join(context.userData, VAULT_FILE_NAME);
  const vault = await readFile(vaultFile, 'utf8').catch(() => null);
  const header = { madeAt: now.toISOString(), appVersion: context.appVersion, vault, facts };
  // A chosen folder that is gone is a stick that was taken out: none is made in its place.
  if (folder === defaultFolderOf(context)) await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeBackup(folder, name, header, slices);
  await dropOutdated(folder, now, facts.storeId);
  return name;
}

/** The backups of one profile. */
export function createBackups(context: BackupsContext): Backups {
  const { settings } = context;
  const defaultFolder = defaultFolderOf(context);
  let trouble: BackupFault | null = null;
  let draft: Draft | null = null;
  let opened: SoundBackup | null = null;

  const chosen = (): string => settings.current().backupFolder ?? defaultFolder;
  /** Where backups may stand: the default folder served while the chosen one did not. */
  const folders = (): readonly string[] => [...new Set([chosen(), defaultFolder])];

  const list = async (): Promise<BackupFolder> => {
    const folder = chosen();
    const isDefault = folder === defaultFolder;
    // A stick that was put in again serves again, and is not to be complained of until the next backup.
    if (!isDefault)
      trouble = (await folderFault(folder)) ?? (trouble === 'disk-full' ? trouble : null);
    return { path: folder, isDefault, trouble, ...(await whatStands(context.userData, folders())) };
  };

  const chooseFolder: Backups['chooseFolder'] = async (to) => {
    const folder = to === 'default' ? defaultFolder : await context.pickFolder();
    if (folder === null) return null;
    const fault = folder === defaultFolder ? null : await folderFault(folder);
    if (fault !== null) return fail(fault);
    settings.update({ backupFolder: folder === defaultFolder ? null : folder });
    trouble = null;
    return succeed(await list());
  };

  const finish: Backups['finish'] = async (token) => {
    const made = draft;
    if (made?.token !== token || made.bytes !== made.facts.bytes) return fail('unknown');
    draft = null;
    const folder = chosen();
    try {
      const name = await writeInto(context, folder, folders(), made);
      trouble = null;
      return succeed({ name, trouble });
    } catch (error) {
      trouble = faultOfFolder(error);
      if (folder === defaultFolder) return fail(trouble);
    }
    try {
      return succeed({ name: await writeInto(context, defaultFolder, folders(), made), trouble });
    } catch (error) {
      return fail(faultOfFolder(error));
    }
  };

  const find = async (name: string): Promise<Result<SoundBackup, BackupReadFault>> => {
    const file = await findBackup(folders(), name);
    return file === null ? fail('absent') : readBackup(file);
  };

  return {
    list,
    chooseFolder,
    begin: (facts) => {
      draft = { token: randomUUID(), facts, slices: [], bytes: 0 };
      return draft.token;
    },
    add: (token, slice) => {
      if (draft?.token !== token) throw new Error('This backup was given up.');
      if (draft.bytes + slice.length > draft.facts.bytes)
        throw new Error('More than was announced.');
      draft.slices.push(slice);
      draft.bytes += slice.length;
      return undefined;
    },
    finish,
    open: async (name) => {
      const backup = await find(name);
      opened = backup.ok ? backup.value : null;
      return backup.ok ? succeed(openedBackup(name, backup.value)) : backup;
    },
    // Copied: what is handed over must not carry the rest of the file with it.
    read: (offset) => new Uint8Array(opened?.content.subarray(offset, offset + SLICE_BYTES) ?? []),
    close: () => {
      opened = null;
      return undefined;
    },
    unlock: (passphrase) => unlockCopy(context, opened?.header.vault ?? null, passphrase),
    setStoreAside: () => setStoreAside(context),
    emptyStore: async (name) => emptyStore(context, name, await find(name)),
    noteRefilled: () => forgetRefill(context.userData),
    restoreVault: async (name) => restoreVault(context, await find(name)),
  };
}

/** Puts the wrapped key back where it is missing or damaged. */
async function restoreVault(
  { userData, systemKeys }: Pick<BackupsContext, 'userData' | 'systemKeys'>,
  backup: Result<SoundBackup, BackupReadFault>,
): Promise<BackupAnswers['restoreVault']> {
  const file = path.join(userData, VAULT_FILE_NAME);
  const keeper = createVaultKeeper(userData, systemKeys);
  const before = await keeper.status();
  if (before.state === 'present') return fail('already-exists');
  if (!backup.ok) return backup;
  const { vault } = backup.value.header;
  if (vault === null || protectionOf(backup.value.header) === null) return fail('no-vault');
  try {
    // What is damaged may still be mended by someone who knows how: it is put aside, never deleted.
    if (before.state === 'damaged') await rename(file, `${file}.${randomUUID()}.abime`);
    await createFile(file, vault);
  } catch {
    return fail('not-written');
  }
  return succeed(await keeper.status());
}

/** Where Chromium keeps the databases of the page, in the profile’s folder. */
const STORE_FOLDER = 'IndexedDB';

function asideFolder(userData: string): string {
  return path.join(userData, `${STORE_FOLDER}.abime`);
}

/** The backups, and what stands beside the database: a copy of a damaged one, and what it was to be filled from. */
async function whatStands(
  userData: string,
  folders: readonly string[],
): Promise<Pick<BackupFolder, 'backups' | 'setAside' | 'refillFrom'>> {
  const folder = asideFolder(userData);
  const made = await stat(folder).catch(() => null);
  return {
    backups: await backupLines(folders),
    setAside: made === null ? null : { at: made.ctime.toISOString(), path: folder },
    refillFrom: await refillSource(userData),
  };
}

/** Removes the files of the database once a sound backup of it, by which it comes back, is noted. */
async function emptyStore(
  { userData, clearStore }: Pick<BackupsContext, 'userData' | 'clearStore'>,
  name: string,
  backup: Result<SoundBackup, BackupReadFault>,
): Promise<BackupAnswers['emptyStore']> {
  if (!backup.ok) return fail('not-backed-up');
  try {
    await noteRefill(userData, name);
  } catch {
    return fail('not-written');
  }
  await clearStore();
  return succeed(undefined);
}

/**
 * What does not open today may open tomorrow, or be mended: its files are copied, sealed as they are, before
 * they are removed. One copy is kept, that of the last time.
 */
async function setStoreAside({
  userData,
  clearStore,
}: Pick<BackupsContext, 'userData' | 'clearStore'>): Promise<BackupAnswers['setStoreAside']> {
  const store = path.join(userData, STORE_FOLDER);
  const aside = asideFolder(userData);
  const unfinished = `${aside}.partiel`;
  // Nothing there, nothing to keep.
  if (!(await isThere(store))) return succeed(undefined);
  for (let attempt = 1; ; attempt++) {
    try {
      await rm(unfinished, { recursive: true, force: true });
      // The lock belongs to whoever has the database open.
      const filter = (file: string): boolean => path.basename(file) !== 'LOCK';
      await cp(store, unfinished, { recursive: true, filter });
      await rm(aside, { recursive: true, force: true });
      await rename(unfinished, aside);
      break;
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
      // Chromium may still be clearing up what it could not open: a file that has just gone is not there the next time.
      const hasMoved = systemErrorCode(error) === 'ENOENT' && attempt < MOST_ATTEMPTS;
      if (!hasMoved) return fail('not-written');
    }
  }
  await clearStore();
  return succeed(undefined);
}

/** Times that a folder in use is copied before that is given up. */
const MOST_ATTEMPTS = 5;

async function isThere(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}

function openedBackup(name: string, { header }: SoundBackup): OpenedBackup {
  const { madeAt, appVersion, facts } = header;
  return { name, madeAt, appVersion, facts, protection: protectionOf(header) };
}

/** Opens a vault that is not this computer's, by the same rules: from a copy in a folder of its own. */
async function unlockCopy(
  { userData, systemKeys }: Pick<BackupsContext, 'userData' | 'systemKeys'>,
  vault: string | null,
  passphrase: string | null,
): Promise<Result<UnlockedVault, VaultFault>> {
  if (vault === null) return fail('absent');
  try {
    const folder = await mkdtemp(path.join(userData, 'coffre-'));
    try {
      await writeFile(path.join(folder, VAULT_FILE_NAME), vault, { mode: 0o600 });
      return await createVaultKeeper(folder, systemKeys).unlock(passphrase);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch {
    return fail('not-written');
  }
}
