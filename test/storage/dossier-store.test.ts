import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERASED_ID, ERASED_MARK } from '../../renderer/storage/store-stamp';
import type { JournalEntry } from '../../shared/dossier/journal';
import { apply, removeItem, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { dossier as anyDossier } from '../dossier/arbitraries';
import { filledDossier } from '../journey/filled-dossier';
import { runs } from '../property-runs';
import {
  LATER,
  SAVED_AT,
  beginning,
  between,
  breakDisk,
  diskFaults,
  openStore,
  rawBytes,
  rawRecords,
  storeWith,
  watchWrites,
} from './test-store';

const entry: JournalEntry = {
  at: LATER,
  by: { name: 'Camille Sorbier', role: 'director' },
  action: 'done',
  label: 'Supprimer Aurélien Nguyễn',
  changes: [{ path: 'people/p2', before: 'Aurélien Nguyễn', after: null }],
  changeCount: 1,
};

describe('a saved dossier', () => {
  it('is found again as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyDossier, async (dossier) => {
        const { store } = await storeWith(dossier);
        expect(await store.load(dossier.id)).toEqual({
          ok: true,
          value: {
            ...{ dossier, issues: [], notes: [], place: null, savedAt: SAVED_AT },
            needsRewriting: false,
          },
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
      ancestors: [],
      dossiers: [],
      rosters: [],
      bookmarks: [],
      people: [],
      journal: [],
      importMemory: [],
      formMappings: [],
      stamp: [[ERASED_ID, ERASED_MARK]],
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

describe('the list of dossiers', () => {
  it('says what each is, newest change first', async () => {
    const { store } = await openStore();
    expect(await store.list()).toEqual([]);
    const filled = filledDossier({ 'preparation.title': 'EHPAD Les Acacias' });
    const sample = { ...emptyDossier('d-sample', '2026-11-20T08:00:00.000Z'), isSample: true };
    const place = { step: 'staff', page: 'people' } as const;
    const begun = beginning(filled, '2026-11-22T08:00:00.000Z');
    await store.save({ ...begun, bookmark: { ...begun.bookmark, place } });
    await store.save(beginning(sample, '2026-11-23T08:00:00.000Z'));
    expect(await store.list()).toEqual([
      {
        state: 'readable',
        id: 'd-sample',
        title: null,
        createdAt: '2026-11-20T08:00:00.000Z',
        savedAt: '2026-11-23T08:00:00.000Z',
        place: null,
        isSample: true,
        shelf: null,
        peopleCount: 0,
        establishmentCount: 0,
        erased: [],
      },
      {
        state: 'readable',
        id: 'd-test',
        title: 'EHPAD Les Acacias',
        createdAt: '2026-11-23T09:00:00.000Z',
        savedAt: '2026-11-22T08:00:00.000Z',
        place,
        isSample: false,
        shelf: null,
        peopleCount: 2,
        establishmentCount: 2,
        erased: [],
      },
    ]);
  });

  it('does not open the people', async () => {
    const { store, database } = await storeWith(filledDossier());
    await database.people.toCollection().modify({ data: new ArrayBuffer(0) });
    expect(await store.list()).toMatchObject([{ state: 'readable', peopleCount: 2 }]);
  });
});

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
