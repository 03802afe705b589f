/** The real main process and preload script around a page without content, so that only they are tested. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, onTestFinished } from 'vitest';
import {
  checkoutPlace,
  launch,
  removeFolder,
  type LaunchOptions,
  type RunningApp,
} from '../../scripts/app/launch';
import { projectPath } from '../../scripts/project';
import type { Bridge } from '../../shared/bridge';
import { displayEnv } from './display';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly jalon: Bridge;
  }
}

const FONTS = {
  'regular.ttf': '400Regular/NotoSans_400Regular.ttf',
  'bold.ttf': '700Bold/NotoSans_700Bold.ttf',
};

const PAGE = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Jalon, essai</title>';

/** Styles of the documents printed by the tests. */
const DOCUMENT_STYLES = `
@font-face { font-family: 'Noto Sans'; font-weight: 400; src: url('regular.ttf'); }
@font-face { font-family: 'Noto Sans'; font-weight: 700; src: url('bold.ttf'); }
@page { margin: 20mm 15mm 22mm; }
body { font: 10pt 'Noto Sans'; }
`;

/** The application with the test's page, its styles and fonts. */
export interface ShellFolder {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Copies the built application and changes its page. */
export function makeShellFolder(): ShellFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-shell-'));
  const renderer = path.join(folder, 'out', 'renderer');
  mkdirSync(renderer, { recursive: true });
  cpSync(projectPath('package.json'), path.join(folder, 'package.json'));
  for (const part of ['main', 'preload']) {
    cpSync(projectPath('out', part), path.join(folder, 'out', part), { recursive: true });
  }
  writeFileSync(path.join(renderer, 'index.html'), PAGE);
  writeFileSync(path.join(renderer, 'document.css'), DOCUMENT_STYLES);
  for (const [name, font] of Object.entries(FONTS)) {
    const file = projectPath('node_modules', '@expo-google-fonts', 'noto-sans', font);
    cpSync(file, path.join(renderer, name));
  }
  return {
    folder,
    remove: () => removeFolder(folder),
  };
}

/** What may be chosen when opening the shell. */
export interface ShellOptions extends LaunchOptions {
  /** A program that runs the real Electron in other surroundings. */
  readonly executable?: string;
}

/** Opens the application around the test's page. The caller ends it; ending it twice does no harm. */
export async function launchShell(options: ShellOptions = {}): Promise<RunningApp> {
  const { folder, remove } = makeShellFolder();
  const place = checkoutPlace(options.executable ?? inject('electron').executable);
  try {
    const running = await launch(
      { ...place, appFolder: folder },
      {
        userDataDir: path.join(folder, 'profile'),
        ...options,
        env: { ...displayEnv(), ...options.env },
      },
    );
    // Playwright forgets the process once it has ended.
    const child = running.app.process();
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
    const orNothing = (end: () => Promise<void>) => async (): Promise<void> => {
      if (!hasEnded()) await end();
      await remove();
    };
    return { ...running, close: orNothing(running.close), kill: orNothing(running.kill) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Opens the application for one test, and ends it if the test has not. */
export async function launchShellForTest(options: ShellOptions = {}): Promise<RunningApp> {
  const running = await launchShell(options);
  onTestFinished(() => running.kill());
  return running;
}

/** Waits until the window is shown, as a person would before touching it. */
export async function waitUntilShown({ app }: RunningApp): Promise<void> {
  const shown = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(shown).toBe(true);
}

/** A folder for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-test-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Has the system's dialog choose this folder, and gives the page's token for it. */
export async function chooseFolder({ app, page }: RunningApp, folder: string): Promise<string> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  const answer = await page.evaluate(() => window.jalon.chooseFolder({ title: 'Où ?' }));
  if (answer === null) throw new Error('No folder was chosen.');
  return answer.token;
}
