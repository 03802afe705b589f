/** Everything one can do with backups in a session: make, list, look into, put back. */
import type {
  BackupBridge,
  BackupFault,
  BackupFolder,
  BackupReadFault,
  BackupReason,
  WrittenBackup,
} from '../../shared/backup/backup-contract';
import { parseBackupName } from '../../shared/backup/backup-name';
import { mayLeaveOn } from '../../shared/backup/rotation';
import type { UnlockedVault, VaultFault } from '../../shared/bridge';
import type { BackupHolder, ErasureHolders } from '../../shared/dossier/erasure-holders';
import { type Result, fail, succeed } from '../../shared/result';
import type { ComingBack } from '../erasure/erase-again';
import { type BackupContent, readContent, reseal, summariesOf } from '../storage/backup-content';
import { handOver, opensBackup } from '../storage/backup-maker';
import { type ReplaceFault, replaceAll } from '../storage/backup-restore';
import { BackupSchedule } from '../storage/backup-schedule';
import { readSnapshot } from '../storage/backup-snapshot';
import type { Clock } from '../storage/clock';
import { type JalonDatabase, layouts } from '../storage/database';
import type { DossierStore } from '../storage/dossier-store';
import { type RecordCipher, createCipher } from '../storage/encryption';
import { latestGeneration } from '../storage/store-standing';
import { type DossierChange, compareDossiers } from './compare-dossiers';

/** The database that is there, with what reads it. */
export interface DeskStore {
  readonly database: JalonDatabase;
  readonly dossiers: DossierStore;
}

/** What a desk works with. */
export interface DeskOptions {
  readonly bridge: BackupBridge;
  readonly cipher: RecordCipher;
  /** `null` where the database does not open. */
  readonly store: DeskStore | null;
  /** What was wrong with the chosen folder when it was last looked at. */
  readonly trouble: BackupFault | null;
  /** Deletes a database that does not open, and makes an empty one in its place. */
  readonly recreate: () => Promise<DeskStore | null>;
  readonly clock: Clock;
  readonly idle: () => Promise<void>;
}

/** A backup that was looked into, ready to be put back. */
export interface RestorePreview {
  readonly content: BackupContent;
  readonly changes: readonly DossierChange[];
  /** Those of the backup who were erased here since. */
  readonly comingBack: readonly ComingBack[];
}

/** Why a backup can't be looked into; with `other-key`, the passphrase of then may help. */
export type PreviewFault = BackupReadFault | 'other-key' | VaultFault;

/** Why nothing was put back. */
export type RestoreFault =
  ReplaceFault | 'not-backed-up' | 'not-set-aside' | 'not-recreated' | 'not-erased-again';

/** What last went wrong with a backup. */
export interface BackupTrouble {
  readonly fault: BackupFault;
  /** Whether none was written at all, not even in the default folder. */
  readonly isLost: boolean;
}

/** It opens dossiers, which a start does without. */
const erasingPart = () => import('../erasure/erase-again');

/** The backups of a session. */
export class BackupDesk {
  readonly schedule: BackupSchedule;
  readonly #options: DeskOptions;
  #store: DeskStore | null;
  #trouble: BackupTrouble | null = null;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#store = options.store;
    this.#say(options.trouble, false);
    const { clock, idle } = options;
    const make = async (): Promise<boolean> => (await this.#make('routine')).ok;
    this.schedule = new BackupSchedule({ clock, idle, make });
    options.store?.database.changes.subscribe(this.schedule.changed);
  }

  /** Calls back when what went wrong changes, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is wrong with backups now; the same object until it changes. */
  readonly getTrouble = (): BackupTrouble | null => this.#trouble;

  /** Lets go of the store: another desk takes over. */
  end(): void {
    this.#store?.database.close();
    this.#store = null;
  }

  /** Makes one because the person asks for it. */
  async makeNow(): Promise<Result<WrittenBackup, BackupFault>> {
    const made = await this.#make('routine');
    if (made.ok) this.schedule.noteMade();
    return made;
  }

  async list(): Promise<BackupFolder> {
    const folder = await this.#options.bridge.listBackups();
    if (this.#trouble?.isLost !== true) this.#say(folder.trouble, false);
    return folder;
  }

  /** Backups that may hold what is erased, and until when; and a database that was set aside. */
  readonly holders = async (): Promise<Pick<ErasureHolders, 'backups' | 'setAside'>> => {
    const { path, backups, setAside } = await this.list();
    const holding = backups.flatMap((line): BackupHolder[] => {
      const named = parseBackupName(line.name);
      if (line.state !== 'readable' || line.dossiers === 0) return [];
      return [{ madeAt: line.madeAt, path, keptUntil: named === null ? null : mayLeaveOn(named) }];
    });
    return { backups: holding, setAside };
  };

  /** Asks for another folder, or goes back to the default one; `null` if the person changed their mind. */
  async chooseFolder(to: 'asked' | 'default'): Promise<Result<BackupFolder, BackupFault> | null> {
    const chosen = await this.#options.bridge.chooseBackupFolder({ to });
    if (chosen?.ok === true) this.#say(null, false);
    return chosen;
  }

  /**
   * Looks into a backup, and touches nothing.
   * @param passphrase that of the backup, where it holds another key than this computer's.
   */
  async preview(
    name: string,
    passphrase: string | null = null,
  ): Promise<Result<RestorePreview, PreviewFault>> {
    const { bridge, cipher } = this.#options;
    try {
      const read = await readContent(bridge, name, layouts.length);
      if (!read.ok) return read;
      if (await opensBackup(cipher, read.value.opened.facts)) {
        return succeed(await this.#compare(read.value));
      }
      if (passphrase === null && read.value.opened.protection !== 'system') {
        return fail('other-key');
      }
      const own = await this.#makeOurs(read.value, await bridge.unlockBackup({ passphrase }));
      return own.ok ? succeed(await this.#compare(own.value)) : own;
    } finally {
      await bridge.closeBackup();
    }
  }

  /**
   * Puts a backup in place of all there is, which is backed up before; gives the name of that one.
   * @param isErasing whether those who were erased since are erased again.
   */
  restore(
    { content, comingBack }: RestorePreview,
    isErasing: boolean,
  ): Promise<Result<{ readonly undo: string | null }, RestoreFault>> {
    return this.#inTurn(async () => {
      const undo = await this.#backUpPresent();
      if (!undo.ok) return undo;
      const store = await this.#storeToFill();
      if (!store.ok) return store;
      const { database } = store.value;
      const lines = (await this.#options.bridge.listBackups()).backups;
      const latest = latestGeneration(database.changes.stamp, lines);
      const replaced = await replaceAll(database, content, latest);
      if (!replaced.ok) return replaced;
      if (database.changes.stamp === null) await database.countOnFrom(0);
      if (!isErasing) return undo;
      const { eraseAgain } = await erasingPart();
      return (await eraseAgain(store.value.dossiers, comingBack)) ? undo : fail('not-erased-again');
    });
  }

  /** The store that is there, or an empty one in place of one that does not open. */
  async #storeToFill(): Promise<Result<DeskStore, RestoreFault>> {
    if (this.#store === null) {
      const aside = await this.#options.bridge.setStoreAside();
      if (!aside.ok) return fail('not-set-aside');
      this.#store = await this.#options.recreate();
    }
    return this.#store === null ? fail('not-recreated') : succeed(this.#store);
  }

  async #compare(content: BackupContent): Promise<RestorePreview> {
    const [here, there] = await Promise.all([
      this.#store?.dossiers.list() ?? [],
      summariesOf(this.#options.cipher, content),
    ]);
    const { comingBackIn } = await erasingPart();
    const comingBack = await comingBackIn(this.#options.cipher, here, content);
    return { content, changes: compareDossiers(here, there), comingBack };
  }

  async #makeOurs(
    content: BackupContent,
    vault: Result<UnlockedVault, VaultFault>,
  ): Promise<Result<BackupContent, PreviewFault>> {
    if (!vault.ok) return fail(vault.error === 'system-refused' ? 'other-key' : vault.error);
    const theirs = await createCipher(vault.value.key);
    if (!(await opensBackup(theirs, content.opened.facts))) return fail('other-key');
    return reseal(theirs, this.#options.cipher, content);
  }

  /** A store without a dossier is not worth one: nothing would be undone by it. */
  async #backUpPresent(): Promise<Result<{ readonly undo: string | null }, RestoreFault>> {
    if (this.#store === null || (await this.#store.database.dossiers.count()) === 0) {
      return succeed({ undo: null });
    }
    const made = await this.#write('before-restore');
    return made.ok ? succeed({ undo: made.value.name }) : fail('not-backed-up');
  }

  #make(reason: BackupReason): Promise<Result<WrittenBackup, BackupFault>> {
    return this.#inTurn(() => this.#write(reason));
  }

  async #write(reason: BackupReason): Promise<Result<WrittenBackup, BackupFault>> {
    const made = await this.#tryToWrite(reason);
    if (made.ok) this.#say(made.value.trouble, false);
    else this.#say(made.error, true);
    return made;
  }

  async #tryToWrite(reason: BackupReason): Promise<Result<WrittenBackup, BackupFault>> {
    const { bridge, cipher } = this.#options;
    if (this.#store === null) return fail('unknown');
    try {
      const { database } = this.#store;
      await database.ensureOpen();
      return await handOver(bridge, cipher, await readSnapshot(database), reason);
    } catch {
      // The database was closed by a full disk, or the program ends: the next one will tell.
      return fail('unknown');
    }
  }

  #say(fault: BackupFault | null, isLost: boolean): void {
    if (this.#trouble?.fault === fault && this.#trouble.isLost === isLost) return;
    if (fault === null && this.#trouble === null) return;
    this.#trouble = fault === null ? null : { fault, isLost };
    for (const listener of this.#listeners) listener();
  }

  /** One at a time: main takes one backup at once, and a restore must not be backed up half-way. */
  #inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#queue.then(task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
