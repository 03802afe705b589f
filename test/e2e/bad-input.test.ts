/** What is typed or chosen wrongly gets a clear French sentence, and nothing is lost. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, openStep, screenTitle } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

describe('bad input', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
    await enter(running.page);
    await running.page.getByRole('button', { name: 'Commencer' }).click();
  });
  afterAll(() => running.close());

  it('of a FINESS key is said at the field and in the summary, and kept as typed', async () => {
    const { page } = running;
    await openStep(page, stepOf('structure').title);
    await page.getByRole('textbox', { name: 'Raison sociale' }).fill('Association Les Acacias');
    const finess = page.getByRole('textbox', { name: 'Numéro FINESS juridique (EJ)' });
    await finess.fill('580990001');
    await page.getByRole('button', { name: 'Continuer' }).click();

    const summary = page.getByRole('group', { name: /points à corriger/ });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Erreur\s: /);
    const sentence = (await finess.evaluate(describedText)).replace(/^.*Erreur\s: /s, '');
    expect(sentence).toMatch(/clé/);
    expect(await summary.innerText()).toContain(sentence.trim());
    await expectAccessible(page, 'a page with errors');

    await summary.getByRole('link', { name: sentence.trim() }).click();
    expect(await finess.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await finess.inputValue()).replaceAll(/\s/g, '')).toBe('580990001');
    expect(await page.getByRole('textbox', { name: 'Raison sociale' }).inputValue()).toBe(
      'Association Les Acacias',
    );
  });

  it('of an impossible date says how many days the month has, and keeps what was typed', async () => {
    const { page } = running;
    await openStep(page, stepOf('staff').title);
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    const birth = page.getByRole('textbox', { name: 'Date de naissance' });
    await birth.fill('31/11/1987');
    await birth.press('Tab');
    await page.getByText(/novembre n’a que 30 jours/i).waitFor();
    expect(await birth.inputValue()).toBe('31/11/1987');
    await birth.fill('30/11/1987');
    await birth.press('Tab');
    await page.getByText(/novembre n’a que 30 jours/i).waitFor({ state: 'detached' });
  });

  it('of a date to come is a date of today once that day has come, with the dossier left open', async () => {
    const { page } = running;
    const tomorrow = new Date();
    tomorrow.setDate(tomorrow.getDate() + 1);
    await openStep(page, stepOf('staff').title);
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Ouvrir sa fiche' }).click();
    const birth = page.getByRole('textbox', { name: 'Date de naissance' });
    const before = await birth.inputValue();
    await birth.fill(tomorrow.toLocaleDateString('fr-FR'));
    await birth.press('Tab');
    const refusal = page.getByText(/dans l’avenir|à venir|futur/i);
    await refusal.waitFor();
    await page.evaluate((instant) => {
      const offset = instant - Date.now();
      const RealDate = Date;
      globalThis.Date = class extends RealDate {
        constructor(...given: readonly [] | readonly [number | string]) {
          super(given[0] ?? RealDate.now() + offset);
        }
      } as DateConstructor; // as much of a Date as the application asks for
      window.dispatchEvent(new Event('focus'));
    }, tomorrow.getTime());
    await refusal.waitFor({ state: 'detached' });
    await birth.fill(before);
    await birth.press('Tab');
  });

  it('of a renamed image is refused with its cause and its remedy, and the list is unchanged', async () => {
    const { page } = running;
    await openStep(page, stepOf('staff').title);
    await page.getByRole('button', { name: 'Importer un tableau' }).click();
    const file = path.join(temporaryFolder(), 'personnel.csv');
    writeFileSync(file, await page.screenshot());
    await page.getByLabel('Choisir le fichier').setInputFiles(file);
    const refusal = page.getByRole('status').filter({ hasText: 'Ce fichier n’a pas pu être lu' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/image/);
    expect(await refusal.innerText()).toContain('Votre dossier n’a pas changé');
    await expectAccessible(page, 'a refused file');
    await page.getByRole('button', { name: 'Revenir à la liste sans importer' }).click();
    expect(await screenTitle(page)).toBe('Vos professionnels');
    expect(await page.getByRole('heading', { name: '1 personne' }).isVisible()).toBe(true);
  });

  it('of a passphrase is said, and the right one still opens', async () => {
    const userDataDir = temporaryFolder();
    const first = await launchApp({ userDataDir });
    await enter(first.page);
    await first.close();
    const second = await launchApp({ userDataDir });
    await second.page.getByLabel('Phrase de passe').fill('une phrase qui n’ouvre rien');
    await second.page.getByRole('button', { name: 'Ouvrir mes dossiers' }).click();
    await second.page.getByRole('group', { name: 'Il y a 1 point à corriger' }).waitFor();
    await expectAccessible(second.page, 'a wrong passphrase');
    await enter(second.page);
    await second.close();
  });
});

/** Text of everything that describes a control for assistive technology. */
function describedText(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
