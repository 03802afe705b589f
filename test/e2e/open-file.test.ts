/** A file of a dossier opened by a double click: at the start, while Jalon runs, over an open dossier, when it is locked. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sealHandover } from '../../electron/handover-file';
import { PASSPHRASE, plain } from '../../scripts/demo/driver';
import { electronEnvironment } from '../../scripts/app/environment';
import { type RunningApp, checkoutPlace, removeFolder } from '../../scripts/app/launch';
import { setAnswer } from '../../shared/dossier/commands';
import { emptyDossier } from '../../shared/dossier/schema';
import { writeHandover } from '../../shared/handover/handover';
import { after } from '../journey/random-dossiers';
import { expectAccessible } from './accessibility';
import { displayEnv } from './display';
import { launchApp } from './launch-app';

const FILE_PASSPHRASE = 'onze chevaux dans la rivière';
const SENT = 'Foyer des Grands Tilleuls';

/** A dossier that someone sent. */
async function writeSent(file: string): Promise<void> {
  const dossier = after(
    emptyDossier('4f8a1c9e-0000-4000-8000-000000000001', '2026-11-27T09:00:00.000Z'),
    setAnswer('preparation', 'title', SENT),
  );
  const content = writeHandover({
    id: 'a-handover',
    lineage: [],
    sentAt: '2026-11-27T17:30:00.000Z',
    from: { name: 'Inès Fougeray', role: 'gestionnaire' },
    to: null,
    appVersion: '0.0.0',
    place: null,
    dossier,
    journal: [],
  });
  writeFileSync(file, await sealHandover(content, FILE_PASSPHRASE));
}

describe('a file opened by a double click', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-open-file-'));
  const userDataDir = path.join(folder, 'profile');
  const file = path.join(folder, 'Dossier reçu.jalon');
  let running: RunningApp;
  let page: Page;
  beforeAll(async () => {
    await writeSent(file);
    running = await launchApp({ userDataDir, extraArgs: ['--password-store=basic', file] });
    ({ page } = running);
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await running.close();
    await removeFolder(folder);
  });

  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const titled = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  const words = async (): Promise<string> => plain(await page.getByRole('main').innerText());
  const question = () => page.getByRole('alertdialog');
  /** A picture to be looked at, where a folder for it is named. */
  const picture = async (name: string): Promise<void> => {
    const to = process.env['JALON_PICTURES'];
    if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`) });
  };

  /** What the system does when someone opens this file while Jalon runs. */
  async function openElsewhere(opened: string): Promise<void> {
    const { executable, appFolder, sandbox } = checkoutPlace(inject('electron').executable);
    const second = spawn(
      executable,
      [...(sandbox ? [] : ['--no-sandbox']), appFolder, `--user-data-dir=${userDataDir}`, opened],
      { env: electronEnvironment(displayEnv()), cwd: folder, stdio: 'ignore' },
    );
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  }

  it('that Jalon is started with waits for the key, then asks for its own passphrase', async () => {
    await titled('Choisissez une phrase de passe');
    expect(await words()).toContain('Le fichier Dossier reçu.jalon s’ouvrira ensuite.');
    await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('La même, une deuxième fois').fill(PASSPHRASE);
    await press('Choisir cette phrase');
    await titled('La phrase de passe du fichier');
    expect(await words()).toContain('Fichier choisi : Dossier reçu.jalon');
    await page.getByLabel('Phrase de passe', { exact: true }).fill(FILE_PASSPHRASE);
    await press('Ouvrir le fichier');
    await titled('Ce que contient ce fichier');
    expect(await words()).toContain(SENT);
    await press('Ne pas prendre ce dossier');
    await titled('Bienvenue');
  });

  it('that is gone, or is something else, gets a sentence', async () => {
    await openElsewhere('parti.jalon');
    await titled('Ouvrir un dossier transmis');
    expect(await words()).toContain('« parti.jalon » n’est pas ouvert. Ce fichier n’a pas pu être');
    await expectAccessible(page, 'a file that is gone');
    await picture('requested-gone');
    await press('Revenir aux dossiers');
    writeFileSync(path.join(folder, 'facture.pdf'), '%PDF-1.7');
    await openElsewhere('facture.pdf');
    await page.getByText('« facture.pdf » n’est pas ouvert. Ce fichier n’est pas un').waitFor();
    await press('Revenir aux dossiers');
  });

  it('asks before it closes the dossier that is open, and loses nothing of it', async () => {
    await press('Commencer');
    const title = page.getByRole('textbox', { name: 'Titre du dossier' });
    await title.fill('Résidence des Ormes');
    await openElsewhere(file);
    await question().waitFor();
    await expectAccessible(page, 'the question before a file is opened');
    await picture('requested-question');
    await question().getByRole('button', { name: 'Rester ici' }).click();
    expect(await title.inputValue()).toBe('Résidence des Ormes');
    await title.fill('Résidence des Ormes bleus');
    await openElsewhere(file);
    await question().getByRole('button', { name: 'Ouvrir le fichier' }).click();
    await titled('La phrase de passe du fichier');
    await press('Choisir un autre fichier');
    await press('Revenir aux dossiers');
    await titled('Vos dossiers');
    expect(await words()).toContain('Résidence des Ormes bleus');
  });

  it('waits when Jalon is locked', async () => {
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('jalon:menuCommand', 'lock');
    });
    await titled('Votre phrase de passe');
    await openElsewhere(file);
    await page.getByText('s’ouvrira ensuite.').waitFor();
    await picture('requested-locked');
    await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
    await press('Ouvrir mes dossiers');
    await titled('La phrase de passe du fichier');
  });
});
