/** Starting a session: the key, the database, the store; each way it can fail has its own word. */
import type { Bridge, UnlockedVault, VaultFault, VaultStatus } from '../../shared/bridge';
import { type Result, fail, succeed } from '../../shared/result';
import { type AncestorStore, createAncestorStore } from '../storage/ancestor-store';
import type { ReadableBackup } from '../../shared/backup/backup-contract';
import { lockNote } from '../lock/lock-page';
import { BackupDesk, type DeskStore } from '../backups/backup-desk';
import { backUpBeforeUpdate } from '../storage/backup-maker';
import { systemClock } from '../storage/clock';
import { type JalonDatabase, openDatabase, recreateDatabase } from '../storage/database';
import { type DossierStore, createDossierStore } from '../storage/dossier-store';
import { type RecordCipher, createCipher } from '../storage/encryption';
import { type FormMemory, createFormMemory } from '../storage/form-memory';
import { type ReadOnlyShelf, openNewerDatabase } from '../storage/newer-database';
import { emptyAfterErasure, refill } from '../storage/store-rewrite';
import type { StoreStamp } from '../storage/store-stamp';
import { latestGeneration, storeStanding } from '../storage/store-standing';

/** Why a session can't start. */
export type SessionFault = VaultFault | 'newer-database' | 'database-unavailable';

/** What must be asked before the key can be had; `null` if nothing. */
export type PassphraseNeed = 'choose' | 'enter' | null;

/** What must be asked of the person, from what stands on the disk. */
export function passphraseNeed(status: VaultStatus): Result<PassphraseNeed, SessionFault> {
  switch (status.state) {
    case 'damaged':
      return fail('damaged');
    case 'newer':
      return fail('newer-vault');
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

/** The newest backup that holds the key, where the key itself is missing or damaged; `null` if none helps. */
export async function keyBackup(
  bridge: Bridge,
  status: VaultStatus,
): Promise<ReadableBackup | null> {
  // A newer key is left alone: it is neither missing nor damaged.
  if (status.state === 'present' || status.state === 'newer') return null;
  const { backups } = await bridge.listBackups();
  const holding = backups
    .filter((line) => line.state === 'readable')
    .filter(({ protection }) => protection !== null);
  return holding[0] ?? null;
}

/** What is kept on this computer. */
export interface Stores {
  readonly dossiers: DossierStore;
  readonly forms: FormMemory;
  readonly ancestors: AncestorStore;
  readonly backups: BackupDesk;
  /** Whether the session before this one ended without saying so. */
  readonly endedAbnormally: boolean;
}

/** A store that is not what it should be, and the backups that could be put back. */
export interface StartOffer {
  readonly kind: 'missing' | 'older' | 'damaged';
  /** Best first. */
  readonly backups: readonly ReadableBackup[];
  readonly desk: BackupDesk;
  /** Goes on with what is there; `null` where nothing can be opened. */
  readonly decline: (() => Promise<void>) | null;
  /** Looks again, once something was put back or declined. */
  readonly reopen: () => Promise<Result<Opening, SessionFault>>;
}

/** What a newer Jalon keeps here: to be looked at only. */
export interface NewerStores {
  readonly shelf: ReadOnlyShelf;
}

/** What opening the stores leads to. */
export type Opening = { readonly stores: Stores } | { readonly offer: StartOffer } | NewerStores;

const SURROUNDINGS = { indexedDB, IDBKeyRange, storage: navigator.storage };

/** What main knows that opening the stores asks for. */
export interface KnownAtStart {
  readonly lastSession: ReturnType<Bridge['lastSession']>;
  readonly appInfo: ReturnType<Bridge['appInfo']>;
  readonly backups: ReturnType<Bridge['listBackups']>;
}

/** Asks main for it. */
export function askAtStart(
  bridge: Pick<Bridge, 'lastSession' | 'appInfo' | 'listBackups'>,
): KnownAtStart {
  return {
    lastSession: bridge.lastSession(),
    appInfo: bridge.appInfo(),
    backups: bridge.listBackups(),
  };
}

/** Opens what is kept with this key, which is wiped on the way. */
export async function openStores(
  bridge: Bridge,
  vault: UnlockedVault,
  known: KnownAtStart = askAtStart(bridge),
): Promise<Result<Opening, SessionFault>> {
  const cipher = await createCipher(vault.key);
  const mayBeAnother = await backUpBeforeUpdate(
    { ...bridge, lastSession: () => known.lastSession, appInfo: () => known.appInfo },
    cipher,
    SURROUNDINGS,
  );
  return openWith(bridge, cipher, mayBeAnother ? askAtStart(bridge) : known);
}

/** @param mayEmpty whether a store of which something was erased is written anew, which is tried once. */
async function openWith(
  bridge: Bridge,
  cipher: RecordCipher,
  known: KnownAtStart,
  mayEmpty = true,
): Promise<Result<Opening, SessionFault>> {
  const [database, { end }, { backups: lines, trouble, refillFrom }] = await Promise.all([
    openDatabase(SURROUNDINGS),
    known.lastSession,
    known.backups,
  ]);
  if (!database.ok && database.error === 'newer') {
    const shelf = await openNewerDatabase({ indexedDB }, cipher);
    return shelf.ok ? succeed({ shelf: shelf.value }) : fail('newer-database');
  }
  const found = database.ok ? await lookInto(database.value) : null;
  const store = database.ok && found !== null ? deskStore(database.value, cipher) : null;
  if (store !== null && found !== null) {
    const looked = { ...found, holdsErased: found.holdsErased && mayEmpty };
    const isAnew = await writeAnew(bridge, cipher, store.database, looked, refillFrom);
    if (isAnew) return openWith(bridge, cipher, askAtStart(bridge), false);
  }
  const desk = new BackupDesk({
    bridge,
    cipher,
    store,
    trouble,
    recreate: async () => {
      const made = await recreateDatabase(SURROUNDINGS);
      return made.ok ? deskStore(made.value, cipher) : null;
    },
    clock: systemClock,
    idle: whenIdle,
  });
  const reopen = (): Promise<Result<Opening, SessionFault>> => {
    desk.end();
    return openWith(bridge, cipher, askAtStart(bridge));
  };
  if (store === null || found === null) {
    const backups = lines.filter((line) => line.state === 'readable');
    if (backups.length === 0) return fail('database-unavailable');
    return succeed({ offer: { kind: 'damaged', backups, desk, decline: null, reopen } });
  }
  const { stamp, isEmpty } = found;
  const standing = storeStanding(stamp, isEmpty, lines);
  const goOn = (): Promise<void> => store.database.countOnFrom(latestGeneration(stamp, lines));
  if (standing.state !== 'sound') {
    const { state: kind, backups } = standing;
    return succeed({ offer: { kind, backups, desk, decline: goOn, reopen } });
  }
  if (stamp === null) await goOn();
  return succeed({
    stores: {
      dossiers: store.dossiers,
      forms: createFormMemory(store.database, cipher),
      ancestors: createAncestorStore(store.database, cipher),
      backups: desk,
      // Said once: a page that was locked meanwhile has said it.
      endedAbnormally: end === 'abnormal' && lockNote() === null,
    },
  });
}

/**
 * Whether the files of the store were removed after an erasure, or filled again: it is to be opened anew.
 * @param refillFrom the backup it was to be filled from.
 */
async function writeAnew(
  bridge: Bridge,
  cipher: RecordCipher,
  database: JalonDatabase,
  { stamp, isEmpty, holdsErased }: FoundStore,
  refillFrom: string | null,
): Promise<boolean> {
  if (refillFrom !== null) {
    const isMissing = stamp === null && isEmpty;
    const isFull = isMissing && (await refill(bridge, cipher, database, refillFrom));
    if (isFull) database.close();
    // One that is there was not emptied after all.
    if (!isMissing) await bridge.noteRefilled();
    return isFull;
  }
  return holdsErased && (await emptyAfterErasure(bridge, cipher, database));
}

/** What a store is found to be. */
interface FoundStore {
  readonly stamp: StoreStamp | null;
  readonly isEmpty: boolean;
  readonly holdsErased: boolean;
}

/** Which store it is, and whether it holds a dossier; `null` if it opens and yet can't be read, its files being damaged. */
async function lookInto(database: JalonDatabase): Promise<FoundStore | null> {
  try {
    const [stamp, holdsErased, ids] = await Promise.all([
      database.readStamp(),
      database.holdsErased(),
      database.dossiers.toCollection().keys(),
    ]);
    return { stamp, isEmpty: ids.length === 0, holdsErased };
  } catch {
    database.close();
    return null;
  }
}

function deskStore(database: JalonDatabase, cipher: RecordCipher): DeskStore {
  return { database, dossiers: createDossierStore(database, cipher) };
}

const IDLE_LIMIT_MS = 30_000;

/** A moment in which nothing else is to be done; it comes at last. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_LIMIT_MS });
  });
}
