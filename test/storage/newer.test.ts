/** What a newer Jalon saved is shown as far as today's schema knows it, and never touched. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { layouts, openDatabase } from '../../renderer/storage/database';
import { createDossierStore } from '../../renderer/storage/dossier-store';
import { createCipher } from '../../renderer/storage/encryption';
import { openNewerDatabase } from '../../renderer/storage/newer-database';
import type { Dossier } from '../../shared/dossier/schema';
import { filledDossier } from '../journey/filled-dossier';
import { saveAsNewer } from './newer-dossier';
import { SAVED_AT, beginning, dataKey, rawBytes, surroundings, watchWrites } from './test-store';

const dossier = filledDossier();

/** What today's Jalon knows of it. */
function known(): Dossier {
  const { signIn, ...diagnostic } = dossier.diagnostic;
  expect(signIn).toBeDefined();
  return { ...dossier, diagnostic };
}

const viewed = {
  ok: true,
  // One answer in another form, one more, one more of each person, and a part that is none of ours.
  value: { dossier: known(), unknownCount: 5, savedAt: SAVED_AT },
};

describe('a dossier of a newer Jalon among ours', () => {
  it('is looked at as far as it is known, and left untouched to the byte', async () => {
    const indexedDB = new IDBFactory();
    const opened = await openDatabase(surroundings(indexedDB));
    if (!opened.ok) throw new Error(opened.error);
    const cipher = await createCipher(dataKey());
    const store = createDossierStore(opened.value, cipher);
    await saveAsNewer(cipher, opened.value, dossier);
    const before = await rawBytes(indexedDB);
    const written = watchWrites();
    expect(await store.list()).toEqual([
      { id: dossier.id, state: 'newer', title: dossier.preparation.title },
    ]);
    expect(await store.load(dossier.id)).toEqual({ ok: false, error: 'newer' });
    expect(await store.view(dossier.id)).toEqual(viewed);
    expect(await store.view('nobody')).toEqual({ ok: false, error: 'absent' });
    expect(written).toEqual([]);
    expect(await rawBytes(indexedDB)).toEqual(before);
  });
});

describe('the database of a newer Jalon', () => {
  it('shows its dossiers, those of today’s form too, and is left untouched to the byte', async () => {
    const indexedDB = new IDBFactory();
    const next = [...layouts, { stores: { reminders: 'id', journal: null } }];
    const opened = await openDatabase(surroundings(indexedDB), next);
    if (!opened.ok) throw new Error(opened.error);
    const cipher = await createCipher(dataKey());
    await saveAsNewer(cipher, opened.value, dossier);
    opened.value.close();
    const before = await rawBytes(indexedDB);
    const written = watchWrites();

    expect(await openDatabase(surroundings(indexedDB))).toEqual({ ok: false, error: 'newer' });
    const shelf = await openNewerDatabase(surroundings(indexedDB), cipher);
    if (!shelf.ok) throw new Error(shelf.error);
    expect(await shelf.value.list()).toEqual([
      { id: dossier.id, state: 'newer', title: dossier.preparation.title },
    ]);
    expect(await shelf.value.view(dossier.id)).toEqual(viewed);
    expect(await shelf.value.view('nobody')).toEqual({ ok: false, error: 'absent' });
    expect(written).toEqual([]);
    expect(await rawBytes(indexedDB)).toEqual(before);
  });

  it('with a dossier of today’s form shows all of it', async () => {
    const indexedDB = new IDBFactory();
    const next = [...layouts, { stores: { reminders: 'id' } }];
    const opened = await openDatabase(surroundings(indexedDB), next);
    if (!opened.ok) throw new Error(opened.error);
    const cipher = await createCipher(dataKey());
    await createDossierStore(opened.value, cipher).save(beginning(dossier));
    opened.value.close();
    const shelf = await openNewerDatabase(surroundings(indexedDB), cipher);
    expect(shelf.ok && (await shelf.value.view(dossier.id))).toEqual({
      ok: true,
      value: { dossier, unknownCount: 0, savedAt: SAVED_AT },
    });
    expect(shelf.ok && (await shelf.value.list())).toMatchObject([
      { state: 'readable', title: dossier.preparation.title, peopleCount: 2 },
    ]);
  });

  it('lets a still newer Jalon bring it to its own layout', async () => {
    const indexedDB = new IDBFactory();
    const opened = await openDatabase(surroundings(indexedDB), layouts);
    if (!opened.ok) throw new Error(opened.error);
    opened.value.close();
    const shelf = await openNewerDatabase(surroundings(indexedDB), await createCipher(dataKey()));
    expect(shelf.ok).toBe(true);
    const next = await openDatabase(surroundings(indexedDB), [
      ...layouts,
      { stores: { reminders: 'id' } },
    ]);
    expect(next.ok).toBe(true);
  });

  it('without any table we know is not readable here, and is not made either', async () => {
    const indexedDB = new IDBFactory();
    const cipher = await createCipher(dataKey());
    expect(await openNewerDatabase(surroundings(indexedDB), cipher)).toEqual({
      ok: false,
      error: 'unavailable',
    });
    expect(await indexedDB.databases()).toEqual([]);
  });
});
