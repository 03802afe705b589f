import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JalonDatabase, layouts, openDatabase } from '../../renderer/storage/database';
import { differenceBetween } from '../../renderer/storage/dossier-changes';
import type { DossierChanges } from '../../renderer/storage/seal-changes';
import { createCipher } from '../../renderer/storage/encryption';
import type { JournalEntry } from '../../shared/dossier/journal';
import type { Place } from '../../shared/journey/step';
import { apply, removeItem, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, SCHEMA_VERSION, emptyDossier } from '../../shared/dossier/schema';
import { dossier as anyDossier, runs } from '../dossier/arbitraries';
import { filledDossier } from '../journey/filled-dossier';
import {
  SAVED_AT,
  type TestStore,
  beginning,
  breakDisk,
  dataKey,
  diskFaults,
  diskWith,
  openStore,
  rawBytes,
  rawRecords,
  surroundings,
  watchWrites,
} from './test-store';

const LATER = '2026-11-23T11:00:00.000Z';

const entry: JournalEntry = {
  at: LATER,
  by: { name: 'Camille Sorbier', role: 'director' },
  action: 'done',
  label: 'Supprimer Aurélien Nguyễn',
  changes: [{ path: 'people/p2', before: 'Aurélien Nguyễn', after: null }],
  changeCount: 1,
};

/** The changes that lead from one state of a dossier to the next. */
function between(before: Dossier, after: Dossier): DossierChanges {
  return {
    dossier: after,
    mode: 'update',
    difference: differenceBetween(before, after),
    bookmark: { place: { step: 'staff', page: 'person-post', itemId: 'p2' }, savedAt: LATER },
    journal: [],
  };
}

/** A store that holds one filled dossier. */
async function storeWith(dossier: Dossier): Promise<TestStore> {
  const opened = await openStore();
  expect(await opened.store.save(beginning(dossier))).toEqual({ ok: true, value: undefined });
  return opened;
}

describe('a saved dossier', () => {
  it('is found again as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyDossier, async (dossier) => {
        const { store } = await storeWith(dossier);
        expect(await store.load(dossier.id)).toEqual({
          ok: true,
          value: { dossier, issues: [], place: null, savedAt: SAVED_AT, needsRewriting: false },
        });
      }),
      { numRuns: runs(40) },
    );
  });

  it('keeps the place, the order of its people, and forgets those who left', async () => {
    const first = filledDossier();
    const { store } = await storeWith(first);
    const second = apply(first, removeItem('people', 'p1'));
    const third = apply(second.dossier, second.inverse).dossier;
    const swapped = { ...third, people: [...third.people].reverse() };
    await store.save(between(first, second.dossier));
    expect(await store.load(first.id)).toMatchObject({
      value: { dossier: { people: [{ id: 'p2' }] }, place: { itemId: 'p2' }, savedAt: LATER },
    });
    await store.save(between(second.dossier, swapped));
    const loaded = await store.load(first.id);
    expect(loaded.ok && loaded.value.dossier).toEqual(swapped);
  });

  it('does not mix with another that has people of the same ids', async () => {
    const one = filledDossier();
    const renamed = apply(one, setItemField('people', 'p1', 'birthName', 'Genévrier')).dossier;
    const two = { ...renamed, id: 'd-test2' };
    const { store } = await storeWith(one);
    await store.save(beginning(two));
    await store.remove(two.id);
    await store.save(beginning(two));
    expect(await store.load(one.id)).toMatchObject({ value: { dossier: one } });
    expect(await store.load(two.id)).toMatchObject({ value: { dossier: two } });
  });

  it('has nothing of its people, nor of its answers, in clear', async () => {
    const dossier = filledDossier({ 'people.firstNames': 'Bérengère' });
    const { store, indexedDB } = await storeWith(dossier);
    await store.save({
      ...between(dossier, apply(dossier, removeItem('people', 'p2')).dossier),
      journal: [entry],
    });
    const bytes = await rawBytes(indexedDB);
    const told = answersOf(dossier);
    expect(told.length).toBeGreaterThan(40);
    for (const text of [...told, 'Camille', 'Aurélien', 'person-post', LATER]) {
      for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
        expect(bytes.includes(Buffer.from(text, encoding)), `${text} in ${encoding}`).toBe(false);
      }
    }
    expect(bytes.includes('d-test')).toBe(true);
  });

  it('is never begun over another of the same id', async () => {
    const { store, indexedDB } = await storeWith(filledDossier());
    const before = await rawBytes(indexedDB);
    expect(await store.save(beginning(emptyDossier('d-test', LATER)))).toEqual({
      ok: false,
      error: 'taken',
    });
    expect(await rawBytes(indexedDB)).toEqual(before);
  });

  it('that is no longer there is absent, and not half-written', async () => {
    const dossier = filledDossier();
    const { store, indexedDB } = await openStore();
    const before = await rawBytes(indexedDB);
    const next = apply(dossier, setItemField('people', 'p1', 'birthName', 'Genévrier')).dossier;
    expect(await store.save(between(dossier, next))).toEqual({ ok: false, error: 'absent' });
    expect(await rawBytes(indexedDB)).toEqual(before);
    expect(await store.load(dossier.id)).toEqual({ ok: false, error: 'absent' });
  });

  it('leaves nothing behind once removed', async () => {
    const { store, indexedDB } = await openStore();
    await store.save({ ...beginning(filledDossier()), journal: [entry] });
    expect((await store.journal('d-test')).entries).toEqual([entry]);
    expect(await store.remove('d-test')).toEqual({ ok: true, value: undefined });
    expect(await rawRecords(indexedDB)).toEqual({
      dossiers: [],
      rosters: [],
      bookmarks: [],
      people: [],
      journal: [],
    });
  });
});

describe('writing what changed', () => {
  it('writes one record of one person, and no answers', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    const written = watchWrites();
    const next = apply(dossier, setItemField('people', 'p1', 'birthName', 'Genévrier')).dossier;
    await store.save(between(dossier, next));
    expect(written).toEqual(['bookmarks', 'people']);
  });

  it('writes the answers, and no person, for one about the structure', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    const written = watchWrites();
    const next = apply(dossier, setAnswer('organisation', 'legalName', 'Les Érables')).dossier;
    await store.save(between(dossier, next));
    expect(written).toEqual(['bookmarks', 'dossiers']);
  });

  it('writes who is there, and no person, when people only change places', async () => {
    const dossier = filledDossier();
    const { store } = await storeWith(dossier);
    const written = watchWrites();
    const swapped = { ...dossier, people: [...dossier.people].reverse() };
    await store.save(between(dossier, swapped));
    expect(written).toEqual(['bookmarks', 'rosters']);
    expect(await store.load(dossier.id)).toMatchObject({ value: { dossier: swapped } });
  });

  it('replaces one person by another of the same place', async () => {
    const dossier = filledDossier();
    const { store, indexedDB } = await storeWith(dossier);
    const replaced = { ...dossier, people: [{ id: 'p3' }, ...dossier.people.slice(1)] };
    await store.save(between(dossier, replaced));
    expect(await store.load(dossier.id)).toMatchObject({ value: { dossier: replaced } });
    expect((await rawRecords(indexedDB))['people']).toHaveLength(2);
  });

  it.each(diskFaults)('writes all or nothing when a full disk makes the %s fail', async (where) => {
    const dossier = filledDossier();
    const { store, indexedDB } = await storeWith(dossier);
    const before = await rawBytes(indexedDB);
    const next = apply(dossier, setItemField('people', 'p1', 'birthName', 'Genévrier')).dossier;
    const makeRoom = breakDisk(1, where);
    expect(await store.save(between(dossier, next))).toEqual({ ok: false, error: 'disk-full' });
    makeRoom();
    expect(await rawBytes(indexedDB)).toEqual(before);
    expect(await store.save(between(dossier, next))).toEqual({ ok: true, value: undefined });
  });
});

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
  it('of one person costs that person only, and is said', async () => {
    const dossier = filledDossier();
    const { store, database } = await storeWith(dossier);
    await database.people.update(['d-test', 'p1'], { data: new ArrayBuffer(40) });
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
    const good = await records.get(['d-test', 'p1']);
    if (good === undefined) throw new Error('Nobody was saved');
    const older = { table: 'people', dossierId: 'd-test', recordId: 'p1', schemaVersion: 0 };
    const others = [
      await records.get(['d-test', 'p2']),
      await records.get(['d-other', 'p1']),
      { ...good, schemaVersion: 0 },
      { schemaVersion: 0, ...(await (await createCipher(dataKey())).seal({ id: 'p1' }, older)) },
    ];
    for (const other of others) {
      await records.put({ ...good, ...other, dossierId: 'd-test', id: 'p1' });
      expect(await store.load('d-test')).toMatchObject({
        value: { issues: [{ path: 'people/p1' }] },
      });
    }
    await records.delete(['d-test', 'p1']);
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
    expect(await store.list()).toEqual([{ id: 'd-test', state: 'newer' }]);
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

describe('the list of dossiers', () => {
  it('says what each is, newest change first', async () => {
    const { store } = await openStore();
    expect(await store.list()).toEqual([]);
    const filled = filledDossier({ 'preparation.title': 'EHPAD Les Acacias' });
    const sample = { ...emptyDossier('d-sample', '2026-11-20T08:00:00.000Z'), isSample: true };
    await store.save(beginning(filled, '2026-11-22T08:00:00.000Z'));
    await store.save(beginning(sample, '2026-11-23T08:00:00.000Z'));
    expect(await store.list()).toEqual([
      {
        state: 'readable',
        id: 'd-sample',
        title: null,
        createdAt: '2026-11-20T08:00:00.000Z',
        savedAt: '2026-11-23T08:00:00.000Z',
        isSample: true,
        shelf: null,
        peopleCount: 0,
        establishmentCount: 0,
      },
      {
        state: 'readable',
        id: 'd-test',
        title: 'EHPAD Les Acacias',
        createdAt: '2026-11-23T09:00:00.000Z',
        savedAt: '2026-11-22T08:00:00.000Z',
        isSample: false,
        shelf: null,
        peopleCount: 2,
        establishmentCount: 2,
      },
    ]);
  });

  it('does not open the people', async () => {
    const { store, database } = await storeWith(filledDossier());
    await database.people.toCollection().modify({ data: new ArrayBuffer(0) });
    expect(await store.list()).toMatchObject([{ state: 'readable', peopleCount: 2 }]);
  });
});

/** Closes the connection as an engine does whose disk gives up. */
async function loseConnection(database: JalonDatabase): Promise<void> {
  // The fake takes a connection where its types say the class.
  forceCloseDatabase(database.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await expect.poll(() => database.isOpen()).toBe(false);
}

/** Every text typed in a dossier that is long enough not to occur by chance, ids apart. */
function answersOf(dossier: Dossier): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(dossier, (key, value: unknown) => {
    const isId = key === 'id' || key === 'establishmentIds';
    if (typeof value === 'string' && value.length >= 5 && !isId) texts.push(value);
    return isId ? undefined : value;
  });
  return texts;
}
