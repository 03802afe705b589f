import { describe, expect, it } from 'vitest';
import type { RememberedSource } from '../../shared/staff-import/sources';
import { breakDisk, dataKey, openStore, rawBytes, rawRecords } from './test-store';

function source(titles: string): RememberedSource {
  return { titles, sheet: 'Personnel', columns: { 0: 'birthName', 3: null } };
}

describe('the memory of columns', () => {
  it('is empty at first', async () => {
    const { store } = await openStore();
    expect(await store.columnMemory.recall()).toEqual([]);
  });

  it('survives a restart, the last list first, each once', async () => {
    const { store, database, indexedDB } = await openStore();
    for (const titles of ['a', 'b', 'a']) await store.columnMemory.remember(source(titles));
    database.close();
    const again = await openStore({ indexedDB });
    expect(await again.store.columnMemory.recall()).toEqual([source('a'), source('b')]);
  });

  it('lies sealed on the disk', async () => {
    const { store, indexedDB } = await openStore();
    await store.columnMemory.remember(source('fingerprint'));
    const bytes = await rawBytes(indexedDB);
    expect(bytes.includes('fingerprint')).toBe(false);
    expect(bytes.includes('Personnel')).toBe(false);
    expect((await rawRecords(indexedDB))['importMemory']).toHaveLength(1);
  });

  it('forgets one list and keeps the others', async () => {
    const { store } = await openStore();
    await store.columnMemory.remember(source('a'));
    await store.columnMemory.remember(source('b'));
    expect(await store.columnMemory.forget('b')).toEqual({ ok: true, value: undefined });
    expect(await store.columnMemory.recall()).toEqual([source('a')]);
  });

  it('keeps the hundred lists met last', async () => {
    const { store } = await openStore();
    for (let index = 0; index < 103; index++) {
      await store.columnMemory.remember(source(String(index)));
    }
    const titles = (await store.columnMemory.recall()).map((known) => known.titles);
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([100, '102', '3']);
  });

  it('that can’t be read is none: the next list begins it anew', async () => {
    const { store, database, indexedDB } = await openStore();
    await store.columnMemory.remember(source('a'));
    database.close();
    const other = await openStore({ indexedDB, key: dataKey(2) });
    expect(await other.store.columnMemory.recall()).toEqual([]);
    await other.store.columnMemory.remember(source('b'));
    expect(await other.store.columnMemory.recall()).toEqual([source('b')]);
  });

  it('of a newer Jalon is left untouched', async () => {
    const { store, database } = await openStore();
    await store.columnMemory.remember(source('a'));
    const record = await database.importMemory.get('columns');
    if (record === undefined) throw new Error('no record');
    const newer = { ...record, schemaVersion: 999 };
    await database.importMemory.put(newer);
    expect(await store.columnMemory.remember(source('b'))).toEqual({
      ok: false,
      error: 'not-kept',
    });
    expect(await database.importMemory.get('columns')).toEqual(newer);
  });

  it('that can’t be written stops nothing', async () => {
    const { store } = await openStore();
    breakDisk(0, 'write');
    expect(await store.columnMemory.remember(source('a'))).toEqual({
      ok: false,
      error: 'not-kept',
    });
  });
});
