/** The Electron of the `electron` package: found where it stands, or downloaded by its own installer. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, succeed, type Result } from '../../shared/result';
import { declaredElectronVersion, ELECTRON_PACKAGE_FOLDER } from '../project';
import { capture, say } from '../terminal';
import type { ElectronRuntime } from './electron-runtime';
import { userCacheFolder } from './user-cache';

/** A slow line takes minutes for 120 MB; a closed network fails in seconds by itself. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
/** A network that silently drops packets costs 10 s per attempt: with a fallback at hand, one attempt an hour is enough. */
const RETRY_AFTER_MS = 3600_000;

/** Path of the executable inside a distribution of Electron. */
export function executableInside(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(folder, 'Electron.app/Contents/MacOS/Electron');
  return path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The Electron already on this machine: `ELECTRON_OVERRIDE_DIST_PATH` if set, else the package's own. */
export function installedElectron(): Result<ElectronRuntime, 'absent'> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = override ?? path.join(ELECTRON_PACKAGE_FOLDER, 'dist');
  const executable = executableInside(folder, process.platform);
  // The installer writes `path.txt` last: without it the folder may be half unzipped.
  const whole =
    override !== undefined || existsSync(path.join(ELECTRON_PACKAGE_FOLDER, 'path.txt'));
  const versionFile = path.join(folder, 'version');
  if (!whole || !existsSync(executable) || !existsSync(versionFile)) return fail('absent');
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const kind = version === declaredElectronVersion() ? 'official' : 'fallback';
  return succeed({ kind, version, executable, folder });
}

/** Remembers, in the user's cache, that this version could not be downloaded. */
function failureMark(): string {
  return path.join(userCacheFolder(), `electron-${declaredElectronVersion()}.unreachable`);
}

/** Reason of a download that failed less than an hour ago, if any. */
function recentFailure(mark: string): string | null {
  if (!existsSync(mark) || Date.now() - statSync(mark).mtimeMs > RETRY_AFTER_MS) return null;
  return `${readFileSync(mark, 'utf8').trim()}, tried less than an hour ago`;
}

/** The line of the installer's errors that names the fault, without its stack. */
export function faultOf(errors: string): string {
  const line = /^\w*Error: (.+)$/m.exec(errors)?.[1] ?? errors.trim().split('\n')[0] ?? '';
  return line === '' ? 'no reason given, or no end after ten minutes' : line;
}

/**
 * Downloads the declared Electron with the package's own installer.
 * @param options.insist tries even if a download failed less than an hour ago.
 */
export async function downloadElectron(options: {
  readonly insist: boolean;
}): Promise<Result<ElectronRuntime, string>> {
  const mark = failureMark();
  const known = options.insist ? null : recentFailure(mark);
  if (known !== null) return fail(known);
  say(`Downloading Electron ${declaredElectronVersion()} (about 120 MB)…`);
  const installer = path.join(ELECTRON_PACKAGE_FOLDER, 'install.js');
  const attempt = await capture(process.execPath, [installer], { timeout: DOWNLOAD_LIMIT_MS });
  const installed = attempt.status === 0 ? installedElectron() : fail('absent' as const);
  if (installed.ok) {
    rmSync(mark, { force: true });
    return installed;
  }
  const fault = faultOf(attempt.errors);
  try {
    mkdirSync(path.dirname(mark), { recursive: true });
    writeFileSync(mark, `${fault}\n`);
  } catch {
    // A cache that cannot be written only costs another attempt.
  }
  return fail(fault);
}
