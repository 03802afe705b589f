import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type Layout, layouts, openDatabase } from '../../renderer/storage/database';
import { DATABASE_NAME } from '../../renderer/storage/installed-version';
import { emptyDossier } from '../../shared/dossier/schema';
import { filledDossier } from '../journey/filled-dossier';
import {
  SAVED_AT,
  beginning,
  diskWith,
  openStore,
  rawBytes,
  rawRecords,
  surroundings,
} from './test-store';

/** What a coming version could change: a table more, and a mark in each bookmark. */
const nextLayouts: readonly Layout[] = [
  ...layouts,
  {
    stores: { reminders: 'id' },
    upgrade: (transaction) =>
      transaction.table('bookmarks').toCollection().modify({ isMarked: true }),
  },
];

/** A store as this version leaves it, closed. */
async function leaveStore(): Promise<IDBFactory> {
  const { store, database, indexedDB } = await openStore();
  await store.save(beginning(filledDossier()));
  database.close();
  return indexedDB;
}

describe('the database', () => {
  it('is made on first opening, and found again', async () => {
    const indexedDB = await leaveStore();
    const { store } = await openStore({ indexedDB });
    expect((await store.list()).map(({ id }) => id)).toEqual(['d-test']);
    expect(await indexedDB.databases()).toEqual([
      { name: DATABASE_NAME, version: layouts.length * 10 },
    ]);
  });

  it('is brought to a newer layout with all its records', async () => {
    const indexedDB = await leaveStore();
    const before = await rawRecords(indexedDB);
    const opened = await openDatabase(surroundings(indexedDB), nextLayouts);
    if (!opened.ok) throw new Error(opened.error);
    opened.value.close();
    const after = await rawRecords(indexedDB);
    expect(after['people']).toEqual(before['people']);
    expect(after['dossiers']).toEqual(before['dossiers']);
    expect(after['bookmarks']).toMatchObject([['d-test', { isMarked: true }]]);
    expect(after['reminders']).toEqual([]);
  });

  it('of a newer Jalon is recognised, and left untouched to the byte', async () => {
    const indexedDB = await leaveStore();
    const newer = await openDatabase(surroundings(indexedDB), nextLayouts);
    if (newer.ok) newer.value.close();
    const before = await rawBytes(indexedDB);
    expect(await openDatabase(surroundings(indexedDB))).toEqual({ ok: false, error: 'newer' });
    expect(await rawBytes(indexedDB)).toEqual(before);
  });

  it('that lacks what this version has is not patched either, if it is newer', async () => {
    const indexedDB = await leaveStore();
    const without: readonly Layout[] = [...layouts, { stores: { journal: null } }];
    const newer = await openDatabase(surroundings(indexedDB), without);
    if (newer.ok) newer.value.close();
    const before = await rawBytes(indexedDB);
    expect(await openDatabase(surroundings(indexedDB))).toEqual({ ok: false, error: 'newer' });
    expect(await rawBytes(indexedDB)).toEqual(before);
  });

  it('taken over by a newer Jalon while it is open is written no more', async () => {
    const { store, indexedDB } = await openStore();
    await store.save(beginning(filledDossier()));
    const newer = await openDatabase(surroundings(indexedDB), nextLayouts);
    if (newer.ok) newer.value.close();
    const before = await rawBytes(indexedDB);
    const another = beginning(emptyDossier('d-other', SAVED_AT));
    expect(await store.save(another)).toEqual({ ok: false, error: 'newer' });
    expect(await rawBytes(indexedDB)).toEqual(before);
  });

  it('that the system refuses is unavailable, not a fault', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('refused', 'InvalidStateError');
    };
    expect(await openDatabase(surroundings(indexedDB))).toEqual({
      ok: false,
      error: 'unavailable',
    });
  });
});

describe('keeping the data when the disk is full', () => {
  it.each([
    ['is asked for once', () => Promise.resolve(false), 1],
    ['is not asked for again once granted', () => Promise.resolve(true), 0],
    ['does not matter if it can’t be asked for', () => Promise.reject(new Error('no')), 0],
  ])('%s', async (_, persisted, expected) => {
    let asked = 0;
    const persist = (): Promise<boolean> => {
      asked += 1;
      return Promise.resolve(true);
    };
    const disk = { ...diskWith(1), persisted, persist };
    const opened = await openDatabase(surroundings(new IDBFactory(), disk));
    expect(opened.ok).toBe(true);
    expect(asked).toBe(expected);
  });
});
