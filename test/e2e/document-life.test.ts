/** The life of a document in a real window: seen before, produced alone, followed, outdated by an answer that is named. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { folderDialogAnswers, enter, openStep, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

/** How many dots of a canvas are dark. */
function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
    const { data } = element
      .getContext('2d')
      ?.getImageData(0, 0, element.width, element.height) ?? { data: new Uint8ClampedArray() };
    let dark = 0;
    for (let dot = 0; dot < data.length; dot += 4) {
      if ((data[dot] ?? 255) < 100 && (data[dot + 3] ?? 0) > 0) dark += 1;
    }
    return dark;
  });
}

it('is seen before, produced alone, noted as sent, and says which answer outdated it', async () => {
  const { app, page, close } = await launchApp();
  const folder = temporaryFolder();
  await enter(page);
  await page.getByRole('button', { name: 'Explorer avec un exemple' }).click();
  await page.getByRole('button', { name: 'Un EHPAD' }).click();
  const documents = stepOf('documents').title;
  await openStep(page, documents);
  await page.getByText('Pas encore prêt à envoyer.').waitFor();

  await page.getByRole('button', { name: 'Voir les pages : Bordereau d’envoi' }).click();
  const preview = page.getByRole('dialog', { name: 'Aperçu : Bordereau d’envoi' });
  await preview.getByText(/^Page 1 sur \d+$/u).waitFor();
  await preview.getByText('Bordereau d’envoi', { exact: true }).first().waitFor();
  await expect.poll(() => inkOf(preview.locator('canvas'))).toBeGreaterThan(1000);
  await expectAccessible(page, 'preview of a document');
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'detached' });

  await folderDialogAnswers(app, folder);
  await page.getByRole('button', { name: 'Produire seul : Bordereau d’envoi' }).click();
  await page.getByText('1 fichier écrit').waitFor();
  const [pack = ''] = readdirSync(folder);
  expect(readdirSync(path.join(folder, pack))).toEqual(['06 Bordereau d’envoi.pdf']);

  const card = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: 'Bordereau d’envoi' }),
  });
  await card.getByText('Produit', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Noter ce qu’il devient : Bordereau' }).click();
  await expect.poll(() => screenTitle(page)).toBe('Bordereau d’envoi : ce qu’il devient');
  await expectAccessible(page, 'life of a document');
  const sent = page.getByRole('textbox', { name: 'Envoyé le' });
  await sent.fill('31/11/2026');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page
    .getByText(/novembre n’a que 30 jours/u)
    .first()
    .waitFor();
  await sent.fill('20/11/2026');
  await sent.press('Tab');
  await page
    .getByText(/novembre n’a que 30 jours/u)
    .first()
    .waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Par courrier' }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await card.getByText('Envoyé le 20 novembre 2026', { exact: true }).waitFor();

  await page.getByRole('button', { name: /^Produire seul.*contrat d’adhésion$/u }).click();
  await page.getByText('1 fichier écrit').waitFor();
  await page
    .getByRole('button', { name: /^Noter ce qu’il devient.*Formulaire officiel.*adhésion$/u })
    .click();
  await page.getByText('La signature se note avec les pièces à réunir.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Signé le' }).count()).toBe(0);
  await expectAccessible(page, 'life of an official form that becomes a signed paper');
  await page.getByRole('button', { name: 'Voir les pièces à réunir' }).click();
  await expect.poll(() => screenTitle(page)).toBe('Les pièces à réunir');

  await openStep(page, stepOf('structure').title);
  await page.getByRole('textbox', { name: 'Raison sociale' }).fill('Association Le Noyer');
  await openStep(page, documents);
  await card.getByText('Envoyé le 20 novembre 2026, périmé', { exact: true }).waitFor();
  await card.getByText(/^Ce qui a changé depuis\s: la raison sociale/u).waitFor();
  await page.getByText('Vos réponses ont changé depuis.').waitFor();
  await expectAccessible(page, 'an outdated document');
  await close();
});
