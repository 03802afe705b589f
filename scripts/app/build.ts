/** Builds the application into `out/`, or finds that what stands there is up to date. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { projectPath } from '../project';
import { runTool, say } from '../terminal';
import { packLargeFiles } from './compress';

/** Everything the build reads. */
const SOURCES = [
  ...['assets', 'electron', 'renderer', 'shared'],
  ...['electron.vite.config.ts', 'package.json', 'package-lock.json'],
];

/** Empty file whose date is the moment the last successful build began. */
const STAMP = projectPath('out', 'build-stamp');

/** Latest change under a file or folder, in ms since 1970; folders count, so that a deletion shows. */
export function latestChange(place: string): number {
  if (!existsSync(place)) return 0;
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(place).reduce(
    (latest, name) => Math.max(latest, latestChange(path.join(place, name))),
    stats.mtimeMs,
  );
}

function isUpToDate(): boolean {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => latestChange(projectPath(source)) < built);
}

/** Makes the next command build, whatever stands in `out/`: `npm run dev` leaves its own bundles there. */
export function forgetBuild(): void {
  rmSync(STAMP, { force: true });
}

function isOfFirstScreen(name: string): boolean {
  return name.startsWith('first-');
}

/** Builds main, preload and renderer; the status is that of electron-vite. */
export async function build(): Promise<number> {
  const began = new Date();
  forgetBuild();
  const status = await runTool('electron-vite', ['build', '--logLevel', 'warn']);
  if (status === 0) {
    packLargeFiles(projectPath('out', 'renderer', 'assets'), isOfFirstScreen);
    mkdirSync(path.dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, '');
    utimesSync(STAMP, began, began);
  }
  return status;
}

/** Builds unless nothing changed since the last build. */
export async function ensureBuilt(): Promise<number> {
  if (isUpToDate()) return 0;
  say('Building…');
  return build();
}
