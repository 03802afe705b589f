/** The journal of the open dossier, and undo seen in it; by keyboard, as it is found by role and name. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { folderDialogAnswers } from '../../scripts/demo/driver';
import { enter, openStep, plain, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

describe('the journal', () => {
  let running: RunningApp;
  let page: Page;
  beforeAll(async () => {
    running = await launchApp();
    ({ page } = running);
    await enter(page);
    await press('Explorer avec un exemple');
    await press('Un EHPAD');
    await page.getByRole('navigation', { name: 'Étapes du parcours' }).waitFor();
  });
  afterAll(() => running.close());

  async function press(name: string): Promise<void> {
    await page.getByRole('button', { name, exact: true }).click();
  }

  async function openJournal(): Promise<void> {
    await page.getByRole('button', { name: 'Journal' }).press('Enter');
    await expect.poll(() => screenTitle(page)).toBe('Journal');
  }

  /** Each entry in view, in plain words. */
  async function entries(): Promise<string[]> {
    const texts = await page.getByRole('main').locator('ol > li').allInnerTexts();
    return texts.map(plain);
  }

  it('is empty at first, says so, and has the focus on its heading', async () => {
    await openJournal();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Journal');
    await page.getByText('Rien n’a encore été noté').waitFor();
    await expectAccessible(page, 'an empty journal');
    await press('Revenir au dossier');
    await expect.poll(() => screenTitle(page)).not.toBe('Journal');
  });

  it('tells an answer, its undo, and who was removed, newest first', async () => {
    await openStep(page, stepOf('structure').title);
    const name = page.getByRole('textbox', { name: 'Raison sociale' });
    const before = await name.inputValue();
    await name.fill('=Association du Lac');
    await name.press('Tab');
    await openStep(page, stepOf('staff').title);
    // What is undone lies on another page: it is named.
    await press('Annuler');
    await page.getByRole('status').filter({ hasText: 'Annulé : la raison sociale.' }).waitFor();
    await press('Rétablir');
    await page.getByRole('status').filter({ hasText: 'Rétabli : la raison sociale.' }).waitFor();
    const redo = page.getByRole('button', { name: 'Annuler', exact: true });
    expect(plain((await redo.getAttribute('title')) ?? '')).toBe('Annuler : la raison sociale');

    await openJournal();
    await expect.poll(async () => (await entries()).length).toBe(3);
    const [redone, undone, done] = await entries();
    const today = /\d+ [a-zéû]+ \d{4} à \d+ h \d\d/u;
    expect(done).toMatch(/^La raison sociale/u);
    expect(done).toMatch(today);
    expect(done).toContain(`avant ${before} , après =Association du Lac`);
    expect(undone).toMatch(/^Annulé La raison sociale/u);
    expect(undone).toContain(`avant =Association du Lac , après ${before}`);
    expect(redone).toMatch(/^Rétabli La raison sociale/u);
    await expectAccessible(page, 'a journal');
  });

  it('follows an undo made while it is shown', async () => {
    await press('Annuler');
    await expect.poll(async () => (await entries()).length).toBe(4);
    await press('Rétablir');
    await expect.poll(async () => (await entries()).length).toBe(5);
  });

  it('is narrowed by a word, a step and a day, refuses no half-typed date, and shows all again', async () => {
    await page.getByLabel('Chercher un mot').fill('association du lac');
    await page.getByText('5 changements notés').waitFor();
    await page.getByLabel('Étape', { exact: true }).selectOption({ label: stepOf('staff').title });
    await page.getByText('Aucun changement ne correspond à ce filtre').waitFor();
    await expectAccessible(page, 'a filtered journal');
    await page
      .getByLabel('Étape', { exact: true })
      .selectOption({ label: stepOf('structure').title });
    await page.getByLabel('Jusqu’au').fill('31/02');
    await page.getByLabel('Jusqu’au').press('Tab');
    await page.getByRole('main').getByText(/date/iu).first().waitFor();
    expect(await page.getByLabel('Jusqu’au').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Jusqu’au').fill('01/01/2020');
    await page.getByText('Aucun changement ne correspond à ce filtre').waitFor();
    await press('Afficher tout le journal');
    await page.getByText('5 changements notés').waitFor();
    expect(await page.getByLabel('Jusqu’au').inputValue()).toBe('');
  });

  it('is written as a csv file that spreadsheets read, without a formula', async () => {
    const folder = temporaryFolder();
    await folderDialogAnswers(running.app, folder);
    await press('Exporter le journal');
    await page.getByText('journal.csv', { exact: true }).waitFor();
    await expectAccessible(page, 'an exported journal');
    const [pack = ''] = readdirSync(folder);
    expect(pack).toMatch(/^Journal, EHPAD Les Acacias, \d{4}-\d\d-\d\d$/u);
    const text = readFileSync(path.join(folder, pack, 'journal.csv'), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data;
    expect(rows[0]?.slice(0, 4)).toEqual(['Date', 'Heure', 'Par', 'Action']);
    expect(rows).toHaveLength(1 + 5);
    expect(rows.flat().filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
  });

  it('gives way to the page one goes to, and stays away when one comes back', async () => {
    await openStep(page, stepOf('staff').title);
    await expect.poll(() => screenTitle(page)).toBe(stepOf('staff').title);
    await openJournal();
    await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
    await expect.poll(() => screenTitle(page)).toBe('EHPAD Les Acacias');
    await openStep(page, stepOf('staff').title);
    await expect.poll(() => screenTitle(page)).toBe(stepOf('staff').title);
  });
});
