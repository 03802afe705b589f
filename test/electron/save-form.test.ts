/** Saving a filled form: where the person says, whole, never beside what the dialog asked about. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveForm } from '../../electron/save-form';
import type { Settings } from '../../electron/settings';
import { bridgePayloads } from '../../shared/bridge';
import { temporaryFolder } from './temporary-folder';

const BYTES = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');

function save(chosen: string | null) {
  const updates: Partial<Settings>[] = [];
  const settings = {
    current: () => ({ lastFolder: '/before' }) as Settings,
    update: (change: Partial<Settings>) => void updates.push(change),
  };
  const asked: unknown[] = [];
  const pickFile = (...question: unknown[]): Promise<string | null> => {
    asked.push(question);
    return Promise.resolve(chosen);
  };
  const request = { fileName: 'F101 rempli.pdf', bytes: BYTES };
  return saveForm({ settings, pickFile }, request).then((result) => ({ result, updates, asked }));
}

describe('a filled form', () => {
  it('is written where the person says, over what the dialog asked about', async () => {
    const file = path.join(temporaryFolder(), 'F101.pdf');
    writeFileSync(file, 'before');
    const { result, updates, asked } = await save(file);
    expect(result).toEqual({ ok: true, value: { path: file } });
    expect(readFileSync(file, 'latin1')).toBe('%PDF-1.7\n%%EOF\n');
    expect(updates).toEqual([{ lastFolder: path.dirname(file) }]);
    expect(asked).toEqual([['F101 rempli.pdf', '/before']]);
    expect(readdirSync(path.dirname(file))).toEqual(['F101.pdf']);
  });

  it('is not written when the dialog is closed', async () => {
    expect(await save(null)).toMatchObject({ result: null, updates: [] });
  });

  it('gets its extension, unless that would replace another file', async () => {
    const folder = temporaryFolder();
    const { result } = await save(path.join(folder, 'F101'));
    expect(result).toMatchObject({ value: { path: path.join(folder, 'F101.pdf') } });
    await save(path.join(folder, 'F101'));
    expect(readdirSync(folder).sort()).toEqual(['F101', 'F101.pdf']);
  });

  it('is said not to be written where nothing can be', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'taken.pdf'));
    const { result } = await save(path.join(folder, 'taken.pdf'));
    expect(result).toEqual({ ok: false, error: 'not-writable' });
    expect(readdirSync(folder)).toEqual(['taken.pdf']);
  });

  it('must be a PDF, under a name that every system takes', () => {
    const isTaken = (request: unknown): boolean =>
      bridgePayloads.saveForm.safeParse(request).success;
    expect(isTaken({ fileName: 'F101.pdf', bytes: BYTES })).toBe(true);
    expect(isTaken({ fileName: '../F101.pdf', bytes: BYTES })).toBe(false);
    expect(isTaken({ fileName: 'F101.exe', bytes: BYTES })).toBe(false);
    expect(isTaken({ fileName: 'F101.pdf', bytes: new Uint8Array(9) })).toBe(false);
  });
});
