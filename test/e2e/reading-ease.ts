/** What axe can't see of the screen in view: zoom, visible focus, the heading that is read first, text spacing. */
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A window whose width is 320 CSS pixels at 400 % (WCAG 2.2, 1.4.10). */
const WIDE = { width: 1280, height: 1024 };

/** Gives the window's content the size from which it is zoomed. */
export async function sizeForZoom(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, WIDE);
}

/** Fails if the screen must be scrolled sideways at 200 % or 400 %, tables in their own frames apart. */
export async function expectReflow(
  app: ElectronApplication,
  page: Page,
  screen: string,
): Promise<void> {
  for (const factor of [2, 4]) {
    await zoom(app, factor);
    const width = WIDE.width / factor;
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width + 1);
    expect(await page.evaluate(wideThings), `${screen}, ${factor * 100} %`).toEqual([]);
  }
  await zoom(app, 1);
}

async function zoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted);
  }, factor);
}

/** What sticks out of the window, outside of a frame that scrolls by itself. */
function wideThings(): string[] {
  const limit = document.documentElement.clientWidth + 1;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  const isHidden = (element: Element): boolean =>
    element.closest('.visually-hidden, .skip') !== null;
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > limit && !isHidden(element) && !scrolls(element.parentElement);
  });
  const isSideways = document.documentElement.scrollWidth > limit;
  return [
    ...(isSideways ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
    ...out.map((element) => `${element.tagName} ${element.className}: ${element.textContent}`),
  ].map((text) => text.slice(0, 120));
}

/** Remembers which headings were focused, for `expectHeadingFocused`. */
export async function watchHeadings(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLHeadingElement) target.dataset['wasFocused'] = '';
    });
  });
}

/** Fails unless the focus went to the heading of this screen when it came. */
export async function expectHeadingFocused(page: Page, screen: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const wasFocused = await heading.evaluate((element) => 'wasFocused' in element.dataset);
  expect(wasFocused, screen).toBe(true);
}

/** Fails if a stop of the Tab key shows no focus, or hides it under something else. */
export async function expectFocusVisible(page: Page, screen: string): Promise<void> {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedStop);
    if (stop === null || seen.has(stop.path)) break;
    seen.add(stop.path);
    if (!stop.isShown) faults.push(`${stop.words}: no visible focus`);
    if (stop.isCovered) faults.push(`${stop.words}: covered`);
  }
  expect(faults, screen).toEqual([]);
  expect(seen.size, screen).toBeGreaterThan(0);
}

/** The element that has the focus: where it is, whether it shows it, whether it is covered. */
function focusedStop(): {
  path: string;
  words: string;
  isShown: boolean;
  isCovered: boolean;
} | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const pathOf = (node: Element): string =>
    node.parentElement === null
      ? ''
      : `${pathOf(node.parentElement)}/${[...node.parentElement.children].indexOf(node)}`;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const bearers = [element, ...labels, ...(element.parentElement ? [element.parentElement] : [])];
  const isShown = bearers.some((bearer) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(bearer);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const { left, top, width, height } = (labels[0] ?? element).getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const isCovered =
    hit === null || !bearers.some((bearer) => bearer.contains(hit) || hit.contains(bearer));
  const words = `${element.tagName} ${element.className} ${element.textContent}`.slice(0, 80);
  return { path: pathOf(element), words, isShown, isCovered };
}

const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** WCAG 2.2, 1.4.12: nothing is cut when lines, words and letters stand further apart. */
export async function expectRoomForSpacing(
  app: ElectronApplication,
  page: Page,
  screen: string,
): Promise<void> {
  // Inserted from outside of the page, as a browser's extension does: its policy takes no style.
  const key = await app.evaluate(
    ({ BrowserWindow }, css) => BrowserWindow.getAllWindows()[0]?.webContents.insertCSS(css),
    SPACED,
  );
  expect(await page.evaluate(cutThings), screen).toEqual([]);
  await app.evaluate(
    ({ BrowserWindow }, inserted) =>
      BrowserWindow.getAllWindows()[0]?.webContents.removeInsertedCSS(inserted),
    key ?? '',
  );
}

/** What holds more than it shows and can't be scrolled. */
function cutThings(): string[] {
  // A field scrolls by itself, under the caret.
  return [...document.body.querySelectorAll(':not(input)')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value));
      const isCut =
        element.scrollHeight > element.clientHeight + 1 ||
        element.scrollWidth > element.clientWidth + 1;
      // What is one pixel wide is for screen readers.
      return clips && isCut && element.clientWidth > 1;
    })
    .map((element) => `${element.tagName} ${element.className}`);
}
