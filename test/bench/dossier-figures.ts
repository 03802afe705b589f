/** Figures 5, 6 and 7: a dossier of 10,000 people opened, a key pressed in it, an answer made durable. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { removeFolder, type RunningApp } from '../../scripts/app/launch';
import { enter, openStep, PASSPHRASE } from '../../scripts/demo/driver';
import { stepOf } from '../../shared/journey/steps';
import { teamDossier } from '../documents/dossiers';
import {
  addStopwatch,
  addStoreBench,
  addStorePage,
  type BenchApp,
  lapOf,
  makeBenchApp,
} from './bench-app';
import { type BenchOptions, type Figure, medianOf, plainRow, ratioRow, type Row } from './figures';

const PEOPLE = 10_000;
const EMPTY_PAGE = 'bench-field.html';
/** Keys pressed in each field, and the time between two of them, in ms. */
const KEYS = 60;
const KEY_DELAY_MS = 40;
/** The first keys compile what the next ones use. */
const WARM_KEYS = 10;
const COMMITS = 30;

/** The three figures, in one application on one profile. */
export async function dossierFigures(options: BenchOptions): Promise<readonly Figure[]> {
  const app = await makeBenchApp(async (rendererFolder) => {
    await addStorePage(rendererFolder);
    writeFileSync(
      path.join(rendererFolder, EMPTY_PAGE),
      '<!doctype html><title>Field</title><label>Titre du dossier <input></label>',
    );
  });
  const userDataDir = mkdtempSync(path.join(tmpdir(), 'jalon-bench-profile-'));
  try {
    options.say(`5: opening ${PEOPLE} people…`);
    const filling = await app.open({ userDataDir });
    await fillStore(filling).finally(() => filling.close());
    return await figuresOf(app, userDataDir, options);
  } finally {
    await app.remove();
    await removeFolder(userDataDir);
  }
}

async function figuresOf(
  app: BenchApp,
  userDataDir: string,
  options: BenchOptions,
): Promise<readonly Figure[]> {
  const running = await app.open({ userDataDir });
  try {
    await enter(running.page);
    await addStoreBench(running);
    await addStopwatch(running.page);
    const opening = await openingFigure(running, options);
    options.say('6: keys…');
    const typing = await typingFigure(running);
    options.say('7: commits…');
    return [opening, typing, await commitFigure(running)];
  } finally {
    await running.kill();
  }
}

async function fillStore(running: RunningApp): Promise<void> {
  const { page } = running;
  await addStoreBench(running);
  await page.evaluate(
    async ([passphrase, dossier]) => {
      await window.storeBench.fill(passphrase, [dossier], { step: 'staff', page: 'people' });
      await window.storeBench.fillClear(dossier);
    },
    [PASSPHRASE, teamDossier(PEOPLE)] as const,
  );
}

async function openingFigure({ page }: RunningApp, { runs }: BenchOptions): Promise<Figure> {
  const ours: number[] = [];
  const frames: number[] = [];
  const references: number[] = [];
  const opened = {
    begins: 'click',
    where: '[role=grid]',
    shows: 'Aide-soignante|Accompagnante|Secrétaire|Infirmier',
    afterGone: true,
  } as const;
  for (let run = -1; run < runs; run++) {
    const reference = await page.evaluate(() => window.storeBench.readClear());
    const lap = await lapOf(page, opened, () =>
      page.getByRole('button', { name: 'Reprendre' }).click(),
    );
    if (run >= 0) {
      references.push(reference);
      ours.push(lap.time);
      frames.push(lap.longestFrame);
    }
    if (run < runs - 1) await leave(page);
  }
  const value = medianOf(ours);
  const rows: Row[] = [
    ratioRow('click → first screen of the list', 'the same records read in clear', {
      value,
      reference: medianOf(references),
      most: 4,
    }),
    {
      ...plainRow('the same', value),
      target: { words: '≤ 1,000 ms', isMet: value <= 1_000 },
    },
    plainRow('longest frame meanwhile, of all runs', Math.max(...frames)),
  ];
  return { number: 5, title: `opening ${PEOPLE} people`, unit: 'ms', rows };
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voir tous les dossiers' }).click();
  await page.getByRole('button', { name: 'Reprendre' }).waitFor();
}

/** In the page: the time from each key to the task after the frame that shows it. */
const KEY_WATCH = `
  window.keyTimes = [];
  document.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, { capture: true });
`;

/** Types in the field that has the focus; the times to the paint, in ms. */
async function keyTimesIn(page: Page): Promise<readonly number[]> {
  await page.evaluate(KEY_WATCH);
  for (let key = 0; key < KEYS + WARM_KEYS; key++) {
    await page.keyboard.press('abcdefghij'.charAt(key % 10), { delay: 0 });
    await page.waitForTimeout(KEY_DELAY_MS);
  }
  // The watch above put them there.
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  return times.slice(WARM_KEYS);
}

async function typingFigure({ app, page }: RunningApp): Promise<Figure> {
  await openStep(page, stepOf('dossier').title);
  await page
    .getByLabel(/^Titre|Nom du dossier/u)
    .first()
    .focus();
  const ours = await keyTimesIn(page);
  await app.evaluate(async ({ BrowserWindow }, address) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL(address);
  }, `app://jalon/${EMPTY_PAGE}`);
  await page.getByRole('textbox').focus();
  const bare = await keyTimesIn(page);
  const p95 = percentile(ours, 0.95);
  return {
    number: 6,
    title: `a key pressed in a dossier of ${PEOPLE} people → painted`,
    unit: 'ms',
    rows: [
      ratioRow('median', 'the same field on an empty page', {
        value: medianOf(ours),
        reference: medianOf(bare),
        most: 1.5,
      }),
      {
        ...plainRow('95 of 100 keys within', p95),
        target: { words: '≤ 50 ms', isMet: p95 <= 50 },
      },
    ],
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

async function commitFigure(running: RunningApp): Promise<Figure> {
  const { app, page } = running;
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('app://jalon/index.html');
  });
  await addStoreBench(running);
  const dossier = { ...teamDossier(60), id: 'commits' };
  const { ours, bare } = await page.evaluate(
    ([passphrase, committed, runs]) => window.storeBench.commits(passphrase, committed, runs),
    [PASSPHRASE, dossier, COMMITS] as const,
  );
  const row = ratioRow('answer committed → durable', 'a bare strict write of one record', {
    value: medianOf(ours),
    reference: medianOf(bare),
    most: 3,
  });
  return { number: 7, title: 'an answer on the disk', unit: 'ms', rows: [row] };
}
