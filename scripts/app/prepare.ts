/** Everything the application needs before it opens: an Electron, its libraries, an up-to-date build. */
import { fail, type Result } from '../../shared/result';
import { findElectron, type ElectronRuntime } from '../runtime/electron-runtime';
import { sandboxProblem } from '../runtime/sandbox';
import { ensureSystemPackages } from '../runtime/system-packages';
import { isRoot } from '../terminal';
import { ensureBuilt } from './build';

/** What the person allows and what the command is about to do. */
export interface Preparation {
  /** Whether missing system packages may be installed (root only). */
  readonly install: boolean;
  readonly virtualDisplay: boolean;
  /** Whether `out/` is brought up to date. */
  readonly build: boolean;
}

/**
 * Prepares this machine and this checkout to open the application.
 * @returns the Electron to run, or one sentence saying what is missing and what to do.
 */
export async function prepareToRun(
  preparation: Preparation,
): Promise<Result<ElectronRuntime, string>> {
  const runtime = await findElectron();
  if (!runtime.ok) return runtime;
  const { executable, folder } = runtime.value;
  const { virtualDisplay, install } = preparation;
  const needs = { executable, virtualDisplay, tests: false };
  const system = await ensureSystemPackages(needs, { install });
  if (!system.ok) return system;
  const problem = isRoot() ? null : sandboxProblem(folder);
  if (problem !== null) return fail(problem);
  if (preparation.build && (await ensureBuilt()) !== 0) {
    return fail('The build failed: mend what it reports above, then run the command again.');
  }
  return runtime;
}
