import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type JalonDatabase, layouts, openDatabase } from '../../renderer/storage/database';
import { createCipher } from '../../renderer/storage/encryption';
import { bundleOf } from '../../renderer/storage/people-bundles';
import { apply, setItemField } from '../../shared/dossier/commands';
import { SCHEMA_VERSION, emptyDossier } from '../../shared/dossier/schema';
import type { Place } from '../../shared/journey/step';
import { filledDossier } from '../journey/filled-dossier';
import {
  LATER,
  type TestStore,
  beginning,
  between,
  breakDisk,
  dataKey,
  diskWith,
  openStore,
  rawBytes,
  storeWith,
  surroundings,
} from './test-store';

describe('a disk that gives up', () => {
  const before = filledDossier();
  const after = apply(before, setItemField('people', 'p1', 'birthName', 'Genévrier')).dossier;

  it.each([
    ['full, when there is no room left', 9_000, 'disk-full'],
    ['no more than that, when there is room', 5_000_000, null],
  ])('is said to be %s', async (_, room, expected) => {
    // What Chromium rejects with, whatever the reason.
    const { store } = await openStore({ storage: diskWith(room) });
    await store.save(beginning(before));
    breakDisk(1, 'transaction', 'UnknownError');
    const saved = store.save(between(before, after));
    if (expected === null) await expect(saved).rejects.toThrow();
    else expect(await saved).toEqual({ ok: false, error: expected });
  });

  it('is said to be full when its error says so', async () => {
    const { store } = await storeWith(before);
    const message = 'IO error: 000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3)';
    breakDisk(1, 'write', 'UnknownError', message);
    expect(await store.save(between(before, after))).toEqual({ ok: false, error: 'disk-full' });
  });

  it('and takes the connection with it is opened again for whatever comes next', async () => {
    const { store, database } = await storeWith(before);
    const next: readonly (() => Promise<unknown>)[] = [
      () => store.load('d-test'),
      () => store.list(),
      () => store.journal('d-test'),
      () => store.save(between(before, after)),
      () => store.remove('d-test'),
    ];
    for (const use of next) {
      await loseConnection(database);
      await use();
      expect(database.isOpen()).toBe(true);
    }
    expect(await store.list()).toEqual([]);
  });

  it('and comes back as that of a newer Jalon is not written', async () => {
    const { store, database, indexedDB } = await storeWith(before);
    await loseConnection(database);
    const next = [...layouts, { stores: { reminders: 'id' } }];
    const newer = await openDatabase(surroundings(indexedDB), next);
    if (newer.ok) newer.value.close();
    expect(await store.save(between(before, after))).toEqual({ ok: false, error: 'newer' });
    await expect(store.load('d-test')).rejects.toThrow('newer');
  });
});

describe('damage', () => {
  it('of one record of people costs those in it only, and is said', async () => {
    const dossier = filledDossier();
    const { store, database } = await storeWith(dossier);
    await database.people.update(['d-test', bundleOf('p1')], { data: new ArrayBuffer(40) });
    expect(await store.load('d-test')).toMatchObject({
      ok: true,
      value: {
        dossier: { ...dossier, people: dossier.people.slice(1) },
        issues: [{ path: 'people/p1', value: undefined }],
      },
    });
  });

  it('is seen when a person’s record is missing, or that of another person or dossier', async () => {
    const dossier = filledDossier();
    const { store, database } = await storeWith(dossier);
    await store.save(beginning({ ...dossier, id: 'd-other' }));
    const records = database.people;
    const good = await records.get(['d-test', bundleOf('p1')]);
    if (good === undefined) throw new Error('Nobody was saved');
    const { id: recordId } = good;
    const older = { table: 'people', dossierId: 'd-test', recordId, schemaVersion: 0 };
    const others = [
      await records.get(['d-test', bundleOf('p2')]),
      await records.get(['d-other', recordId]),
      { ...good, schemaVersion: 0 },
      { schemaVersion: 0, ...(await (await createCipher(dataKey())).seal([{ id: 'p1' }], older)) },
    ];
    for (const other of others) {
      await records.put({ ...good, ...other, dossierId: 'd-test', id: recordId });
      expect(await store.load('d-test')).toMatchObject({
        value: { issues: [{ path: 'people/p1' }] },
      });
    }
    await records.delete(['d-test', recordId]);
    expect(await store.load('d-test')).toMatchObject({
      value: { issues: [{ path: 'people/p1' }] },
    });
    await records.put(good);
    expect(await store.load('d-test')).toMatchObject({ value: { issues: [] } });
  });

  it('of where one was costs nothing else', async () => {
    const dossier = filledDossier();
    const { store, database } = await storeWith(dossier);
    await database.bookmarks.update('d-test', { iv: new Uint8Array(12) });
    expect(await store.load('d-test')).toMatchObject({
      ok: true,
      value: { dossier, place: null, savedAt: null },
    });
    expect(await store.list()).toMatchObject([{ state: 'readable', savedAt: null }]);
  });

  it('of the order of people is said, and loses nobody', async () => {
    const dossier = filledDossier();
    const swapped = { ...dossier, people: [...dossier.people].reverse() };
    const { store, database } = await storeWith(swapped);
    const older = { table: 'rosters', dossierId: 'd-test', recordId: 'd-test', schemaVersion: 0 };
    const sealed = await (await createCipher(dataKey())).seal(['p2'], older);
    for (const damage of [
      () => database.rosters.put({ dossierId: 'd-test', schemaVersion: 0, ...sealed }),
      () => database.rosters.update('d-test', { iv: new Uint8Array(12) }),
      () => database.rosters.delete('d-test'),
    ]) {
      await damage();
      const loaded = await store.load('d-test');
      expect(loaded).toMatchObject({
        ok: true,
        value: {
          dossier,
          issues: [{ path: 'people', value: undefined }],
          needsRewriting: true,
        },
      });
    }
  });

  it('of a place that no longer exists keeps the time of the last change', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    // What a later or earlier Jalon may have called a step.
    const place = { step: 'suivi', page: 'waiting' } as unknown as Place;
    const changes = between(dossier, dossier);
    await store.save({ ...changes, bookmark: { place, savedAt: LATER } });
    expect(await store.load('d-test')).toMatchObject({
      value: { place: null, savedAt: LATER },
    });
  });

  it('of a dossier’s own record is said, costs no other dossier, and can be removed', async () => {
    const { store, database } = await storeWith(filledDossier());
    await store.save(beginning(emptyDossier('d-sound', LATER)));
    await database.dossiers.update('d-test', { data: new ArrayBuffer(0) });
    expect(await store.load('d-test')).toEqual({ ok: false, error: 'damaged' });
    expect(await store.list()).toMatchObject([
      { id: 'd-sound', state: 'readable' },
      { id: 'd-test', state: 'damaged' },
    ]);
    expect(await store.remove('d-test')).toMatchObject({ ok: true });
    expect((await store.list()).map(({ id }) => id)).toEqual(['d-sound']);
  });

  it('is what another key makes of everything, and nothing is overwritten', async () => {
    const { database, indexedDB } = await storeWith(filledDossier());
    database.close();
    const before = await rawBytes(indexedDB);
    const { store, database: again } = await openStore({ indexedDB, key: dataKey(2) });
    expect(await store.list()).toEqual([{ id: 'd-test', state: 'damaged' }]);
    expect(await store.load('d-test')).toEqual({ ok: false, error: 'damaged' });
    expect(await store.save(beginning(filledDossier()))).toEqual({ ok: false, error: 'taken' });
    again.close();
    expect(await rawBytes(indexedDB)).toEqual(before);
  });
});

describe('a dossier of a newer Jalon', () => {
  async function storeWithNewer(): Promise<TestStore> {
    const opened = await storeWith(filledDossier());
    const newer = { schemaVersion: SCHEMA_VERSION + 1 };
    await opened.database.dossiers.update('d-test', newer);
    await opened.database.bookmarks.update('d-test', newer);
    return opened;
  }

  it('is said to be newer', async () => {
    const { store } = await storeWithNewer();
    expect(await store.load('d-test')).toEqual({ ok: false, error: 'newer' });
    expect(await store.list()).toEqual([{ id: 'd-test', state: 'newer', title: null }]);
  });

  it('is neither written nor removed, to the byte', async () => {
    const { store, indexedDB } = await storeWithNewer();
    const before = await rawBytes(indexedDB);
    const dossier = filledDossier();
    const next = apply(dossier, setItemField('people', 'p1', 'birthName', 'Genévrier')).dossier;
    expect(await store.save(between(dossier, next))).toEqual({ ok: false, error: 'newer' });
    expect(await store.remove('d-test')).toEqual({ ok: false, error: 'newer' });
    expect(await rawBytes(indexedDB)).toEqual(before);
  });
});

/** Closes the connection as an engine does whose disk gives up. */
async function loseConnection(database: JalonDatabase): Promise<void> {
  // The fake takes a connection where its types say the class.
  forceCloseDatabase(database.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await expect.poll(() => database.isOpen()).toBe(false);
}
