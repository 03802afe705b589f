/** No name, number or address of a dossier in the bytes of the profile, nor in what the program prints. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { enter, openStep } from '../../scripts/demo/driver';
import { filesUnder, formsOf, textsFoundIn, textsFoundUnder } from './bytes';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

/** Fictional, and like nothing that a program would write by itself. */
const MARKED = {
  title: 'Dossier Wxjqvürkz-Tombelune',
  preparer: 'Quetzalvifère Zyxomarque',
  birthName: 'Fjølzwÿchart',
  firstNames: 'Ombrevalline',
  email: 'ombrevalline.fjolzwychart@courriel.example',
  mobile: '06 39 98 71 46',
  search: 'Kwymbertholde',
} as const;
const TEXTS = [
  ...Object.values(MARKED),
  'Tombelune',
  'Quetzalvif',
  'Ombrevalline',
  '0639987146',
  '+33639987146',
];

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Types, searches, changes, takes back: everything that might be remembered somewhere. */
async function walk(page: Page): Promise<void> {
  await enter(page);
  await press(page, 'Commencer');
  await page.getByRole('textbox', { name: 'Titre du dossier' }).fill(MARKED.title);
  await page.getByRole('textbox', { name: 'Votre prénom et votre nom' }).fill(MARKED.preparer);
  await press(page, 'Annuler');
  await press(page, 'Rétablir');
  await openStep(page, 'Vos professionnels');
  await press(page, 'Ajouter une personne');
  for (const [label, text] of [
    ['Nom de naissance', MARKED.birthName],
    ['Prénoms', MARKED.firstNames],
    ['Adresse électronique', MARKED.email],
    ['Mobile', MARKED.mobile],
  ] as const) {
    const field = page.getByRole('textbox', { name: new RegExp(label, 'i') }).first();
    if ((await field.count()) > 0) await field.fill(text);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(MARKED.search);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText(/^Enregistré à/).waitFor();
}

interface Walked {
  readonly profile: string;
  readonly printed: Buffer;
}

/** A walk in a profile of its own, ended by a crash of the page and a close; what is left and what was printed. */
async function walked(
  args: readonly string[],
  prepare?: (page: Page) => Promise<void>,
): Promise<Walked> {
  const profile = temporaryFolder();
  const running = await launchApp({ userDataDir: profile, extraArgs: args });
  const child = running.app.process();
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await running.kill();
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  running.page.setDefaultTimeout(20_000);
  await walk(running.page);
  await prepare?.(running.page);
  // Crash files would hold what the page had in memory.
  await running.app.evaluate(async ({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    const [window] = BrowserWindow.getAllWindows();
    await new Promise<void>((resolve) => {
      window?.webContents.once('render-process-gone', () => resolve());
      window?.webContents.forcefullyCrashRenderer();
    });
  });
  await running.close();
  return { profile, printed: Buffer.concat(printed) };
}

describe('after a walk with marked names, numbers and addresses', () => {
  it.skipIf(process.platform !== 'linux')(
    'nothing of them is in the profile or printed, with a passphrase (Linux only)',
    async () => {
      const { profile, printed } = await walked(['--password-store=basic']);
      expect(filesUnder(profile).some((file) => file.includes('IndexedDB'))).toBe(true);
      expect(textsFoundUnder(profile, TEXTS)).toEqual([]);
      expect(textsFoundIn(printed, TEXTS)).toEqual([]);
      // The search is no idle one: it finds what is planted in a file, in any of the forms.
      for (const form of formsOf(MARKED.birthName)) {
        const planted = path.join(profile, 'planted.log');
        writeFileSync(planted, Buffer.concat([Buffer.from('a leak: '), form]));
        expect(textsFoundUnder(profile, TEXTS)).toEqual([`planted.log: ${MARKED.birthName}`]);
      }
    },
  );

  it('a leak into what Chromium keeps by itself would be found', async () => {
    const { profile } = await walked(['--password-store=basic'], (page) =>
      page.evaluate(async (text) => {
        localStorage.setItem('leak', text);
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('leak');
          opening.onupgradeneeded = () => opening.result.createObjectStore('leak');
          opening.onsuccess = () => resolve(opening.result);
        });
        database.transaction('leak', 'readwrite').objectStore('leak').put({ text }, 1);
        await new Promise((resolve) => setTimeout(resolve, 500));
        database.close();
      }, MARKED.firstNames),
    );
    const found = textsFoundUnder(profile, TEXTS).join('\n');
    expect(found).toMatch(/IndexedDB.*: Ombrevalline/);
    expect(found).toMatch(/Local Storage.*: Ombrevalline/);
  });
});
