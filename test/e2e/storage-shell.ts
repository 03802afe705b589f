/** The real main process around a page that drives the real store, for tests of what lies on the disk. */
import path from 'node:path';
import { build } from 'vite';
import { inject } from 'vitest';
import { type RunningApp, checkoutPlace, launch } from '../../scripts/app/launch';
import { projectPath } from '../../scripts/project';
import { displayEnv } from './display';
import { type ShellFolder, makeShellFolder } from './shell-app';
import type { StorageDriver } from './storage-page';

declare global {
  /** Put there by `storage-page.ts`. */
  var storageDriver: StorageDriver;
}

/** Builds the page into a folder of its own; the caller removes it. */
export async function makeStorageShell(): Promise<ShellFolder> {
  const shell = makeShellFolder();
  await build({
    configFile: false,
    root: projectPath('renderer'),
    logLevel: 'error',
    build: {
      outDir: path.join(shell.folder, 'out', 'renderer'),
      emptyOutDir: false,
      target: 'chrome130',
      rolldownOptions: {
        input: projectPath('test', 'e2e', 'storage-page.ts'),
        output: { entryFileNames: 'storage-page.js' },
      },
    },
  });
  return shell;
}

/** Opens that page on a profile, without its store yet. The caller ends it. */
export async function launchStorageShell(
  { folder }: ShellFolder,
  userDataDir: string,
): Promise<RunningApp> {
  const place = { ...checkoutPlace(inject('electron').executable), appFolder: folder };
  const running = await launch(place, { userDataDir, env: displayEnv() });
  await running.page.addScriptTag({ url: 'app://jalon/storage-page.js', type: 'module' });
  return running;
}
