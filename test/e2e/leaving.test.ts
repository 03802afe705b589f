/** Leaving a dossier or the window loses nothing that was typed, unless the person says so. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, openStep, plain } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { expectAccessible } from './accessibility';
import { clickCross, endBy, hang } from './closing';
import { launchApp } from './launch-app';
import { temporaryFolder } from './shell-app';

declare global {
  /** Puts back what `refuseWrites` replaced. */
  var allowWrites: () => void;
}

const TITLE = 'Dossier des Acacias';

/** Opens Jalon past its key; it is ended with the test. */
async function open(userDataDir = temporaryFolder()): Promise<RunningApp> {
  const running = await launchApp({ userDataDir });
  // Playwright forgets the process once it has ended.
  const child = running.app.process();
  onTestFinished(async () => {
    // Not killed: what outlives a kill for a moment still writes in the profile that is removed next.
    if (child.exitCode === null && child.signalCode === null) await running.close();
  });
  await enter(running.page);
  return running;
}

/** Opens Jalon at the first questions of a new dossier. */
async function begin(userDataDir?: string): Promise<RunningApp> {
  const running = await open(userDataDir);
  await running.page.getByRole('button', { name: 'Commencer' }).click();
  await running.page.getByText(/^Enregistré à/).waitFor();
  return running;
}

function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Titre du dossier' });
}

/** From now on the database refuses every write, as on a full disk. */
async function refuseWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it is
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    globalThis.allowWrites = () => {
      IDBObjectStore.prototype.put = put;
    };
  });
}

const question = (page: Page): Locator => page.getByRole('alertdialog');
const overview = (page: Page): Locator => page.locator('.rail__home[aria-current="page"]');
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
/** Answers the question, whose words the bar behind it uses too. */
const answer = (page: Page, name: string): Promise<void> =>
  question(page).getByRole('button', { name, exact: true }).click();

describe('with a disk that refuses', () => {
  it('closing the window asks, staying keeps the text, and trying again closes once it is saved', async () => {
    const userDataDir = temporaryFolder();
    const running = await begin(userDataDir);
    const { page } = running;
    await refuseWrites(page);
    const field = titleField(page);
    await field.fill(TITLE);
    await clickCross(running);

    await question(page).waitFor();
    const words = plain(await question(page).innerText());
    expect(words).toContain('Vos derniers changements ne sont pas enregistrés');
    expect(words).toMatch(/changé dans « Dossier des Acacias » depuis \d+ h \d\d n’est pas sur/);
    expect(words).toContain('Pas enregistré : le disque est plein. Libérez de la place.');
    await expectAccessible(page, 'leaving what could not be saved');

    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'detached' });
    // Longer than the main process waits for a page that does not answer.
    await page.waitForTimeout(4_000);
    expect(await field.inputValue()).toBe(TITLE);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

    await clickCross(running);
    await question(page).waitFor();
    await answer(page, 'Réessayer');
    await question(page).getByText('2 essais sans succès').waitFor();
    await page.evaluate(() => globalThis.allowWrites());
    const { exitCode } = await endBy(running, () => answer(page, 'Réessayer'));
    expect(exitCode).toBe(0);

    const again = await open(userDataDir);
    expect(await again.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([TITLE]);
  });

  it('« Fermer sans enregistrer » closes the window', async () => {
    const userDataDir = temporaryFolder();
    const running = await begin(userDataDir);
    const { page } = running;
    await refuseWrites(page);
    await titleField(page).fill(TITLE);
    await clickCross(running);
    await question(page).waitFor();
    const { ms, exitCode } = await endBy(running, () => answer(page, 'Fermer sans enregistrer'));
    expect(ms).toBeLessThan(2_900);
    expect(exitCode).toBe(0);

    const again = await open(userDataDir);
    expect(await again.page.getByText(TITLE).count()).toBe(0);
    expect(await again.page.getByRole('button', { name: /^Reprendre/ }).count()).toBe(1);
  });

  it('going back to the list asks too, and gives up what was not saved only when told to', async () => {
    const { page } = await begin();
    await refuseWrites(page);
    await titleField(page).fill(TITLE);
    await press(page, 'Voir tous les dossiers');
    await question(page).waitFor();
    await answer(page, 'Rester dans le dossier');
    await question(page).waitFor({ state: 'detached' });
    expect(await titleField(page).inputValue()).toBe(TITLE);

    await press(page, 'Voir tous les dossiers');
    await answer(page, 'Fermer sans enregistrer');
    await page.getByRole('heading', { level: 1, name: 'Vos dossiers' }).waitFor();
    await page.evaluate(() => globalThis.allowWrites());
    expect(await page.getByText(TITLE).count()).toBe(0);
  });

  it('says so if everything was saved while the question was asked', async () => {
    const { page } = await begin();
    await refuseWrites(page);
    await titleField(page).fill(TITLE);
    await press(page, 'Voir tous les dossiers');
    await question(page).waitFor();
    await page.evaluate(() => globalThis.allowWrites());
    // The autosave tries again by itself.
    await question(page)
      .getByRole('heading', { name: 'Vos derniers changements sont maintenant enregistrés' })
      .waitFor();
    await answer(page, 'Fermer');
    await page.getByRole('heading', { level: 2, name: TITLE }).waitFor();
  });
});

describe('what is being typed', () => {
  /** Presses Alt+Home as the menu gets it: Playwright's own keys never reach it. */
  async function pressHome({ app }: RunningApp): Promise<void> {
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const) {
        contents?.sendInputEvent({ type, keyCode: 'Home', modifiers: ['alt'] });
      }
    });
  }

  it('is kept if « Accueil » is asked for at once, as one change', async () => {
    const running = await begin();
    const { page } = running;
    await titleField(page).fill(TITLE);
    await pressHome(running);
    await overview(page).waitFor();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();

    const undo = page.getByRole('button', { name: 'Annuler', exact: true });
    await undo.click();
    await page.getByRole('heading', { level: 1, name: 'Nouveau dossier' }).waitFor();
    expect(await undo.isDisabled()).toBe(true);
  });

  it('stays the answer of the person it was typed for', async () => {
    const running = await begin();
    const { page } = running;
    await openStep(page, stepOf('staff').title);
    await press(page, 'Ajouter une personne');
    await page.getByRole('textbox', { name: 'Nom de naissance' }).fill('Genévrier');
    await pressHome(running);
    await overview(page).waitFor();
    await openStep(page, stepOf('staff').title);
    await page.getByText('Genévrier').first().waitFor();
    expect(await page.getByRole('heading', { name: '1 personne' }).isVisible()).toBe(true);
  });

  it('is on the disk if the window is closed at once', async () => {
    const userDataDir = temporaryFolder();
    const running = await begin(userDataDir);
    await titleField(running.page).fill(TITLE);
    const { ms } = await endBy(running, () => clickCross(running));
    expect(ms).toBeLessThan(2_900);
    const again = await open(userDataDir);
    expect(await again.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([TITLE]);
  });
});

it('a page that hangs is closed all the same', async () => {
  const running = await begin();
  await hang(running);
  const { ms, exitCode } = await endBy(running, () => clickCross(running));
  expect(ms).toBeLessThan(6_000);
  expect(exitCode).toBe(0);
});
