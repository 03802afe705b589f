/** Figures 1 and 2: the start and the memory, against the smallest window that the same Electron can open. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { electronEnvironment } from '../../scripts/app/environment';
import { executableWithKeyring, KEYRING_SWITCH } from '../../scripts/app/keyring';
import { type RunningApp, checkoutPlace, launch, removeFolder } from '../../scripts/app/launch';
import { enter } from '../../scripts/demo/driver';
import { isRoot } from '../../scripts/terminal';
import { teamDossier } from '../documents/dossiers';
import { addStoreBench, addStorePage, type BenchApp, makeBenchApp, memoryOf } from './bench-app';
import { type BenchOptions, type Figure, medianOf, plainRow, ratioRow } from './figures';

const SAVED_DOSSIERS = 20;
const TEAM = 60;
/** Time that memory takes to settle once a screen stands, in ms. */
const SETTLING_MS = 3_000;
const START_LIMIT_MS = 60_000;

/** An empty page in a sandboxed window, which tells when it is ready to show. */
const SMALLEST_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
    const home = Math.round(Date.now() - process.getCreationTime());
    process.stdout.write(JSON.stringify({ startup: { home } }) + '\\n');
  });
  window.loadURL('data:text/html,<title>Empty</title>');
});
`;

/** The start and the memory, taken by turns. */
export async function startFigures(options: BenchOptions): Promise<readonly Figure[]> {
  const app = await makeBenchApp(addStorePage);
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-bench-start-'));
  try {
    const surroundings = await surroundingsIn(app, folder);
    options.say('1: launch…');
    const starting = await startFigure(surroundings, options);
    options.say('2: memory…');
    return [starting, await memoryFigure(surroundings, options)];
  } finally {
    await app.remove();
    await removeFolder(folder);
  }
}

/** What is launched, and on what. */
interface Surroundings {
  readonly app: BenchApp;
  /** Electron in a session with a keyring: no passphrase is asked. */
  readonly executable: string;
  /** Profile with the saved dossiers, and with one of 60 people. */
  readonly profiles: { readonly list: string; readonly team: string };
  readonly smallest: string;
}

async function surroundingsIn(app: BenchApp, folder: string): Promise<Surroundings> {
  const keyring = path.join(folder, 'keyring');
  const smallest = path.join(folder, 'smallest');
  for (const made of [keyring, smallest]) mkdirSync(made);
  writeFileSync(
    path.join(smallest, 'package.json'),
    '{ "name": "smallest", "version": "1.0.0", "main": "main.js" }',
  );
  writeFileSync(path.join(smallest, 'main.js'), SMALLEST_MAIN);
  const executable = executableWithKeyring(keyring, app.executable);
  const profiles = { list: path.join(folder, 'list'), team: path.join(folder, 'team') };
  await fill(app, executable, profiles.list, SAVED_DOSSIERS);
  await fill(app, executable, profiles.team, 1);
  return { app, executable, profiles, smallest };
}

/** Saves dossiers of 60 people into a new profile. */
async function fill(
  app: BenchApp,
  executable: string,
  userDataDir: string,
  count: number,
): Promise<void> {
  const running = await app.open({ userDataDir, extraArgs: [KEYRING_SWITCH] }, executable);
  try {
    await enter(running.page);
    await addStoreBench(running);
    const dossiers = Array.from({ length: count }, (_, index) => ({
      ...teamDossier(TEAM),
      id: `d${index}`,
    }));
    await running.page.evaluate(
      (made) => window.storeBench.fill(null, made, { step: 'staff', page: 'people' }),
      dossiers,
    );
  } finally {
    await running.close();
  }
}

async function startFigure(
  { app, executable, profiles, smallest }: Surroundings,
  { runs }: BenchOptions,
): Promise<Figure> {
  const ours: number[] = [];
  const references: number[] = [];
  const startOf = (folder: string, profile: string): Promise<number> =>
    launchTime(executable, app.env, [
      folder,
      `--user-data-dir=${profile}`,
      KEYRING_SWITCH,
      '--measure-startup',
    ]);
  // The first launch of each reads what the next ones find in memory.
  for (let run = -1; run < runs; run++) {
    const reference = await startOf(smallest, path.join(smallest, 'profile'));
    const value = await startOf(app.folder, profiles.list);
    if (run < 0) continue;
    references.push(reference);
    ours.push(value);
  }
  const row = ratioRow(
    `launch → home with ${SAVED_DOSSIERS} dossiers painted and reacting`,
    'smallest window, ready to show',
    { value: medianOf(ours), reference: medianOf(references), most: 1.4 },
  );
  return { number: 1, title: 'start', unit: 'ms', rows: [row] };
}

/** The time from the process to the home screen that it tells by itself, in ms. */
async function launchTime(
  executable: string,
  env: BenchApp['env'],
  args: readonly string[],
): Promise<number> {
  const child = spawn(executable, [...args, ...(isRoot() ? ['--no-sandbox'] : [])], {
    env: electronEnvironment(env),
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  try {
    return await homeTimeOf(child);
  } finally {
    await endGroup(child);
  }
}

function homeTimeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('It never opened.')), START_LIMIT_MS);
    if (child.stdout === null) throw new Error('Its output is not read.');
    createInterface(child.stdout).on('line', (line) => {
      const home = /^\{"startup":.*"home":(\d+)/u.exec(line)?.[1];
      if (home === undefined) return;
      clearTimeout(limit);
      resolve(Number(home));
    });
  });
}

/** Ends a session with all it started. */
async function endGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
}

async function memoryFigure(
  { app, executable, profiles, smallest }: Surroundings,
  { runs }: BenchOptions,
): Promise<Figure> {
  const ours: number[] = [];
  const references: number[] = [];
  for (let run = 0; run < Math.max(3, Math.ceil(runs / 2)); run++) {
    const place = { ...checkoutPlace(app.executable), appFolder: smallest };
    references.push(await memoryAfter(await launch(place, { env: app.env }), () => undefined));
    const options = { userDataDir: profiles.team, extraArgs: [KEYRING_SWITCH] };
    ours.push(
      await memoryAfter(await app.open(options, executable), async ({ page }) => {
        await page.getByRole('button', { name: 'Reprendre' }).click();
        await page.getByRole('heading', { name: 'La liste' }).waitFor();
      }),
    );
  }
  const row = ratioRow(`all processes, a dossier of ${TEAM} people open`, 'smallest window', {
    value: medianOf(ours),
    reference: medianOf(references),
    most: 1.35,
  });
  const beyond = plainRow('beyond the smallest window', row.value - (row.reference ?? 0));
  return { number: 2, title: 'memory', unit: 'MB', rows: [row, beyond] };
}

async function memoryAfter(
  running: RunningApp,
  open: (running: RunningApp) => Promise<void> | undefined,
): Promise<number> {
  try {
    await open(running);
    await running.page.waitForTimeout(SETTLING_MS);
    return await memoryOf(running.app);
  } finally {
    await running.kill();
  }
}
