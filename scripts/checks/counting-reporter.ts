/**
 * Vitest reporter that writes what a run counted: beside tests it counts as failures the files that did
 * not load, the suites whose set-up failed and the errors outside any test, and keeps why tests are skipped.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Counts, SkippedTest } from './counts';

/** Variable that holds the path of the file to write. */
export const COUNTS_FILE_VARIABLE = 'JALON_COUNTS_FILE';

function skippedTest(test: TestCase): SkippedTest {
  const result = test.result();
  const reason = result.state === 'skipped' ? (result.note ?? '') : '';
  return { name: `${test.module.relativeModuleId} › ${test.fullName}`, reason };
}

/** Failures of files and suites themselves, not of their tests. */
function failuresOutsideTests(modules: readonly TestModule[]): number {
  const holders = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  return holders.filter((holder) => holder.errors().length > 0).length;
}

export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const counts: Counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed:
        tests.filter((test) => test.result().state === 'failed').length +
        failuresOutsideTests(modules) +
        errors.length,
      skipped: tests.filter((test) => test.result().state === 'skipped').map(skippedTest),
    };
    const file = process.env[COUNTS_FILE_VARIABLE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
