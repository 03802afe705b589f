/** What another version of Jalon saved, in a real window: a newer one is only shown, what can't be read is said. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type RunningApp, removeFolder } from '../../scripts/app/launch';
import { PASSPHRASE, enter, openStep, plain, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { filledDossier } from '../journey/filled-dossier';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import type { ShellFolder } from './shell-app';
import { launchStorageShell, makeStorageShell } from './storage-shell';

const dossier = filledDossier();
const newer = { ...dossier, id: 'd-newer', preparation: { title: 'SSIAD Les Bruyères' } };

let shell: ShellFolder;
/** A profile with a dossier of today that holds two unreadable answers, and one of a newer Jalon. */
let userDataDir: string;

beforeAll(async () => {
  shell = await makeStorageShell();
  userDataDir = mkdtempSync(path.join(tmpdir(), 'jalon-versions-'));
  const { page, close } = await launchStorageShell(shell, userDataDir);
  expect(await page.evaluate((words) => storageDriver.start(words), PASSPHRASE)).toBeNull();
  await page.evaluate((begun) => storageDriver.begin(begun), dossier);
  await page.evaluate((begun) => storageDriver.spoil(begun), dossier);
  await page.evaluate((begun) => storageDriver.beginAsNewer(begun), newer);
  await close();
});
afterAll(async () => {
  await shell.remove();
  await removeFolder(userDataDir);
});

async function open(): Promise<RunningApp> {
  const running = await launchApp({ userDataDir });
  onTestFinished(() => running.kill().catch(() => undefined));
  return running;
}

/** Every byte of every record, as the database has it; opened as it is, which changes nothing. */
function recordsOf(page: Page, dossierId: string): Promise<string> {
  return page.evaluate(
    (id) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('jalon');
        request.onerror = () => reject(new Error('The database does not open'));
        request.onsuccess = () => {
          const database = request.result;
          const told: string[] = [`version ${database.version}`];
          const tables = [...database.objectStoreNames];
          const transaction = database.transaction(tables, 'readonly');
          const hex = (bytes: Uint8Array): string =>
            [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          for (const table of tables) {
            transaction.objectStore(table).openCursor().onsuccess = ({ target }) => {
              // The target of a cursor's event is its request.
              const { result } = target as IDBRequest<IDBCursorWithValue | null>;
              if (result === null) return;
              // A sealed record, or the mark of the store itself, which has nothing sealed.
              const record = result.value as { iv?: Uint8Array; data?: ArrayBuffer };
              const sealed = [record.iv ?? [], new Uint8Array(record.data ?? new ArrayBuffer(0))];
              const key = JSON.stringify(result.primaryKey);
              if (id === '' || key.includes(id)) {
                const bytes = sealed.map((part) => hex(Uint8Array.from(part))).join(' ');
                told.push(`${table} ${key} ${JSON.stringify({ ...record, iv: 0 })} ${bytes}`);
              }
              result.continue();
            };
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(told.join('\n'));
          };
        };
      }),
    dossierId,
  );
}

async function read(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Lire : ${newer.preparation.title}` }).click();
  await expect.poll(() => screenTitle(page)).toBe(newer.preparation.title);
}

/** What a person who wants to change something would try. */
async function tryToChange(page: Page): Promise<void> {
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('button').allTextContents()).toEqual([' Revenir aux dossiers']);
  for (const key of ['ControlOrMeta+z', 'ControlOrMeta+y', 'Alt+Home', 'ControlOrMeta+k', 'F1']) {
    await page.keyboard.press(key);
  }
  await expect.poll(() => screenTitle(page)).toBe(newer.preparation.title);
}

it('a dossier of a newer Jalon is read, never written: not by undo, keys, leaving or closing', async () => {
  const first = await open();
  const before = await recordsOf(first.page, newer.id);
  expect(before.split('\n')).toHaveLength(1 + 3 + newer.people.length);
  await enter(first.page);
  await expectAccessible(first.page, 'a list with a newer dossier');
  await read(first.page);
  const words = plain(await first.page.getByRole('main').innerText());
  expect(words).toContain('modifié par une version plus récente de Jalon');
  expect(words).toContain('ne sait pas lire 5 réponses');
  expect(words).toContain('Association Les Acacias');
  expect(words).toContain('Océane Marie');
  await expectAccessible(first.page, 'a newer dossier');
  await tryToChange(first.page);
  await first.page.getByRole('button', { name: 'Revenir aux dossiers' }).click();
  await expect.poll(() => screenTitle(first.page)).toBe('Vos dossiers');
  await read(first.page);
  await first.close();

  const second = await open();
  expect(await recordsOf(second.page, newer.id)).toBe(before);
});

it('answers that can’t be read are shown with what they were, then kept in the journal', async () => {
  const { page } = await open();
  await enter(page);
  const title = dossier.preparation.title ?? '';
  await page.getByRole('button', { name: `Reprendre : ${title}` }).click();
  // One resumes at a page: there a line says where to look.
  await page.getByRole('button', { name: 'Voir ce qui a changé' }).click();
  const notice = page.getByRole('main').locator('.notice--warning').first();
  const words = plain(await notice.innerText());
  expect(words).toContain('Des réponses enregistrées n’ont pas pu être relues.');
  expect(words).toContain('« perhaps »');
  expect(words).toContain('« 45 »');
  await expectAccessible(page, 'answers that can’t be read');

  await openStep(page, stepOf('dossier').title);
  await page.getByRole('textbox', { name: 'Titre du dossier' }).fill('EHPAD Les Acacias, suite');
  await page.getByRole('button', { name: 'Journal' }).click();
  await page.getByText('Conversion', { exact: true }).waitFor();
  const journal = plain(await page.getByRole('main').innerText());
  expect(journal).toContain('dans la liste ? : avant perhaps , après rien');
  expect(journal).toContain('avant 45 , après rien');
});

it('a database of a newer Jalon is shown, and stays as it is to the byte', async () => {
  const first = await open();
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        // Far above whatever layout is ours by now.
        const request = indexedDB.open('jalon', 1_000);
        request.onupgradeneeded = () => void request.result.createObjectStore('reminders');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(new Error('The database does not open'));
      }),
  );
  const before = await recordsOf(first.page, '');
  await enter(first.page);
  expect((await first.page.getByRole('button').allTextContents()).sort()).toEqual([
    ...[' Lire : EHPAD Les Acacias, suite', ` Lire : ${newer.preparation.title}`],
  ]);
  await expectAccessible(first.page, 'the list of a newer database');
  await read(first.page);
  await tryToChange(first.page);
  await first.page.getByRole('button', { name: 'Revenir aux dossiers' }).click();
  await first.page.getByRole('button', { name: 'Lire : EHPAD Les Acacias, suite' }).click();
  await first.page.getByText('Aide-soignante de nuit').first().waitFor();
  await first.close();

  const second = await open();
  expect(await recordsOf(second.page, '')).toBe(before);
});
