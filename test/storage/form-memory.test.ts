/** What is remembered of official forms: which answer goes where, sealed, never a text that was typed. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { toRemember } from '../../shared/official-form/form-plan';
import { openDatabase } from '../../renderer/storage/database';
import { createCipher } from '../../renderer/storage/encryption';
import { type FormMemory, createFormMemory } from '../../renderer/storage/form-memory';
import { dataKey, rawRecords, surroundings } from './test-store';

async function openMemory(indexedDB = new IDBFactory(), key = dataKey()): Promise<FormMemory> {
  const database = await openDatabase(surroundings(indexedDB));
  if (!database.ok) throw new Error(database.error);
  return createFormMemory(database.value, await createCipher(key));
}

const CHOICES = {
  a1: { kind: 'value', id: 'organisation.siren' },
  a2: { kind: 'empty' },
} as const;

describe('the memory of forms', () => {
  it('knows nothing of a form that was never filled', async () => {
    expect(await (await openMemory()).recall('f1')).toBeNull();
  });

  it('gives back, after a new start, what was chosen last for this form alone', async () => {
    const indexedDB = new IDBFactory();
    const memory = await openMemory(indexedDB);
    await memory.remember('f1', { a1: { kind: 'empty' } });
    await memory.remember('f1', CHOICES);
    const again = await openMemory(indexedDB);
    expect(await again.recall('f1')).toEqual(CHOICES);
    expect(await again.recall('f2')).toBeNull();
  });

  it('is sealed: nothing of it is read without the key', async () => {
    const indexedDB = new IDBFactory();
    await (await openMemory(indexedDB)).remember('f1', CHOICES);
    expect(JSON.stringify(await rawRecords(indexedDB))).not.toContain('siren');
    expect(await (await openMemory(indexedDB, dataKey(2))).recall('f1')).toBeNull();
  });

  it('leaves out what was typed, which belongs to one dossier', () => {
    const typed = { kind: 'typed', text: 'Nguyễn' } as const;
    expect(toRemember({ ...CHOICES, a3: typed })).toEqual(CHOICES);
  });
});
