/** The whole parcours for someone who zooms, who uses the keyboard, or who needs room between the lines. */
import { expect, it } from 'vitest';
import { enter, openStep } from '../../scripts/demo/driver';
import { sampleAnswers } from '../../scripts/demo/sample';
import {
  SECTION_STEPS,
  decideAll,
  importStaff,
  produceDocuments,
  walkQuestions,
} from '../../scripts/demo/walk';
import { stepOf } from '../../shared/journey/steps';
import { launchApp } from './launch-app';
import {
  expectFocusVisible,
  expectHeadingFocused,
  expectReflow,
  expectRoomForSpacing,
  sizeForZoom,
  watchHeadings,
} from './reading-ease';
import { temporaryFolder } from './shell-app';

it('needs no sideways scrolling at 400 %, shows where the focus is, and starts each screen at its heading', async () => {
  const running = await launchApp();
  const { page, app } = running;
  await sizeForZoom(app);
  const seen = new Set<string>();
  const check = async (screen: string): Promise<void> => {
    if (seen.has(screen)) return;
    seen.add(screen);
    await expectReflow(app, page, screen);
    await expectRoomForSpacing(app, page, screen);
    await expectFocusVisible(page, screen);
  };
  const checkPage = async (screen: string): Promise<void> => {
    await expectHeadingFocused(page, screen);
    await check(screen);
  };
  await page.getByRole('heading', { level: 1 }).waitFor();
  await check('passphrase');
  await enter(page);
  await check('welcome');
  await watchHeadings(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
  for (const step of SECTION_STEPS) await walkQuestions(page, step, sampleAnswers(), checkPage);
  await importStaff(page, checkPage);
  await decideAll(page, check);
  await openStep(page, stepOf('review').title);
  await checkPage('review');
  await produceDocuments(page, app, temporaryFolder(), checkPage);
  await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
  await checkPage('task list');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').waitFor();
  await check('search');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ouvrir le lexique et les sources' }).click();
  await page.getByRole('dialog').waitFor();
  await check('lexicon');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Voir tous les dossiers' }).click();
  await page.getByRole('heading', { name: 'Vos dossiers' }).waitFor();
  await check('dossiers');
  expect(seen.size).toBeGreaterThan(25);
  await running.close();
});
