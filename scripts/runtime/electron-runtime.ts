/** Finds an Electron that runs on this machine: the official binary if at all possible, else the fallback. */
import { fail, type Result } from '../../shared/result';
import { declaredElectronVersion } from '../project';
import { say } from '../terminal';
import { isFallbackReady, prepareFallbackElectron } from './fallback-electron';
import { downloadElectron, installedElectron } from './official-electron';

/** An Electron ready to run. */
export interface ElectronRuntime {
  /** `official` is the version the product declares; anything else is only good for development. */
  readonly kind: 'official' | 'fallback';
  readonly version: string;
  /** Absolute path of the executable. */
  readonly executable: string;
  /** Absolute path of the folder that holds the whole distribution. */
  readonly folder: string;
}

/** Says in one line which Electron runs, when it is not the declared one. */
function announce(runtime: ElectronRuntime, reason: string): void {
  if (runtime.kind === 'official') return;
  say(
    `Running on Electron ${runtime.version} from ${runtime.folder}, for development and tests only: ${reason}.`,
  );
}

/**
 * Finds or fetches an Electron.
 * @param options.insist tries to download the official one even if that failed a moment ago.
 * @returns the runtime, or one sentence saying why there is none and what to do.
 */
export async function findElectron(
  options: { readonly insist?: boolean } = {},
): Promise<Result<ElectronRuntime, string>> {
  const declared = declaredElectronVersion();
  const installed = installedElectron();
  if (installed.ok) {
    announce(installed.value, `ELECTRON_OVERRIDE_DIST_PATH names it instead of ${declared}`);
    return installed;
  }
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined) {
    return fail(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no Electron: correct it or unset it, then run the command again.`,
    );
  }
  const downloaded = await downloadElectron({
    insist: options.insist === true || !(await isFallbackReady()),
  });
  if (downloaded.ok) return downloaded;
  const reason = `Electron ${declared} is not installed and could not be downloaded (${downloaded.error})`;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return fail(
      `${reason}: connect this machine to the Internet, or set ELECTRON_MIRROR to a mirror of its releases or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it, then run the command again.`,
    );
  }
  const fallback = await prepareFallbackElectron();
  if (!fallback.ok) return fail(`${reason}, and ${fallback.error}`);
  announce(fallback.value, reason);
  return fallback;
}
