/** « Effacer définitivement » in the real window: nothing brings it back, and its bytes leave the disk. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, openStep, plain } from '../../scripts/demo/driver';
import { expectAccessible } from './accessibility';
import { filesUnder } from './bytes';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

const STAFF = 'Vos professionnels';

/** Every sealed record, in base64, by its key. */
async function recordsOf(page: Page, table: string): Promise<Map<string, string>> {
  const entries = await page.evaluate(
    (name) =>
      new Promise<[string, string][]>((resolve, reject) => {
        const opening = indexedDB.open('jalon');
        opening.onerror = () => reject(new Error('The database does not open'));
        opening.onsuccess = () => {
          const store = opening.result.transaction(name).objectStore(name);
          const keys = store.getAllKeys();
          const records = store.getAll();
          records.onsuccess = () => {
            opening.result.close();
            const contents = records.result as { readonly data: ArrayBuffer }[];
            resolve(
              contents.map(({ data }, index) => [
                JSON.stringify(keys.result[index]),
                btoa(String.fromCharCode(...new Uint8Array(data))),
              ]),
            );
          };
        };
      }),
    table,
  );
  return new Map(entries);
}

/** How many of these sealed records stand in the files of the profile: by their middle, which nothing resembles. */
function countOnDisk(folder: string, sealed: readonly string[]): number {
  const bytes = Buffer.concat(filesUnder(folder).map((file) => readFileSync(file)));
  return sealed.filter((one) => bytes.includes(Buffer.from(one, 'base64').subarray(16, 56))).length;
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

describe('erasing for good', () => {
  it('a person: not by undo, not by redo, not at the next start, and not in the bytes', async () => {
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    const { page } = running;
    await press(page, 'Explorer avec un exemple');
    await openStep(page, STAFF);
    const line = page.getByRole('row').nth(1);
    await line.waitFor();
    const name = plain((await line.getByRole('gridcell').nth(1).innerText()).split('\n')[0] ?? '');
    expect(name.length).toBeGreaterThan(5);
    const count = await page.getByRole('row').count();

    // Removed and taken back: the journal and what can be done again tell of them.
    await line.getByRole('checkbox').check();
    await press(page, 'Supprimer');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect.poll(() => page.getByRole('row').count(), { timeout: 10_000 }).toBe(count - 1);
    await press(page, 'Annuler');
    await expect.poll(() => page.getByRole('row').count(), { timeout: 10_000 }).toBe(count);
    await saved(page);
    const people = await recordsOf(page, 'people');
    const journal = await recordsOf(page, 'journal');

    const checkbox = page.getByRole('row').nth(1).getByRole('checkbox');
    if (!(await checkbox.isChecked())) await checkbox.check();
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
    await expect.poll(async () => (await recordsOf(page, 'people')).size).toBe(people.size - 1);
    const after = await recordsOf(page, 'people');
    const journalAfter = await recordsOf(page, 'journal');
    const gone = [...people].filter(([key]) => !after.has(key)).map(([, sealed]) => sealed);
    const rewritten = [...journal].filter(([key, sealed]) => journalAfter.get(key) !== sealed);
    expect(gone).toHaveLength(1);
    // Every entry there was is still there, and every one was sealed anew.
    expect(rewritten).toHaveLength(journal.size);
    expect([...journal.keys()].every((key) => journalAfter.has(key))).toBe(true);
    await running.close();
    const former = [...gone, ...rewritten.map(([, sealed]) => sealed)];
    expect(countOnDisk(userDataDir, [...after.values()]), 'the others are found').toBe(after.size);
    expect(countOnDisk(userDataDir, former), 'the erased are not').toBe(0);

    const again = await open(userDataDir);
    await again.page.getByRole('button', { name: /^Reprendre/ }).click();
    await openStep(again.page, STAFF);
    await expect
      .poll(() => again.page.getByRole('row').count(), { timeout: 10_000 })
      .toBe(count - 1);
    expect(plain(await again.page.locator('body').innerText())).not.toContain(name);
  });

  it('a dossier that was put away: asked first, then gone, in the bytes too', async () => {
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    const { page } = running;
    await press(page, 'Explorer avec un exemple');
    await saved(page);
    await press(page, 'Voir tous les dossiers');
    await press(page, /^Supprimer : /);
    await page.getByText('Dossiers supprimés').click();
    const before = [
      ...(await recordsOf(page, 'dossiers')).values(),
      ...(await recordsOf(page, 'people')).values(),
    ];
    await press(page, /^Effacer définitivement : /);
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Garder' }).click();
    await press(page, /^Effacer définitivement : /);
    await expectAccessible(page, 'erase dossier');
    await picture(page, 'erase-dossier');
    await question.getByRole('button', { name: 'Effacer définitivement' }).click();
    await page.getByText('Le dossier est effacé définitivement.').waitFor();
    expect((await recordsOf(page, 'dossiers')).size).toBe(0);
    await running.close();
    expect(countOnDisk(userDataDir, before)).toBe(0);
  });
});
