/** The import assistant in a real window: workbooks, a sheet chosen, pasted cells, a second list, one undo. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, openStep, plain } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';

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

  it.each(['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])(
    'reads %s on the sheet one chooses',
    async (workbook) => {
      const { page } = running;
      await choose(workbook);
      const sheet = page.getByLabel('Feuille du classeur');
      await sheet.selectOption('Personnel');
      await page.getByRole('spinbutton', { name: 'Ligne des titres' }).waitFor();
      await expect
        .poll(() => page.getByRole('spinbutton', { name: 'Ligne des titres' }).inputValue())
        .toBe('3');
      await page.getByText('3\u00a0lignes sont prêtes.').waitFor();
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
});
