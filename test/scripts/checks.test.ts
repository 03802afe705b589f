/** The closing line tells the truth about a run of vitest, whatever went wrong in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closingLines, NONE, ONE_PASSED, oneFailed, total } from '../../scripts/checks/counts';
import { COUNTS_FILE_VARIABLE } from '../../scripts/checks/counting-reporter';
import { projectPath } from '../../scripts/project';

describe('the closing lines', () => {
  it('sum what passed and failed', () => {
    const some = { passed: 40, failed: [], skipped: [] };
    expect(closingLines(total([ONE_PASSED, some, NONE]))).toEqual(['41 passed, 0 failed']);
  });

  it('name each test that failed, with the beginning of what was said', () => {
    const counts = total([oneFailed('a › adds', 'Seed 42\n  expected 3'), oneFailed('lint')]);
    expect(closingLines(counts)).toEqual([
      'failed: a › adds — Seed 42 expected 3',
      'failed: lint — no reason given',
      '0 passed, 2 failed',
    ]);
  });

  it('give each skipped test with its reason', () => {
    const skipped = [
      { name: 'a › reads', reason: 'no keyring here' },
      { name: 'b › writes', reason: '' },
    ];
    expect(closingLines({ passed: 1, failed: [], skipped })).toEqual([
      'skipped: a › reads — no keyring here',
      'skipped: b › writes — no reason given',
      '1 passed, 0 failed, 2 skipped',
    ]);
  });
});

describe('a run of vitest', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jalon-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs test files through the real vitest with our reporter. */
  function countsOf(files: Readonly<Record<string, string>>): unknown {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), content);
    }
    const counts = path.join(folder, 'counts.json');
    const reporter = projectPath('scripts', 'checks', 'counting-reporter.ts');
    const vitest = projectPath('node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--root', folder, '--globals', `--reporter=${reporter}`];
    spawnSync(process.execPath, args, { env: { ...process.env, [COUNTS_FILE_VARIABLE]: counts } });
    return JSON.parse(readFileSync(counts, 'utf8'));
  }

  it('counts tests, and keeps the reason of the skipped ones', () => {
    const content = `
      it('passes', () => {});
      it('passes too', () => {});
      it('fails', () => { throw new Error('no'); });
      describe('here', () => it('waits', (context) => context.skip('not on this machine')));
    `;
    expect(countsOf({ 'plain.test.js': content })).toEqual({
      passed: 2,
      failed: [{ name: 'plain.test.js › fails', reason: 'no' }],
      skipped: [{ name: 'plain.test.js › here > waits', reason: 'not on this machine' }],
    });
  }, 30_000);

  it('counts as failures a file that does not load, a set-up that fails and an error outside tests', () => {
    const counts = countsOf({
      'unloadable.test.js': `throw new Error('at load');`,
      'set-up.test.js': `describe('s', () => { beforeAll(() => { throw new Error('no'); }); it('t', () => {}); });`,
      'stray.test.js': `it('passes', async () => { void Promise.reject(new Error('stray')); await new Promise((r) => setTimeout(r, 50)); });`,
    });
    expect(counts).toMatchObject({ passed: 1, failed: { length: 3 } });
    // Files end in any order.
    const failed = [
      { name: 'unloadable.test.js', reason: 'at load' },
      { name: 'set-up.test.js', reason: 'no' },
      { name: 'outside any test', reason: 'stray' },
    ];
    expect(counts).toHaveProperty('failed', expect.arrayContaining(failed));
  }, 30_000);
});
