/**
 * Rows of the decision table, answered in the real window from a new dossier: the rail shows the
 * statuses that the table names. A sample, drawn by a seed that each name tells; all of them in the long run.
 */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { enter, plain } from '../../scripts/demo/driver';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { type DecisionRow, decisionRows, dossierOf } from '../journey/decision-table';
import { runs } from '../property-runs';
import { launchApp } from './launch-app';
import { become } from './model/become';
import { type FollowedWindow, follow } from './model/followed-window';

const rows = decisionRows().filter((row) => row['étapes'] !== '');
const seed = Number(process.env['JALON_SEED'] ?? Date.now() % 1_000_000);
const count = Math.min(rows.length, runs(5));
const [drawn = []] = fc.sample(fc.shuffledSubarray(rows, { minLength: count, maxLength: count }), {
  seed,
  numRuns: 1,
});

describe(`the decision table in the window (JALON_SEED=${seed})`, () => {
  let running: RunningApp;
  let followed: FollowedWindow;
  beforeAll(async () => {
    running = await launchApp();
    await enter(running.page);
    await running.page.getByRole('button', { name: 'Commencer' }).click();
    await running.page.getByRole('button', { name: 'Voir tous les dossiers' }).click();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    const { page } = running;
    const back = page.getByRole('button', { name: 'Voir tous les dossiers' });
    if (await back.isVisible()) await back.click();
    await page.getByRole('button', { name: 'Commencer un nouveau dossier' }).click();
    await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
    const now = new Date();
    const today = now.toLocaleDateString('sv-SE');
    followed = follow(page, emptyDossier('row', now.toISOString()), today);
  });

  it.each(drawn.map((row) => [nameOf(row), row] as const))('%s', async (_, row) => {
    await become(followed, withNamesApart(dossierOf(row)));
    // Closes the list that opened under the field one has come to: it hides the rail from assistive technology.
    await running.page.keyboard.press('Escape');
    const expected = (row['étapes'] ?? '').split(' | ').map(plain);
    await expect.poll(() => statusesShown(running.page)).toEqual(expect.arrayContaining(expected));
  });
});

/** « Votre structure = Complet », for each step of the rail. */
async function statusesShown(page: Page): Promise<string[]> {
  const steps = page.getByRole('navigation', { name: 'Étapes du parcours' }).getByRole('listitem');
  const titles = await steps.locator('.rail__title').allTextContents();
  const statuses = await steps.locator('.status').allTextContents();
  return titles.map((title, at) =>
    plain(`${title.replace(/^\d+\. /, '')} = ${statuses[at] ?? ''}`),
  );
}

/** A person tells establishments by their names; the table gives them one good name. */
function withNamesApart(dossier: Dossier): Dossier {
  const establishments = dossier.establishments.map((one, index) =>
    one.name === undefined ? one : { ...one, name: `${one.name} ${index + 1}` },
  );
  return { ...dossier, establishments };
}

function nameOf(row: DecisionRow): string {
  return `${row['cas'] ?? ''} ${row['situation'] ?? ''}`;
}
