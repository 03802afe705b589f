/** An official form in the real window: given, corrected, filled, saved, read back, and known again. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, openStep } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import {
  expectFocusVisible,
  expectReflow,
  expectRoomForSpacing,
  sizeForZoom,
} from './reading-ease';
import { type PolicyWatch, watchPolicy } from './policy-watch';
import { pdfPages, read } from './pdf-readers';

const FORMS = projectPath('test', 'fixtures', 'forms');
const TITLE = 'Remplir un formulaire officiel';

/** Has the system's dialog of saving answer with this file. */
function saveDialogAnswers(app: ElectronApplication, file: string | null): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

/** Values as qpdf reads them. */
function valuesIn(file: string): Map<string, unknown> {
  const { acroform } = JSON.parse(read('qpdf', '--json', '--json-key=acroform', file)) as {
    acroform: { fields: { fullname: string; value: unknown }[] };
  };
  return new Map(acroform.fields.map(({ fullname, value }) => [fullname, value]));
}

describe('an official form', () => {
  let running: RunningApp;
  let folder: string;
  let policy: PolicyWatch;
  beforeAll(async () => {
    running = await launchApp();
    const { page, userDataDir } = running;
    folder = path.join(userDataDir, 'forms');
    mkdirSync(folder);
    policy = await watchPolicy(running.app, page);
    await enter(page);
    await page.getByRole('button', { name: 'Explorer avec un exemple' }).click();
    await page.getByRole('button', { name: 'Un EHPAD' }).click();
    await openStep(page, stepOf('documents').title);
    await press(TITLE);
  });
  afterAll(() => running.close());

  const press = (name: string | RegExp): Promise<void> =>
    running.page.getByRole('button', { name }).click();
  const give = (form: string): Promise<void> =>
    running.page
      .getByLabel(/Choisir (?:le|un autre) formulaire$/u)
      .setInputFiles(path.join(FORMS, `${form}.pdf`));
  const card = (label: string) =>
    running.page.getByRole('listitem').filter({ hasText: label }).first();

  it('that can’t be filled is refused in words, with the preparation sheet instead', async () => {
    const { page } = running;
    await give('no-form');
    await page.getByText('Ce fichier ne peut pas être rempli.').waitFor();
    await page.getByText('aucune case à remplir à l’écran').waitFor();
    await page.getByText('La fiche de préparation').waitFor();
    await expectAccessible(page, 'a refused form');
  });

  it('is read, and filled with what its printed words ask for', async () => {
    const { page } = running;
    // One form after another, from other programs.
    for (const form of ['ghostscript-turned', 'reportlab']) {
      await give(form);
      await page.getByText(`${form}.pdf`).waitFor();
      await card('N° SIREN').getByText('Remplie').waitFor();
    }
    await give('libreoffice');
    await page.getByText('libreoffice.pdf').waitFor();
    await card('Raison sociale').getByText('Remplie').waitFor();
    await page.getByRole('img', { name: 'Image de la page 1' }).waitFor();
    await press('Enregistrer le formulaire rempli');
    await page.getByRole('link', { name: 'Dites quel formulaire vous remplissez.' }).click();
    await page.getByRole('radio', { name: 'Le contrat d’adhésion' }).check();
    await expectAccessible(page, 'a form at work');
  });

  it('needs no sideways scrolling at 400 %, and shows where the focus is', async () => {
    const { page, app } = running;
    await press('Modifier : Fonction');
    await sizeForZoom(app);
    await expectReflow(app, page, 'a form at work');
    await expectRoomForSpacing(app, page, 'a form at work');
    await expectFocusVisible(page, 'a form at work');
    await press('Fermer : Fonction');
  });

  it('opens in the list the box that is clicked on the picture', async () => {
    const { page } = running;
    const picture = page.getByRole('img', { name: 'Image de la page 1' });
    const { width } = (await picture.boundingBox()) ?? { width: 0 };
    // « Fonction », 360 points from the top of a page 595 points wide.
    await picture.click({ position: { x: (300 / 595) * width, y: (359 / 595) * width } });
    await expect
      .poll(() =>
        page
          .getByLabel('Ce qui va dans cette case')
          .evaluate((el) => el === document.activeElement),
      )
      .toBe(true);
    await press('Fermer : Fonction');
  });

  it('warns while typing that a text will not fit, and is not saved so', async () => {
    const { page } = running;
    await press('Modifier : Observations');
    await page.getByLabel('Ce qui va dans cette case').selectOption('Un texte que je tape');
    const text = page.getByRole('textbox', { name: 'Texte à écrire' });
    await text.fill('mot '.repeat(400));
    await page
      .getByText(/Ne tiendra pas/u)
      .first()
      .waitFor();
    await press('Enregistrer le formulaire rempli');
    await page.getByRole('heading', { name: 'Il y a 1 point à corriger' }).waitFor();
    await expectAccessible(page, 'a form with a text that does not fit');
    await text.fill('Dossier suivi par M. Nguyễn');
  });

  it('is saved by the system’s dialog, each value read back', async () => {
    const { page, app } = running;
    await saveDialogAnswers(app, null);
    await press('Enregistrer le formulaire rempli');
    await expect.poll(() => page.getByText('Formulaire enregistré').count()).toBe(0);
    const file = path.join(folder, 'rempli.pdf');
    await saveDialogAnswers(app, file);
    await press('Enregistrer le formulaire rempli');
    await page.getByText('Formulaire enregistré').waitFor();
    await page.getByText(/chacune relue/u).waitFor();
    expect(valuesIn(file).get('a21')).toBe('u:Dossier suivi par M. Nguyễn');
    expect(pdfPages(file)[0]).toContain('Dossier suivi par M. Nguyễn');
    expect(read('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('is known again by its fields, with the same choices, by the keyboard', async () => {
    const { page } = running;
    await press('Modifier : Commune');
    await page.getByLabel('Ce qui va dans cette case').selectOption('Laisser vide');
    await saveDialogAnswers(running.app, path.join(folder, 'encore.pdf'));
    await page.getByRole('button', { name: 'Enregistrer le formulaire rempli' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('encore.pdf').waitFor();
    await press('Revenir en arrière');
    await press(TITLE);
    await give('libreoffice');
    await page.getByText('Jalon reconnaît ce formulaire').waitFor();
    await card('Commune').getByText('Laissée vide').waitFor();
    expect(await page.getByRole('radio', { name: 'Le contrat d’adhésion' }).isChecked()).toBe(true);
  });

  it('lives on among the documents, and says which of its answers outdated it', async () => {
    const { page } = running;
    const document = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: /^Formulaire officiel.*adhésion$/u }),
    });
    await press('Revenir en arrière');
    await document.getByText('Rempli', { exact: true }).waitFor();
    await openStep(page, stepOf('structure').title);
    await page.getByRole('textbox', { name: 'Raison sociale' }).fill('Association Le Noyer');
    await openStep(page, stepOf('documents').title);
    await document.getByText('Rempli, périmé', { exact: true }).waitFor();
    await document.getByText(/depuis\s: la raison sociale \(Votre structure\)\.$/u).waitFor();
    await expectAccessible(page, 'an outdated official form');
    await page.getByRole('button', { name: /^Recopier à la main.*adhésion$/u }).click();
    await document.getByText('À remplir', { exact: true }).waitFor();
  });

  it('asked nothing that the security policy forbids, in the window nor in its workers', async () => {
    expect(await policy.violations()).toEqual([]);
  });
});
