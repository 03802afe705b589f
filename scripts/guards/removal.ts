/** Takes guards away, one at a time, in a copy of the checkout, and runs the test that must notice. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_FOLDER, projectPath } from '../project';
import { capture } from '../terminal';
import type { Guard, GuardTest } from './guard-list';

/** How a test ended; `untold` if it was not found or could not run, the build having failed for one. */
export type Outcome = 'passed' | 'failed' | 'untold';

/** A copy of the checkout with its own build. */
export interface Copy {
  readonly folder: string;
  readonly remove: () => void;
}

/** Copies what git knows of the checkout, as it stands on the disk; the libraries are shared. */
export function copyCheckout(): Copy {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-guards-'));
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: PROJECT_FOLDER,
      encoding: 'utf8',
    },
  );
  for (const name of listed.split('\0').filter((one) => one !== '')) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    cpSync(projectPath(name), path.join(folder, name));
  }
  symlinkSync(projectPath('node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes the edits of a guard, and gives what puts them back. */
export function takeAway({ folder }: Copy, { removed, edits }: Guard): () => void {
  const before = edits.map(({ file, from, to }) => {
    const place = path.join(folder, file);
    const text = readFileSync(place, 'utf8');
    if (text.split(from).length !== 2) {
      throw new Error(`« ${removed} »: not exactly one « ${from} » in ${file}.`);
    }
    writeFileSync(
      place,
      text.replace(from, () => to),
    );
    return { place, text };
  });
  // The last edit of a file saw those before it.
  return () => before.reverse().forEach(({ place, text }) => writeFileSync(place, text));
}

/** What vitest writes of its tests. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    /** Of a set-up that failed, before any test. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs one test in the copy. */
export async function runIn({ folder }: Copy, test: GuardTest): Promise<Outcome> {
  const file = path.join(folder, 'report.json');
  rmSync(file, { force: true });
  const args = [
    ...['run', '--project', test.project, test.file, '-t', escaped(test.name)],
    ...['--reporter=json', `--outputFile=${file}`],
  ];
  const vitest = path.join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const { output, errors } = await capture(process.execPath, [vitest, ...args], { cwd: folder });
  return outcomeIn(file, test.name) ?? untold(output + errors);
}

function untold(printed: string): Outcome {
  process.stderr.write(`${printed.slice(-2_000)}\n`);
  return 'untold';
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function outcomeIn(file: string, name: string): Outcome | null {
  let report: VitestReport;
  try {
    // Written by vitest, just now.
    report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
  // A program that does not open any more is a failure too; a build that fails leaves no test file.
  if (report.testResults.some(({ status, message }) => status === 'failed' && message !== '')) {
    return 'failed';
  }
  const found = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => fullName.includes(name));
  const failed = found.filter(({ status }) => status === 'failed');
  // A busy machine proves nothing.
  if (failed.some((one) => !one.failureMessages.every((text) => text.includes('timed out in')))) {
    return 'failed';
  }
  return failed.length === 0 && found.some(({ status }) => status === 'passed') ? 'passed' : null;
}
