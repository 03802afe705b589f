/** The life of a document in a real window: produced alone, followed, outdated by an answer that is named. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderDialogAnswers, enter, openStep, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

it('is produced alone, noted as sent, and says which answer outdated it', async () => {
  const { app, page, close } = await launchApp();
  const folder = temporaryFolder();
  await enter(page);
  await page.getByRole('button', { name: 'Explorer avec un exemple' }).click();
  const documents = stepOf('documents').title;
  await openStep(page, documents);
  await page.getByText('Pas encore prêt à envoyer.').waitFor();

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
  await page.getByRole('radio', { name: 'Par courrier' }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await card.getByText('Envoyé le 20 novembre 2026', { exact: true }).waitFor();

  await openStep(page, stepOf('structure').title);
  await page.getByRole('textbox', { name: 'Raison sociale' }).fill('Association Le Noyer');
  await openStep(page, documents);
  await card.getByText('Envoyé le 20 novembre 2026, périmé', { exact: true }).waitFor();
  await card.getByText(/^Ce qui a changé depuis\s: la raison sociale/u).waitFor();
  await page.getByText('Vos réponses ont changé depuis.').waitFor();
  await expectAccessible(page, 'an outdated document');
  await close();
});
