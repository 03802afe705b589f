/** What is remembered between two starts, on a real disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings, type Settings } from '../../electron/settings';
import { temporaryFolder } from './temporary-folder';

const PLACE = { x: 10, y: 20, width: 1200, height: 700, maximized: true };
const NOTHING: Settings = {
  window: null,
  lastFolder: null,
  backupFolder: null,
  autoLockMinutes: 15,
};

function settingsFile(): string {
  return path.join(temporaryFolder(), 'settings.json');
}

describe('the settings', () => {
  it('come back as they were', async () => {
    const file = settingsFile();
    const store = openSettings(file);
    store.update({ window: PLACE });
    store.update({ lastFolder: '/documents/é' });
    store.update({ autoLockMinutes: null });
    expect(store.current()).toEqual({
      ...NOTHING,
      window: PLACE,
      lastFolder: '/documents/é',
      autoLockMinutes: null,
    });
    await store.flush();
    expect(openSettings(file).current()).toEqual(store.current());
    expect(readdirSync(path.dirname(file))).toEqual(['settings.json']);
  });

  it('are written once the window rests, however often it moves', async () => {
    const file = settingsFile();
    const store = openSettings(file);
    for (let x = 0; x < 50; x += 1) store.update({ window: { ...PLACE, x } });
    expect(existsSync(file)).toBe(false);
    await expect.poll(() => existsSync(file), { timeout: 3_000 }).toBe(true);
    expect(openSettings(file).current().window?.x).toBe(49);
  });

  it('are not written when nothing changed', async () => {
    const file = settingsFile();
    const store = openSettings(file);
    store.update({ lastFolder: null });
    await store.flush();
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['nothing', undefined],
    ['an empty file', ''],
    ['half a file', '{"window":{"x":1'],
    ['something else', '[1, 2]'],
    ['null', 'null'],
  ])('start from nothing with %s', (_, content) => {
    const file = settingsFile();
    if (content !== undefined) writeFileSync(file, content);
    expect(openSettings(file).current()).toEqual(NOTHING);
  });

  it.each([
    { ...PLACE, width: 0 },
    { ...PLACE, x: 1e9 },
    { ...PLACE, y: 0.5 },
    { ...PLACE, maximized: 'yes' },
    { x: 1, y: 1 },
    'left',
  ])('forget a window’s place that makes no sense, and keep the rest: %o', (window) => {
    const file = settingsFile();
    writeFileSync(file, JSON.stringify({ window, lastFolder: '/documents' }));
    expect(openSettings(file).current()).toEqual({
      ...NOTHING,
      lastFolder: '/documents',
    });
  });

  it('survive a profile that can’t be written', async () => {
    const file = path.join(temporaryFolder(), 'absent', 'settings.json');
    const store = openSettings(file);
    store.update({ lastFolder: '/documents' });
    await expect(store.flush()).resolves.toBeUndefined();
    expect(store.current().lastFolder).toBe('/documents');
    mkdirSync(path.dirname(file));
    await store.flush();
    expect(readFileSync(file, 'utf8')).toContain('/documents');
  });
});
