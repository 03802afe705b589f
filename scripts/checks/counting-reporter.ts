/**
 * Vitest reporter that writes what a run counted: beside tests it counts as failures the files that did
 * not load, the suites whose set-up failed and the errors outside any test, and keeps which failed and why
 * tests are skipped.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Counts, NamedTest } from './counts';

/** Variable that holds the path of the file to write. */
export const COUNTS_FILE_VARIABLE = 'JALON_COUNTS_FILE';

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} › ${test.fullName}`;
}

function skippedTest(test: TestCase): NamedTest {
  const result = test.result();
  return { name: nameOf(test), reason: result.state === 'skipped' ? (result.note ?? '') : '' };
}

/** The message of an error, which holds the seed of a property. */
function messageOf(errors: readonly SerializedError[] | undefined): string {
  return errors?.[0]?.message ?? '';
}

function failedTest(test: TestCase): NamedTest {
  return { name: nameOf(test), reason: messageOf(test.result().errors) };
}

/** Failures of files and suites themselves, not of their tests. */
function failuresOutsideTests(modules: readonly TestModule[]): readonly NamedTest[] {
  return modules.flatMap((module) => {
    const holders = [module, ...module.children.allSuites()];
    return holders
      .filter((holder) => holder.errors().length > 0)
      .map((holder) => ({ name: module.relativeModuleId, reason: messageOf(holder.errors()) }));
  });
}

export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const counts: Counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: [
        ...tests.filter((test) => test.result().state === 'failed').map(failedTest),
        ...failuresOutsideTests(modules),
        ...errors.map(({ message }) => ({ name: 'outside any test', reason: message })),
      ],
      skipped: tests.filter((test) => test.result().state === 'skipped').map(skippedTest),
    };
    const file = process.env[COUNTS_FILE_VARIABLE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
