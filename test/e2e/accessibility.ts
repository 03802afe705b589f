/** axe-core on the screen in view, in light and in dark; what it can't decide counts as a failure. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** RGAA 4.1 and WCAG 2.2 AA are the floor; the rest is good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'];

const TWO_FRAMES =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** Fails, with what axe says, if the present screen is not clean in both colour schemes. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // What was scrolled may lie half under the bar, where axe can't judge it, or stops by a fault of its own.
  await page.evaluate(
    "document.querySelectorAll('.rail, .work').forEach((area) => area.scrollTo(0, 0))",
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are on their way from one scheme to the other would be judged as they are.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Rows that a long list draws anew, having been scrolled, would vanish under axe's eyes.
    await page.evaluate(TWO_FRAMES);
    expect(await axeFindings(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which no policy of the page concerns.
  await page.evaluate(`window.axe ?? (() => { ${source} })()`);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  );
  const told = (kind: string, list: AxeResults['violations']): string[] =>
    list.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${kind} ${id}: ${help} — ${html} — ${failureSummary ?? ''}`,
      ),
    );
  return [...told('violation', results.violations), ...told('undecided', results.incomplete)];
}
