/** Everything the database holds at one moment, as the content of a backup. */
import Dexie, { type Table } from 'dexie';
import { type AnyRecord, encodeBatch } from './backup-records';
import type { DatabaseSurroundings } from './database';
import { DATABASE_NAME } from './installed-version';
import { BATCH_SIZE } from './sealed-record';
import { STAMP_ID, STAMP_TABLE, type StoreStamp } from './store-stamp';

/** The content of a backup. */
export interface Snapshot {
  readonly parts: readonly Uint8Array[];
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Version of the database it was read from. */
  readonly layout: number;
  /** The stamp as it was at that moment; `null` for a store that had none. */
  readonly stamp: StoreStamp | null;
}

/** Dexie multiplies its versions by ten in the database itself, but not in `verno`. */
function layoutOf(database: Dexie): number {
  return Math.floor(database.verno);
}

/**
 * Reads all tables in one transaction, in batches, since the page stands still while one is handed over.
 * The stamp is no part of the content: a store that is restored keeps its own.
 */
export async function readSnapshot(database: Dexie): Promise<Snapshot> {
  const parts: Uint8Array[] = [];
  const counts: Record<string, number> = {};
  let stamp: StoreStamp | null = null;
  await database.transaction('r', database.tables, async () => {
    for (const table of database.tables) {
      if (table.name === STAMP_TABLE) {
        // Written by `ChangeWatch` only, in this form.
        stamp = ((await table.get(STAMP_ID)) as StoreStamp | undefined) ?? null;
        continue;
      }
      counts[table.name] = 0;
      let last: unknown = undefined;
      do {
        const records = await readBatch(table, last);
        counts[table.name] = (counts[table.name] ?? 0) + records.length;
        if (records.length > 0) parts.push(...encodeBatch({ table: table.name, records }));
        last = keyOf(table, records[BATCH_SIZE - 1]);
      } while (last !== undefined);
    }
  });
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  return { parts, bytes, counts, layout: layoutOf(database), stamp };
}

/** Records in the order of their keys, from after the given one. */
function readBatch(table: Table, after: unknown): PromiseLike<AnyRecord[]> {
  const all = after === undefined ? table.toCollection() : table.where(':id').above(after);
  return all.limit(BATCH_SIZE).toArray();
}

function keyOf({ schema }: Table, record: AnyRecord | undefined): unknown {
  const { keyPath } = schema.primKey;
  if (record === undefined) return undefined;
  return typeof keyPath === 'string'
    ? record[keyPath]
    : keyPath?.map((path: string) => record[path]);
}

/** Reads the database as it stands, whatever its version, and leaves it so; `null` if there is none. */
export async function readSnapshotUntouched({
  indexedDB,
  IDBKeyRange,
}: Pick<DatabaseSurroundings, 'indexedDB' | 'IDBKeyRange'>): Promise<Snapshot | null> {
  // Without declared versions, Dexie takes what is there as it is.
  const database = new Dexie(DATABASE_NAME, { indexedDB, IDBKeyRange, autoOpen: false });
  try {
    await database.open();
    return await readSnapshot(database);
  } catch (error) {
    if (error instanceof Dexie.NoSuchDatabaseError) return null;
    throw error;
  } finally {
    database.close();
  }
}
