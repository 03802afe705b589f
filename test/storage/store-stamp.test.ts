/** What tells a wiped or outdated store: the count of its changes, and what backups say of it. */
import { describe, expect, it } from 'vitest';
import { latestGeneration, storeStanding } from '../../renderer/storage/store-standing';
import type { BackupLine, ReadableBackup } from '../../shared/backup/backup-contract';
import { setAnswer, apply } from '../../shared/dossier/commands';
import { filledDossier } from '../journey/filled-dossier';
import { beginning, between, openStore } from './test-store';

const dossier = filledDossier();
const renamed = apply(dossier, setAnswer('preparation', 'title', 'La suite')).dossier;
const OWN = '0f1e2d3c-0000-4000-8000-000000000000';
const OTHER = 'abcdef01-0000-4000-8000-000000000000';

async function stamped() {
  const opened = await openStore();
  await opened.database.countOnFrom(0);
  return opened;
}

describe('the count of changes', () => {
  it('grows by one with each transaction that changes something, on the disk too', async () => {
    const { store, database, indexedDB } = await stamped();
    await store.save(beginning(dossier));
    await store.save(between(dossier, renamed));
    await store.remove(dossier.id);
    expect(database.changes.stamp?.generation).toBe(3);
    database.close();
    const again = await openStore({ indexedDB });
    expect(await again.database.readStamp()).toMatchObject({ generation: 3 });
  });

  it('does not grow by moving about, nor by looking', async () => {
    const { store, database } = await stamped();
    await store.save(beginning(dossier));
    let changes = 0;
    database.changes.subscribe(() => (changes += 1));
    await store.save({ ...between(dossier, dossier), mode: 'update' });
    await store.list();
    await store.load(dossier.id);
    expect(changes).toBe(0);
    expect(database.changes.stamp?.generation).toBe(1);
  });

  it('is told of by changes that were not counted, and never goes back', async () => {
    const { store, database } = await stamped();
    let changes = 0;
    database.changes.subscribe(() => (changes += 1));
    await store.columnMemory.remember({ titles: 't', sheet: 's', columns: {} });
    expect(changes).toBe(1);
    await database.countOnFrom(40);
    await database.countOnFrom(3);
    expect(database.changes.stamp?.generation).toBe(42);
  });
});

function backup(storeId: string, generation: number, dossiers = 1): ReadableBackup {
  return {
    state: 'readable',
    name: `${storeId} ${generation}`,
    madeAt: '2026-11-28T19:42:00.000Z',
    sequence: generation,
    reason: 'routine',
    appVersion: '1',
    storeId,
    generation,
    dossiers,
    people: 0,
    protection: null,
  };
}

describe('a store beside its backups', () => {
  const own = (generation: number) => ({ storeId: OWN, generation });

  it.each<[string, ReturnType<typeof own> | null, boolean, readonly BackupLine[], string]>([
    ['new, without any', null, true, [], 'sound'],
    ['wiped', null, true, [backup(OWN, 5)], 'missing'],
    ['empty, beside backups of nothing', null, true, [backup(OWN, 5, 0)], 'sound'],
    ['of a Jalon that did not count', null, false, [backup(OWN, 5)], 'sound'],
    ['as it was backed up', own(5), false, [backup(OWN, 5)], 'sound'],
    ['ahead of its backups', own(6), false, [backup(OWN, 5)], 'sound'],
    ['put back to an older day', own(4), false, [backup(OWN, 5)], 'older'],
    ['beside those of another computer', own(4), false, [backup(OTHER, 500)], 'sound'],
    ['begun anew after one declined', own(1), true, [backup(OTHER, 500)], 'sound'],
    ['beside a damaged file', own(4), false, [{ state: 'damaged', name: 'x' }], 'sound'],
  ])('is judged: %s', (_, stamp, isEmpty, lines, state) => {
    expect(storeStanding(stamp, isEmpty, lines).state).toBe(state);
  });

  it('is offered the backup with most changes first', () => {
    const standing = storeStanding(own(4), false, [backup(OWN, 5), backup(OWN, 7), backup(OWN, 3)]);
    if (standing.state === 'sound') throw new Error('Nothing is offered');
    expect(standing.backups.map(({ generation }) => generation)).toEqual([7, 5]);
  });

  it('counts on after all that its backups have seen', () => {
    expect(latestGeneration(own(4), [backup(OWN, 9), backup(OTHER, 50)])).toBe(9);
    expect(latestGeneration(null, [backup(OWN, 9)])).toBe(0);
  });
});
