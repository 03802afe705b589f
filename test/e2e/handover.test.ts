/** A dossier between two computers: handed over, completed there, changed on both sides, sent back and merged. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, removeFolder } from '../../scripts/app/launch';
import { enter, lineOf, openPerson, openStep, plain, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { type PolicyWatch, watchPolicy } from './policy-watch';

const PASSPHRASE = 'onze chevaux dans la rivière';
const STAFF = stepOf('staff').title;
const STRUCTURE = stepOf('structure').title;

describe('a dossier handed over', () => {
  let director: RunningApp;
  let gestionnaire: RunningApp;
  let folder: string;
  let policy: PolicyWatch;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'jalon-handover-'));
    [director, gestionnaire] = await Promise.all([launchApp(), launchApp()]);
    policy = await watchPolicy(director.app, director.page);
    await Promise.all([enter(director.page), enter(gestionnaire.page)]);
  });
  afterAll(async () => {
    await Promise.all([director.close(), gestionnaire.close()]);
    await removeFolder(folder);
  });

  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

  async function write(page: Page, name: string, text: string): Promise<void> {
    await field(page, name).fill(text);
    await field(page, name).press('Tab');
  }

  /** Hands the open dossier over to a file of this name. */
  async function transmit({ app, page }: RunningApp, name: string, to: string): Promise<string> {
    const file = path.join(folder, name);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await press(page, 'Transmettre ce dossier');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Pour qui/u }).fill(to);
    await dialog.getByLabel('Phrase de passe de ce fichier').fill(PASSPHRASE);
    await dialog.getByLabel('La même, une deuxième fois').fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click();
    await dialog.getByText('Le dossier est enregistré').waitFor();
    return file;
  }

  async function choose({ app, page }: RunningApp, file: string): Promise<void> {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await press(page, 'Choisir le fichier');
  }

  /** Opens a file up to what it contains. */
  async function receive(running: RunningApp, file: string): Promise<void> {
    const { page } = running;
    await press(page, 'Ouvrir un dossier transmis');
    await choose(running, file);
    await page.getByLabel('Phrase de passe').fill(PASSPHRASE);
    await press(page, 'Ouvrir le fichier');
    await page.getByRole('heading', { level: 1, name: 'Ce que contient ce fichier' }).waitFor();
  }

  /** A picture of the director’s window to be looked at, where a folder for it is named. */
  const picture = async (name: string): Promise<void> => {
    const to = process.env['JALON_PICTURES'];
    if (to !== undefined) {
      await director.page.screenshot({ path: path.join(to, `${name}.png`), fullPage: true });
    }
  };
  const toList = (page: Page): Promise<void> => press(page, 'Voir tous les dossiers');
  const words = async (page: Page): Promise<string> =>
    plain(await page.getByRole('main').innerText());

  let first: string;
  let second: string;

  it('is sealed by a passphrase that is said twice and is long enough', async () => {
    const { page } = director;
    await press(page, 'Explorer avec un exemple');
    await press(page, 'Un EHPAD');
    await openStep(page, STAFF);
    await openPerson(page, 'Océane MÉLISSE');
    await press(page, 'Transmettre ce dossier');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phrase de passe de ce fichier').fill('courte');
    await press(page, 'Enregistrer le fichier');
    await dialog.getByRole('heading', { name: 'Il y a 1 point à corriger' }).waitFor();
    await expectAccessible(page, 'the handover dialog with an error');
    await press(page, 'Ne pas transmettre');
    first = await transmit(director, 'aller.jalon', 'Inès Fougeray');
    await expectAccessible(page, 'a saved handover');
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  });

  it('is refused in words when it is no such file, or opened by another passphrase', async () => {
    const { page } = gestionnaire;
    await press(page, 'Ouvrir un dossier transmis');
    await expectAccessible(page, 'the choice of a file');
    const other = path.join(folder, 'autre.jalon');
    writeFileSync(other, '%PDF-1.7');
    await choose(gestionnaire, other);
    await page.getByText('n’est pas un dossier transmis par Jalon').waitFor();
    await choose(gestionnaire, first);
    await page.getByLabel('Phrase de passe').fill('onze chevaux dans la forêt');
    await press(page, 'Ouvrir le fichier');
    await page.getByRole('heading', { name: 'Il y a 1 point à corriger' }).waitFor();
    expect(await words(page)).toContain('n’ouvre pas le fichier');
    await expectAccessible(page, 'a wrong passphrase');
  });

  it('says what is inside before it is taken, then opens at the same person', async () => {
    const { page } = gestionnaire;
    await page.getByLabel('Phrase de passe').fill(PASSPHRASE);
    await press(page, 'Ouvrir le fichier');
    await page.getByRole('heading', { level: 1, name: 'Ce que contient ce fichier' }).waitFor();
    const inside = await words(page);
    for (const told of [
      'EHPAD Les Acacias (exemple)',
      'Dominique Aubépin (direction)',
      'Inès Fougeray',
      '6 professionnels',
      '« Son identité », étape « Vos professionnels », Mme MÉLISSE',
    ]) {
      expect(inside).toContain(told);
    }
    await press(page, 'Prendre ce dossier');
    await page.getByRole('heading', { name: 'Il y a 1 point à corriger' }).waitFor();
    await page.getByRole('radio', { name: 'Quelqu’un qui complète ce dossier' }).check();
    await page.getByRole('textbox', { name: 'Votre prénom et votre nom' }).fill('Inès Fougeray');
    await page.getByRole('radio', { name: 'Gestionnaire RPPS+' }).check();
    await expectAccessible(page, 'the content of a file');
    await press(page, 'Prendre ce dossier');
    await expect.poll(() => screenTitle(page)).toBe('Mme MÉLISSE : son identité');
    expect(await field(page, 'Nom de naissance').inputValue()).toBe('MÉLISSE');
  });

  it('is completed there while it goes on here', async () => {
    const there = gestionnaire.page;
    await write(there, 'Prénoms', 'Océane Marie');
    await write(there, 'Date de naissance', '28/10/1998');
    second = await transmit(gestionnaire, 'retour.jalon', 'Dominique Aubépin');
    await there.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();

    const here = director.page;
    await write(here, 'Date de naissance', '29/10/1998');
    await openStep(here, STRUCTURE);
    await write(here, 'Raison sociale', 'Association Les Grands Acacias');
    await toList(here);
  });

  it('comes back and is compared: one conflict, chosen by the person', async () => {
    const { page } = director;
    await receive(director, second);
    await press(page, 'Comparer les deux versions');
    await page.getByRole('heading', { name: '1 réponse à choisir' }).waitFor();
    const shown = await words(page);
    expect(shown).toContain('La date de naissance (Océane MÉLISSE)');
    expect(shown).toMatch(
      /29 octobre 1998 Votre version, changée par Dominique Aubépin \(direction\)/u,
    );
    expect(shown).toMatch(/28 octobre 1998 La version d’Inès Fougeray, changée par Inès Fougeray/u);
    expect(shown).toContain('Océane MÉLISSE : les prénoms');
    expect(shown).toContain(`${STRUCTURE} : la raison sociale`);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(page, 'Réunir les deux versions');
    await page.getByRole('heading', { name: 'Il y a 1 point à corriger' }).waitFor();
    await expectAccessible(page, 'a merge with a choice to make');
    await page.getByRole('radio', { name: '28 octobre 1998' }).check();
    await press(page, 'Réunir les deux versions');
    await page.getByRole('heading', { level: 1, name: 'Les deux versions sont réunies' }).waitFor();
    await expectAccessible(page, 'a merge that is done');
  });

  it('holds both sides’ changes once merged, and one undo', async () => {
    const { page } = director;
    await press(page, 'Ouvrir le dossier');
    await page.getByTitle(/Fusion avec la version d’Inès Fougeray/u).waitFor();
    await openStep(page, STRUCTURE);
    expect(await field(page, 'Raison sociale').inputValue()).toBe('Association Les Grands Acacias');
    await openStep(page, STAFF);
    await openPerson(page, 'Océane Marie MÉLISSE');
    expect(await field(page, 'Date de naissance').inputValue()).toBe('28/10/1998');
  });

  it('merged twice changes nothing', async () => {
    const { page } = director;
    await toList(page);
    await receive(director, second);
    await page.getByText('le fichier n’y ajoute rien').waitFor();
    await press(page, 'Revenir aux dossiers');
  });

  it('does not bring back someone who was erased since, unless one says so', async () => {
    const { page } = director;
    await page.getByRole('button', { name: /^Reprendre/ }).click();
    await openStep(page, STAFF);
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await lineOf(page, 'Océane Marie MÉLISSE').click();
    await press(page, 'Supprimer');
    await press(page, 'Effacer définitivement');
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Effacer définitivement' }).click();
    await toList(page);
    await receive(director, second);
    expect(await words(page)).toContain('tout ce qu’il contient y est, sauf ce que vous avez');
    const back = page.getByRole('checkbox', { name: /MÉLISSE/u });
    expect(await back.isChecked()).toBe(false);
    await expectAccessible(page, 'someone who was erased');
    await picture('erased-before');
    await back.check();
    await press(page, 'Comparer les deux versions');
    await page.getByText('1 professionnel ajouté').waitFor();
    await press(page, 'Garder ma version telle quelle');
  });

  it('asked nothing that the security policy forbids', async () => {
    expect(await policy.violations()).toEqual([]);
  });
});
