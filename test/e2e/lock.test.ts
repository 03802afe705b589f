/** The lock in the real window: settings, a sheet against forgetting, locking by hand and after a time, opening again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSPHRASE, enter, plain } from '../../scripts/demo/driver';
import { type RunningApp, removeFolder } from '../../scripts/app/launch';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';

const SECOND = 'douze sabots sur le pont de bois';
const THIRD = 'treize tuiles sous la lune rousse';
const TITLE = 'Dossier verrouillé des Acacias';
const MINUTE = 60_000;

describe.skipIf(process.platform !== 'linux')('the lock (Linux only: without a keyring)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-lock-'));
  const pdf = path.join(folder, 'fiche.pdf');
  let running: RunningApp;
  let page: Page;
  let code = '';

  const open = async (): Promise<void> => {
    running = await launchApp({
      userDataDir: path.join(folder, 'profile'),
      extraArgs: ['--password-store=basic'],
    });
    ({ page } = running);
    page.setDefaultTimeout(20_000);
  };
  beforeAll(open);
  afterAll(async () => {
    await running.close();
    await removeFolder(folder);
  });

  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const dialog = () => page.getByRole('dialog');
  const type = (label: string, text: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(text);
  const remarked = (words: string): Promise<void> =>
    page.getByRole('group', { name: 'Il y a 1 point à corriger' }).getByText(words).waitFor();
  const unlockScreen = () =>
    page.getByRole('heading', { level: 1, name: 'Votre phrase de passe', exact: true });
  const titleField = () => page.getByRole('textbox', { name: 'Titre du dossier' });
  /** A picture to be looked at, where a folder for it is named. */
  const picture = async (name: string): Promise<void> => {
    const to = process.env['JALON_PICTURES'];
    if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`) });
  };

  it('says before, in the settings, what a forgotten passphrase costs', async () => {
    await enter(page);
    await press('Commencer');
    await page.getByText(/^Enregistré à/).waitFor();
    await picture('bar');
    await press('Voir tous les dossiers');
    await page.getByText(/si vous oubliez votre phrase de passe/).waitFor();
    await picture('home');
    await press('Ouvrir les réglages');
    const words = plain(await dialog().innerText());
    expect(words).toContain('Personne ne peut retrouver votre phrase de passe');
    expect(words).toContain('vos dossiers et leurs sauvegardes resteraient fermés pour toujours');
    // Nothing is offered that this system cannot do.
    expect(words).not.toContain('Retirer la phrase de passe');
    await expectAccessible(page, 'settings');
    await picture('settings');
  });

  it('changes the passphrase for who knows it, and says what is wrong otherwise', async () => {
    await press('Changer la phrase de passe');
    await press('Changer la phrase');
    await remarked('Écrivez votre phrase de passe actuelle.');
    await type('Phrase de passe actuelle', 'une tout autre phrase');
    await type('Nouvelle phrase de passe', SECOND);
    await type('La même, une deuxième fois', SECOND);
    await press('Changer la phrase');
    await remarked('Ce n’est pas votre phrase de passe actuelle.');
    await expectAccessible(page, 'change');
    await picture('change');
    await type('Phrase de passe actuelle', PASSPHRASE);
    await press('Changer la phrase');
    await dialog()
      .getByText(/La phrase de passe est changée/)
      .waitFor();
  });

  it('makes a recovery sheet, a tagged PDF, once the person has said where', async () => {
    await dialog().getByRole('button', { name: 'Faire une fiche de récupération' }).click();
    await picture('sheet');
    await type('Phrase de passe actuelle', SECOND);
    await saveAt(null);
    await press('Faire la fiche et l’enregistrer');
    await page.getByText('La fiche se prépare…').waitFor({ state: 'detached' });
    await saveAt(pdf);
    await press('Faire la fiche et l’enregistrer');
    await dialog()
      .getByText(/La fiche est enregistrée/)
      .waitFor();
    await picture('sheet-made');
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(text).toContain('Fiche de récupération');
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(
      /Tagged: +yes[^]*Pages: +1/,
    );
    code = /(?:[2-9A-Z]{5}\s+){6}[2-9A-Z]{5}/.exec(text)?.[0] ?? '';
    expect(code).not.toBe('');
    await press('Terminer');
    await dialog()
      .getByText(/Fiche de récupération faite le/)
      .waitFor();
    await press('Fermer');
  });

  it('locks at once, and comes back to the same dossier, place and text', async () => {
    await page.getByRole('button', { name: /^Reprendre/ }).click();
    await titleField().fill(TITLE);
    // Typed this very moment, not committed yet.
    await page.getByRole('button', { name: 'Verrouiller', exact: true }).click();
    await unlockScreen().waitFor();
    expect(await page.locator('body').innerText()).not.toContain(TITLE);
    await picture('locked');
    await type('Phrase de passe', 'une tout autre phrase');
    await press('Ouvrir mes dossiers');
    await remarked('Cette phrase n’ouvre pas vos dossiers.');
    await type('Phrase de passe', SECOND);
    await press('Ouvrir mes dossiers');
    await expect.poll(() => titleField().inputValue(), { timeout: 20_000 }).toBe(TITLE);
  });

  it('locks itself after the chosen time without a gesture, and saves first', async () => {
    await page.clock.install();
    await press('Ouvrir les réglages');
    await page
      .getByLabel('Verrouiller Jalon')
      .selectOption({ label: 'Après 5 minutes sans geste' });
    await press('Fermer');
    await titleField().fill(`${TITLE}, suite`);
    await page.clock.runFor(4 * MINUTE);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4 * MINUTE);
    expect(await titleField().isVisible()).toBe(true);
    await page.clock.runFor(MINUTE + 10_000);
    await unlockScreen().waitFor();
    expect(plain(await page.locator('main').innerText())).toContain(
      'Jalon s’est verrouillé après 5 minutes sans geste.',
    );
    await expectAccessible(page, 'locked');
  });

  it('opens by the sheet where the passphrase is forgotten, naming slips, and asks for a new one', async () => {
    await page.getByText('Phrase de passe oubliée').click();
    await press('Utiliser ma fiche de récupération');
    const slip = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    await type('Code de la fiche de récupération', slip);
    await press('Continuer');
    await remarked('Une faute de frappe s’est glissée dans le groupe 1.');
    await expectAccessible(page, 'recovery');
    await picture('recovery');
    await type('Code de la fiche de récupération', code.toLowerCase());
    await press('Continuer');
    await page
      .getByRole('heading', { level: 1, name: 'Choisissez une nouvelle phrase de passe' })
      .waitFor();
    await expectAccessible(page, 'new passphrase');
    await picture('new-passphrase');
    await type('Nouvelle phrase de passe', THIRD);
    await type('La même, une deuxième fois', THIRD);
    await press('Choisir cette phrase et ouvrir mes dossiers');
    await expect.poll(() => titleField().inputValue(), { timeout: 20_000 }).toBe(`${TITLE}, suite`);
  });

  it('asks for the new passphrase at the next start', async () => {
    await running.close();
    await open();
    await unlockScreen().waitFor();
    await type('Phrase de passe', SECOND);
    await press('Ouvrir mes dossiers');
    await remarked('Cette phrase n’ouvre pas vos dossiers.');
    await type('Phrase de passe', THIRD);
    await press('Ouvrir mes dossiers');
    await page.getByRole('button', { name: `Reprendre : ${TITLE}, suite` }).waitFor();
  });

  /** The system's dialog chooses this file, or is closed. */
  function saveAt(file: string | null): Promise<void> {
    return running.app.evaluate(({ dialog: dialogs }, chosen) => {
      dialogs.showSaveDialog = () =>
        Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    }, file);
  }
});
