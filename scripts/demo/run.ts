/** Runs the demonstration: the built application, driven by Playwright, on a display or a virtual one. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Result, succeed } from '../../shared/result';
import { checkoutPlace, launch, type RunningApp } from '../app/launch';
import { prepareToRun } from '../app/prepare';
import { projectPath } from '../project';
import { hasDisplay, startVirtualDisplay } from '../runtime/virtual-display';
import { isRoot, refuse, say } from '../terminal';
import { walk } from './walk';

/** Where the demonstration writes unless told otherwise. */
export const DEMO_FOLDER = projectPath('out', 'demo');

/** What the person chose. */
export interface DemoOptions {
  /** Whether missing system packages may be installed (root only). */
  readonly install: boolean;
  /** Absolute path of the folder that receives what the walk makes. */
  readonly folder: string;
}

/** Prints each file under a folder, with its size. */
function listFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stats: statSync(path.join(folder, name)) }))
    .filter((file) => file.stats.isFile())
    .sort((a, b) => a.name.localeCompare(b.name));
  say(`${files.length} file(s) in ${folder}:`);
  for (const { name, stats } of files) {
    say(`  ${(stats.size / 1024).toFixed(1).padStart(9)} kB  ${name}`);
  }
}

/** Opens the built application on a fresh profile, on a display or a virtual one, and closes it afterwards. */
export async function withApplication(
  install: boolean,
  use: (running: RunningApp) => Promise<void>,
): Promise<Result<undefined, string>> {
  const virtualDisplay = !hasDisplay();
  const runtime = await prepareToRun({ install, virtualDisplay, build: true });
  if (!runtime.ok) return runtime;
  const env: Record<string, string> = {};
  if (virtualDisplay) {
    const virtual = await startVirtualDisplay();
    if (!virtual.ok) return virtual;
    env['DISPLAY'] = virtual.value.display;
    say('The window opens on a virtual display.');
  }
  if (isRoot()) say('You are root: the application runs with --no-sandbox.');
  const running = await launch(checkoutPlace(runtime.value.executable), { env });
  try {
    await use(running);
  } finally {
    await running.close();
  }
  return succeed(undefined);
}

/** Walks through the application on a fresh profile, then lists what the walk wrote. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const walked = await withApplication(options.install, async ({ page, app }) => {
    // Its own folder is made anew; one the person chose keeps what it holds.
    if (options.folder === DEMO_FOLDER) rmSync(DEMO_FOLDER, { recursive: true, force: true });
    mkdirSync(options.folder, { recursive: true });
    await walk(page, app, options.folder);
  });
  if (walked.ok) listFiles(options.folder);
  else refuse(walked.error);
}
