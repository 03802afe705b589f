/** What is remembered of official forms: which answer goes where, sealed, never a text that was typed. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { toRemember } from '../../shared/official-form/form-plan';
import { openDatabase } from '../../renderer/storage/database';
import { createCipher } from '../../renderer/storage/encryption';
import { type FormMemory, createFormMemory } from '../../renderer/storage/form-memory';
import { sealRecord } from '../../renderer/storage/sealed-record';
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
const FORM = { choices: CHOICES, kind: 'f101' } as const;

describe('the memory of forms', () => {
  it('knows nothing of a form that was never filled', async () => {
    expect(await (await openMemory()).recall('f1')).toBeNull();
  });

  it('gives back, after a new start, what was chosen last for this form alone', async () => {
    const indexedDB = new IDBFactory();
    const memory = await openMemory(indexedDB);
    await memory.remember('f1', { choices: { a1: { kind: 'empty' } }, kind: 'other' });
    await memory.remember('f1', FORM);
    const again = await openMemory(indexedDB);
    expect(await again.recall('f1')).toEqual(FORM);
    expect(await again.recall('f2')).toBeNull();
  });

  it('reads what was kept before it was asked which form it is', async () => {
    const indexedDB = new IDBFactory();
    const database = await openDatabase(surroundings(indexedDB));
    if (!database.ok) throw new Error(database.error);
    const cipher = await createCipher(dataKey());
    const keys = { table: 'formMappings', dossierId: '', recordId: 'f1' } as const;
    const sealed = await sealRecord(cipher, keys, CHOICES);
    await database.value.formMappings.put({ id: 'f1', ...sealed });
    const memory = createFormMemory(database.value, cipher);
    expect(await memory.recall('f1')).toEqual({ choices: CHOICES, kind: null });
  });

  it('is sealed: nothing of it is read without the key', async () => {
    const indexedDB = new IDBFactory();
    await (await openMemory(indexedDB)).remember('f1', FORM);
    expect(JSON.stringify(await rawRecords(indexedDB))).not.toContain('siren');
    expect(await (await openMemory(indexedDB, dataKey(2))).recall('f1')).toBeNull();
  });

  it('leaves out what was typed, which belongs to one dossier', () => {
    const typed = { kind: 'typed', text: 'Nguyễn' } as const;
    expect(toRemember({ ...CHOICES, a3: typed })).toEqual(CHOICES);
  });
});
