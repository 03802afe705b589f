/** Backups in the real window: made by themselves, put back, undone, and offered when the dossiers are gone. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import {
  PASSPHRASE,
  enter,
  folderDialogAnswers,
  plain,
  screenTitle,
} from '../../scripts/demo/driver';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

/** A busy machine takes its time. */
const PATIENCE = { timeout: 30_000 };
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
  await expect.poll(() => backupsOf(running.userDataDir).length, PATIENCE).toBeGreaterThan(0);
}

function backupsOf(userDataDir: string): string[] {
  return readdirSync(path.join(userDataDir, 'sauvegardes'), { recursive: false })
    .map(String)
    .filter((name) => name.endsWith('.sauvegarde'))
    .sort();
}

/** A picture to be looked at, where a folder for it is named. */
async function picture(page: Page, name: string): Promise<void> {
  const to = process.env['JALON_PICTURES'];
  if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`) });
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
    await expect.poll(() => backupsOf(userDataDir).length, PATIENCE).toBe(2);

    await press(page, 'Voir les sauvegardes');
    await expect.poll(() => screenTitle(page), PATIENCE).toBe('Vos sauvegardes');
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
    await expect.poll(() => titles(page), PATIENCE).toEqual([LATER_TITLE]);
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
    await expect.poll(() => screenTitle(page), PATIENCE).toBe('Vos dossiers ne sont plus là');
    await expectAccessible(page, 'missing dossiers');
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .first()
      .click();
    await page.getByText('Revient : il n’est plus sur').waitFor();
    await press(page, 'Restaurer cette sauvegarde');
    // The look before names the dossier too.
    await expect.poll(() => screenTitle(page), PATIENCE).toBe('Vos dossiers');
    await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
    await running.close();

    // Nothing is missing any more; and a newer Jalon backs up what an older one left, before all else.
    const mark = path.join(userDataDir, 'session.json');
    writeFileSync(
      mark,
      readFileSync(mark, 'utf8').replace(/"version":"[^"]*"/, '"version":"0.0.1"'),
    );
    await open(userDataDir);
    expect(backupsOf(userDataDir)).toContainEqual(
      expect.stringMatching(/-avant-mise-a-jour\.sauvegarde$/),
    );
  });

  it('a damaged folder of the database is told, and its dossiers come back', async () => {
    const userDataDir = await leave();
    damage(path.join(userDataDir, 'IndexedDB', 'app_jalon_0.indexeddb.leveldb'));
    const running = await launchOn(userDataDir);
    const { page } = running;
    await unlock(running);
    await expect
      .poll(() => screenTitle(page), PATIENCE)
      .toMatch(/^Vos dossiers ne (s’ouvrent pas|sont plus là)$/);
    // Chromium may also drop what it finds damaged by itself.
    const isUnopened = (await screenTitle(page)) === 'Vos dossiers ne s’ouvrent pas';
    await expectAccessible(page, 'damaged dossiers');
    await picture(page, 'offer-damaged');
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .first()
      .click();
    await press(page, 'Restaurer cette sauvegarde');
    // The look before names the dossier too.
    await expect.poll(() => screenTitle(page), PATIENCE).toBe('Vos dossiers');
    await page.getByRole('heading', { level: 2, name: TITLE, exact: true }).waitFor();
    if (isUnopened) {
      expect(readdirSync(userDataDir)).toContain('IndexedDB.abime');
    }
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
      .poll(() => screenTitle(page), PATIENCE)
      .toBe('Une sauvegarde est plus récente que vos dossiers');
    await expectAccessible(page, 'older dossiers');
    await picture(page, 'offer-older');
    await page
      .getByRole('button', { name: /^Restaurer…/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: LATER_TITLE, exact: true }).waitFor();
    expect(await words(page)).toMatch(/Revient avec vos réponses .* plus récentes/);
    await press(page, 'Revenir sans restaurer');
    await press(page, 'Continuer sans restaurer');
    await expect.poll(() => titles(page), PATIENCE).toEqual([TITLE]);
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
      await expect.poll(() => screenTitle(page), PATIENCE).toBe(title);
      await expectAccessible(page, title);
      await press(page, 'Remettre la clé');
      await expect.poll(() => screenTitle(page), PATIENCE).toBe('Votre phrase de passe');
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

describe('a folder that refuses', () => {
  /** A small disk of its own, to be the chosen folder; `null` where none can be mounted. */
  function smallDisk(): string | null {
    const folder = temporaryFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) {
      return null;
    }
    onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
    return folder;
  }

  it('is told, and the default one serves meanwhile', async (context) => {
    const disk = smallDisk();
    context.skip(disk === null, 'only root on Linux may mount a disk of 64 KB');
    if (disk === null) return;
    const userDataDir = temporaryFolder();
    const running = await open(userDataDir);
    const { page } = running;
    await beginDossier(running);
    await press(page, 'Voir les sauvegardes');
    await folderDialogAnswers(running.app, disk);
    await press(page, 'Choisir un autre dossier');
    await page.getByText('Les prochaines sauvegardes iront dans ce dossier').waitFor();
    await press(page, 'Sauvegarder maintenant');
    await page.getByText('La sauvegarde est faite').waitFor();
    const onDisk = readdirSync(disk);
    expect(onDisk).toHaveLength(1);

    writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(40_000));
    expect(() => writeFileSync(path.join(disk, 'more'), Buffer.alloc(60_000))).toThrow('ENOSPC');
    await press(page, 'Sauvegarder maintenant');
    const told = page.getByText(/Attention\s: il n’y a plus de place.*à côté de vos données/);
    await told.waitFor();
    await expectAccessible(page, 'backups on a full disk');
    expect(backupsOf(userDataDir)).toHaveLength(2);

    rmSync(path.join(disk, 'ballast'));
    rmSync(path.join(disk, 'more'), { force: true });
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    await press(page, 'Sauvegarder maintenant');
    await page.getByText(/Attention\s: le dossier des sauvegardes refuse qu’on y écrive/).waitFor();
    expect(backupsOf(userDataDir)).toHaveLength(3);
    // It is told where one works, too.
    await press(page, 'Revenir aux dossiers');
    await page.getByText(/refuse qu’on y écrive/).waitFor();

    spawnSync('mount', ['-o', 'remount,rw', disk]);
    await press(page, 'Voir les sauvegardes');
    await press(page, 'Sauvegarder maintenant');
    await page.getByText('La sauvegarde est faite').waitFor();
    expect(await page.getByText(/Attention/).count()).toBe(0);
    expect(readdirSync(disk)).toHaveLength(2);
    // Nothing that was written before is gone, there or here.
    expect(readdirSync(disk)).toEqual(expect.arrayContaining(onDisk));
  });
});

describe('the backup of another computer', () => {
  it('is opened by its own passphrase, and damage in it is told', async () => {
    const there = temporaryFolder();
    const first = await open(there);
    await beginDossier(first);
    await first.close();
    const folder = path.join(temporaryFolder(), 'clé USB');
    cpSync(path.join(there, 'sauvegardes'), folder, { recursive: true });

    const running = await open(temporaryFolder());
    const { page } = running;
    await press(page, 'Voir les sauvegardes');
    await page.getByText('Vos sauvegardes apparaîtront ici').waitFor();
    await folderDialogAnswers(running.app, folder);
    await press(page, 'Choisir un autre dossier');
    await page.getByRole('button', { name: /^Restaurer…/ }).click();
    const field = page.getByLabel('Phrase de passe de cette sauvegarde');
    await field.fill('une phrase qui n’est pas la sienne');
    await press(page, 'Ouvrir cette sauvegarde');
    await page.getByText('Cette phrase n’ouvre pas la sauvegarde').first().waitFor();
    await expectAccessible(page, 'the passphrase of a backup');
    await field.fill(PASSPHRASE);
    await press(page, 'Ouvrir cette sauvegarde');
    await press(page, 'Restaurer cette sauvegarde');
    await page.getByText('La sauvegarde est restaurée').waitFor();
    await press(page, 'Revenir aux dossiers');
    await expect.poll(() => titles(page), PATIENCE).toEqual([TITLE]);

    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(path.join(folder, name));
    const spoilt = Buffer.from(whole);
    spoilt[whole.length - 200] = (whole[whole.length - 200] ?? 0) ^ 1;
    for (const [bytes, words] of [
      [spoilt, /Cette sauvegarde est abîmée/],
      [whole.subarray(0, -100), /Cette sauvegarde est incomplète/],
      [Buffer.from('Un tout autre fichier, renommé'), /n’est pas une sauvegarde de Jalon/],
    ] as const) {
      writeFileSync(path.join(folder, name), bytes);
      await press(page, 'Voir les sauvegardes');
      const card = page.locator('.card').filter({ hasText: words });
      const button = page.getByRole('button', { name: /^Restaurer…/ });
      await page.locator('.card').first().waitFor();
      if ((await card.count()) === 0) {
        await button.last().click();
        await page.getByText(words).waitFor();
        await expectAccessible(page, 'a damaged backup');
        await press(page, 'Revenir sans restaurer');
      }
      await press(page, 'Revenir aux dossiers');
      await expect.poll(() => titles(page), PATIENCE).toEqual([TITLE]);
    }
  });
});
