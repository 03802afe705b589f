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

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** Whether a tick box is neither ticked nor empty. */
function isMixed(box: Locator): Promise<boolean> {
  return box.evaluate((element) => element instanceof HTMLInputElement && element.indeterminate);
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
  const focusedText = async (): Promise<string> =>
    plain(await running.page.evaluate(() => document.activeElement?.textContent ?? ''));
  const focusedName = (): Promise<string | null> =>
    running.page.evaluate(
      () => document.activeElement?.querySelector('[role=rowheader]')?.textContent ?? null,
    );

  const widen = async (width: number): Promise<void> => {
    await running.app.evaluate(({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(320, 320);
      window?.setContentSize(wanted, 768);
    }, width);
    await expect.poll(() => running.page.evaluate(() => window.innerWidth)).toBe(width);
  };

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

  it('is one stop of Tab: its heads are reached by the arrows', async () => {
    const { page } = running;
    const stops = grid.locator('[tabindex="0"], input:not([tabindex]), button:not([tabindex])');
    expect(await stops.count()).toBe(1);
    const everyone = page.getByRole('checkbox', { name: 'Tout sélectionner' });
    await tabTo(page, lineOf(page, 'Lucie Asterb'));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => isFocused(everyone)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focusedText()).toBe('Nom');
    await page.keyboard.press('Enter');
    const head = page.getByRole('columnheader', { name: 'Nom' });
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focusedName).toBe('Lucie Astera');
  });

  it('is walked from a line ticked by mouse, and says that some are ticked', async () => {
    const { page } = running;
    const everyone = page.getByRole('checkbox', { name: 'Tout sélectionner' });
    await page.getByRole('checkbox', { name: 'Sélectionner Lucie Asterc', exact: true }).click();
    expect(await isMixed(everyone)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await focusedName()).toBe('Lucie Asterd');
    await press('Décocher tout le monde');
    await expect.poll(focusedName).toBe('Lucie Asterd');
    expect(await isMixed(everyone)).toBe(false);
  });

  it('says of a person what is missing, decides there, and leads to the question', async () => {
    const { page } = running;
    await lineOf(page, 'Lucie Asterd').click();
    const panel = page.getByRole('dialog', { name: 'Lucie Asterd' });
    await panel.getByRole('button', { name: /^RPPS\+ : accompagnement à la vie sociale/ }).click();
    await panel.getByText('Il manque, pour recevoir les codes d’activation').waitFor();
    await expect.poll(focusedText).toBe('Enregistrement');
    await page.keyboard.press('ControlOrMeta+z');
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

  it('is found again as it was left, filters, order and ticks', async () => {
    const { page } = running;
    await page.getByLabel('Ce qui manque').selectOption('Quelque chose');
    await press('Nom');
    await press('Nom');
    await page.getByRole('checkbox', { name: 'Sélectionner Lucie Asterj', exact: true }).check();
    await lineOf(page, 'Lucie Asterj').click();
    await press('Ouvrir sa fiche');
    await expect.poll(() => screenTitle(page)).toBe('Lucie Asterj : son identité');
    await openStep(page, stepOf('staff').title);
    expect(await page.getByLabel('Ce qui manque').inputValue()).toBe('anything');
    expect(await state()).toBe('1 personne cochée.');
    const head = page.getByRole('columnheader', { name: 'Nom' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await press('Nom');
    await press('Décocher tout le monde');
    await press('Afficher tout le monde');
    await expect.poll(() => isFocused(page.getByLabel('Chercher une personne'))).toBe(true);
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
    const end = dialog.getByRole('textbox', { name: 'Date de fin' });
    await expect.poll(() => isFocused(end)).toBe(true);
    expect(plain(await page.title())).toMatch(/^Erreur : /u);
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
    expect(await page.title()).not.toMatch(/^Erreur/u);
  });

  it('names what a change of several sets aside', async () => {
    const { page } = running;
    await page.getByRole('checkbox', { name: 'Sélectionner Lucie Asterd', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Sélectionner Lucie Asterb', exact: true }).check();
    await press('Modifier ensemble');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Réponse à donner').selectOption('Où est-elle enregistrée ?');
    await dialog.getByLabel('Par son ordre professionnel').check();
    await dialog.getByText('Cette réponse met de côté').waitFor();
    await dialog.getByText('la profession du portail (Lucie Asterd)').waitFor();
    await expectAccessible(page, 'edit that sets aside');
    await dialog.getByRole('button', { name: 'Annuler', exact: true }).click();
    await press('Décocher tout le monde');
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
    await expect.poll(focusedName).not.toBeNull();
    const search = page.getByLabel('Chercher une personne');
    await search.fill('a');
    await search.press('Backspace');
    expect(await isFocused(search)).toBe(true);
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await page.getByRole('heading', { name: /Votre équipe : 12 personnes/ }).waitFor();
    await press('Décocher tout le monde');
  });

  it('shows why each sure proposal is one, and keeps the focus near what was decided', async () => {
    const { page } = running;
    await page.getByRole('button', { name: /^Voir les \d+ propositions sûres/u }).click();
    const table = page.getByRole('alertdialog').getByRole('table');
    await table.getByText('Profession du portail (TRE_R85)').waitFor();
    await table.getByText(/^«\sInfirmière\s»\s: profession à ordre/u).waitFor();
    await table.getByText(/^[EÉ]ducateur spécialisé \(326\)$/u).waitFor();
    await expectAccessible(page, 'sure proposals');
    await widen(512);
    const frame = page.getByRole('region', { name: 'Propositions sûres' });
    expect(await frame.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Accepter', exact: true }).click();
    await expect.poll(focusedText).toMatch(/^(À décider, emploi par emploi|La liste)$/u);
    const place = lineOf(page, 'Lucie Asterd').locator('.grid__place');
    expect(await place.evaluate((e) => e.clientWidth)).toBeGreaterThan(300);
    await widen(1024);
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
