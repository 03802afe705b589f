/** A store on a database in memory, with real encryption; what lies in it can be read raw, and made to fail. */
import { serialize } from 'node:v8';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import {
  type DatabaseSurroundings,
  type JalonDatabase,
  openDatabase,
} from '../../renderer/storage/database';
import { DATABASE_NAME } from '../../renderer/storage/installed-version';
import type { DossierChanges } from '../../renderer/storage/seal-changes';
import { createDossierStore, type DossierStore } from '../../renderer/storage/dossier-store';
import { differenceBetween, wholeOf } from '../../renderer/storage/dossier-changes';
import { createCipher } from '../../renderer/storage/encryption';
import type { Dossier } from '../../shared/dossier/schema';

/** The instant at which tests save, where it does not matter. */
export const SAVED_AT = '2026-11-23T10:42:00.000Z';
/** The instant of a second save. */
export const LATER = '2026-11-23T11:00:00.000Z';

/** What a database in memory takes the place of. */
export function surroundings(
  indexedDB = new IDBFactory(),
  storage?: DatabaseSurroundings['storage'],
): DatabaseSurroundings {
  return { indexedDB, IDBKeyRange, storage };
}

/** A disk with so much room left, in bytes. */
export function diskWith(room: number): NonNullable<DatabaseSurroundings['storage']> {
  return {
    persisted: () => Promise.resolve(true),
    persist: () => Promise.resolve(true),
    estimate: () => Promise.resolve({ quota: 5_000_000 + room, usage: 5_000_000 }),
  };
}

/** A data key: always the same 32 bytes for the same number. */
export function dataKey(number = 1): Uint8Array<ArrayBuffer> {
  return new Uint8Array(32).fill(number);
}

/** A store for one test, with what lies under it. */
export interface TestStore {
  readonly store: DossierStore;
  readonly database: JalonDatabase;
  readonly indexedDB: IDBFactory;
}

/** Opens a store; on the same `indexedDB`, as after a new start. */
export async function openStore(
  options: {
    readonly indexedDB?: IDBFactory;
    readonly key?: Uint8Array<ArrayBuffer>;
    readonly storage?: DatabaseSurroundings['storage'];
  } = {},
): Promise<TestStore> {
  const indexedDB = options.indexedDB ?? new IDBFactory();
  const opened = await openDatabase(surroundings(indexedDB, options.storage));
  if (!opened.ok) throw new Error(opened.error);
  const cipher = await createCipher(options.key ?? dataKey());
  return {
    store: createDossierStore(opened.value, cipher),
    database: opened.value,
    indexedDB,
  };
}

/** The changes that write this dossier for the first time. */
export function beginning(dossier: Dossier, savedAt = SAVED_AT): DossierChanges {
  return {
    dossier,
    mode: 'begin',
    difference: wholeOf(dossier),
    bookmark: { place: null, savedAt },
    journal: [],
  };
}

/** The changes that lead from one state of a dossier to the next, saved later and elsewhere. */
export function between(before: Dossier, after: Dossier): DossierChanges {
  return {
    dossier: after,
    mode: 'update',
    difference: differenceBetween(before, after),
    bookmark: { place: { step: 'staff', page: 'person-post', itemId: 'p2' }, savedAt: LATER },
    journal: [],
  };
}

/** A store that holds one dossier. */
export async function storeWith(dossier: Dossier): Promise<TestStore> {
  const opened = await openStore();
  const saved = await opened.store.save(beginning(dossier));
  if (!saved.ok) throw new Error(saved.error);
  return opened;
}

/** Every stored record with its key, by table, as the database has it. */
export async function rawRecords(
  indexedDB: IDBFactory,
): Promise<Readonly<Record<string, readonly (readonly [key: unknown, record: unknown])[]>>> {
  // Without a schema, Dexie takes what is there as it is.
  const database = new Dexie(DATABASE_NAME, { indexedDB, IDBKeyRange });
  await database.open();
  const tables = await Promise.all(
    database.tables.map(async (table) => {
      const [keys, records] = await Promise.all([
        table.toCollection().primaryKeys(),
        table.toArray(),
      ]);
      return [table.name, records.map((record, index) => [keys[index], record] as const)] as const;
    }),
  );
  database.close();
  return Object.fromEntries(tables);
}

/** All of the database as bytes: equal if and only if nothing was touched. */
export async function rawBytes(indexedDB: IDBFactory): Promise<Buffer> {
  const databases = await indexedDB.databases();
  return serialize([databases, await rawRecords(indexedDB)]);
}

/** Tables of the records put from now on, one name per record, until the end of the test. */
export function watchWrites(): string[] {
  const written: string[] = [];
  for (const method of ['put', 'add'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to the store it is called on
    const original = IDBObjectStore.prototype[method];
    const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      written.push(this.name);
      return original.apply(this, args);
    });
    onTestFinished(() => spy.mockRestore());
  }
  return written;
}

/** When a disk that gives up shows: a write is refused, or the engine drops the transaction, sooner or later. */
export const diskFaults = ['write', 'transaction', 'commit'] as const;

/**
 * From now on the disk takes so many more records, then gives up with this error (whose message
 * shows at a write only). Until the returned
 * function mends it, or the test ends.
 */
export function breakDisk(
  room: number,
  fails: (typeof diskFaults)[number],
  name: 'QuotaExceededError' | 'UnknownError' = 'QuotaExceededError',
  message = 'Internal error',
): () => void {
  let left = room;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to the store it is called on
  const original = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    left -= 1;
    if (left >= 0) return original.apply(this, args);
    if (fails === 'write') throw new DOMException(message, name);
    const request = original.apply(this, args);
    // The fake's own way to abort with a reason, as an engine does.
    const transaction = this.transaction as IDBTransaction & { _abort: (name: string) => void };
    const giveUp = (): void => transaction._abort(name);
    if (fails === 'transaction') queueMicrotask(giveUp);
    else request.addEventListener('success', giveUp);
    return request;
  });
  const mend = (): void => {
    spy.mockRestore();
  };
  onTestFinished(mend);
  return mend;
}
