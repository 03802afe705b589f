/**
 * Which store this is and how many changes it has seen. The same two stand in each backup, so that a store
 * that was wiped, or put back to an older day, is known without a clock.
 */
import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';

/** A store's own id, random, and the number of changes it has seen. */
export interface StoreStamp {
  readonly storeId: string;
  readonly generation: number;
}

/** A record of the table `stamp`; nothing of it is personal. */
export interface StampRecord extends StoreStamp {
  /** With `ERASED_ID`, a mark that says nothing else. */
  readonly id: typeof STAMP_ID | typeof ERASED_ID;
}

/** Name of the table. */
export const STAMP_TABLE = 'stamp';
/** Key of its one record. */
export const STAMP_ID = 'store';
/** Key of the mark that something was erased since the files of the store were last written anew. */
export const ERASED_ID = 'erased';
/** That mark. */
export const ERASED_MARK: StampRecord = { id: ERASED_ID, storeId: '', generation: 0 };

/** Where one is, is no change: moving about makes no backup. */
const NO_CHANGES: ReadonlySet<string> = new Set([STAMP_TABLE, 'bookmarks']);

/** Counts each transaction that changes something, inside of it, whoever begins it. */
export class ChangeWatch {
  #stamp: StoreStamp | null = null;
  readonly #counted = new WeakSet<DBCoreTransaction>();
  readonly #listeners = new Set<() => void>();

  /** The stamp now; `null` as long as the store has none. */
  get stamp(): StoreStamp | null {
    return this.#stamp;
  }

  /** From now on changes are counted from there. */
  follow(stamp: StoreStamp | null): void {
    this.#stamp = stamp;
  }

  /** Calls back at each change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sees every write of the database it is given to. */
  readonly middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'change-watch',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (NO_CHANGES.has(name)) return table;
        return {
          ...table,
          mutate: async (request) => {
            if (!isEmpty(request)) this.#count(request.trans, () => core.table(STAMP_TABLE));
            return table.mutate(request);
          },
        };
      },
    }),
  };

  #count(transaction: DBCoreTransaction, stampTable: () => DBCoreTable): void {
    if (this.#counted.has(transaction)) return;
    this.#counted.add(transaction);
    for (const listener of this.#listeners) listener();
    // Dexie's type hides that it is the transaction of IndexedDB itself.
    const { objectStoreNames } = transaction as unknown as IDBTransaction;
    if (this.#stamp === null || !objectStoreNames.contains(STAMP_TABLE)) return;
    // A transaction that fails leaves a gap in the numbers, which only need to grow.
    this.#stamp = { ...this.#stamp, generation: this.#stamp.generation + 1 };
    const record: StampRecord = { id: STAMP_ID, ...this.#stamp };
    // Not awaited: a fault of it ends the transaction, which is waited for.
    stampTable()
      .mutate({ type: 'put', trans: transaction, values: [record] })
      .catch(() => undefined);
  }
}

/** A bulk of nothing is asked for too, and changes nothing. */
function isEmpty(request: DBCoreMutateRequest): boolean {
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values.length === 0;
    case 'delete':
      return request.keys.length === 0;
    case 'deleteRange':
      return false;
  }
}
