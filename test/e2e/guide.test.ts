/** The user's guide in the real window: reached from home, help and search, read by keyboard, printed with its tags. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, removeFolder } from '../../scripts/app/launch';
import { enter } from '../../scripts/demo/driver';
import { guide } from '../../shared/guide/guide';
import { PICTURE_NAMES } from '../../shared/guide/guide-parts';
import { expectAccessible } from './accessibility';
import { launchApp } from './launch-app';
import { pdfFonts, pdfPages, read } from './pdf-readers';
import { expectSoundTags } from './sound-tags';

describe('the guide', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-guide-'));
  const pdf = path.join(folder, 'guide.pdf');
  let running: RunningApp;
  let page: Page;

  beforeAll(async () => {
    running = await launchApp({ userDataDir: path.join(folder, 'profile') });
    ({ page } = running);
    page.setDefaultTimeout(20_000);
    await enter(page);
  });
  afterAll(async () => {
    await running.close();
    await removeFolder(folder);
  });

  const dialog = () => page.getByRole('dialog', { name: 'Guide de Jalon' });
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);
  const picture = async (name: string): Promise<void> => {
    const to = process.env['JALON_PICTURES'];
    if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`) });
  };

  it('opens from the list of dossiers, with its pictures, and leads to a chapter by the keyboard', async () => {
    await page.getByRole('button', { name: 'Ouvrir le guide' }).press('Enter');
    await dialog().waitFor();
    await picture('guide-top');
    const missing = await dialog()
      .locator('img')
      .evaluateAll((images) =>
        images.filter((image) => !(image instanceof HTMLImageElement && image.naturalWidth > 0)),
      );
    expect(missing).toEqual([]);
    expect(await dialog().getByRole('img').count()).toBe(PICTURE_NAMES.length);
    await expectAccessible(page, 'guide');
    const title = guide[1]?.title ?? '';
    await dialog().getByRole('button', { name: title }).press('Enter');
    expect(await focused()).toBe(title);
    await picture('guide-chapter');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is found by a word of its text, and from the help', async () => {
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('button', { name: 'Ouvrir le guide' }).click();
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input').first().fill('SHA256SUMS');
    await page.getByRole('option', { name: /^Installer Jalon/ }).click();
    await dialog().waitFor();
    await expect.poll(focused).toBe('Installer Jalon');
  });

  it('is written as a PDF whose tags are sound, figures and their words included', async () => {
    await running.app.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, pdf);
    await dialog().getByRole('button', { name: 'Enregistrer le guide en PDF' }).click();
    await dialog()
      .getByText(/^Le guide est enregistré/)
      .waitFor();
    const to = process.env['JALON_PICTURES'];
    if (to !== undefined) copyFileSync(pdf, path.join(to, 'guide.pdf'));
    const elements = expectSoundTags(pdf, 'Guide de Jalon', { figures: PICTURE_NAMES.length });
    // The words of a heading are those of what it holds.
    const titles = elements.flatMap(({ tag }, index) =>
      tag === 'H2' ? [(elements[index + 1]?.texts ?? []).join('')] : [],
    );
    expect(titles).toEqual(['Sommaire', ...guide.map(({ title }) => title)]);
    // The words in place of each picture, as a screen reader gets them.
    const alternatives = read('qpdf', '--json', pdf).match(/"\/Alt": "u:[^"]{40,}"/g);
    expect(alternatives).toHaveLength(PICTURE_NAMES.length);
    read('qpdf', '--check', pdf);
    expect(
      pdfFonts(pdf).filter(({ embedded, type }) => !embedded || type.includes('Type 3')),
    ).toEqual([]);
    const pages = pdfPages(pdf);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.at(-1)).toMatch(/page \d+\/\d+/i);
  });
});
