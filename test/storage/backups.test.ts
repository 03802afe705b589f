/** Backups from the store to the disk and back: nothing is lost on the way, and nothing is touched for nothing. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  ContentError,
  decodeBatches,
  encodeBatch,
  slicesOf,
} from '../../renderer/storage/backup-records';
import { eraseAgain } from '../../renderer/erasure/erase-again';
import { readSnapshot, readSnapshotUntouched } from '../../renderer/storage/backup-snapshot';
import { layouts, openDatabase } from '../../renderer/storage/database';
import { recordKeysOf } from '../../renderer/storage/sealed-record';
import { apply, setAnswer } from '../../shared/dossier/commands';
import type { JournalEntry } from '../../shared/dossier/journal';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { filledDossier } from '../journey/filled-dossier';
import { runs } from '../property-runs';
import { PASSPHRASE, openDesk, openDeskWithVault } from './test-backups';
import {
  LATER,
  beginning,
  between,
  breakDisk,
  dataKey,
  openStore,
  rawBytes,
  rawRecords,
  surroundings,
} from './test-store';

/** Each try of a passphrase takes half a second of a free machine. */
const SCRYPT_LIMIT_MS = 60_000;

type Desk = Awaited<ReturnType<typeof openDesk>>;

const dossier = filledDossier();
const renamed: Dossier = apply(dossier, setAnswer('preparation', 'title', 'La suite')).dossier;

async function backUp({ desk }: Desk): Promise<string> {
  const made = await desk.makeNow();
  if (!made.ok) throw new Error(made.error);
  return made.value.name;
}

async function restore({ desk }: Desk, name: string, passphrase: string | null = null) {
  const preview = await desk.preview(name, passphrase);
  if (!preview.ok) throw new Error(preview.error);
  return desk.restore(preview.value, true);
}

async function loaded({ store }: Pick<Desk, 'store'>, id = dossier.id): Promise<Dossier> {
  const reading = await store.load(id);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value.dossier;
}

/** All records but the stamp, which is the store’s own. */
async function records({ indexedDB }: Pick<Desk, 'indexedDB'>) {
  return { ...(await rawRecords(indexedDB)), stamp: null };
}

describe('a backup of the store', () => {
  it('gives every record of every table back to the byte, in one go', async () => {
    const place = await openDesk();
    const entry: JournalEntry = {
      at: LATER,
      by: { name: null, role: null },
      action: 'done',
      label: 'Essai',
      changes: [],
      changeCount: 0,
    };
    await place.store.save({ ...beginning(dossier), journal: [entry, entry] });
    await place.store.columnMemory.remember({ titles: 't', sheet: 's', columns: {} });
    const before = await records(place);
    const name = await backUp(place);
    await place.store.save(between(dossier, renamed));
    await place.store.save(beginning(emptyDossier('d-other', LATER)));
    expect(await records(place)).not.toEqual(before);
    expect(await restore(place, name)).toMatchObject({ ok: true });
    expect(await records(place)).toEqual(before);
    expect(await loaded(place)).toEqual(dossier);
  });

  it('holds no name, no title, no e-mail of a dossier', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const name = await backUp(place);
    const text = readFileSync(path.join(place.userData, 'sauvegardes', name), 'latin1');
    const { representative, people, preparation } = dossier;
    for (const secret of [representative.birthName, people[1]?.birthName, preparation.title]) {
      expect(secret).toMatch(/.{5}/);
      expect(text).not.toContain(Buffer.from(secret ?? '').toString('latin1'));
    }
  });

  it('of thousands of people is cut into slices, and comes back whole', async () => {
    const place = await openDesk();
    const people = Array.from({ length: 2_500 }, (_, index) => ({
      ...dossier.people[0],
      id: `x${index}`,
    }));
    const full = { ...dossier, people };
    await place.store.save(beginning(full));
    const name = await backUp(place);
    await place.store.remove(full.id);
    expect(await restore(place, name)).toMatchObject({ ok: true });
    expect((await loaded(place)).people).toHaveLength(2_500);
  });

  it('is undone by the one that is made before', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const name = await backUp(place);
    await place.store.save(between(dossier, renamed));
    const now = await records(place);
    const done = await restore(place, name);
    if (!done.ok || done.value.undo === null) throw new Error('Nothing to undo it by');
    expect(await loaded(place)).toEqual(dossier);
    await restore(place, done.value.undo);
    expect(await records(place)).toEqual(now);
  });

  it('says who was erased since, and erases them again unless one says otherwise', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const name = await backUp(place);
    const ids = dossier.people.slice(0, 2).map(({ id }) => id);
    expect(await eraseAgain(place.store, [{ dossierId: dossier.id, ids }])).toBe(true);
    const preview = await place.desk.preview(name);
    if (!preview.ok) throw new Error(preview.error);
    expect(preview.value.comingBack).toEqual([{ dossierId: dossier.id, ids }]);
    const idsNow = async () => (await loaded(place)).people.map(({ id }) => id);
    await place.desk.restore(preview.value, true);
    expect(await idsNow()).not.toEqual(expect.arrayContaining(ids.slice(0, 1)));
    expect((await loaded(place)).handovers.erased).toHaveLength(2);
    await place.desk.restore(preview.value, false);
    expect(await idsNow()).toEqual(expect.arrayContaining(ids));
  });

  it('tells before what becomes of each dossier', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    await place.store.save(beginning(emptyDossier('d-back', LATER)));
    await place.store.save(beginning(emptyDossier('d-same', LATER)));
    const name = await backUp(place);
    await place.store.save(between(dossier, renamed));
    await place.store.remove('d-back');
    await place.store.save(beginning(emptyDossier('d-gone', LATER)));
    const kinds = async (backup: string) => {
      const preview = await place.desk.preview(backup);
      if (!preview.ok) throw new Error(preview.error);
      return preview.value.changes.map((change) => [
        change.kind,
        change.kind === 'unreadable' ? change.id : change.summary.id,
      ]);
    };
    expect(await kinds(name)).toEqual([
      ['gone', 'd-gone'],
      ['earlier', dossier.id],
      ['back', 'd-back'],
      ['same', 'd-same'],
    ]);
    const done = await restore(place, name);
    const undo = done.ok ? (done.value.undo ?? '') : '';
    expect(await kinds(undo)).toContainEqual(['later', dossier.id]);
  });

  it('touches nothing by being looked into, or by failing half-way', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const name = await backUp(place);
    await place.store.save(between(dossier, renamed));
    const before = await rawBytes(place.indexedDB);
    const preview = await place.desk.preview(name);
    expect(await rawBytes(place.indexedDB)).toEqual(before);
    if (!preview.ok) throw new Error(preview.error);
    const mend = breakDisk(2, 'transaction');
    expect(await place.desk.restore(preview.value, true)).toEqual({
      ok: false,
      error: 'disk-full',
    });
    mend();
    expect(await rawBytes(place.indexedDB)).toEqual(before);
  });

  it('is not put back if the present could not be backed up before', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const preview = await place.desk.preview(await backUp(place));
    if (!preview.ok) throw new Error(preview.error);
    place.bridge.finishBackup = () => Promise.resolve({ ok: false, error: 'disk-full' });
    const before = await rawBytes(place.indexedDB);
    expect(await place.desk.restore(preview.value, true)).toEqual({
      ok: false,
      error: 'not-backed-up',
    });
    expect(await rawBytes(place.indexedDB)).toEqual(before);
    expect(place.desk.getTrouble()).toEqual({ fault: 'disk-full', isLost: true });
  });

  it('of a newer Jalon is refused, and nothing touched', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const { bridge } = place;
    const begin = bridge.beginBackup;
    place.bridge.beginBackup = (facts) => begin({ ...facts, layout: layouts.length + 1 });
    const layoutNewer = await backUp(place);
    place.bridge.beginBackup = (facts) => begin({ ...facts, schemaVersion: 999 });
    const dossiersNewer = await backUp(place);
    for (const name of [layoutNewer, dossiersNewer]) {
      expect(await place.desk.preview(name)).toEqual({ ok: false, error: 'newer' });
    }
  });

  it('whose content is not what it announces is damaged, whoever made its digest right', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const begin = place.bridge.beginBackup;
    place.bridge.beginBackup = (facts) =>
      begin({ ...facts, counts: { ...facts.counts, people: 1 } });
    expect(await place.desk.preview(await backUp(place))).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('a backup of another computer', () => {
  it(
    'asks for its passphrase, and is sealed anew with the key of here',
    async () => {
      const there = await openDeskWithVault();
      await there.store.save(beginning(dossier));
      const name = await backUp(there);

      const here = await openDesk({
        backupFolder: path.join(there.userData, 'sauvegardes'),
        key: dataKey(9),
      });
      await here.store.save(beginning(emptyDossier('d-here', LATER)));
      const before = await rawBytes(here.indexedDB);
      expect(await here.desk.preview(name)).toEqual({ ok: false, error: 'other-key' });
      expect(await here.desk.preview(name, 'une phrase qui n’est pas la sienne')).toEqual({
        ok: false,
        error: 'wrong-passphrase',
      });
      expect(await rawBytes(here.indexedDB)).toEqual(before);
      expect(await restore(here, name, PASSPHRASE)).toMatchObject({ ok: true });
      expect(await loaded(here)).toEqual(dossier);
      // Under the key of here: a new session opens it without the other passphrase.
      const again = await openStore({ indexedDB: here.indexedDB, key: dataKey(9) });
      expect(await loaded(again)).toEqual(dossier);
    },
    SCRYPT_LIMIT_MS,
  );

  it('without a key in it can’t be opened, and says so', async () => {
    const there = await openDesk({ key: dataKey(5) });
    await there.store.save(beginning(dossier));
    const name = await backUp(there);
    const here = await openDesk({ backupFolder: path.join(there.userData, 'sauvegardes') });
    expect(await here.desk.preview(name)).toEqual({ ok: false, error: 'other-key' });
  });
});

describe('the records of a backup', () => {
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => new Uint8Array(array));
  const record = fc.record({
    id: fc.string(),
    schemaVersion: fc.nat(),
    iv: bytes,
    data: bytes.map(({ buffer }) => buffer),
  });
  const batch = fc.record({
    table: fc.constantFrom('people', 'journal'),
    records: fc.array(record),
  });

  it('are the same after having been bytes, however these are cut', () => {
    fc.assert(
      fc.property(fc.array(batch), fc.integer({ min: 1, max: 64 }), (batches, size) => {
        const slices = [...slicesOf(batches.flatMap(encodeBatch), size)];
        expect(slices.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        const content = new Uint8Array(Buffer.concat(slices));
        expect([...decodeBatches(content)]).toEqual(batches);
      }),
      { numRuns: runs(100) },
    );
  });

  it('that were cut, or are anything else, are refused at once', () => {
    const whole = new Uint8Array(
      Buffer.concat(
        encodeBatch({ table: 'people', records: [{ id: 'p', iv: new Uint8Array(9) }] }),
      ),
    );
    for (let length = 1; length < whole.length; length += 1) {
      expect(() => [...decodeBatches(whole.slice(0, length))]).toThrow(ContentError);
    }
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (any) => {
        expect(() => [...decodeBatches(new Uint8Array(any))]).toThrow(ContentError);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    '{"table":"people","records":[[{},[["__proto__","array",4]]]]}',
    '{"table":"people","records":[[{},[["iv","array",4000000000]]]]}',
    '{"table":"../people","records":[]}',
    '['.repeat(20_000),
  ])('are refused if hostile: %s', (json) => {
    const text = Buffer.from(json);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    const content = new Uint8Array(Buffer.concat([length, text, Buffer.alloc(8)]));
    expect(() => [...decodeBatches(content)]).toThrow(ContentError);
  });
});

it('a record of every table can be sealed anew with another key', () => {
  const tables = layouts.flatMap(({ stores }) => Object.keys(stores));
  const unknown = tables.filter(
    (table) => recordKeysOf(table, { id: 'a', dossierId: 'd' }) === null,
  );
  expect(unknown).toEqual(['stamp']);
});

describe('a store of an older layout', () => {
  it('is read as it stands before it is brought to today’s, and put back in it', async () => {
    const indexedDB = new IDBFactory();
    const old = await openDatabase(surroundings(indexedDB), layouts.slice(0, 1));
    if (!old.ok) throw new Error(old.error);
    await old.value.table('bookmarks').put({
      dossierId: 'd',
      schemaVersion: 1,
      iv: new Uint8Array(12),
      data: new ArrayBuffer(20),
    });
    old.value.close();
    const before = await rawBytes(indexedDB);
    const snapshot = await readSnapshotUntouched(surroundings(indexedDB));
    expect(snapshot).toMatchObject({ layout: 1, stamp: null, counts: { bookmarks: 1, people: 0 } });
    expect(await rawBytes(indexedDB)).toEqual(before);
  });

  it('that is absent is left so', async () => {
    const indexedDB = new IDBFactory();
    expect(await readSnapshotUntouched(surroundings(indexedDB))).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('needs no change of its records yet: else a restore must bring them to today’s too', () => {
    expect(layouts.filter(({ upgrade }) => upgrade !== undefined)).toEqual([]);
  });
});

describe('where backups stand', () => {
  it('is told when the folder refuses, and no more once it serves', async () => {
    const place = await openDesk();
    await place.store.save(beginning(dossier));
    const said: unknown[] = [];
    place.desk.subscribe(() => said.push(place.desk.getTrouble()));
    writeFileSync(path.join(place.userData, 'sauvegardes'), 'a file in its place');
    expect((await place.desk.makeNow()).ok).toBe(false);
    rmSync(path.join(place.userData, 'sauvegardes'));
    await backUp(place);
    expect(said).toEqual([{ fault: expect.any(String) as unknown, isLost: true }, null]);
    expect(readdirSync(path.join(place.userData, 'sauvegardes'))).toHaveLength(1);
  });
});

it('a snapshot tells the stamp of the moment it was read', async () => {
  const { database, store } = await openDesk();
  await store.save(beginning(dossier));
  const { stamp } = await readSnapshot(database);
  expect(stamp).toEqual({ id: 'store', ...database.changes.stamp });
});
