/** Writing the store anew after an erasure: the same records in new files, and a way back whenever it ends half-way. */
import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCipher } from '../../renderer/storage/encryption';
import { emptyAfterErasure, refill } from '../../renderer/storage/store-rewrite';
import { eraseAgain } from '../../renderer/erasure/erase-again';
import { filledDossier } from '../journey/filled-dossier';
import { openDesk } from './test-backups';
import { beginning, dataKey, openStore, rawRecords } from './test-store';

const dossier = filledDossier();

/** A computer on which someone was erased. */
async function withErasure() {
  const place = await openDesk();
  await place.store.save(beginning(dossier));
  expect(await place.database.holdsErased()).toBe(false);
  const ids = dossier.people.slice(0, 1).map(({ id }) => id);
  await eraseAgain(place.store, [{ dossierId: dossier.id, ids }]);
  expect(await place.database.holdsErased()).toBe(true);
  return { ...place, cipher: await createCipher(dataKey()) };
}

/** The empty database that is there once its files are gone. */
async function emptyDatabase() {
  const { database, indexedDB } = await openStore();
  await database.readStamp();
  return { database, indexedDB };
}

describe('a store of which someone was erased', () => {
  it('is backed up, emptied and filled again: the same records, without the mark', async () => {
    const { bridge, cipher, database, indexedDB } = await withErasure();
    const before = await rawRecords(indexedDB);
    const stamp = await database.readStamp();
    expect(await emptyAfterErasure(bridge, cipher, database)).toBe(true);
    expect(database.isOpen()).toBe(false);
    const { refillFrom } = await bridge.listBackups();
    if (refillFrom === null) throw new Error('Nothing is noted');
    const anew = await emptyDatabase();
    expect(await refill(bridge, cipher, anew.database, refillFrom)).toBe(true);
    expect({ ...(await rawRecords(anew.indexedDB)), stamp: null }).toEqual({
      ...before,
      stamp: null,
    });
    expect(await anew.database.holdsErased()).toBe(false);
    expect(await anew.database.readStamp()).toEqual({
      storeId: stamp?.storeId,
      generation: (stamp?.generation ?? 0) + 1,
    });
    expect((await bridge.listBackups()).refillFrom).toBeNull();
  });

  it('is left alone where no sound backup of it can be made', async () => {
    const { bridge, cipher, database } = await withErasure();
    const finish = bridge.finishBackup;
    bridge.finishBackup = () => Promise.resolve({ ok: false, error: 'disk-full' });
    expect(await emptyAfterErasure(bridge, cipher, database)).toBe(false);
    expect(database.isOpen()).toBe(true);
    bridge.finishBackup = finish;
    expect((await bridge.listBackups()).refillFrom).toBeNull();
  });

  it('is not emptied for a backup that is damaged or not there', async () => {
    const { bridge, desk, userData } = await withErasure();
    const made = await desk.makeNow();
    if (!made.ok) throw new Error(made.error);
    const folder = path.join(userData, 'sauvegardes');
    for (const name of readdirSync(folder)) truncateSync(path.join(folder, name), 400);
    const refused = { ok: false, error: 'not-backed-up' };
    expect(await bridge.emptyStore({ name: made.value.name })).toEqual(refused);
    expect(await bridge.emptyStore({ name: 'jalon-autre.sauvegarde' })).toEqual(refused);
    expect((await bridge.listBackups()).refillFrom).toBeNull();
  });

  it('stays empty, and its backup noted, as long as it can’t be filled', async () => {
    const { bridge, cipher, database } = await withErasure();
    await emptyAfterErasure(bridge, cipher, database);
    const { refillFrom } = await bridge.listBackups();
    const { database: other } = await emptyDatabase();
    const otherKey = await createCipher(dataKey(2));
    expect(await refill(bridge, otherKey, other, refillFrom ?? '')).toBe(false);
    expect((await bridge.listBackups()).refillFrom).toBe(refillFrom);
  });
});
