/** Each person stands in one record of the disk, which others may share. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCipher } from '../../renderer/storage/encryption';
import {
  bundleOf,
  bundleShares,
  bundlesWith,
  isBundle,
  peopleIn,
} from '../../renderer/storage/people-bundles';
import { openRecord, peopleRecord, sealRecord } from '../../renderer/storage/sealed-record';
import { apply, removeItem, setItemField } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { dossier as anyDossier } from '../dossier/arbitraries';
import { filledDossier } from '../journey/filled-dossier';
import { runs } from '../property-runs';
import { type TestStore, beginning, between, dataKey, openStore, storeWith } from './test-store';

/** Who stands in the records of a dossier, and in how many records. */
async function onDisk(
  { database }: TestStore,
  { id }: Dossier,
): Promise<{ readonly ids: readonly string[]; readonly recordCount: number }> {
  const cipher = await createCipher(dataKey());
  const records = await database.people
    .where('[dossierId+id]')
    .between([id, ''], [id, []])
    .toArray();
  const contents = await Promise.all(
    records.map(async (record) => {
      expect(isBundle(record.id)).toBe(true);
      const opened = await openRecord(cipher, peopleRecord(id, record.id), record);
      return opened.ok ? peopleIn(opened.value) : [];
    }),
  );
  return { ids: contents.flat().map((person) => person.id), recordCount: records.length };
}

describe('the bundle of a person', () => {
  it('is the same in every release: it says where the person is', () => {
    const ids = ['p1', 'p2', '6f1c3a52-9d8e-4b7a-8f5e-2a1b3c4d5e6f', ''];
    expect(ids.map(bundleOf)).toEqual(['bundle:122', 'bundle:231', 'bundle:132', 'bundle:197']);
  });

  it('is shared by about forty of 10,000, and hardly by two of 60', () => {
    const sizesOf = (count: number): readonly number[] => {
      const people = Array.from({ length: count }, (_, index) => ({ id: `person-${index}` }));
      const bundles = bundlesWith(
        people,
        people.map(({ id }) => id),
      );
      return [...bundles.values()].map(({ length }) => length);
    };
    expect(Math.max(...sizesOf(10_000))).toBeLessThan(80);
    expect(sizesOf(60).length).toBeGreaterThan(45);
  });

  it('stands in one of the shares in which they are read, none of more than is asked for', () => {
    const people = Array.from({ length: 10_000 }, (_, index) => `person-${index}`);
    const bundles = [...new Set(people.map(bundleOf))];
    const cuts = bundleShares(32);
    const sizes = ['', ...cuts].map(
      (after, index) =>
        bundles.filter((id) => id > after && id <= (cuts[index] ?? '\uffff')).length,
    );
    expect(sizes).toEqual(Array.from({ length: 8 }, () => 32));
  });

  it('holds nobody, if it was opened to something else', () => {
    expect(peopleIn({ id: 'p1' })).toEqual([]);
    expect(peopleIn([null, 'p1', { id: 1 }, [], { id: 'p2' }])).toEqual([{ id: 'p2' }]);
  });
});

describe('on the disk', () => {
  it('everyone is once, and nobody else, after any change', async () => {
    await fc.assert(
      fc.asyncProperty(anyDossier, anyDossier, async (before, other) => {
        const after = { ...other, id: before.id };
        const opened = await storeWith(before);
        await opened.store.save(between(before, after));
        const { ids, recordCount } = await onDisk(opened, after);
        expect([...ids].sort()).toEqual(after.people.map(({ id }) => id).sort());
        expect(recordCount).toBe(new Set(ids.map(bundleOf)).size);
      }),
      { numRuns: runs(40) },
    );
  });

  it('hundreds who stood one by one are all read, in the order of the list or, without it, of the disk', async () => {
    const alone = filledDossier();
    const ids = Array.from({ length: 300 }, (_, index) => `${'abz'.charAt(index % 3)}${index}`);
    const people = ids.map((id) => ({ id, birthName: 'Sorbier' }));
    const opened = await storeWith({ ...alone, people });
    await putOneByOne(opened, { ...alone, people });
    expect(await opened.store.load(alone.id)).toMatchObject({
      value: { dossier: { people }, issues: [] },
    });
    await opened.database.rosters.clear();
    const loaded = await opened.store.load(alone.id);
    expect(loaded.ok && loaded.value.dossier.people.map(({ id }) => id)).toEqual([...ids].sort());
  });

  it('people who stood one by one are read, and all in bundles after the first change', async () => {
    const before = filledDossier();
    const opened = await openStore();
    await opened.store.save(beginning({ ...before, people: [] }));
    await opened.store.save(between({ ...before, people: [] }, before));
    await putOneByOne(opened, before);
    const loaded = await opened.store.load(before.id);
    expect(loaded).toMatchObject({ value: { dossier: before, issues: [], needsRewriting: true } });
    const renamed = apply(before, setItemField('people', 'p2', 'birthName', 'Genévrier')).dossier;
    const after = apply(renamed, removeItem('people', 'p1')).dossier;
    await opened.store.save({ ...beginning(after), mode: 'update' });
    expect((await onDisk(opened, after)).ids).toEqual(['p2']);
    expect(await opened.store.load(after.id)).toMatchObject({
      value: { dossier: after, issues: [], needsRewriting: false },
    });
  });
});

/** Puts people on the disk as the layouts before the sixth did. */
async function putOneByOne({ database }: TestStore, { id, people }: Dossier): Promise<void> {
  const cipher = await createCipher(dataKey());
  await database.people.clear();
  for (const person of people) {
    const sealed = await sealRecord(cipher, peopleRecord(id, person.id), person);
    await database.people.put({ dossierId: id, id: person.id, ...sealed });
  }
}
