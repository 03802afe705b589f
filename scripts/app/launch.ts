/** Opens the built application in a real Electron and hands it to Playwright. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, type Page, _electron, errors } from 'playwright-core';
import { PROJECT_FOLDER } from '../project';
import { isRoot } from '../terminal';
import { electronEnvironment, type EnvironmentChanges } from './environment';

/** A busy machine now and then loses the handshake of Electron with its debugger, before any page is there. */
const HANDSHAKE_LIMIT_MS = 30_000;
const LAUNCH_LIMIT_MS = 60_000;
const CLOSE_LIMIT_MS = 10_000;

/** What may be chosen at each launch. */
export interface LaunchOptions {
  /** Profile to open; a fresh temporary one, removed on closing, by default. */
  readonly userDataDir?: string;
  readonly extraArgs?: readonly string[];
  /** Added to the environment of this process; `undefined` removes a variable. */
  readonly env?: EnvironmentChanges;
}

/** Where to launch from. */
export interface LaunchPlace {
  /** Electron's executable, or a wrapper that ends by being it. */
  readonly executable: string;
  /** Folder whose package.json names the main script. */
  readonly appFolder: string;
  /** Whether the page's process is sandboxed, as it is for every real user. */
  readonly sandbox: boolean;
}

/** An application that runs. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** Its first window. */
  readonly page: Page;
  readonly userDataDir: string;
  /** Closes the windows as a person would, then waits for the end; kills what does not end in 10 s. */
  readonly close: () => Promise<void>;
  /** Ends it at once, as a power cut would (SIGKILL). */
  readonly kill: () => Promise<void>;
}

/** The checkout itself; Electron refuses its sandbox to root. */
export function checkoutPlace(executable: string): LaunchPlace {
  return { executable, appFolder: PROJECT_FOLDER, sandbox: !isRoot() };
}

/** Resolves once the process has ended. */
function ended(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function kill(app: ElectronApplication): Promise<void> {
  const end = ended(app);
  app.process().kill('SIGKILL');
  await end;
}

async function close(app: ElectronApplication): Promise<void> {
  const timer = setTimeout(() => app.process().kill('SIGKILL'), CLOSE_LIMIT_MS);
  const end = ended(app);
  // A process that ended by itself has nothing left to close.
  await app.close().catch(() => undefined);
  await end;
  clearTimeout(timer);
}

/** Removes a folder a killed application was using: its last children may write for another moment. */
export async function removeFolder(folder: string): Promise<void> {
  // The synchronous removal does not try again a folder that was filled meanwhile.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Starts Electron and waits for its first window to show a page. */
async function open(
  place: LaunchPlace,
  userDataDir: string,
  options: LaunchOptions,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const start = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: place.executable,
      args: [place.appFolder, `--user-data-dir=${userDataDir}`, ...(options.extraArgs ?? [])],
      // Playwright adds `--no-sandbox` unless told otherwise.
      chromiumSandbox: place.sandbox,
      cwd: place.appFolder,
      env: electronEnvironment(options.env),
      timeout: HANDSHAKE_LIMIT_MS,
    });
  const app = await start().catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('Electron did not answer its debugger: started a second time.');
    return start();
  });
  try {
    const page = await app.firstWindow({ timeout: LAUNCH_LIMIT_MS });
    await waitForContent(page);
    return { app, page };
  } catch (error) {
    await kill(app);
    throw error;
  }
}

/** Waits until a window, which begins empty, has parsed its page. */
export async function waitForContent(page: Page): Promise<void> {
  await page.waitForURL((url) => url.protocol !== 'about:', {
    timeout: LAUNCH_LIMIT_MS,
    waitUntil: 'domcontentloaded',
  });
}

/** Launches the application and waits for its first window. */
export async function launch(place: LaunchPlace, options: LaunchOptions = {}): Promise<RunningApp> {
  const userDataDir = options.userDataDir ?? mkdtempSync(path.join(tmpdir(), 'jalon-profile-'));
  const forget = async (): Promise<void> => {
    if (options.userDataDir === undefined) await removeFolder(userDataDir);
  };
  try {
    const { app, page } = await open(place, userDataDir, options);
    return {
      app,
      page,
      userDataDir,
      close: () => close(app).finally(forget),
      kill: () => kill(app).finally(forget),
    };
  } catch (error) {
    await forget();
    throw error;
  }
}
