/** No name, number or address of a dossier in the bytes of the profile, nor in what the program prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { KEYRING_SWITCH, executableWithKeyring, hasKeyring } from '../../scripts/app/keyring';
import { checkoutPlace, launch } from '../../scripts/app/launch';
import { enter, openStep } from '../../scripts/demo/driver';
import { filesUnder, formsOf, textsFoundIn, textsFoundUnder } from './bytes';
import { displayEnv } from './display';
import { temporaryFolder } from './shell-app';

/** Fictional, and like nothing that a program would write by itself. */
const MARKED = {
  title: 'Dossier Wxjqvürkz-Tombelune',
  preparer: 'Quetzalvifère Zyxomarque',
  birthName: 'Fjølzwÿchart',
  firstNames: 'Ombrevalline',
  email: 'ombrevalline.fjolzwychart@courriel.example',
  mobile: '06 39 98 71 46',
  rppsNumber: '10987654323',
  search: 'Kwymbertholde',
} as const;
const TEXTS = [
  ...Object.values(MARKED),
  ...['Tombelune', 'Quetzalvif', 'Ombrevalline', 'fjolzwychart'],
  // As they are kept, and as others write them.
  ...['0639987146', '+33639987146', '6 39 98 71 46', '639987146'],
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
  await page.getByRole('textbox', { name: 'Nom de naissance' }).fill(MARKED.birthName);
  await page.getByRole('textbox', { name: 'Prénoms' }).fill(MARKED.firstNames);
  await press(page, 'Compléter plus tard');
  await page.getByRole('textbox', { name: 'Adresse électronique' }).fill(MARKED.email);
  await page.getByRole('textbox', { name: 'Téléphone mobile' }).fill(MARKED.mobile);
  await press(page, 'Compléter plus tard');
  await page.getByRole('radio', { name: /coordination et orientation/u }).check();
  await page
    .getByRole('group', { name: /^A-t-elle déjà un numéro RPPS/u })
    .getByRole('radio', { name: 'Oui' })
    .check();
  await page.getByRole('textbox', { name: 'Numéro RPPS' }).fill(MARKED.rppsNumber);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').first().fill(MARKED.search);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText(/^Enregistré à/).waitFor();
}

/** Closes the dossier, which makes a backup, and opens it again: the page has it in memory. */
async function backUp(page: Page, profile: string): Promise<void> {
  await press(page, 'Voir tous les dossiers');
  await expect
    .poll(() => filesUnder(profile).filter((file) => file.endsWith('.sauvegarde')).length, {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Reprendre/ }).click();
  await page.getByRole('textbox', { name: 'Numéro RPPS' }).waitFor();
}

interface Walked {
  readonly profile: string;
  readonly printed: Buffer;
}

/** A walk in a profile of its own, ended by a crash of the page and a close; what is left and what was printed. */
async function walked(
  args: readonly string[],
  prepare?: (page: Page) => Promise<void>,
  executable = inject('electron').executable,
): Promise<Walked> {
  const profile = temporaryFolder();
  const running = await launch(checkoutPlace(executable), {
    userDataDir: profile,
    extraArgs: args,
    env: displayEnv(),
  });
  const child = running.app.process();
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await running.kill();
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  running.page.setDefaultTimeout(20_000);
  await walk(running.page);
  await backUp(running.page, profile);
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

  it.skipIf(!hasKeyring)(
    'nothing of them is in the profile, in the keyring or printed, where the system keeps the key (skipped without gnome-keyring)',
    async () => {
      const keyring = temporaryFolder();
      const executable = executableWithKeyring(keyring, inject('electron').executable);
      const { profile, printed } = await walked([KEYRING_SWITCH], undefined, executable);
      expect(readFileSync(path.join(profile, 'vault.json'), 'utf8')).toContain('system');
      expect(textsFoundUnder(profile, TEXTS)).toEqual([]);
      expect(textsFoundUnder(keyring, TEXTS)).toEqual([]);
      expect(textsFoundIn(printed, TEXTS)).toEqual([]);
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
