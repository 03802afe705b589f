/** The import assistant in a real window: workbooks, a sheet chosen, pasted cells, a second list, one undo. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { writeStaffList } from '../bench/staff-lists';
import { enter, openStep, plain } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { expectReflow, sizeForZoom } from './reading-ease';
import { temporaryFolder } from './shell-app';

const WORKBOOKS = projectPath('test', 'fixtures', 'workbooks');
const LIST = 'Vos professionnels';

describe('the import of a staff list', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
    const { page } = running;
    await enter(page);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await openStep(page, stepOf('staff').title);
  });
  afterAll(() => running.close());

  const press = (name: string | RegExp): Promise<void> =>
    running.page.getByRole('button', { name }).click();
  const heading = (name: string | RegExp): Promise<void> =>
    running.page.getByRole('heading', { name }).waitFor();

  async function choose(workbook: string): Promise<void> {
    await press('Importer un tableau');
    await running.page.getByLabel('Choisir le fichier').setInputFiles(`${WORKBOOKS}/${workbook}`);
    await heading(workbook);
  }

  async function paste(...lines: readonly string[]): Promise<void> {
    const { page } = running;
    await press('Importer un tableau');
    await page.getByText('Coller des cases copiées').click();
    await page.getByLabel('Cases copiées de votre tableur').fill(lines.join('\n'));
    await press('Lire ces cases');
    await heading('Tableau collé');
  }

  const expectFocus = (role: 'heading' | 'combobox' | 'group', name: string | RegExp) =>
    expect
      .poll(() =>
        running.page
          .getByRole(role, { name })
          .evaluate((element) => element === document.activeElement),
      )
      .toBe(true);

  it.each(['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])(
    'reads %s on the sheet one chooses',
    async (workbook) => {
      const { page } = running;
      await choose(workbook);
      const sheet = page.getByLabel('Feuille du classeur');
      await sheet.focus();
      await sheet.selectOption('Personnel');
      await page.getByRole('textbox', { name: 'Ligne des titres' }).waitFor();
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Ligne des titres' }).inputValue())
        .toBe('3');
      await page
        .getByText('Feuille «\u00a0Personnel\u00a0»\u00a0: 3\u00a0lignes sont prêtes.')
        .waitFor();
      await expectFocus('combobox', 'Feuille du classeur');
      await expectAccessible(page, `preview of ${workbook}`);
      await press('Revenir à la liste sans importer');
      await heading(LIST);
    },
  );

  it('adds the people of a workbook, with the letters of their names', async () => {
    await choose('openpyxl-1904.xlsx');
    await press('Ajouter 3 personnes');
    await heading('3 personnes');
    const { page } = running;
    for (const name of ['Noëlle Lœuvrier', 'Zoë D’Hérouël', 'Linh Nguyễn']) {
      expect(await page.getByRole('rowheader', { name }).isVisible(), name).toBe(true);
    }
  });

  it('shows a second list as an update, notes who left and when, and is one undo', async () => {
    const { page } = running;
    const adjointe = page
      .getByRole('grid')
      .getByRole('row', { name: /Lœuvrier.*Directrice adjointe/ });
    await paste(
      'Nom de naissance\tPrénom\tDate de naissance\tEmploi',
      'LOEUVRIER\tNOELLE\t18/03/1966\tDirectrice adjointe',
      'Nguyễn\tLinh\t31/12/1950\tLingère',
      'Myrtille\tAnne\t02/02/1992\tAES',
    );
    const items = await page.getByRole('listitem').allInnerTexts();
    expect(items.map(plain)).toEqual(
      expect.arrayContaining([
        '1 arrivée',
        '1 personne à mettre à jour',
        '1 personne inchangée',
        '1 personne de votre liste absente du tableau',
      ]),
    );
    expect(
      await page.getByRole('row', { name: /Noëlle.*Directrice.*Directrice adjointe/ }).isVisible(),
    ).toBe(true);
    await page.getByRole('checkbox', { name: 'Zoë D’Hérouël' }).check();
    await press(/^Ajouter 1/);
    await page.getByText('Indiquez la date de départ des personnes cochées.').waitFor();
    await page.getByLabel('Date de leur départ').fill('31/10/2026');
    await expectAccessible(page, 'an update');
    await press(/^Ajouter 1 personne, mettre à jour 1 personne, noter 1 départ$/);
    await heading('4 personnes');
    await adjointe.waitFor();

    await page
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .click();
    await heading('3 personnes');
    await adjointe.waitFor({ state: 'detached' });
  });

  it('says when a list would change nothing', async () => {
    await choose('openpyxl.xlsx');
    await running.page.getByText('Cet import ne changerait rien à votre liste.').waitFor();
    await press('Revenir à la liste sans importer');
    await heading(LIST);
  });

  it('refuses a line of titles that is none of the table', async () => {
    const { page } = running;
    await paste('Nom\tPrénom\tEmploi', 'Myrtille\tAnne\tAES');
    const line = page.getByRole('textbox', { name: 'Ligne des titres' });
    const refusal = page.getByText('Ce numéro n’est celui d’aucune ligne du tableau.');
    for (const text of ['-3', '2.5', '999', 'deux']) {
      await line.fill(text);
      await line.press('Tab');
      await refusal.waitFor();
      expect(await line.inputValue()).toBe(text);
    }
    await expectAccessible(page, 'a refused line of titles');
    await line.fill('1');
    await line.press('Tab');
    await refusal.waitFor({ state: 'detached' });
    await press('Revenir à la liste sans importer');
    await heading(LIST);
  });

  it('asks which column has the names, once, in the place of a fault for every line', async () => {
    const { page } = running;
    await paste('Nachname\tVorname\tAufgabe', 'Tilleul\tAnne\tAES', 'Saule\tMarc\tAS');
    await page.getByRole('group', { name: 'Quelle colonne contient le nom\u202f?' }).waitFor();
    await expectAccessible(page, 'which column has the name');
    await press('Prendre la ligne 1 pour les titres');
    await page.getByRole('radio', { name: /^Nachname/ }).check();
    await press('Valider ma réponse');
    await expectFocus('group', 'Quelle colonne contient le prénom\u202f?');
    await page.getByRole('radio', { name: /^Vorname/ }).check();
    await press('Valider ma réponse');
    await page.getByText('2\u00a0lignes sont prêtes.').waitFor();
    await expectFocus('heading', 'Tableau collé');
    await press('Revenir à la liste sans importer');
    await press('Abandonner ce tableau');
    await heading(LIST);
  });

  it('reads a column of dates month first by one answer, and leaves a ready line aside', async () => {
    const { page } = running;
    await paste(
      'Nom\tPrénom\tDate de naissance\tCourriel',
      'Tilleul\tAnne\t12/25/1980\ttilleul@exemple.example',
      'Saule\tMarc\t04/05/1981\t',
    );
    await page.getByText('1\u00a0ligne est à corriger.').waitFor();
    await press('Le mois d’abord');
    await page.getByText('2\u00a0lignes sont prêtes.').waitFor();
    await page.getByText('Jalon lit le mois, puis le jour.').waitFor();
    await page.getByRole('cell', { name: '5 avril 1981' }).waitFor();
    await page.getByText(/Adresse électronique\u00a0: tilleul@exemple/).waitFor();
    await expectAccessible(page, 'dates month first');
    await press('Laisser de côté : ligne 2');
    await page.getByText('1\u00a0ligne est prête.').waitFor();
    expect(
      await page
        .getByRole('button', { name: 'Laisser de côté : ligne 3' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await press('Revenir à la liste sans importer');
    await press('Abandonner ce tableau');
    await heading(LIST);
  });

  it('promises one person for two lines of one person, in establishments it does not know', async () => {
    const { page } = running;
    await paste(
      'Nom\tPrénom\tDate de naissance\tÉtablissement',
      'Saule\tMarc\t04/05/1981\tFoyer',
      'SAULE\tMarc\t04/05/1981\tSiège',
    );
    await page.getByText('Établissements non reconnus\u00a0: Foyer, Siège.').waitFor();
    await page.getByText('dans un autre établissement. Jalon en fait une seule personne').waitFor();
    await press('Ajouter 1 personne');
    await heading('4 personnes');
    await page
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .click();
    await heading('3 personnes');
  });

  it('says that a table has nobody, and does not ask who left', async () => {
    const { page } = running;
    await paste('Nom\tPrénom\tEmploi', 'Total\t\t12');
    await page.getByText('Jalon n’a trouvé personne dans ce tableau.').waitFor();
    expect(await page.getByText('qui est parti').count()).toBe(0);
    await page.getByText('1\u00a0ligne laissée de côté').click();
    await page.getByRole('listitem').filter({ hasText: 'Total, 12' }).waitFor();
    await press('Revenir à la liste sans importer');
    await heading(LIST);
  });

  describe('with faults', () => {
    const FAULTY = [
      'Nom de naissance\tPrénom\tDate de naissance\tEmploi\tSexe',
      'Genêt\tMarc\t31/11/1987\tAES\tM',
      'Houx\t\t02/02/1992\tAES\tX',
      'Iris\tPaul\t03/03/1993\tAES\tX',
    ];
    const cell = (line: number, column: string): Locator =>
      running.page.getByRole('textbox', {
        name: new RegExp(`^Ligne ${line}, colonne .*${column}`),
      });

    it('lets the good lines in, and mends the others where they stand', async () => {
      const { page } = running;
      await paste(...FAULTY);
      await page.getByText('2\u00a0lignes sont à corriger.').waitFor();
      await expectAccessible(page, 'faults');
      await page.getByText(/colonnes reconnues sur/).click();
      await sizeForZoom(running.app);
      await expectReflow(running.app, page, 'an import with faults');
      await press('Ajouter 1 personne');
      await page.getByText('Les lignes à corriger attendent ici').waitFor();
      await page.getByText('Rien à ajouter pour l’instant').waitFor();
      await expectAccessible(page, 'lines that wait');
      await page.getByText('1\u00a0ligne est d’une personne déjà dans votre liste.').waitFor();
      await expectFocus('heading', 'Lignes à corriger');

      await cell(2, 'Date de naissance').fill('30/11/1987');
      await cell(2, 'Date de naissance').press('Enter');
      await page.getByText('Corrigé', { exact: true }).waitFor();
      expect(await cell(3, 'Prénom').evaluate((field) => field === document.activeElement)).toBe(
        true,
      );
      await cell(3, 'Prénom').fill('Zoé');
      await cell(3, 'Prénom').press('Tab');
      await page.getByText('Tout est corrigé.').first().waitFor();
      expect(await cell(2, 'Date de naissance').inputValue()).toBe('30/11/1987');
      await expectAccessible(page, 'mended');

      await page
        .getByRole('button', { name: /^Annuler/ })
        .first()
        .click();
      await page.getByText('attendent ici').waitFor({ state: 'detached' });
      await page.getByText('3\u00a0lignes sont prêtes.').waitFor();
      await press(/^Rétablir/);
      await page.getByText('2\u00a0lignes sont prêtes. 1\u00a0ligne est d’une personne').waitFor();

      await page.getByRole('textbox', { name: /^Lignes 3, 4, colonne .*Sexe/ }).fill('F');
      await press('Ajouter 2 personnes');
      await heading('6 personnes');
      for (const name of ['Marc Genêt', 'Zoé Houx', 'Paul Iris']) {
        await page.getByRole('rowheader', { name }).waitFor();
      }
    });

    it('leaves a cell empty, a line aside, and takes back what was typed', async () => {
      const { page } = running;
      await paste(...FAULTY.map((line) => line.replace('Genêt', 'Lilas').replace('Houx', 'Lys')));
      await page.getByRole('button', { name: /^Laisser cette ligne de côté : Ligne 3/ }).click();
      await page.getByText('1\u00a0ligne est à corriger.').waitFor();
      await page.getByText('1\u00a0ligne laissée de côté').click();
      await page.getByText('mise de côté par vous').waitFor();
      await page
        .getByRole('button', { name: /^Laisser vide : Ligne 2, colonne .*naissance/ })
        .click();
      await page.getByText('Laissé vide').waitFor();
      await page.getByRole('button', { name: /^Ajouter 1 personne/ }).waitFor();
      await page
        .getByRole('button', { name: /^Reprendre ce que dit le tableau : Ligne 2/ })
        .click();
      await expect.poll(() => cell(2, 'Date de naissance').inputValue()).toBe('31/11/1987');
      await page.getByText('1\u00a0ligne est à corriger.').waitFor();
      await press('Revenir à la liste sans importer');
      await heading('Garder ce tableau et vos corrections\u202f?');
      await expectAccessible(page, 'leaving an import');
      await press('Rester ici');
      await press('Revenir à la liste sans importer');
      await press('Abandonner ce tableau');
      await heading(LIST);
    });

    it('still has the lines that wait when one comes back from another page', async () => {
      const { page } = running;
      await paste(...FAULTY.map((line) => line.replace('Genêt', 'Tilleul')));
      await cell(2, 'Date de naissance').fill('hier');
      await cell(2, 'Date de naissance').press('Tab');
      await press('Vue d’ensemble');
      await openStep(page, stepOf('staff').title);
      await press('Importer un tableau');
      await heading('Tableau collé');
      expect(await cell(2, 'Date de naissance').inputValue()).toBe('hier');
      await press('Revenir à la liste sans importer');
      await press('Garder et revenir à la liste');
      await heading(LIST);
      await press('Importer un tableau');
      expect(await cell(2, 'Date de naissance').inputValue()).toBe('hier');
      await press('Revenir à la liste sans importer');
      await press('Abandonner ce tableau');
    });
  });

  it('cancels a long reading at once, and the dossier is as it was', async () => {
    const { page } = running;
    const file = writeStaffList(temporaryFolder(), 10_000, 'xlsx');
    await press('Importer un tableau');
    await page.getByLabel('Choisir le fichier').setInputFiles(file);
    const bar = page.getByRole('progressbar', { name: 'Lecture du tableau' });
    await bar.waitFor();
    const cancel = page.getByRole('button', { name: 'Annuler la lecture' });
    expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true);
    await cancel.press('Enter');
    await page.getByText('Lecture annulée. Votre dossier n’a pas changé.').waitFor();
    await page.getByLabel('Choisir le fichier').waitFor({ state: 'attached' });
    await press('Revenir à la liste sans importer');
    await heading('6 personnes');
  });
});

it('remembers the columns of a list for the next one, in another dossier, after a restart, until one forgets them', async () => {
  const userDataDir = temporaryFolder();
  const list = (name: string): string => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, 'Nom;Prénom;Né(e) le;Statut\nROSE;Anne;01/02/1990;Civil\n');
    return file;
  };
  const statut = (page: Page): Locator => page.getByRole('combobox', { name: /Colonne .*Statut/ });
  const choose = async ({ page }: RunningApp, name: string): Promise<void> => {
    await enter(page);
    await page
      .getByRole('button', { name: /^Commencer/ })
      .first()
      .click();
    await openStep(page, stepOf('staff').title);
    await page.getByRole('button', { name: 'Importer un tableau' }).click();
    await page.getByLabel('Choisir le fichier').setInputFiles(list(name));
    await page.getByText(/colonnes reconnues sur/).click();
  };

  const before = await launchApp({ userDataDir });
  await choose(before, 'janvier.csv');
  await statut(before.page).selectOption({ label: 'Mode d’exercice' });
  await expect.poll(() => statut(before.page).inputValue()).toBe('practiceMode');
  await before.page.getByRole('button', { name: /^Ajouter 1 personne/ }).click();
  await before.page.getByRole('heading', { name: '1 personne' }).waitFor();
  await before.page.getByText(/^Enregistré/).waitFor();
  await before.close();

  const after = await launchApp({ userDataDir });
  await choose(after, 'février.csv');
  await after.page.getByText('Colonnes reprises de votre dernier import de ce tableau.').waitFor();
  expect(await statut(after.page).inputValue()).toBe('practiceMode');
  await expectAccessible(after.page, 'columns remembered');
  await after.page.getByRole('button', { name: 'Oublier ces choix' }).click();
  await expect.poll(() => statut(after.page).inputValue()).not.toBe('practiceMode');
  await expect
    .poll(() => after.page.evaluate(() => document.activeElement?.textContent))
    .toBe('février.csv');
  await after.close();
});
