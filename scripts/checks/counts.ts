/** What a run of checks counts, and how its closing line says it. */

/** A test that did not run, and why. */
export interface SkippedTest {
  readonly name: string;
  /** Empty if the test gives none. */
  readonly reason: string;
}

/** How many tests passed and failed, and which were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: [] };
export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: [] };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: [] };

/** The sum of several counts. */
export function total(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.flatMap((count) => count.skipped),
  };
}

/** The lines that end a run: each skipped test with its reason, then « N passed, N failed ». */
export function closingLines(counts: Counts): string[] {
  const { passed, failed, skipped } = counts;
  const reasons = skipped.map(
    ({ name, reason }) => `skipped: ${name} — ${reason === '' ? 'no reason given' : reason}`,
  );
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return [...reasons, `${passed} passed, ${failed} failed${tail}`];
}
