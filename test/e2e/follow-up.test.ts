/** The weeks of waiting in a real window, by keyboard alone: stages, a person to the e-CPS, reminders in a file. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import type { ElectronApplication } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  enter,
  folderDialogAnswers,
  openStep,
  plain,
  proceed,
  screenTitle,
} from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { keyboardOf } from './keyboard';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

const followUp = stepOf('follow-up').title;

/** The day so many days ago, as it is typed. */
function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return day.toLocaleDateString('fr-FR');
}

/** What the system's clipboard holds. */
function clipboard(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard: held }) => held.readText());
}

it('notes the stages, follows a person to the e-CPS, and writes the reminders for another calendar', async () => {
  const { app, page, close } = await launchApp();
  const hand = keyboardOf(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  /** Focus may have scrolled the rail: axe can't judge what lies half under the bar. */
  const expectClean = async (screen: string): Promise<void> => {
    await button('Vue d’ensemble').scrollIntoViewIfNeeded();
    await expectAccessible(page, screen);
  };
  const field = (name: string) => page.getByRole('textbox', { name });
  await enter(page, hand);
  await hand.press(button('Explorer avec un exemple'));
  await hand.press(button('Un EHPAD'));
  await openStep(page, stepOf('staff').title, hand);
  await hand.press(button(/propositions? sûres?$/));
  await hand.press(page.getByRole('alertdialog').getByRole('button', { name: 'Accepter' }));

  await openStep(page, followUp, hand);
  await expect.poll(() => screenTitle(page)).toBe('Où vous en êtes');
  await page.getByRole('heading', { name: /^Que puis-je faire en attendant/ }).waitFor();
  await page.getByText(/^Les rappels apparaîtront ici/).waitFor();

  await proceed(page, hand);
  await hand.write(field('Carte commandée le'), daysAgo(20));
  await hand.write(field('Carte reçue : bloqué parce que'), 'Adresse de livraison refusée');
  await openStep(page, followUp, hand);
  await page.getByText(/^Bloqué parce que\s: Adresse de livraison refusée$/).waitFor();
  await button('Demander où en est la carte').waitFor();
  await expectClean('the stages of the waiting');

  await proceed(page, hand);
  await hand.press(button('Compléter plus tard'));
  await hand.press(button('Compléter plus tard'));
  await expect.poll(() => screenTitle(page)).toBe('Personne par personne');
  await expectClean('the people to follow');
  const people = page.getByRole('region', { name: 'Les personnes à suivre' });
  const first = people.getByRole('listitem').first();
  await first.getByText('À saisir sur le portail').waitFor();
  await hand.press(first.getByRole('button'));

  await expect.poll(() => screenTitle(page)).toMatch(/ : son suivi$/);
  await expectClean('the follow-up of a person');
  await hand.press(button('Copier : Date de naissance'));
  await page.getByRole('status').filter({ hasText: 'Copié : Date de naissance' }).waitFor();
  expect(await clipboard(app)).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);

  await hand.write(field('Saisie sur le portail le'), daysAgo(3));
  await page.getByText('Numéro RPPS attendu.').waitFor();
  await hand.write(field('Numéro RPPS reçu'), '109990000');
  await page
    .getByText(/Ce numéro compte 9 caractères/)
    .first()
    .waitFor();
  await hand.write(field('Numéro RPPS reçu'), '10 999 000 010');
  await hand.write(field('Numéro reçu le'), daysAgo(0));
  await page.getByText('e-CPS bientôt activable.').waitFor();
  await hand.press(button('Continuer'));
  await expect.poll(() => screenTitle(page)).toBe('Personne par personne');
  await people.getByText('e-CPS bientôt activable', { exact: true }).waitFor();

  await openStep(page, followUp, hand);
  const folder = temporaryFolder();
  await folderDialogAnswers(app, folder);
  await hand.press(button('Mettre les rappels dans un fichier .ics'));
  await page.getByText('rappels.ics', { exact: true }).waitFor();
  await expectClean('the reminders, written');
  const [pack = ''] = readdirSync(folder);
  expect(readdirSync(path.join(folder, pack))).toEqual(['rappels.ics']);
  const text = readFileSync(path.join(folder, pack, 'rappels.ics'), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]); // a parsed component is such an array
  const summaries = calendar
    .getAllSubcomponents('vevent')
    .map((event) => plain(new ICAL.Event(event).summary));
  expect(summaries).toEqual([
    'Jalon : Demander où en est la carte',
    'Jalon : Faire activer l’e-CPS de 1 personne',
    'Jalon : Revoir la liste des professionnels',
  ]);
  await close();
});
