/** « Rechercher » and what it leads to: a question, a person, a term of the lexicon, a source opened on request. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, screenTitle } from '../../scripts/demo/driver';
import { STATE_OF_KNOWLEDGE, sourceOf } from '../../shared/reference/sources';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';

describe('the search', () => {
  let running: RunningApp;
  let page: Page;
  beforeAll(async () => {
    running = await launchApp();
    ({ page } = running);
    await enter(page);
    await page.getByRole('button', { name: 'Explorer avec un exemple' }).click();
    await page.getByRole('button', { name: 'Un EHPAD' }).click();
    await page.getByRole('navigation', { name: 'Étapes du parcours' }).waitFor();
  });
  afterAll(() => running.close());

  async function search(words: string): Promise<Locator> {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Un mot, un nom, un sigle' }).fill(words);
    return page.getByRole('dialog').getByRole('option');
  }

  /** The first result by the keyboard. */
  async function take(): Promise<void> {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  it('leads by keyboard to the question that one asks for', async () => {
    const found = await search('adresse de livraison');
    await found.first().waitFor();
    await expectAccessible(page, 'search');
    await page.keyboard.press('Escape');
    await search('où envoyer la carte');
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('[role=option][data-focused]');
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      'solid',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => screenTitle(page)).toBe('Les formulaires qu’il vous faut');
  });

  it('leads to a person by a part of the name, accents or not', async () => {
    const found = await search('melis');
    await expect.poll(() => found.count()).toBeGreaterThan(0);
    await take();
    await expect.poll(() => screenTitle(page)).toMatch(/^Mme MÉLISSE : /);
  });

  it('says when nothing corresponds, and Escape gives the page back', async () => {
    const before = await screenTitle(page);
    const found = await search('zzzz');
    await page.getByText('Rien ne correspond. Essayez un autre mot.').waitFor();
    expect(await found.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await screenTitle(page)).toBe(before);
  });

  it('opens the lexicon at a term, with the date of what is known and the reference lists', async () => {
    await search('MSSanté');
    await take();
    const dialog = page.getByRole('dialog', { name: 'Lexique et sources' });
    await dialog.waitFor();
    const term = dialog.locator('dt').filter({ hasText: /^MSSanté/ });
    await expect.poll(() => term.evaluate(isInView)).toBe(true);
    const words = await dialog.innerText();
    expect(words).toContain(STATE_OF_KNOWLEDGE);
    expect(words).toContain('Listes de référence');
    await expectAccessible(page, 'lexicon');
    await page.keyboard.press('Escape');
  });

  it('opens a source in the browser when asked, and its own address only', async () => {
    await running.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (address: string) => {
        opened.push(address);
        return Promise.resolve();
      };
    });
    const opened = (): Promise<unknown> =>
      running.app.evaluate(() => (globalThis as { opened?: unknown }).opened); // put there above
    await search('arrêté du 28 mars 2022');
    await take();
    const dialog = page.getByRole('dialog', { name: 'Lexique et sources' });
    await dialog.waitFor();
    expect(await opened()).toEqual([]);
    const { title, url } = sourceOf('rie');
    await dialog.getByRole('button', { name: `Ouvrir dans le navigateur : ${title}` }).click();
    await expect.poll(opened).toEqual([url]);
  });
});

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
