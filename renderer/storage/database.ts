/** The IndexedDB database: which tables there are, and opening it without touching one from a newer Jalon. */
import Dexie, { type Table, type Transaction } from 'dexie';
import { type Result, fail, succeed } from '../../shared/result';
import type { SealedValue } from './encryption';
import { DATABASE_NAME, installedVersion } from './installed-version';
import { ChangeWatch, ERASED_ID, STAMP_ID, type StampRecord, type StoreStamp } from './store-stamp';

/** What every record holds besides its ids; nothing of it is personal in clear. */
export interface SealedRecord extends SealedValue {
  /** Version of the dossier's stored form (`SCHEMA_VERSION`) in which it was sealed. */
  readonly schemaVersion: number;
}

/** A dossier's answers, without its people. */
export interface DossierRecord extends SealedRecord {
  readonly id: string;
}

/** Who is in a dossier, in order; apart, so that an answer about the structure does not rewrite 10,000 ids. */
export interface RosterRecord extends SealedRecord {
  readonly dossierId: string;
}

/** Where one is in a dossier and when it was last saved; apart, so that moving about rewrites nothing else. */
export interface BookmarkRecord extends SealedRecord {
  readonly dossierId: string;
}

/** A bundle of people (`people-bundles.ts`); before layout 6, one person under their own id. */
export interface PeopleRecord extends SealedRecord {
  readonly dossierId: string;
  readonly id: string;
}

/** One line of a dossier's journal; `seq` is given by the database. */
export interface JournalRecord extends SealedRecord {
  readonly seq?: number;
  readonly dossierId: string;
}

/** What is remembered of the staff lists imported so far, whatever the dossier. */
export interface ImportMemoryRecord extends SealedRecord {
  readonly id: string;
}

/** Which answer goes where in one official form, on this computer; of no dossier. */
export interface FormMappingRecord extends SealedRecord {
  /** Fingerprint of the form's fields. */
  readonly id: string;
}

/** A dossier as it was at a handover, whole: what a later merge compares with. */
export interface AncestorRecord extends SealedRecord {
  readonly dossierId: string;
  /** Of the handover. */
  readonly id: string;
}

/** Tables of one version of the database, and what to do with the records of the version before. */
export interface Layout {
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * `layouts[n]` is version n + 1 of the database; one that was released is frozen. It is another thing
 * than the version of the dossiers in it, which only `migrations.ts` knows.
 * People need no index: their key begins with the dossier's id.
 */
export const layouts: readonly Layout[] = [
  {
    stores: {
      dossiers: 'id',
      rosters: 'dossierId',
      bookmarks: 'dossierId',
      people: '[dossierId+id]',
      journal: '++seq, dossierId',
    },
  },
  { stores: { importMemory: 'id' } },
  { stores: { formMappings: 'id' } },
  { stores: { stamp: 'id' } },
  { stores: { ancestors: '[dossierId+id]' } },
  // People are sealed in bundles from here on; the first change of a dossier puts them there.
  { stores: {} },
];

/** What a database needs of its surroundings; the page's own, or a test's. */
export interface DatabaseSurroundings {
  readonly indexedDB: IDBFactory;
  // The DOM's types have no other name for the constructor.
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Where Chromium is asked to keep the data, and how much room is left; `undefined` if it has none. */
  readonly storage: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'> | undefined;
}

/** With less room than this, a write that failed is said to have lacked it, in bytes. */
const LEAST_ROOM = 1_000_000;

/** Jalon's tables, typed. Made by `openDatabase` only. */
export class JalonDatabase extends Dexie {
  declare readonly dossiers: Table<DossierRecord, string>;
  declare readonly rosters: Table<RosterRecord, string>;
  declare readonly bookmarks: Table<BookmarkRecord, string>;
  declare readonly people: Table<PeopleRecord, [dossierId: string, id: string]>;
  declare readonly journal: Table<JournalRecord, number, JournalRecord>;
  declare readonly importMemory: Table<ImportMemoryRecord, string>;
  declare readonly formMappings: Table<FormMappingRecord, string>;
  declare readonly stamp: Table<StampRecord, string>;
  /** What changes, whoever writes. */
  readonly changes = new ChangeWatch();
  declare readonly ancestors: Table<AncestorRecord, [dossierId: string, id: string]>;
  readonly #surroundings: DatabaseSurroundings;
  readonly #layoutCount: number;
  #isSuperseded = false;

  constructor(surroundings: DatabaseSurroundings, versions: readonly Layout[] = layouts) {
    const { indexedDB, IDBKeyRange } = surroundings;
    super(DATABASE_NAME, {
      indexedDB,
      IDBKeyRange,
      // « Saved » is said once it is on the disk, not once the system has promised to write it.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      // Left to itself, Dexie opens a closed database again, whatever has become of it.
      autoOpen: false,
    });
    this.#surroundings = surroundings;
    this.#layoutCount = versions.length;
    this.use(this.changes.middleware);
    versions.forEach(({ stores, upgrade }, index) => {
      const version = this.version(index + 1).stores({ ...stores });
      if (upgrade !== undefined) version.upgrade(upgrade);
    });
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }

  /** Whether a newer Jalon has taken the database over. */
  get isSuperseded(): boolean {
    return this.#isSuperseded;
  }

  /**
   * Opens the database if it is not: at first, and after Chromium closed it, as it does when the disk is
   * full. Dexie would open one from a newer Jalon without a word, and might even patch it: its version is
   * looked at first, and it is left untouched. Rejects if it is newer, or if the system refuses.
   */
  async ensureOpen(): Promise<void> {
    if (this.isOpen()) return;
    this.#isSuperseded ||=
      (await installedVersion(this.#surroundings.indexedDB)) > this.#layoutCount;
    if (this.#isSuperseded) throw new Error('The database is that of a newer Jalon');
    await this.open();
  }

  /** Whether something was erased since the files were last written anew. */
  async holdsErased(): Promise<boolean> {
    return (await this.stamp.get(ERASED_ID)) !== undefined;
  }

  /** Reads which store this is, and counts its changes from there; `null` for one that was just made. */
  async readStamp(): Promise<StoreStamp | null> {
    const record = await this.stamp.get(STAMP_ID);
    const stamp =
      record === undefined ? null : { storeId: record.storeId, generation: record.generation };
    this.changes.follow(stamp);
    return stamp;
  }

  /** Counts changes on from after so many; a store that is new gets its id. */
  async countOnFrom(generation: number): Promise<void> {
    const known = this.changes.stamp;
    const stamp =
      known === null
        ? { storeId: crypto.randomUUID(), generation: 0 }
        : { ...known, generation: Math.max(known.generation, generation) + 1 };
    await this.stamp.put({ id: STAMP_ID, ...stamp });
    this.changes.follow(stamp);
  }

  /** Whether the disk has no room left, as far as Chromium tells: some of its errors do not say so. */
  async lacksRoom(): Promise<boolean> {
    try {
      const { quota, usage } = (await this.#surroundings.storage?.estimate()) ?? {};
      return quota !== undefined && usage !== undefined && quota - usage < LEAST_ROOM;
    } catch {
      return false;
    }
  }

  /** Best effort: a system that refuses still keeps the data, until its disk is full. */
  async askToKeep(): Promise<void> {
    const { storage } = this.#surroundings;
    try {
      if (storage !== undefined && !(await storage.persisted())) await storage.persist();
    } catch {
      // Nothing depends on the answer.
    }
  }
}

/** Why there is no database: a newer Jalon wrote it, or the system refuses it. */
export type DatabaseFault = 'newer' | 'unavailable';

/** Opens the database, made or brought to today's layout if need be; a newer one is left untouched. */
export async function openDatabase(
  surroundings: DatabaseSurroundings,
  versions: readonly Layout[] = layouts,
): Promise<Result<JalonDatabase, DatabaseFault>> {
  const database = new JalonDatabase(surroundings, versions);
  try {
    await database.ensureOpen();
  } catch {
    return fail(database.isSuperseded ? 'newer' : 'unavailable');
  }
  await database.askToKeep();
  return succeed(database);
}

/** Deletes a database that does not open, and makes an empty one. */
export async function recreateDatabase(
  surroundings: DatabaseSurroundings,
): Promise<Result<JalonDatabase, DatabaseFault>> {
  await deleteDatabase(surroundings.indexedDB);
  return openDatabase(surroundings);
}

function deleteDatabase(indexedDB: IDBFactory): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    // What can't be deleted does not open either, which is said.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
