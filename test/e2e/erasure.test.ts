/** « Effacer définitivement » in the real window: nothing brings it back, and nothing the key opens holds it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { PASSPHRASE, enter, lineOf, openStep, plain } from '../../scripts/demo/driver';
import { expectAccessible } from './accessibility';
import { filesUnder } from './bytes';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

const STAFF = 'Vos professionnels';

/** Everything in the database that the key opens, by table; `damaged` where it does not. */
async function openedRecords(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async (passphrase) => {
    const vault = await window.jalon.unlockVault({ passphrase });
    if (!vault.ok) throw new Error(vault.error);
    const key = await crypto.subtle.importKey('raw', vault.value.key, 'AES-GCM', false, [
      'decrypt',
    ]);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('jalon');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The database does not open'));
    });
    interface Sealed {
      readonly id?: string;
      readonly dossierId?: string;
      readonly schemaVersion: number;
      readonly iv: Uint8Array<ArrayBuffer>;
      readonly data: ArrayBuffer;
    }
    const read = (table: string): Promise<Sealed[]> =>
      new Promise((resolve) => {
        const asking = database.transaction(table).objectStore(table).getAll();
        asking.onsuccess = () => resolve(asking.result as Sealed[]); // what our own code wrote
      });
    const opened: [string, string][] = [];
    for (const table of ['dossiers', 'rosters', 'people', 'journal']) {
      for (const { id, dossierId, schemaVersion, iv, data } of await read(table)) {
        const dossier = dossierId ?? id ?? '';
        const record = table === 'journal' ? '' : table === 'people' ? (id ?? '') : dossier;
        const address = new TextEncoder().encode(
          JSON.stringify([table, dossier, record, schemaVersion]),
        );
        const clear = await crypto.subtle
          .decrypt({ name: 'AES-GCM', iv, additionalData: address }, key, data)
          .then((bytes) => new TextDecoder().decode(bytes))
          .catch(() => 'damaged');
        opened.push([table, clear]);
      }
    }
    database.close();
    return opened;
  }, PASSPHRASE);
}

/** The first bytes of each sealed record of people, by which it is found in the files of the database. */
async function sealedPeople(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('jalon');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The database does not open'));
    });
    const records = await new Promise<{ iv: Uint8Array }[]>((resolve) => {
      const asking = database.transaction('people').objectStore('people').getAll();
      asking.onsuccess = () => resolve(asking.result as { iv: Uint8Array }[]); // what our own code wrote
    });
    database.close();
    return records.map(({ iv }) =>
      Array.from(iv, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
  });
}

/** Whether a file of the database holds these bytes. */
function isInFiles(userDataDir: string, bytes: string): boolean {
  const sought = Buffer.from(bytes, 'hex');
  return filesUnder(path.join(userDataDir, 'IndexedDB')).some((file) =>
    readFileSync(file).includes(sought),
  );
}

async function open(userDataDir: string): Promise<RunningApp> {
  const running = await launchApp({ userDataDir });
  const child = running.app.process();
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await running.close();
  });
  running.page.setDefaultTimeout(20_000);
  await enter(running.page);
  return running;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const saved = (page: Page): Promise<void> => page.getByText(/^Enregistré à/).waitFor();

/** A picture to be looked at, where a folder for it is named. */
async function picture(page: Page, name: string): Promise<void> {
  const to = process.env['JALON_PICTURES'];
  if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`) });
}

/** The first person of the list, and the word of their name to look for. */
async function firstPerson(page: Page): Promise<{ readonly name: string; readonly word: string }> {
  const first = page.getByRole('grid').getByRole('row').nth(1);
  await first.waitFor();
  const name = plain(await first.getByRole('rowheader').innerText());
  return { name, word: name.split(' ').at(-1) ?? '' };
}

describe('erasing for good', () => {
  it('a person: not by undo, not by redo, not at the next start, in no record', async () => {
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    const { page } = running;
    await press(page, 'Explorer avec un exemple');
    await press(page, 'Un EHPAD');
    await openStep(page, STAFF);
    const { name, word } = await firstPerson(page);
    expect(word).toMatch(/.{4}/);
    const count = await page.getByRole('row').count();

    // Removed and taken back: the journal and what can be done again tell of them.
    await lineOf(page, name).click();
    await press(page, 'Supprimer');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect.poll(() => page.getByRole('row').count(), { timeout: 10_000 }).toBe(count - 1);
    await press(page, 'Annuler');
    await expect.poll(() => page.getByRole('row').count(), { timeout: 10_000 }).toBe(count);
    await saved(page);
    const holding = (await openedRecords(page)).filter(([, content]) => content.includes(word));
    expect(new Set(holding.map(([table]) => table))).toEqual(new Set(['people', 'journal']));

    const before = await sealedPeople(page);
    await lineOf(page, name).click();
    await press(page, 'Supprimer');
    await picture(page, 'remove');
    await press(page, 'Effacer définitivement');
    const question = page.getByRole('alertdialog');
    await question.getByText('C’est sans retour.').waitFor();
    await expectAccessible(page, 'erase');
    await picture(page, 'erase');
    await question.getByRole('button', { name: 'Effacer définitivement' }).click();
    await expect.poll(() => page.getByRole('row').count(), { timeout: 10_000 }).toBe(count - 1);

    const left = async (): Promise<string> => plain(await page.locator('body').innerText());
    expect(await left()).not.toContain(name);
    for (const turn of ['Annuler', 'Rétablir']) {
      const button = page.getByRole('button', { name: turn, exact: true });
      for (let times = 0; times < 5 && (await button.isEnabled()); times += 1) await button.click();
      expect(await left()).not.toContain(name);
    }
    await saved(page);
    const records = await openedRecords(page);
    expect(records.length).toBeGreaterThan(5);
    for (const [table, content] of records) {
      expect(content, table).not.toBe('damaged');
      expect(content, table).not.toContain(word);
    }
    await running.close();

    const again = await open(userDataDir);
    // Not even sealed, in the files: they were written anew, with everyone else in them.
    const after = await sealedPeople(again.page);
    const gone = before.filter((bytes) => !after.includes(bytes));
    expect(gone.length).toBeGreaterThan(0);
    for (const bytes of gone) expect(isInFiles(userDataDir, bytes), bytes).toBe(false);
    for (const bytes of after) expect(isInFiles(userDataDir, bytes), bytes).toBe(true);
    await again.page.getByRole('button', { name: /^Reprendre/ }).click();
    await openStep(again.page, STAFF);
    await expect
      .poll(() => again.page.getByRole('row').count(), { timeout: 10_000 })
      .toBe(count - 1);
    expect(plain(await again.page.locator('body').innerText())).not.toContain(name);
  });

  it('goes on from the backup when the power went while the files were written anew', async () => {
    const userDataDir = temporaryFolder();
    const first = await open(userDataDir);
    await press(first.page, 'Explorer avec un exemple');
    await press(first.page, 'Un EHPAD');
    await saved(first.page);
    await press(first.page, 'Voir tous les dossiers');
    const folder = path.join(userDataDir, 'sauvegardes');
    const backups = (): string[] =>
      filesUnder(folder)
        .map((file) => path.basename(file))
        .filter((name) => name.endsWith('.sauvegarde'));
    await expect.poll(() => backups().length, { timeout: 20_000 }).toBeGreaterThan(0);
    await first.close();
    const mark = path.join(userDataDir, 'base-a-remplir.json');
    writeFileSync(mark, JSON.stringify({ backup: backups()[0] }));
    rmSync(path.join(userDataDir, 'IndexedDB'), { recursive: true });
    const { page } = await open(userDataDir);
    await page.getByRole('button', { name: /^Reprendre/ }).waitFor();
    expect(existsSync(mark)).toBe(false);
  });

  it('someone removed before, from the journal that still names them', async () => {
    const running = await open(temporaryFolder());
    const { page } = running;
    await press(page, 'Explorer avec un exemple');
    await press(page, 'Un EHPAD');
    await openStep(page, STAFF);
    const { name, word } = await firstPerson(page);
    await lineOf(page, name).click();
    await press(page, 'Supprimer');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('button', { name: 'Journal' }).click();
    await page.getByText('1 personne supprimée').click();
    await expectAccessible(page, 'removed people in the journal');
    await picture(page, 'erase-removed');
    await press(page, /^Effacer définitivement : /);
    await picture(page, 'erase-removed-question');
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Effacer définitivement' }).click();
    await page.getByText('1 personne supprimée').waitFor({ state: 'detached' });
    const undo = page.getByRole('button', { name: 'Annuler', exact: true });
    for (let times = 0; times < 3 && (await undo.isEnabled()); times += 1) await undo.click();
    await saved(page);
    for (const [table, content] of await openedRecords(page)) {
      expect(content, table).not.toContain(word);
    }
    await running.close();
  });

  it('a dossier that was put away: asked first, then gone, every record of it', async () => {
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    const { page } = running;
    await press(page, 'Explorer avec un exemple');
    await press(page, 'Un EHPAD');
    await saved(page);
    await press(page, 'Voir tous les dossiers');
    await press(page, /^Supprimer : /);
    await page.getByText('Dossiers supprimés').click();
    await press(page, /^Effacer définitivement : /);
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Garder' }).click();
    await press(page, /^Effacer définitivement : /);
    await expectAccessible(page, 'erase dossier');
    await picture(page, 'erase-dossier');
    await question.getByRole('button', { name: 'Effacer définitivement' }).click();
    await page.getByText('Le dossier est effacé définitivement.').waitFor();
    expect(await openedRecords(page)).toEqual([]);
  });
});
