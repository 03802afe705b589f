/** The built application with what measures it beside it, and a stopwatch in its page. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { build } from 'vite';
import { ensureBuilt } from '../../scripts/app/build';
import {
  type LaunchOptions,
  type RunningApp,
  checkoutPlace,
  launch,
  removeFolder,
} from '../../scripts/app/launch';
import { enter, openStep } from '../../scripts/demo/driver';
import { projectPath } from '../../scripts/project';
import { findElectron } from '../../scripts/runtime/electron-runtime';
import { ensureSystemPackages } from '../../scripts/runtime/system-packages';
import { hasDisplay, startVirtualDisplay } from '../../scripts/runtime/virtual-display';
import { stepOf } from '../../shared/journey/steps';
import type { ReferenceAnswer, ReferenceRequest } from './reference-worker';
import type { StoreBench } from './store-page';

const REFERENCE = 'bench-reference.js';

/** An application made ready to be measured. */
export interface BenchApp {
  /** The copy that is measured. */
  readonly folder: string;
  /** Electron itself. */
  readonly executable: string;
  /** What it needs of the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Opens it, on a fresh profile unless another is named. */
  readonly open: (options?: LaunchOptions, executable?: string) => Promise<RunningApp>;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the application and copies it.
 * @param addTo puts what measures it among the files that its page is served.
 */
export async function makeBenchApp(
  addTo: (rendererFolder: string) => Promise<void>,
): Promise<BenchApp> {
  if ((await ensureBuilt()) !== 0) throw new Error('The build failed: see above.');
  const runtime = await findElectron();
  if (!runtime.ok) throw new Error(runtime.error);
  const needs = {
    executable: runtime.value.executable,
    virtualDisplay: !hasDisplay(),
    tests: true,
  };
  const system = await ensureSystemPackages(needs, { install: true });
  if (!system.ok) throw new Error(system.error);
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-bench-'));
  cpSync(projectPath('package.json'), path.join(folder, 'package.json'));
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(projectPath('out', part), path.join(folder, 'out', part), { recursive: true });
  }
  await addTo(path.join(folder, 'out', 'renderer'));
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  if (virtual?.ok === false) throw new Error(virtual.error);
  const env = virtual?.ok === true ? { DISPLAY: virtual.value.display } : {};
  const { executable } = runtime.value;
  return {
    folder,
    executable,
    env,
    open: (options = {}, program = executable) =>
      launch({ ...checkoutPlace(program), appFolder: folder }, { env, ...options }),
    remove: async () => {
      if (virtual?.ok === true) virtual.value.stop();
      await removeFolder(folder);
    },
  };
}

/** Builds the libraries alone, as a worker of the page. */
export async function addReferenceWorker(rendererFolder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: rendererFolder,
      emptyOutDir: false,
      target: 'chrome130',
      minify: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: projectPath('test', 'bench', 'reference-worker.ts'),
        output: { entryFileNames: REFERENCE, format: 'es' },
      },
    },
  });
}

const STORE_PAGE = 'bench-store.js';

/** Builds what fills the store, for {@link storeBench}. */
export async function addStorePage(rendererFolder: string): Promise<void> {
  await build({
    configFile: false,
    root: projectPath('renderer'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: rendererFolder,
      emptyOutDir: false,
      target: 'chrome130',
      minify: true,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: projectPath('test', 'bench', 'store-page.ts'),
        output: { entryFileNames: STORE_PAGE },
      },
    },
  });
}

/** Puts what fills the store into the page, at `window.storeBench`. */
export async function addStoreBench({ page }: RunningApp): Promise<void> {
  await page.addScriptTag({ url: `app://jalon/${STORE_PAGE}`, type: 'module' });
}

/** Memory of all processes, in MB. */
export async function memoryOf(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

/** Opens the import page of a new dossier. */
export async function openImport({ page }: RunningApp): Promise<void> {
  await enter(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await openStep(page, stepOf('staff').title);
  await page.getByRole('button', { name: 'Importer un tableau' }).click();
  await page.getByLabel('Choisir le fichier').waitFor({ state: 'attached' });
  await addStopwatch(page);
}

/** Puts the stopwatch into the page, for {@link lapOf}. */
export async function addStopwatch(page: Page): Promise<void> {
  await page.evaluate(STOPWATCH);
}

/** Time in which a worker gets ready while a person looks for a file, in ms. */
const CHOOSING_MS = 2_000;

/** Leaves the import and comes back to it: another worker waits for a file. */
export async function beginAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Revenir à la liste sans importer' }).click();
  await page.getByRole('button', { name: 'Importer un tableau' }).click();
  await page.getByLabel('Choisir le fichier').waitFor({ state: 'attached' });
  await page.waitForTimeout(CHOOSING_MS);
}

/** How long something took in the page, and its worst frame meanwhile; in ms. */
export interface Lap {
  readonly time: number;
  readonly longestFrame: number;
}

/**
 * In the page: `lap(isDone)` begins at the next gesture (a file chosen, a click) and ends on the frame that
 * shows the end. A text, since the bundler of scripts adds its own functions to any other.
 */
const STOPWATCH = `
  window.bench = {
    lap({ begins, where, shows, afterGone }) {
      return new Promise((resolve) => {
        document.addEventListener(begins, () => {
          const began = performance.now();
          let last = began, longestFrame = 0, hasGone = !afterGone;
          const look = (now) => {
            longestFrame = Math.max(longestFrame, now - last);
            last = now;
            // The text itself: asking how it is laid out would hold up the frames that are measured.
            const text = document.querySelector(where)?.textContent ?? null;
            hasGone ||= text === null || !new RegExp(shows, 'u').test(text);
            if (hasGone && text !== null && new RegExp(shows, 'u').test(text))
              resolve({ time: performance.now() - began, longestFrame });
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }, { once: true, capture: true });
      });
    },
    workers: new Map(),
    alone(library, isFresh) {
      const file = document.getElementById('bench-file').files[0];
      return new Promise((resolve, reject) => {
        const known = isFresh ? undefined : window.bench.workers.get(library);
        const worker = known ?? new Worker('/${REFERENCE}', { type: 'module' });
        if (!isFresh) window.bench.workers.set(library, worker);
        worker.onerror = () => reject(new Error('the reference worker failed'));
        worker.onmessage = ({ data }) => { if (isFresh) worker.terminate(); resolve(data); };
        worker.postMessage({ file, library });
      });
    },
  };
  document.body.insertAdjacentHTML('beforeend', '<input type="file" id="bench-file" aria-label="Mesure">');
`;

/** What is timed: from an event of the page to a text somewhere in it. */
export interface LapToTake {
  readonly begins: 'change' | 'click';
  /** Selector of what shows the end. */
  readonly where: string;
  /** A regular expression of its text. */
  readonly shows: string;
  /** The text is there at the beginning, and must have gone before it counts. */
  readonly afterGone: boolean;
}

/** The stopwatch as the tests of the page see it. */
interface Stopwatch {
  readonly lap: (what: LapToTake) => Promise<Lap>;
  readonly alone: (
    library: ReferenceRequest['library'],
    isFresh: boolean,
  ) => Promise<ReferenceAnswer>;
}

declare global {
  interface Window {
    readonly storeBench: StoreBench;
    readonly bench: Stopwatch;
  }
}

/** Reads a file with a library alone; the time inside its worker, in ms. A worker that is not fresh has read before. */
export async function readAlone(
  page: Page,
  file: string,
  library: ReferenceRequest['library'],
  isFresh: boolean,
): Promise<number> {
  await page.locator('#bench-file').setInputFiles(file);
  const { time } = await page.evaluate(([name, fresh]) => window.bench.alone(name, fresh), [
    library,
    isFresh,
  ] as const);
  return time;
}

/** Longest that anything measured may take before it is given up. */
const LAP_LIMIT_MS = 60_000;

/** Takes one lap, begun by this gesture. */
export async function lapOf(
  page: Page,
  what: LapToTake,
  gesture: () => Promise<void>,
): Promise<Lap> {
  const lap = page.evaluate((taken) => window.bench.lap(taken), what);
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`Never seen: ${what.shows}`)), LAP_LIMIT_MS).unref();
  });
  await gesture();
  return Promise.race([lap, limit]);
}

/** Chooses a file and waits until its preview is painted. */
export function previewOf(page: Page, file: string): Promise<Lap> {
  const what = {
    begins: 'change',
    where: '.accept-bar',
    shows: 'Ajouter\\s\\d|Rien à ajouter|Cet import',
    afterGone: true,
  } as const;
  return lapOf(page, what, () => page.locator('#staff-file').setInputFiles(file));
}
