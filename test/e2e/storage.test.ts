/** Storage in a real Electron: power cuts, a full disk, a newer Jalon, and what lies on the disk. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { appendItems, apply, setItemField } from '../../shared/dossier/commands';
import { filledDossier } from '../journey/filled-dossier';
import { type ShellFolder, temporaryFolder } from './shell-app';
import { launchStorageShell, makeStorageShell } from './storage-shell';

const PASSPHRASE = 'quatre tilleuls au bord de la Vilaine';
const dossier = filledDossier();
const rename = setItemField('people', 'p1', 'birthName', 'Genévrier-Łukasz');

let shell: ShellFolder;

beforeAll(async () => {
  shell = await makeStorageShell();
});
afterAll(() => shell.remove());

/** Opens the application on this profile, without its store yet. */
async function open(userDataDir: string): Promise<RunningApp> {
  const running = await launchStorageShell(shell, userDataDir);
  let isKilled = false;
  const kill = async (): Promise<void> => {
    if (isKilled) return;
    isKilled = true;
    await running.kill();
  };
  onTestFinished(kill);
  return { ...running, kill };
}

function start(page: Page): Promise<string | null> {
  return page.evaluate((passphrase) => storageDriver.start(passphrase), PASSPHRASE);
}

it('finds every saved change of a dossier of 10,000 people after a power cut', async () => {
  const userDataDir = temporaryFolder();
  const people = Array.from({ length: 10_000 }, (_, index) => ({ id: `x${index}` }));
  const full = apply(dossier, appendItems(dossier, 'people', people)).dossier;
  const before = await open(userDataDir);
  expect(await start(before.page)).toBeNull();
  await before.page.evaluate((begun) => storageDriver.begin(begun), full);
  await before.page.evaluate((command) => storageDriver.change(command), rename);
  await expect.poll(() => before.page.evaluate(() => storageDriver.status().state)).toBe('saved');
  await before.kill();

  const after = await open(userDataDir);
  expect(await start(after.page)).toBeNull();
  await after.page.evaluate((id) => storageDriver.resume(id), dossier.id);
  expect(await after.page.evaluate(() => storageDriver.dossier())).toEqual(
    apply(full, rename).dossier,
  );
});

it('leaves no answer in clear anywhere in the profile', async () => {
  const userDataDir = temporaryFolder();
  const { page, kill } = await open(userDataDir);
  await start(page);
  await page.evaluate((begun) => storageDriver.begin(begun), dossier);
  await page.evaluate((command) => storageDriver.change(command), rename);
  await page.evaluate(() => storageDriver.flush());
  await kill();
  const bytes = Buffer.concat(filesUnder(userDataDir).map((file) => readFileSync(file)));
  expect(isIn(bytes, dossier.id), 'the id, which is not personal, is found').toBe(true);
  const { representative, people } = dossier;
  const names = [representative.birthName, people[1]?.birthName, people[1]?.email, 'Genévrier'];
  for (const name of names) {
    expect(name).toMatch(/.{5}/);
    expect(isIn(bytes, name ?? ''), name).toBe(false);
  }
});

it('says that the disk is full, and loses nothing that was saved before', async (context) => {
  const disk = smallDisk();
  context.skip(disk === null, 'only root on Linux may mount a disk of 24 MB');
  if (disk === null) return;
  const profile = path.join(disk, 'profile');
  const before = await open(profile);
  await start(before.page);
  await before.page.evaluate((begun) => storageDriver.begin(begun), dossier);
  fill(disk);
  // A small change may still fit in the last block of a file.
  const people = Array.from({ length: 100 }, (_, index) => ({ id: `x${index}` }));
  const arrival = appendItems(dossier, 'people', people);
  await before.page.evaluate((command) => storageDriver.change(command), arrival);
  await expect
    .poll(() => before.page.evaluate(() => storageDriver.status()))
    .toMatchObject({ state: 'failed', reason: 'disk-full' });
  expect(await before.page.evaluate(() => storageDriver.dossier())).toEqual(
    apply(dossier, arrival).dossier,
  );
  await before.kill();
  rmSync(path.join(disk, BALLAST));

  const after = await open(profile);
  expect(await start(after.page)).toBeNull();
  await after.page.evaluate((id) => storageDriver.resume(id), dossier.id);
  expect(await after.page.evaluate(() => storageDriver.dossier())).toEqual(dossier);
  await after.page.evaluate((command) => storageDriver.change(command), rename);
  expect(await after.page.evaluate(() => storageDriver.flush())).toMatchObject({ ok: true });
});

it('does not touch the database of a newer Jalon', async () => {
  const { page } = await open(temporaryFolder());
  const version = (wanted?: number): Promise<number> =>
    page.evaluate(
      (number) =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('jalon', number);
          request.onsuccess = () => {
            const { version: found, objectStoreNames } = request.result;
            request.result.close();
            resolve(found + objectStoreNames.length);
          };
          request.onerror = () => reject(new Error('The database does not open'));
        }),
      wanted,
    );
  // Far above whatever layout is ours by now.
  expect(await version(1_000)).toBe(1_000);
  expect(await start(page)).toBe('newer');
  expect(await version()).toBe(1_000);
});

const BALLAST = 'ballast';

/** A disk of its own for one test, small enough to be filled; `null` where none can be mounted. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]);
  if (mount.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return folder;
}

/** Leaves not a byte. */
function fill(disk: string): void {
  const file = openSync(path.join(disk, BALLAST), 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect(String(error)).toContain('ENOSPC');
  } finally {
    closeSync(file);
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Whether a text is in these bytes, in any encoding that Chromium stores texts in. */
function isIn(bytes: Buffer, text: string): boolean {
  const wide = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'latin1'),
    wide,
    Buffer.from(wide).swap16(),
  ].some((encoded) => bytes.includes(encoded));
}
