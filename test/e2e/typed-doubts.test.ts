/** What is typed too long, or read with a doubt, is still there once Jalon was closed and opened again. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { enter, openStep } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

/** Longer than any title, and than what was once read again. */
const LONG_TITLE = 'Résidence Les Acacias '.repeat(120).trim();

it('a text too long and a doubtful date are there again, each with its remark', async () => {
  const userDataDir = temporaryFolder();
  const first = await launchApp({ userDataDir });
  const { page } = first;
  await enter(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
  const title = page.getByRole('textbox', { name: /Titre|Nom du dossier/ });
  await title.fill(LONG_TITLE);
  await title.press('Tab');
  await page.getByText(/raccourcissez-le/).waitFor();

  await openStep(page, stepOf('staff').title);
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  const birth = birthDateOn(page);
  await birth.fill('5/11/26');
  await birth.press('Tab');
  await page.getByText(/Jalon a lu «\s5 novembre 1926\s»/).waitFor();
  expect(await birth.inputValue()).toBe('5/11/26');
  await expectAccessible(page, 'a doubt about how a date was read');
  await page.getByText(/^Enregistré/).waitFor();
  await first.close();

  const second = await launchApp({ userDataDir });
  await enter(second.page);
  await second.page.getByRole('button', { name: /^Reprendre/ }).click();
  await birthDateOn(second.page).waitFor();
  expect(await birthDateOn(second.page).inputValue()).toBe('5/11/26');
  await second.page.getByText(/Jalon a lu «\s5 novembre 1926\s»/).waitFor();
  expect(await second.page.getByText(/n’a pas pu être relue/).count()).toBe(0);
  const why = second.page.getByRole('textbox', { name: /dites pourquoi/ });
  await why.fill('C’est bien son année');
  await second.page.getByRole('button', { name: /^Accepter/ }).click();
  await second.page.getByText('Vous avez accepté cette réponse').waitFor();

  await openStep(second.page, stepOf('dossier').title);
  const again = second.page.getByRole('textbox', { name: /Titre|Nom du dossier/ });
  expect(await again.inputValue()).toBe(LONG_TITLE);
  await second.close();
});

function birthDateOn(page: Page) {
  return page.getByRole('textbox', { name: 'Date de naissance' });
}
