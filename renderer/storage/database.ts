/** The IndexedDB database: which tables there are, and opening it without touching one from a newer Jalon. */
import Dexie, { type Table, type Transaction } from 'dexie';
import { type Result, fail, succeed } from '../../shared/result';
import type { SealedValue } from './encryption';

/** Never changes: another name would be another, empty database. */
export const DATABASE_NAME = 'jalon';

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

/** One person, so that saving one of 10,000 writes one. */
export interface PersonRecord extends SealedRecord {
  readonly dossierId: string;
  readonly id: string;
}

/** One line of a dossier's journal; `seq` is given by the database. */
export interface JournalRecord extends SealedRecord {
  readonly seq?: number;
  readonly dossierId: string;
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
];

/** What a database needs of its surroundings; the page's own, or a test's. */
export interface DatabaseSurroundings {
  readonly indexedDB: IDBFactory;
  // The DOM's types have no other name for the constructor.
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Where the system is asked to keep the data even when its disk is full; absent in old engines. */
  readonly storage: Pick<StorageManager, 'persist' | 'persisted'> | undefined;
}

/** Dexie multiplies its versions by ten in the database itself. */
const NATIVE_FACTOR = 10;

/** Jalon's tables, typed. Opened by `openDatabase` only. */
export class JalonDatabase extends Dexie {
  declare readonly dossiers: Table<DossierRecord, string>;
  declare readonly rosters: Table<RosterRecord, string>;
  declare readonly bookmarks: Table<BookmarkRecord, string>;
  declare readonly people: Table<PersonRecord, [dossierId: string, id: string]>;
  declare readonly journal: Table<JournalRecord, number, JournalRecord>;
  #isSuperseded = false;

  constructor(
    { indexedDB, IDBKeyRange }: Omit<DatabaseSurroundings, 'storage'>,
    versions: readonly Layout[] = layouts,
  ) {
    super(DATABASE_NAME, {
      indexedDB,
      IDBKeyRange,
      // « Saved » is said once it is on the disk, not once the system has promised to write it.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    versions.forEach(({ stores, upgrade }, index) => {
      const version = this.version(index + 1).stores({ ...stores });
      if (upgrade !== undefined) version.upgrade(upgrade);
    });
    // Another Jalon changes the database: left alone, Dexie would open it again whatever it has become.
    this.on('versionchange', () => {
      this.#isSuperseded = true;
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  /** Whether another Jalon took the database over since it was opened. */
  get isSuperseded(): boolean {
    return this.#isSuperseded;
  }
}

/** Why there is no database: a newer Jalon wrote it, or the system refuses it. */
export type DatabaseFault = 'newer' | 'unavailable';

/**
 * Opens the database, made or brought to today's layout if need be. Dexie would open one from a newer
 * Jalon without a word, and might even patch it: its version is looked at first, and it is left untouched.
 */
export async function openDatabase(
  surroundings: DatabaseSurroundings,
  versions: readonly Layout[] = layouts,
): Promise<Result<JalonDatabase, DatabaseFault>> {
  try {
    const installed = await installedVersion(surroundings.indexedDB);
    if (installed > versions.length) return fail('newer');
    const database = new JalonDatabase(surroundings, versions);
    await database.open();
    await askToKeep(surroundings.storage);
    return succeed(database);
  } catch {
    return fail('unavailable');
  }
}

/** Version of the database that is there; 0 if none is. */
async function installedVersion(indexedDB: IDBFactory): Promise<number> {
  const databases = await indexedDB.databases();
  const native = databases.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
  return Math.floor(native / NATIVE_FACTOR);
}

/** Best effort: a system that refuses still keeps the data, until its disk is full. */
async function askToKeep(storage: DatabaseSurroundings['storage']): Promise<void> {
  try {
    if (storage !== undefined && !(await storage.persisted())) await storage.persist();
  } catch {
    // Nothing depends on the answer.
  }
}
