/** Backups in the real window: made by themselves, put back, undone, and offered when the dossiers are gone. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, folderDialogAnswers, plain, screenTitle } from '../../scripts/demo/driver';
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

    await press(page, 'Sauvegardes');
    await expect.poll(() => screenTitle(page)).toBe('Vos sauvegardes');
    await expectAccessible(page, 'backups');
    await page.screenshot({ path: '/tmp/shot-backups.png', fullPage: true });
    await page.getByRole('button', { name: /^Restaurer…/ }).nth(1).click();
    await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
    expect(await words(page)).toMatch(/Revient à ce qu’il était à .* n’y est pas/);
    await expectAccessible(page, 'preview of a restore');
    await page.screenshot({ path: '/tmp/shot-preview.png', fullPage: true });
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByText('La sauvegarde est restaurée').waitFor();
    await expectAccessible(page, 'a restore that is done');
    await page.screenshot({ path: '/tmp/shot-restored.png', fullPage: true });
    expect(backupsOf(userDataDir).at(-1)).toMatch(/-00003-avant-restauration\.sauvegarde$/);

    await press(page, 'Annuler la restauration');
    await page.getByRole('heading', { level: 2, name: LATER_TITLE, exact: true }).waitFor();
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByText('La sauvegarde est restaurée').waitFor();
    await press(page, 'Revenir aux dossiers');
    await expect.poll(() => titles(page)).toEqual([LATER_TITLE]);
  });
});
