/** The staff list in a real window: walked by keyboard, narrowed, changed many at once, with thousands of people. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, lineOf, openStep, plain, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { tabTo } from './keyboard';
import { launchApp } from './launch-app';

const JOBS = ['Chef de service', 'Infirmière', 'Cuisinier', 'Éducateur spécialisé'];

/** The invented name of a person: figures as letters, since a name has none. */
function nameOf(index: number): string {
  return `Aster${String(index).replaceAll(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
}

/** A staff list of invented people. */
function listOf(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `${nameOf(index)};Lucie;${JOBS[index % JOBS.length] ?? ''}`,
  );
  return ['Nom de naissance;Prénoms;Emploi', ...lines].join('\n');
}

describe('the staff list', () => {
  let running: RunningApp;
  let grid: Locator;

  async function importList(count: number): Promise<void> {
    const { page } = running;
    const buffer = Buffer.from(listOf(count));
    await page.getByRole('button', { name: 'Importer un tableau' }).click();
    await page
      .getByLabel('Choisir le fichier')
      .setInputFiles({ name: 'equipe.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: /^Ajouter/ }).click();
    await page.getByRole('heading', { name: 'La liste' }).waitFor();
  }

  beforeAll(async () => {
    running = await launchApp();
    const { page } = running;
    grid = page.getByRole('grid', { name: 'Professionnels' });
    await enter(page);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await openStep(page, stepOf('staff').title);
    await importList(12);
  });
  afterAll(() => running.close());

  const press = (name: string | RegExp): Promise<void> =>
    running.page.getByRole('button', { name, exact: true }).click();
  const state = async (): Promise<string> =>
    plain((await running.page.locator('.list-state [role=status]').textContent()) ?? '');
  const focusedName = (): Promise<string | null> =>
    running.page.evaluate(
      () => document.activeElement?.querySelector('[role=rowheader]')?.textContent ?? null,
    );

  it('is walked, ticked and opened by keyboard, and has the focus again when a person is closed', async () => {
    const { page } = running;
    await tabTo(page, lineOf(page, 'Lucie Astera'));
    await page.keyboard.press('ArrowDown');
    expect(await focusedName()).toBe('Lucie Asterb');
    await page.keyboard.press('End');
    expect(await focusedName()).toBe('Lucie Asterbb');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await state()).toBe('2 personnes cochées.');
    await page.keyboard.press('Control+a');
    expect(await state()).toBe('12 personnes cochées.');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Lucie Asterb' });
    await panel.waitFor();
    await expectAccessible(page, 'panel of a person');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(focusedName).toBe('Lucie Asterb');
  });

  it('says of a person what is missing, decides there, and leads to the question', async () => {
    const { page } = running;
    await lineOf(page, 'Lucie Asterd').click();
    const panel = page.getByRole('dialog', { name: 'Lucie Asterd' });
    await panel.getByRole('button', { name: /^RPPS\+ : accompagnement à la vie sociale/ }).click();
    await panel.getByText('Il manque, pour recevoir les codes d’activation').waitFor();
    await panel.getByRole('button', { name: 'Passer à Lucie Astere' }).click();
    await page.getByRole('dialog', { name: 'Lucie Astere' }).waitFor();
    await page.getByRole('button', { name: 'Revenir à Lucie Asterd' }).click();
    await panel.getByRole('button', { name: 'Date de naissance' }).first().click();
    await expect.poll(() => screenTitle(page)).toBe('Lucie Asterd : son identité');
    await openStep(page, stepOf('staff').title);
  });

  it('asks once for a job that reads in two ways: the next of the same job is proposed as sure', async () => {
    const { page } = running;
    await lineOf(page, 'Lucie Astera').click();
    const panel = page.getByRole('dialog', { name: 'Lucie Astera' });
    await panel.getByText('Cette personne encadre-t-elle une équipe').waitFor();
    await panel.getByRole('button', { name: /^RPPS\+ : coordination/ }).click();
    await panel.getByRole('button', { name: 'Fermer' }).click();
    await lineOf(page, 'Lucie Astere').click();
    const next = page.getByRole('dialog', { name: 'Lucie Astere' });
    await next.getByText('Vous l’avez décidé ainsi pour le même emploi').waitFor();
    await next.getByRole('button', { name: 'Fermer' }).click();
  });

  it('is narrowed by what is missing, and ordered by its heads', async () => {
    const { page } = running;
    await page.getByLabel('Ce qui manque').selectOption('Pour l’e-CPS');
    await expect.poll(state).toMatch(/^2 personnes sur 12 personnes\./);
    await press('Afficher tout le monde');
    await press('Nom');
    await press('Nom');
    const head = page.getByRole('columnheader', { name: 'Nom' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await grid.getByRole('rowheader').first().textContent()).toBe('Lucie Asterj');
    await press('Nom');
  });

  it('changes several people at once, says whom, and takes it back in one', async () => {
    const { page } = running;
    await page.getByLabel('Enregistrement', { exact: true }).selectOption('À décider');
    await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
    await press('Modifier ensemble');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Réponse à donner').selectOption('Date de fin');
    await dialog.getByRole('textbox', { name: 'Date de fin' }).fill('31/02/2027');
    await dialog.getByRole('button', { name: 'Modifier 10 personnes' }).click();
    await dialog.getByText(/février 2027 n’a que 28 jours/i).waitFor();
    await expectAccessible(page, 'edit of several people');
    await dialog.getByRole('textbox', { name: 'Date de fin' }).fill('28/02/2027');
    await dialog.getByText('10 fiches changeront.').waitFor();
    await dialog.getByRole('button', { name: 'Modifier 10 personnes' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await press('Modifier ensemble');
    await dialog.getByLabel('Réponse à donner').selectOption('Emploi');
    await dialog.getByRole('textbox', { name: 'Emploi' }).fill('Lingère');
    await dialog.getByText('10 fiches changeront.').waitFor();
    await dialog.getByRole('button', { name: 'Annuler', exact: true }).click();
    await press('Décocher tout le monde');
    await press('Afficher tout le monde');
  });

  it('takes several people out, and gives them back', async () => {
    const { page } = running;
    await page.getByRole('checkbox', { name: 'Sélectionner Lucie Asterb', exact: true }).check();
    await page
      .getByRole('checkbox', { name: 'Sélectionner Lucie Asterd', exact: true })
      .click({ modifiers: ['Shift'] });
    expect(await state()).toBe('3 personnes cochées.');
    await press('Supprimer');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('heading', { name: /Votre équipe : 9 personnes/ }).waitFor();
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await page.getByRole('heading', { name: /Votre équipe : 12 personnes/ }).waitFor();
    await press('Décocher tout le monde');
  });

  it('holds ten thousand people with few lines in the page, each within a key', async () => {
    const { page } = running;
    await importList(10_000);
    await expect.poll(state).toMatch(/^10 000 personnes/);
    expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await tabTo(page, lineOf(page, 'Lucie Astera'));
    await page.keyboard.press('End');
    await expect.poll(focusedName).toBe('Lucie Asterjjjj');
    await page.keyboard.press('Home');
    await expect.poll(focusedName).toBe('Lucie Astera');
    await page.getByLabel('Chercher une personne').fill('asterefgh');
    await expect.poll(state).toMatch(/^1 personne sur/);
    await expectAccessible(page, 'list of thousands');
  });
});
