/** The whole parcours in a real window: walked, killed, found again, brought to its end. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, lineOf, openPerson, openStep, screenTitle } from '../../scripts/demo/driver';
import { sampleAnswers } from '../../scripts/demo/sample';
import {
  SECTION_STEPS,
  decideAll,
  importStaff,
  produceDocuments,
  walkQuestions,
} from '../../scripts/demo/walk';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { keyboardOf } from './keyboard';
import { launchApp, launchAppAsOrdinaryUser } from './launch-app';
import { pdfFonts, pdfInfo, pdfPages, read } from './pdf-readers';
import { expectSoundTags } from './sound-tags';
import { watchPolicy } from './policy-watch';
import { temporaryFolder } from './shell-app';

const noPicture = (): Promise<void> => Promise.resolve();

/** Names of the sample list that can be added, and of the gestionnaire. */
const NAMES = ['PÂQUERETTE', 'BRUYÈRE', 'DE L’ORMEAU', 'SŒURETTE', 'MÉLISSE', 'CYPRÈS'];

it('is walked by keyboard alone, killed after the import, found again, and ends in a pack of documents', async () => {
  const userDataDir = temporaryFolder();
  const before = await launchApp({ userDataDir });
  await walkToStaff(before);
  await before.page.getByText(/^Enregistré/).waitFor();
  await before.kill();

  const after = await launchApp({ userDataDir });
  const { page } = after;
  const keyboard = keyboardOf(page);
  await enter(page, keyboard);
  await keyboard.press(page.getByRole('button', { name: 'Reprendre : EHPAD Les Acacias' }));
  await page.getByRole('heading', { level: 1, name: 'Vos professionnels' }).waitFor();
  expect(await page.getByRole('heading', { name: '6 personnes' }).isVisible()).toBe(true);
  for (const name of NAMES) {
    expect(await page.getByRole('rowheader', { name: new RegExp(name) }).isVisible()).toBe(true);
  }
  await expectSampleStands(after);

  const folder = temporaryFolder();
  await openStep(page, stepOf('staff').title, keyboard);
  await decideAll(page, noPicture, keyboard);
  await produceDocuments(page, after.app, folder, noPicture, keyboard);
  await after.close();
  expectSoundPack(folder);
});

it('resumes at the very page and person', async () => {
  const userDataDir = temporaryFolder();
  const before = await launchApp({ userDataDir });
  await enter(before.page);
  await before.page.getByRole('button', { name: 'Explorer avec un exemple' }).click();
  await before.page.getByRole('button', { name: 'Un EHPAD' }).click();
  await openStep(before.page, stepOf('staff').title);
  await openPerson(before.page, 'Océane MÉLISSE');
  await before.page.getByRole('button', { name: 'Compléter plus tard' }).click();
  const place = await screenTitle(before.page);
  expect(place).toBe('Mme MÉLISSE : son poste et ses coordonnées');
  await before.close();

  const after = await launchApp({ userDataDir });
  await enter(after.page);
  await after.page.getByRole('button', { name: 'Reprendre : EHPAD Les Acacias' }).click();
  await expect.poll(() => screenTitle(after.page)).toBe(place);
  await after.close();
});

it('is clean for axe on every screen, in light and in dark', async () => {
  const running = await launchApp();
  const { page, app } = running;
  const check = (screen: string): Promise<void> => expectAccessible(page, screen);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await check('passphrase');
  await enter(page);
  await check('welcome');
  await page.getByRole('button', { name: 'Commencer' }).click();
  for (const step of SECTION_STEPS) await walkQuestions(page, step, sampleAnswers(), check);
  await importStaff(page, check);
  await decideAll(page, check);
  await lineOf(page, 'Océane MÉLISSE').click();
  await check('person panel');
  for (const title of ['Ouvrir sa fiche', 'Compléter plus tard', 'Compléter plus tard']) {
    await page.getByRole('button', { name: title }).click();
    await check(title);
  }
  await openStep(page, stepOf('review').title);
  await check('review');
  await produceDocuments(page, app, temporaryFolder(), check);
  await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
  await check('task list');
  await page.getByRole('button', { name: 'Voir tous les dossiers' }).click();
  await page.getByRole('heading', { name: 'Vos dossiers' }).waitFor();
  await check('dossiers');
  await running.close();
});

it('breaks no content security policy, in any window or worker, with the sandbox on', async () => {
  const running = await launchAppAsOrdinaryUser();
  const { page, app } = running;
  const watch = await watchPolicy(app, page);
  await enter(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
  for (const step of SECTION_STEPS) await walkQuestions(page, step, sampleAnswers(), noPicture);
  await importStaff(page, noPicture);
  await decideAll(page, noPicture);
  await openStep(page, stepOf('review').title);
  await produceDocuments(page, app, running.userDataDir, noPicture);
  expect(await watch.violations()).toEqual([]);

  // The watch sees what it is there to see.
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>');
  });
  await expect.poll(watch.violations).not.toEqual([]);
  await running.close();
});

/** Everything up to the staff list, without a mouse. */
async function walkToStaff({ page }: RunningApp): Promise<void> {
  const keyboard = keyboardOf(page);
  await enter(page, keyboard);
  await keyboard.press(page.getByRole('button', { name: 'Commencer' }));
  for (const step of SECTION_STEPS) {
    await walkQuestions(page, step, sampleAnswers(), noPicture, keyboard);
  }
  await importStaff(page, noPicture, keyboard);
}

/** Every answer of the sample, seen in the review after the restart. */
async function expectSampleStands({ page }: RunningApp): Promise<void> {
  await openStep(page, stepOf('review').title);
  const review = await page.getByRole('main').innerText();
  for (const words of [
    'Association Les Acacias',
    '58 099 000 0',
    '123 456 782',
    'SSIAD Les Acacias',
    'Camille Anne',
    '14 mars 1957',
    'Aubépin',
    'i.nguyen@les-acacias.example',
    '06 00 00 12 36',
    'Éducateur spécialisé',
  ]) {
    expect(review).toContain(words);
  }
}

/** The pack read back by programs that did not write it. */
function expectSoundPack(folder: string): void {
  const [pack = ''] = readdirSync(folder);
  const files = readdirSync(path.join(folder, pack)).sort();
  expect(files).toEqual([
    '01 Récapitulatif du dossier.pdf',
    '02 Fiche de préparation du contrat d’adhésion.pdf',
    '03 Fiche de préparation du F101.pdf',
    '04 Fiche de préparation du F502.pdf',
    '06 Bordereau d’envoi.pdf',
    '07 Acte interne de désignation des gestionnaires.pdf',
    '08 Fiche PMH.pdf',
    '09 Tableau des professionnels.pdf',
    '10 Fiches d’enregistrement.pdf',
    '11 Note d’information des professionnels.pdf',
    'LISEZ-MOI.txt',
    'professionnels.csv',
  ]);
  const pdfs = files
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(folder, pack, name));
  for (const file of pdfs) {
    expect(read('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const info = pdfInfo(file);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).not.toBe('');
    expectSoundTags(file, info.get('Title') ?? '');
    for (const font of pdfFonts(file)) {
      expect(font.name).toMatch(/^NotoSans-(Regular|Bold)$/);
      expect(font.embedded).toBe(true);
      expect(font.type).not.toContain('Type 3');
    }
  }
  const text = (name: string): string => pdfPages(path.join(folder, pack, name)).join(' ');
  for (const name of NAMES) {
    expect(text('09 Tableau des professionnels.pdf')).toContain(name);
  }
  expect(text('07 Acte interne de désignation des gestionnaires.pdf')).toContain('Nguyễn');
  expect(text('08 Fiche PMH.pdf')).toContain('Nguyễn');
}
