/** The list of dossiers: rename, copy the structure, archive, delete, and take all of it back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, openStep, plain, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';

const NAME = 'EHPAD Les Acacias';
const RENAMED = 'EHPAD Les Acacias, 2027';
const COPY = 'SAVS Les Acacias';

describe('the dossiers of the list', () => {
  let running: RunningApp;
  let page: Page;
  beforeAll(async () => {
    running = await launchApp();
    ({ page } = running);
    await enter(page);
    await press('Explorer avec un exemple');
    await press('Un EHPAD');
    await backToList();
  });
  afterAll(() => running.close());

  async function press(name: string): Promise<void> {
    await page.getByRole('button', { name, exact: true }).click();
  }

  async function backToList(): Promise<void> {
    await press('Voir tous les dossiers');
    await page.getByRole('heading', { level: 1, name: 'Vos dossiers' }).waitFor();
  }

  async function names(): Promise<string[]> {
    return page.getByRole('heading', { level: 2 }).allTextContents();
  }

  it('are renamed in place, and a name given by mistake is left aside', async () => {
    await press(`Renommer : ${NAME}`);
    await expectAccessible(page, 'rename');
    await page.getByRole('dialog').getByRole('textbox').fill('Un nom tapé par erreur');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await names()).toEqual([NAME]);

    await press(`Renommer : ${NAME}`);
    await page.getByRole('dialog').getByRole('textbox').fill(RENAMED);
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual([RENAMED]);
  });

  it('give their structure to a new one, which says before what it takes and what it leaves', async () => {
    await press(`Copier la structure : ${RENAMED}`);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('L’organisme gestionnaire : Association Les Acacias').waitFor();
    const words = plain(await dialog.innerText());
    expect(words).toContain('L’établissement : SSIAD Les Acacias');
    expect(words).toMatch(/ne reprend pas les professionnels/);
    await expectAccessible(page, 'copy');
    await dialog.getByRole('textbox', { name: 'Titre du nouveau dossier' }).fill(COPY);
    await dialog.getByRole('button', { name: 'Créer le dossier' }).click();
    await expect.poll(() => screenTitle(page)).toBe(COPY);

    await openStep(page, stepOf('structure').title);
    expect(await page.getByRole('textbox', { name: 'Raison sociale' }).inputValue()).toBe(
      'Association Les Acacias',
    );
    await openStep(page, stepOf('staff').title);
    await page.getByText('Vos professionnels apparaîtront ici').waitFor();
    await backToList();
    await expect.poll(async () => (await names()).sort()).toEqual([RENAMED, COPY].sort());
    expect(await page.getByText(/6\s+professionnels/).count()).toBe(1);
  });

  it('are archived and taken out again', async () => {
    await press(`Archiver : ${COPY}`);
    const said = page.getByRole('status').filter({ hasText: `« ${COPY} » est archivé` });
    await said.waitFor();
    const shelf = page.getByText('Dossiers archivés (1)');
    await shelf.click();
    await expectAccessible(page, 'archived dossiers');
    await press(`Sortir des archives : ${COPY}`);
    await shelf.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `Archiver : ${COPY}` }).waitFor();
  });

  it('are deleted, brought back by « Annuler », and later from the deleted ones', async () => {
    await press(`Supprimer : ${COPY}`);
    const said = page.getByRole('status').filter({ hasText: `« ${COPY} » est supprimé` });
    await said.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: `Reprendre : ${COPY}` }).waitFor();

    await press(`Supprimer : ${COPY}`);
    await page.getByText('Dossiers supprimés (1)').click();
    expect(await page.getByRole('button', { name: `Reprendre : ${COPY}` }).count()).toBe(0);
    await expectAccessible(page, 'deleted dossiers');
    await press(`Remettre : ${COPY}`);
    await press(`Reprendre : ${COPY}`);
    await expect.poll(() => screenTitle(page)).not.toBe('Vos dossiers');
  });
});
