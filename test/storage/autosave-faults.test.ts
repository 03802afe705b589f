import { describe, expect, it } from 'vitest';
import { Autosave } from '../../renderer/storage/autosave';
import type { DossierStore } from '../../renderer/storage/dossier-store';
import { SCHEMA_VERSION, emptyDossier } from '../../shared/dossier/schema';
import { filledDossier } from '../journey/filled-dossier';
import { named, onDisk, reopened, retitle, settle, slowStore } from './test-autosave';
import { change, dossierOf, startJourney, testClock } from './test-journey';
import { SAVED_AT, breakDisk, openStore, rawBytes } from './test-store';

describe('a dossier whose first save is in doubt', () => {
  it.each([true, false])(
    'is saved all the same, whether it was written or not (%s)',
    async (isWritten) => {
      const { store } = await openStore();
      let attempts = 0;
      const save: DossierStore['save'] = async (changes) => {
        attempts += 1;
        if (attempts > 1) return store.save(changes);
        if (isWritten) await store.save(changes);
        throw new Error('The connection was lost');
      };
      const journey = startJourney(filledDossier());
      const autosave = new Autosave({ store: { save }, journey, loaded: null, clock: testClock() });
      expect(await autosave.flush()).toEqual({ ok: true, value: undefined });
      expect(await onDisk(store, 'd-test')).toEqual(dossierOf(journey));
    },
  );

  it('is never written over another, however often it is tried', async () => {
    const { store, indexedDB } = await reopened();
    const before = await rawBytes(indexedDB);
    const journey = startJourney(emptyDossier('d-test', SAVED_AT));
    const autosave = new Autosave({ store, journey, loaded: null, clock: testClock() });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await autosave.flush()).toEqual({ ok: false, error: 'unknown' });
    }
    expect(await rawBytes(indexedDB)).toEqual(before);
  });
});

describe('a full disk', () => {
  it('is said with its time, and keeps every change until there is room', async () => {
    const { journey, autosave, clock, store, id } = await reopened();
    const before = await onDisk(store, id);
    const makeRoom = breakDisk(0, 'commit');
    change(journey, named('p1', 'Genévrier'), 'Un');
    expect(await autosave.flush()).toEqual({ ok: false, error: 'disk-full' });
    const since = clock.now();
    const nextRing = clock.nextRing() ?? 0;
    clock.goOn(500);
    change(journey, named('p2', 'Sorbier'), 'Deux');
    await settle();
    expect(autosave.getSnapshot()).toEqual({ state: 'failed', reason: 'disk-full', since });
    expect(clock.nextRing()).toBe(nextRing - 500);
    expect(await onDisk(store, id)).toEqual(before);
    makeRoom();
    expect(await autosave.flush()).toEqual({ ok: true, value: undefined });
    expect(await onDisk(store, id)).toEqual(dossierOf(journey));
    expect((await store.journal(id)).entries.map(({ label }) => label)).toEqual(['Un', 'Deux']);
    expect(clock.nextRing()).toBeNull();
  });

  it('stays what it is said to be when further attempts tell less', async () => {
    const faults = ['disk-full', 'unknown', 'newer'] as const;
    let attempts = 0;
    const save: DossierStore['save'] = () => {
      const error = faults[attempts] ?? 'newer';
      attempts += 1;
      return error === 'unknown'
        ? Promise.reject(new Error('Internal error opening backing store'))
        : Promise.resolve({ ok: false, error });
    };
    const journey = startJourney(emptyDossier('d', SAVED_AT));
    const autosave = new Autosave({ store: { save }, journey, loaded: null, clock: testClock() });
    expect(await autosave.flush()).toEqual({ ok: false, error: 'disk-full' });
    expect(attempts).toBe(2);
    expect(await autosave.flush()).toEqual({ ok: false, error: 'newer' });
  });

  it('is tried again by itself, less and less often, and at once when asked', async () => {
    let attempts = 0;
    let isFull = true;
    const save: DossierStore['save'] = () => {
      attempts += 1;
      return Promise.resolve(
        isFull ? { ok: false, error: 'disk-full' } : { ok: true, value: undefined },
      );
    };
    const clock = testClock();
    const journey = startJourney(emptyDossier('d', SAVED_AT));
    const autosave = new Autosave({ store: { save }, journey, loaded: null, clock });
    await settle();
    const delays: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const delay = clock.nextRing() ?? 0;
      delays.push(delay);
      clock.goOn(delay - 1);
      await settle();
      expect(attempts).toBe(round + 1);
      clock.goOn(1);
      await settle();
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
    await autosave.flush();
    expect(attempts).toBe(10);
    isFull = false;
    clock.goOn(60_000);
    await settle();
    expect(autosave.getSnapshot()).toEqual({ state: 'saved', at: clock.now() });
    isFull = true;
    retitle(journey, 'Un');
    await settle();
    expect(clock.nextRing()).toBe(1_000);
  });
});

describe('a dossier that a newer Jalon saved meanwhile', () => {
  it('is not written over, and not tried again by itself', async () => {
    const { journey, autosave, clock, database, indexedDB, id } = await reopened();
    await database.bookmarks.update(id, { schemaVersion: SCHEMA_VERSION + 1 });
    const before = await rawBytes(indexedDB);
    change(journey, named('p1', 'Genévrier'));
    expect(await autosave.flush()).toEqual({ ok: false, error: 'newer' });
    expect(clock.nextRing()).toBeNull();
    expect(await rawBytes(indexedDB)).toEqual(before);
  });
});

describe('a fault nobody foresaw', () => {
  it('is said, keeps every change, and heals by itself', async () => {
    const { journey, autosave, clock, store, id } = await reopened();
    const mend = breakDisk(0, 'write', 'UnknownError');
    change(journey, named('p1', 'Genévrier'));
    expect(await autosave.flush()).toEqual({ ok: false, error: 'unknown' });
    mend();
    clock.goOn(clock.nextRing() ?? 0);
    await autosave.flush();
    expect(autosave.getSnapshot().state).toBe('saved');
    expect(await onDisk(store, id)).toEqual(dossierOf(journey));
  });
});

describe('a disk that never answers', () => {
  it('does not hold « flush », hence the window, for ever', async () => {
    const { save } = slowStore();
    const journey = startJourney(emptyDossier('d', SAVED_AT));
    const clock = testClock();
    const autosave = new Autosave({ store: { save }, journey, loaded: null, clock });
    const flushed = autosave.flush();
    await settle();
    clock.goOn(30_000);
    expect(await flushed).toEqual({ ok: false, error: 'unknown' });
    expect(autosave.getSnapshot()).toEqual({ state: 'saving' });
  });
});
