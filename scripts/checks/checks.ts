/** The checks of the project: which there are, how each runs, and the run of several in order. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../app/build';
import { projectPath } from '../project';
import { findElectron } from '../runtime/electron-runtime';
import { ensureSystemPackages } from '../runtime/system-packages';
import { hasDisplay } from '../runtime/virtual-display';
import { duration, isRoot, runTool, say } from '../terminal';
import { COUNTS_FILE_VARIABLE } from './counting-reporter';
import { closingLines, NONE, ONE_PASSED, oneFailed, total, type Counts } from './counts';

/** Every check, in the order it runs. */
export const CHECK_NAMES = ['format', 'lint', 'types', 'unit', 'build', 'e2e'] as const;
/** One of the checks. */
export type CheckName = (typeof CHECK_NAMES)[number];

/** Whether a word names a check. */
export function isCheckName(word: string): word is CheckName {
  return CHECK_NAMES.some((name) => name === word);
}

/** Counts a command as one check. */
async function asOne(name: CheckName, status: Promise<number>): Promise<Counts> {
  return (await status) === 0 ? ONE_PASSED : oneFailed(name, 'see above');
}

function hasFailed(counts: Counts): boolean {
  return counts.failed.length > 0;
}

/** Runs a vitest project with its usual output and counts its tests. */
async function runVitest(project: 'unit' | 'e2e'): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-counts-'));
  const file = path.join(folder, `${project}.json`);
  const reporter = projectPath('scripts', 'checks', 'counting-reporter.ts');
  const args = ['run', '--project', project, '--reporter=default', `--reporter=${reporter}`];
  const env = { ...process.env, [COUNTS_FILE_VARIABLE]: file };
  try {
    const status = await runTool('vitest', args, { env });
    // Written by our own reporter, just now.
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    // Vitest may fail for a reason that is no test's, such as finding none.
    const isUntold = status !== 0 && counts.failed.length === 0;
    return isUntold ? total([counts, oneFailed(project, `vitest ended with ${status}`)]) : counts;
  } catch (error) {
    return oneFailed(project, `vitest did not say what it counted: ${String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CHECKS: Readonly<Record<CheckName, () => Promise<Counts>>> = {
  format: () => asOne('format', runTool('prettier', ['--check', '.', '--log-level', 'warn'])),
  lint: () => asOne('lint', runTool('eslint', ['.', '--max-warnings', '0'])),
  types: () => asOne('types', runTool('tsc', ['-b'])),
  unit: () => runVitest('unit'),
  build: () => asOne('build', build()),
  e2e: () => runVitest('e2e'),
};

/** Brings this machine what the tests need; a failure is told at once and counted at the end. */
async function prepareMachine(options: {
  readonly install: boolean;
  readonly electron: boolean;
}): Promise<Counts> {
  const runtime = options.electron ? await findElectron() : null;
  if (runtime?.ok === false) {
    say(runtime.error);
    return oneFailed('machine', runtime.error);
  }
  const system = await ensureSystemPackages(
    {
      executable: runtime?.value.executable ?? null,
      virtualDisplay: options.electron && (isRoot() || !hasDisplay()),
      tests: true,
    },
    { install: options.install },
  );
  if (system.ok) return NONE;
  say(system.error);
  return oneFailed('machine', system.error);
}

/**
 * Runs checks in order, all of them even if one fails, and prints the closing line.
 * @param options.install whether missing system packages may be installed (root only).
 * @returns the exit status: 0 if nothing failed.
 */
export async function runChecks(
  names: readonly CheckName[],
  options: { readonly install: boolean },
): Promise<number> {
  const outcomes = new Map<string, Counts>();
  const electron = names.includes('e2e');
  if (electron || names.includes('unit')) {
    outcomes.set('machine', await prepareMachine({ ...options, electron }));
  }
  for (const name of names) {
    say(`\n== ${name}`);
    const began = Date.now();
    const isPointless = name === 'e2e' && hasFailed(outcomes.get('build') ?? NONE);
    const counts = isPointless
      ? oneFailed('e2e', 'not run: the build failed')
      : await CHECKS[name]();
    outcomes.set(name, counts);
    say(`== ${name} ${hasFailed(counts) ? 'FAILED' : 'passed'} (${duration(Date.now() - began)})`);
  }
  const sum = total([...outcomes.values()]);
  const failing = [...outcomes].filter(([, counts]) => hasFailed(counts)).map(([name]) => name);
  say(failing.length > 0 ? `\nFailing: ${failing.join(', ')}` : '');
  closingLines(sum).forEach(say);
  return hasFailed(sum) ? 1 : 0;
}
