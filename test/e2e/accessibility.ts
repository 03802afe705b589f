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
const TO_THE_TOP =
  "document.querySelectorAll('.rail, .work').forEach((area) => area.scrollTo(0, 0))";
/** What axe says where it stopped by a fault of its own. */
const AXE_STOPPED = 'Axe encountered an error';
/** Times it is asked again: a page that moved under its eyes, as one does that has just come, made it stop. */
const MORE_LOOKS = 2;

/** Fails, with what axe says, if the present screen is not clean in both colour schemes. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are on their way from one scheme to the other would be judged as they are.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    let findings = await axeFindings(page);
    for (let look = 0; look < MORE_LOOKS && findings.some(isOfAxe); look += 1) {
      findings = await axeFindings(page);
    }
    expect(findings, `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

function isOfAxe(finding: string): boolean {
  return finding.includes(AXE_STOPPED);
}

async function axeFindings(page: Page): Promise<string[]> {
  // What was scrolled may lie half under the bar, where axe can't judge it.
  await page.evaluate(TO_THE_TOP);
  // Rows that a long list draws anew, having been scrolled, would vanish under axe's eyes.
  await page.evaluate(TWO_FRAMES);
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
