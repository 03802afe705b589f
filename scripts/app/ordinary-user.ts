/** Lets root launch the application as an ordinary user, with Chromium's sandbox on. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../project';
import { sandboxHelper } from '../runtime/sandbox';
import { isRoot } from '../terminal';
import type { EnvironmentChanges } from './environment';
import { launch, removeFolder, type LaunchOptions, type RunningApp } from './launch';

/** User and group « nobody » of Debian, Ubuntu and most others; the numbers alone are enough. */
const NOBODY = 65534;

/** A folder that anyone may read and where the ordinary user has a home. */
export interface PublicFolder {
  readonly folder: string;
  /** Environment of programs run by that user. */
  readonly env: EnvironmentChanges;
  /** Makes a folder inside that belongs to that user. */
  readonly makeOwn: (name: string) => string;
  readonly remove: () => Promise<void>;
}

/** Makes a temporary folder to run programs from as the ordinary user (this one, unless it is root). */
export function makePublicFolder(): PublicFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-public-'));
  chmodSync(folder, 0o755);
  const makeOwn = (name: string): string => giveToOrdinaryUser(path.join(folder, name));
  const none = { XDG_CONFIG_HOME: undefined, XDG_CACHE_HOME: undefined };
  return {
    folder,
    env: { HOME: makeOwn('home'), XDG_RUNTIME_DIR: undefined, ...none },
    makeOwn,
    remove: () => removeFolder(folder),
  };
}

function giveToOrdinaryUser(folder: string): string {
  mkdirSync(folder, { recursive: true });
  if (isRoot()) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  return folder;
}

/** Lets anyone read a folder, whatever the umask it was written under. */
function openToAll(folder: string): void {
  execFileSync('chmod', ['-R', 'a+rX', folder]);
}

/**
 * Readies a distribution of Electron, or an application packaged with it, for an ordinary user: opens
 * its folder and arms the sandbox's helper, for kernels that close user namespaces. Only root may call it.
 * @returns a wrapper to call in place of the executable; it becomes the executable, run by that user.
 */
export function wrapForOrdinaryUser(runtimeFolder: string, executableName: string): string {
  openToAll(runtimeFolder);
  const helper = sandboxHelper(runtimeFolder);
  if (existsSync(helper)) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
  const executable = path.join(runtimeFolder, executableName);
  const wrapper = `${executable}-as-nobody`;
  const change = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --inh-caps=-all`;
  writeFileSync(wrapper, `#!/bin/sh\nexec ${change} "${executable}" "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

/** Copies with modes and links; much quicker than file by file. */
function copyTree(from: string, to: string): void {
  execFileSync('cp', ['-a', '--reflink=auto', from, to]);
}

/**
 * Launches the built application as an ordinary user, with the sandbox on, from copies open to all:
 * root's cache and a checkout in root's home are closed to others. Only root may call it.
 * @param runtimeFolder distribution of Electron to copy.
 */
export async function launchAsOrdinaryUser(
  runtimeFolder: string,
  options: LaunchOptions = {},
): Promise<RunningApp> {
  const { folder, env, makeOwn, remove } = makePublicFolder();
  try {
    const runtime = path.join(folder, 'electron');
    const appFolder = path.join(folder, 'app');
    copyTree(runtimeFolder, runtime);
    mkdirSync(path.join(appFolder, 'out'), { recursive: true });
    copyTree(projectPath('package.json'), appFolder);
    for (const part of ['main', 'preload', 'renderer']) {
      copyTree(projectPath('out', part), path.join(appFolder, 'out'));
    }
    openToAll(appFolder);
    const executable = wrapForOrdinaryUser(runtime, 'electron');
    const given = options.userDataDir;
    const userDataDir = given === undefined ? makeOwn('profile') : giveToOrdinaryUser(given);
    const running = await launch(
      { executable, appFolder, sandbox: true },
      { ...options, userDataDir, env: { ...env, ...options.env } },
    );
    return {
      ...running,
      close: () => running.close().finally(remove),
      kill: () => running.kill().finally(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
