/** Figure 11: what the packaged application weighs beyond the Electron that it brings. */
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageFolder } from '../../scripts/app/package';
import { removeFolder } from '../../scripts/app/launch';
import { findElectron } from '../../scripts/runtime/electron-runtime';
import { type BenchOptions, type Figure, plainRow } from './figures';

const MOST_MB = 6;

/** The files of the package that are not the bare Electron's, in MB. */
export async function sizeFigures({ say }: BenchOptions): Promise<readonly Figure[]> {
  say('11: package…');
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-bench-size-'));
  try {
    const runtime = await findElectron();
    if (!runtime.ok) throw new Error(runtime.error);
    const packaged = await packageFolder(folder);
    if (!packaged.ok) throw new Error(packaged.error);
    const bare = new Set(filesIn(runtime.value.folder));
    const unpacked = path.join(folder, 'linux-unpacked');
    // The executable has another name, and is Electron's.
    const ours = filesIn(unpacked).filter((file) => !bare.has(file) && file !== 'jalon');
    const bytes = ours.reduce((sum, file) => sum + statSync(path.join(unpacked, file)).size, 0);
    const value = bytes / 1e6;
    const row = {
      ...plainRow(`files that are not Electron’s (${ours.length})`, value),
      target: { words: `≤ ${MOST_MB} MB`, isMet: value <= MOST_MB },
    };
    return [{ number: 11, title: 'size of the package', unit: 'MB', rows: [row] }];
  } finally {
    await removeFolder(folder);
  }
}

/** Paths of the files below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
