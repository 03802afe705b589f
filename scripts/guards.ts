/**
 * `npm run guards [-- --points 4,13] [--write]`: takes each guard of the security checklist away in a copy of the
 * checkout, and expects its test to fail there; `--write` puts the table into SECURITY.md. Takes a quarter of an hour.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GUARDS, type Guard, type GuardTest } from './guards/guard-list';
import { copyCheckout, type Copy, type Outcome, runIn, takeAway } from './guards/removal';
import { projectPath } from './project';
import { findElectron } from './runtime/electron-runtime';
import { duration, runTool, say } from './terminal';

/** Where the table stands in SECURITY.md. */
const MARKS = ['<!-- guards -->', '<!-- /guards -->'] as const;

const TABLE_HEAD = ['| point | taken away | test | without it |', '| --- | --- | --- | --- |'];

/** Every test must pass as long as nothing is taken away. */
async function failuresBefore(copy: Copy, guards: readonly Guard[]): Promise<string[]> {
  const tests = new Map<string, GuardTest>();
  for (const { test } of guards) tests.set(`${test.file} › ${test.name}`, test);
  const failures: string[] = [];
  for (const [name, test] of tests) {
    const outcome = await runIn(copy, test);
    say(`  with every guard: ${name}: ${outcome}`);
    if (outcome !== 'passed') failures.push(name);
  }
  return failures;
}

async function runWithout(copy: Copy, guard: Guard): Promise<Outcome> {
  const putBack = takeAway(copy, guard);
  try {
    return await runIn(copy, guard.test);
  } finally {
    putBack();
  }
}

function lineOf({ point, removed, test }: Guard, outcome: Outcome): string {
  return `| ${point} | ${removed} | \`${test.file}\` › ${test.name} | ${outcome} |`;
}

async function writeTable(closing: string, lines: readonly string[]): Promise<void> {
  const file = projectPath('SECURITY.md');
  const text = readFileSync(file, 'utf8');
  const [start, end] = MARKS.map((mark) => text.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error('SECURITY.md has no place for the table.');
  }
  const head = text.slice(0, start + MARKS[0].length);
  const table = [...TABLE_HEAD, ...lines].join('\n');
  writeFileSync(file, `${head}\n\n${closing}\n\n${table}\n\n${text.slice(end)}`);
  await runTool('prettier', ['--write', file]);
}

const { values } = parseArgs({
  options: { points: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const points = values.points?.split(',').map(Number);
const guards = GUARDS.filter(({ point }) => points === undefined || points.includes(point));
const runtime = await findElectron();
const copy = copyCheckout();
const began = Date.now();
try {
  const failures = await failuresBefore(copy, guards);
  const lines: string[] = [];
  let unnoticed = failures.length;
  for (const guard of guards) {
    const outcome = await runWithout(copy, guard);
    if (outcome !== 'failed') unnoticed += 1;
    lines.push(lineOf(guard, outcome));
    say(lines.at(-1) ?? '');
  }
  const today = new Date().toISOString().slice(0, 10);
  const closing = `${guards.length} guards taken away one at a time on ${today} (Electron ${runtime.ok ? runtime.value.version : 'unknown'}), each test having passed before: ${unnoticed === 0 ? 'every test failed without its guard' : `${unnoticed} not shown`}.`;
  say(`\n${closing} ${duration(Date.now() - began)}.`);
  if (values.write) {
    await writeTable(closing, lines);
  }
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  copy.remove();
}
