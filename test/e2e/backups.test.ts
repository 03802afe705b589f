/** Backups in the real window: made by themselves, put back, undone, and offered when the dossiers are gone. */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { PASSPHRASE, enter, plain, screenTitle } from '../../scripts/demo/driver';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

const TITLE = 'Dossier des Acacias';
const LATER_TITLE = 'Dossier des Acacias, suite';

async function launchOn(userDataDir: string): Promise<RunningApp> {
  const running = await launchApp({ userDataDir });
  const child = running.app.process();
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await running.close();
  });
  return running;
}

/** Opens Jalon past its key. */
async function open(userDataDir: string): Promise<RunningApp> {
  const running = await launchOn(userDataDir);
  await enter(running.page);
  return running;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Gives the open dossier this title, and goes back to the list. */
async function retitle(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Titre du dossier' }).fill(title);
  await press(page, 'Voir tous les dossiers');
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
}

/** Begins a dossier with this title, and waits for the backup of it. */
async function beginDossier(running: RunningApp, title = TITLE): Promise<void> {
  await press(running.page, /^Commencer/);
  await retitle(running.page, title);
  await expect.poll(() => backupsOf(running.userDataDir).length).toBeGreaterThan(0);
}

function backupsOf(userDataDir: string): string[] {
  return readdirSync(path.join(userDataDir, 'sauvegardes'), { recursive: false })
    .map(String)
    .filter((name) => name.endsWith('.sauvegarde'))
    .sort();
}

const titles = (page: Page): Promise<string[]> =>
  page.getByRole('heading', { level: 2 }).allTextContents();

const words = async (page: Page): Promise<string> => plain(await page.locator('main').innerText());

describe('the backups', () => {
  it('are made when a dossier closes, put back after a look, and that is undone', async () => {
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    const { page } = running;
    await beginDossier(running);
    await press(page, /^Reprendre/);
    await retitle(page, LATER_TITLE);
    await expect.poll(() => backupsOf(userDataDir).length).toBe(2);

    await press(page, 'Voir les sauvegardes');
    await expect.poll(() => screenTitle(page)).toBe('Vos sauvegardes');
    await expectAccessible(page, 'backups');
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .nth(1)
      .click();
    await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
    expect(await words(page)).toMatch(/Revient à ce qu’il était à .* n’y est pas/);
    await expectAccessible(page, 'preview of a restore');
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByText('La sauvegarde est restaurée').waitFor();
    await expectAccessible(page, 'a restore that is done');
    expect(backupsOf(userDataDir).at(-1)).toMatch(/-00003-avant-restauration\.sauvegarde$/);

    await press(page, 'Annuler la restauration');
    await page.getByRole('heading', { level: 2, name: LATER_TITLE, exact: true }).waitFor();
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByText('La sauvegarde est restaurée').waitFor();
    await press(page, 'Revenir aux dossiers');
    await expect.poll(() => titles(page)).toEqual([LATER_TITLE]);
  });
});

describe('at the start', () => {
  /** A profile with one dossier and its backup, closed in order. */
  async function leave(): Promise<string> {
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    await beginDossier(running);
    await running.close();
    return userDataDir;
  }

  /** Past the passphrase, to whatever comes then. */
  async function unlock({ page }: RunningApp): Promise<void> {
    await page.getByLabel('Phrase de passe').fill(PASSPHRASE);
    await press(page, 'Ouvrir mes dossiers');
  }

  it('dossiers that were wiped are missed, and come back from the last backup', async () => {
    const userDataDir = await leave();
    rmSync(path.join(userDataDir, 'IndexedDB'), { recursive: true });
    const running = await launchOn(userDataDir);
    const { page } = running;
    await unlock(running);
    await expect.poll(() => screenTitle(page)).toBe('Vos dossiers ne sont plus là');
    await expectAccessible(page, 'missing dossiers');
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .first()
      .click();
    await page.getByText('Revient : il n’est plus sur').waitFor();
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
    await running.close();

    // Nothing is missing any more.
    await open(userDataDir);
  });

  it('a damaged folder of the database is told, and its dossiers come back', async () => {
    const userDataDir = await leave();
    damage(path.join(userDataDir, 'IndexedDB', 'app_jalon_0.indexeddb.leveldb'));
    const running = await launchOn(userDataDir);
    const { page } = running;
    await unlock(running);
    await expect
      .poll(() => screenTitle(page))
      .toMatch(/^Vos dossiers ne (s’ouvrent pas|sont plus là)$/);
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .first()
      .click();
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
  });

  it('dossiers put back to an older day are told, and what came since is offered', async () => {
    const userDataDir = temporaryFolder();
    const first = await open(userDataDir);
    await beginDossier(first);
    await first.close();
    const copy = path.join(temporaryFolder(), 'IndexedDB');
    cpSync(path.join(userDataDir, 'IndexedDB'), copy, { recursive: true });
    const second = await open(userDataDir);
    await press(second.page, /^Reprendre/);
    await retitle(second.page, LATER_TITLE);
    await second.close();
    rmSync(path.join(userDataDir, 'IndexedDB'), { recursive: true });
    cpSync(copy, path.join(userDataDir, 'IndexedDB'), { recursive: true });

    const running = await launchOn(userDataDir);
    const { page } = running;
    await unlock(running);
    await expect
      .poll(() => screenTitle(page))
      .toBe('Une sauvegarde est plus récente que vos dossiers');
    await expectAccessible(page, 'older dossiers');
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: LATER_TITLE, exact: true }).waitFor();
    expect(await words(page)).toMatch(/Revient avec vos réponses .* plus récentes/);
    await press(page, 'Garder mes dossiers d’aujourd’hui');
    await press(page, 'Continuer sans restaurer');
    await expect.poll(() => titles(page)).toEqual([TITLE]);
    await running.close();
    // The choice holds.
    await open(userDataDir);
  });

  it('a key that is missing or damaged is put back from a backup, and opens the dossiers', async () => {
    const userDataDir = await leave();
    const vault = path.join(userDataDir, 'vault.json');
    for (const [spoil, title] of [
      [() => rmSync(vault), 'La clé de vos dossiers manque'],
      [() => writeFileSync(vault, '{"version":1'), 'La clé de vos dossiers est abîmée'],
    ] as const) {
      const before = readFileSync(vault, 'utf8');
      spoil();
      const running = await launchOn(userDataDir);
      const { page } = running;
      await expect.poll(() => screenTitle(page)).toBe(title);
      await expectAccessible(page, title);
      await press(page, 'Remettre la clé');
      await expect.poll(() => screenTitle(page)).toBe('Votre phrase de passe');
      await unlock(running);
      await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
      expect(readFileSync(vault, 'utf8')).toBe(before);
      await running.close();
    }
  });
});

/** Overwrites bytes all over the files of a folder, as a failing disk does. */
function damage(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    if (name === 'LOCK' || bytes.length === 0) continue;
    for (let at = 3; at < bytes.length; at += 5) bytes[at] = 0xa5;
    writeFileSync(file, bytes);
  }
}
