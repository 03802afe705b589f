/** Packages the built application with electron-builder. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, succeed, type Result } from '../../shared/result';
import { declaredElectronVersion, projectPath } from '../project';
import { findElectron, type ElectronRuntime } from '../runtime/electron-runtime';
import { supportOf } from '../runtime/electron-support';
import { runTool } from '../terminal';
import { build, ensureBuilt } from './build';
import { writeChecksums } from './checksums';
import { writeInstallNotes } from './install-notes';
import { writeLicences } from './licences';
import { type Signing, signingFor } from './signing';

/** Where electron-builder leaves what it made. */
const OUTPUT = projectPath('dist');

async function runBuilder(
  args: readonly string[],
  signing: Signing,
): Promise<Result<undefined, string>> {
  const all = [...args, ...signing.args, '--publish', 'never'];
  const status = await runTool('electron-builder', all, { env: signing.environment });
  return status === 0
    ? succeed(undefined)
    : fail('electron-builder failed: mend what it reports above, then run the command again.');
}

/** Copies the fallback without its default app, which electron-builder would put in the package. */
function copyWithoutDefaultApp(runtime: ElectronRuntime): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'jalon-packaging-')), 'electron');
  const resources = path.join(runtime.folder, 'resources');
  cpSync(runtime.folder, folder, {
    recursive: true,
    filter: (source) => path.dirname(source) !== resources,
  });
  return folder;
}

/**
 * Builds and packages the application as a folder, for a local trial, with whatever Electron runs here.
 * @param output where to put it; `dist/` by default.
 */
export async function packageFolder(output = OUTPUT): Promise<Result<undefined, string>> {
  const runtime = await findElectron();
  if (!runtime.ok) return runtime;
  if ((await ensureBuilt()) !== 0) return fail('The build failed: mend what it reports above.');
  writeLicences();
  const { kind, version, folder } = runtime.value;
  const isCopy = kind === 'fallback';
  const distribution = isCopy ? copyWithoutDefaultApp(runtime.value) : folder;
  try {
    const args = [
      '--dir',
      `--config.directories.output=${path.resolve(output)}`,
      `--config.electronDist=${distribution}`,
      `--config.electronVersion=${version}`,
    ];
    return await runBuilder(args, signingFor(process.platform, process.env));
  } finally {
    if (isCopy) rmSync(path.dirname(distribution), { recursive: true, force: true });
  }
}

/**
 * Builds and packages the installers of this system, with their checksums; refuses any Electron but the
 * declared one, and that one once its makers have stopped mending it. electron-builder takes that version from
 * its makers again, checked: of a folder it is given, it would keep the default app, and on macOS lose the licences.
 */
export async function packageRelease(): Promise<Result<undefined, string>> {
  const runtime = await findElectron({ insist: true });
  if (!runtime.ok) return runtime;
  const { kind, version } = runtime.value;
  if (kind !== 'official') {
    return fail(
      `A release carries Electron ${declaredElectronVersion()}, and only ${version} is at hand, which no longer gets security updates. Build the release on a machine that can download it.`,
    );
  }
  const supported = await supportOf(version);
  if (!supported.ok) return supported;
  if ((await build()) !== 0) return fail('The build failed: mend what it reports above.');
  writeLicences();
  // What another version left there would be listed, and published, with this one.
  rmSync(OUTPUT, { recursive: true, force: true });
  const signing = signingFor(process.platform, process.env);
  const built = await runBuilder([`--config.electronVersion=${version}`], signing);
  if (!built.ok) return built;
  writeChecksums(OUTPUT, signing.notice);
  writeInstallNotes(OUTPUT);
  return built;
}
