/** A page that can't be drawn says so, keeps what was answered, and begins anew when asked. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { checkoutPlace, launch, removeFolder, type RunningApp } from '../../scripts/app/launch';
import { enter } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { expectAccessible } from './accessibility';
import { displayEnv } from './display';

let folder: string;
let running: RunningApp;

/** The application without the part of its page that shows the guide. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jalon-broken-'));
  cpSync(projectPath('package.json'), path.join(folder, 'package.json'));
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(projectPath('out', part), path.join(folder, 'out', part), { recursive: true });
  }
  const assets = path.join(folder, 'out', 'renderer', 'assets');
  const missing = readdirSync(assets).filter((name) =>
    /^guide-dialog-.*\.js(?:\.br)?$/u.test(name),
  );
  expect(missing).toHaveLength(1);
  for (const name of missing) rmSync(path.join(assets, name));
  const place = { ...checkoutPlace(inject('electron').executable), appFolder: folder };
  running = await launch(place, { env: displayEnv() });
});

afterAll(async () => {
  await running.close();
  await removeFolder(folder);
});

it('is told in place of the page, and the answers are there once it is loaded anew', async () => {
  const { page } = running;
  await enter(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
  const title = page.getByLabel('Titre du dossier');
  await title.fill('Dossier gardé');
  await page.getByRole('button', { name: 'Ouvrir le guide' }).first().click();
  await page.getByRole('heading', { name: 'Cette page n’a pas pu s’afficher', level: 1 }).waitFor();
  expect(await page.title()).toBe('Erreur\u00a0: cette page n’a pas pu s’afficher – Jalon');
  await expectAccessible(page, 'broken page');
  await page.getByRole('button', { name: 'Recharger Jalon' }).click();
  await enter(page);
  await page.getByRole('heading', { name: 'Dossier gardé' }).waitFor();
});
