import { describe, expect, it } from 'vitest';
import { Autosave, type SaveStatus } from '../../renderer/storage/autosave';
import type { DossierChanges } from '../../renderer/storage/seal-changes';
import { appendItems, apply, removeItem, setAnswer } from '../../shared/dossier/commands';
import { emptyDossier } from '../../shared/dossier/schema';
import { filledDossier } from '../journey/filled-dossier';
import { named, onDisk, reopened, retitle, settle, slowStore } from './test-autosave';
import { PREPARATION, change, dossierOf, startJourney, testClock } from './test-journey';
import { SAVED_AT, openStore, rawBytes, rawRecords, watchWrites } from './test-store';

/** Everything the autosave says from now on. */
function listen(autosave: Autosave): SaveStatus[] {
  const said: SaveStatus[] = [];
  autosave.subscribe(() => said.push(autosave.getSnapshot()));
  return said;
}

function titles(waiting: readonly { readonly changes: DossierChanges }[]) {
  return waiting.map(({ changes }) => changes.dossier.preparation.title);
}

describe('a dossier that has just begun', () => {
  it('is on the disk before anything is answered', async () => {
    const { store } = await openStore();
    const journey = startJourney(emptyDossier('d-new', SAVED_AT));
    const autosave = new Autosave({ store, journey, loaded: null, clock: testClock() });
    expect(autosave.getSnapshot()).toEqual({ state: 'saving' });
    await autosave.flush();
    expect(autosave.getSnapshot()).toEqual({ state: 'saved', at: '2026-11-23T10:00:00.000Z' });
    expect(await onDisk(store, 'd-new')).toEqual(dossierOf(journey));
  });
});

describe('what is written', () => {
  it('is nothing, as long as nothing changes', async () => {
    const { autosave, indexedDB, ...rest } = await reopened();
    const before = await rawBytes(indexedDB);
    rest.journey.send({ type: 'undo' });
    expect(await autosave.flush()).toEqual({ ok: true, value: undefined });
    expect(await rawBytes(indexedDB)).toEqual(before);
    expect(autosave.getSnapshot()).toEqual({ state: 'saved', at: SAVED_AT });
  });

  it('is one person of 10,000, where one is, and a journal line, for one answer about them', async () => {
    const empty = filledDossier();
    const people = Array.from({ length: 10_000 }, (_, index) => ({ id: `x${index}` }));
    const full = apply(empty, appendItems(empty, 'people', people)).dossier;
    const { journey, autosave, store, id } = await reopened(full);
    const written = watchWrites();
    change(journey, named('x5000', 'Mélisse'));
    await autosave.flush();
    expect(written.sort()).toEqual(['bookmarks', 'journal', 'people']);
    expect(await onDisk(store, id)).toEqual(dossierOf(journey));
  });

  it('is where one is only, without a word, for a change of page', async () => {
    const { journey, autosave, store, id } = await reopened();
    const written = watchWrites();
    const said = listen(autosave);
    const place = { step: 'staff', page: 'person-post', itemId: 'p2' } as const;
    journey.send({ type: 'go', place });
    await autosave.flush();
    expect(written).toEqual(['bookmarks']);
    expect(said).toEqual([]);
    expect(await store.load(id)).toMatchObject({ value: { place, savedAt: SAVED_AT } });
  });

  it('is only looked at, of an older Jalon, until the first change; then all of it', async () => {
    const { journey, autosave, indexedDB, store, id } = await reopened(filledDossier(), true);
    const before = await rawBytes(indexedDB);
    journey.send({ type: 'home' });
    journey.send({ type: 'go', place: PREPARATION });
    await autosave.flush();
    expect(await rawBytes(indexedDB)).toEqual(before);
    const written = watchWrites();
    change(journey, removeItem('people', 'p1'));
    await autosave.flush();
    expect(written.sort()).toEqual(['bookmarks', 'dossiers', 'journal', 'people', 'rosters']);
    expect((await rawRecords(indexedDB))['people']).toHaveLength(1);
    expect(await onDisk(store, id)).toEqual(dossierOf(journey));
  });

  it('is all there is in memory, once the store was wiped under one’s feet', async () => {
    const { journey, autosave, store, database, id } = await reopened();
    await Promise.all(database.tables.map((table) => table.clear()));
    change(journey, named('p1', 'Genévrier'));
    expect(await autosave.flush()).toEqual({ ok: true, value: undefined });
    expect(await onDisk(store, id)).toEqual(dossierOf(journey));
  });

  it('is nothing any more, once stopped', async () => {
    const { journey, autosave, indexedDB } = await reopened();
    await autosave.stop();
    const before = await rawBytes(indexedDB);
    change(journey, named('p1', 'Genévrier'));
    await settle();
    expect(await rawBytes(indexedDB)).toEqual(before);
  });
});

describe('an autosave that is stopped with changes left', () => {
  it('lets the write under way end, begins no other, and does not say that all is saved', async () => {
    const { save, waiting } = slowStore();
    const journey = startJourney(emptyDossier('d', SAVED_AT));
    const autosave = new Autosave({ store: { save }, journey, loaded: null, clock: testClock() });
    retitle(journey, 'Un');
    const stopped = autosave.stop();
    waiting[0]?.finish();
    await stopped;
    await settle();
    expect(titles(waiting)).toEqual([undefined]);
    expect(autosave.getSnapshot()).toEqual({ state: 'saving' });
  });
});

describe('changes that come while a write is under way', () => {
  it('wait for it, then go together, the newest state last', async () => {
    const { save, waiting } = slowStore();
    const journey = startJourney(emptyDossier('d', SAVED_AT));
    const autosave = new Autosave({ store: { save }, journey, loaded: null, clock: testClock() });
    retitle(journey, 'Un');
    retitle(journey, 'Deux');
    await settle();
    expect(titles(waiting)).toEqual([undefined]);
    waiting[0]?.finish();
    await settle();
    expect(titles(waiting)).toEqual([undefined, 'Deux']);
    expect(waiting[1]?.changes.journal.map(({ label }) => label)).toEqual(['Un', 'Deux']);
    retitle(journey, 'Trois');
    waiting[1]?.finish();
    await settle();
    waiting[2]?.finish();
    await autosave.flush();
    expect(titles(waiting)).toEqual([undefined, 'Deux', 'Trois']);
    expect(waiting[2]?.changes.journal.map(({ label }) => label)).toEqual(['Trois']);
  });

  it('hold « flush » until they are durable too', async () => {
    const { save, waiting } = slowStore();
    const journey = startJourney(emptyDossier('d', SAVED_AT));
    const autosave = new Autosave({ store: { save }, journey, loaded: null, clock: testClock() });
    let isDurable = false;
    const flushed = autosave.flush().then(() => (isDurable = true));
    retitle(journey, 'Un');
    waiting[0]?.finish();
    await settle();
    expect(isDurable).toBe(false);
    waiting[1]?.finish();
    await flushed;
    expect(autosave.getSnapshot().state).toBe('saved');
  });

  it('are not forgotten when they come just as it ends', async () => {
    for (let ticks = 0; ticks < 12; ticks += 1) {
      const { save, waiting } = slowStore();
      const journey = startJourney(emptyDossier('d', SAVED_AT));
      const autosave = new Autosave({ store: { save }, journey, loaded: null, clock: testClock() });
      waiting[0]?.finish();
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      retitle(journey, 'Un');
      await settle();
      expect(titles(waiting), `after ${ticks} ticks`).toEqual([undefined, 'Un']);
      waiting[1]?.finish();
      await autosave.flush();
    }
  });
});

describe('what is said', () => {
  it('is saving, then saved and when, and stays the same object meanwhile', async () => {
    const { journey, autosave, clock } = await reopened();
    const said = listen(autosave);
    clock.goOn(5_000);
    change(journey, named('p1', 'Genévrier'));
    expect(autosave.getSnapshot()).toBe(autosave.getSnapshot());
    await autosave.flush();
    expect(said).toEqual([{ state: 'saving' }, { state: 'saved', at: '2026-11-23T10:00:05.000Z' }]);
    expect(autosave.getSnapshot()).toBe(said.at(-1));
  });

  it('is no longer said to who stopped listening', async () => {
    const { journey, autosave } = await reopened();
    let calls = 0;
    const stop = autosave.subscribe(() => (calls += 1));
    stop();
    change(journey, named('p1', 'Genévrier'));
    await autosave.flush();
    expect(calls).toBe(0);
  });
});

describe('the journal', () => {
  it('tells each change, undo and redo once, in order, with who', async () => {
    const { journey, autosave, store, clock, id } = await reopened();
    change(journey, setAnswer('preparation', 'preparerName', 'Inès Fougeray'), 'Nommer');
    clock.goOn(1_000);
    journey.send({ type: 'undo' });
    await autosave.flush();
    journey.send({ type: 'redo' });
    await autosave.flush();
    const { entries, damagedCount } = await store.journal(id);
    expect(damagedCount).toBe(0);
    expect(entries.map(({ action, label }) => `${action} ${label}`)).toEqual([
      'done Nommer',
      'undone Nommer',
      'redone Nommer',
    ]);
    expect(entries.map(({ at }) => at.slice(17, 19))).toEqual(['00', '01', '01']);
    expect(entries[0]).toMatchObject({
      by: { name: 'Inès Fougeray' },
      changes: [{ path: 'preparation.preparerName', after: 'Inès Fougeray' }],
    });
  });

  it('tells what « Annuler » a person takes back', async () => {
    const { journey, autosave, store, id } = await reopened();
    journey.send({ type: 'go', place: { step: 'staff', page: 'people' } });
    journey.send({
      type: 'addItem',
      itemId: 'p9',
      label: 'Ajouter',
      command: appendItems(dossierOf(journey), 'people', [{ id: 'p9' }]),
    });
    change(journey, named('p9', 'Genévrier'), 'Nommer');
    journey.send({ type: 'cancelItem' });
    await autosave.flush();
    const { entries } = await store.journal(id);
    expect(entries.map(({ action, label }) => `${action} ${label}`)).toEqual([
      'done Ajouter',
      'done Nommer',
      'undone Nommer',
      'undone Ajouter',
    ]);
  });

  it('counts the lines that no longer open, and gives the others', async () => {
    const { journey, autosave, store, database, id } = await reopened();
    retitle(journey, 'Un');
    retitle(journey, 'Deux');
    await autosave.flush();
    await database.journal
      .toCollection()
      .first()
      .then(async (first) => {
        await database.journal.update(first?.seq ?? 0, { iv: new Uint8Array(12) });
      });
    const { entries, damagedCount } = await store.journal(id);
    expect(damagedCount).toBe(1);
    expect(entries.map(({ label }) => label)).toEqual(['Deux']);
  });
});
