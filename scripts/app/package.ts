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
import { writeLicences } from './licences';
import { signingNotice } from './signing';

/** Options that make electron-builder use this distribution instead of downloading one. */
function withElectron(folder: string, version: string): string[] {
  return [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`];
}

async function runBuilder(args: readonly string[]): Promise<Result<undefined, string>> {
  const status = await runTool('electron-builder', [...args, '--publish', 'never']);
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
export async function packageFolder(
  output = projectPath('dist'),
): Promise<Result<undefined, string>> {
  const runtime = await findElectron();
  if (!runtime.ok) return runtime;
  if ((await ensureBuilt()) !== 0) return fail('The build failed: mend what it reports above.');
  writeLicences();
  const { kind, version, folder } = runtime.value;
  const isCopy = kind === 'fallback';
  const distribution = isCopy ? copyWithoutDefaultApp(runtime.value) : folder;
  try {
    return await runBuilder([
      '--dir',
      `--config.directories.output=${path.resolve(output)}`,
      ...withElectron(distribution, version),
    ]);
  } finally {
    if (isCopy) rmSync(path.dirname(distribution), { recursive: true, force: true });
  }
}

/**
 * Builds and packages the installers of this system, with their checksums; refuses any Electron but the
 * declared one, and that one once its makers have stopped mending it.
 */
export async function packageRelease(): Promise<Result<undefined, string>> {
  const runtime = await findElectron({ insist: true });
  if (!runtime.ok) return runtime;
  const { kind, version, folder } = runtime.value;
  if (kind !== 'official') {
    return fail(
      `A release carries Electron ${declaredElectronVersion()}, and only ${version} is at hand, which no longer gets security updates. Build the release on a machine that can download it.`,
    );
  }
  const supported = await supportOf(version);
  if (!supported.ok) return supported;
  if ((await build()) !== 0) return fail('The build failed: mend what it reports above.');
  writeLicences();
  const built = await runBuilder(withElectron(folder, version));
  if (!built.ok) return built;
  writeChecksums(projectPath('dist'), signingNotice(process.platform, process.env));
  return built;
}
