/** What a run of checks counts, and how its closing line says it. */

/** A test that did not run, or failed, and why. */
export interface NamedTest {
  readonly name: string;
  /** Empty if none is given. */
  readonly reason: string;
}

/** How many tests passed, and which failed or were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: readonly NamedTest[];
  readonly skipped: readonly NamedTest[];
}

export const NONE: Counts = { passed: 0, failed: [], skipped: [] };
export const ONE_PASSED: Counts = { passed: 1, failed: [], skipped: [] };

/** The counts of one thing that failed. */
export function oneFailed(name: string, reason = ''): Counts {
  return { passed: 0, failed: [{ name, reason }], skipped: [] };
}

/** The sum of several counts. */
export function total(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.flatMap((count) => count.failed),
    skipped: counts.flatMap((count) => count.skipped),
  };
}

/** A reason longer than this is cut: the run told the whole where it happened. */
const REASON_LENGTH = 300;

function told(outcome: string, { name, reason }: NamedTest): string {
  const oneLine = reason.replaceAll(/\s+/gu, ' ').trim().slice(0, REASON_LENGTH);
  return `${outcome}: ${name} — ${oneLine === '' ? 'no reason given' : oneLine}`;
}

/** The lines that end a run: each skipped and failed test with its reason, then « N passed, N failed ». */
export function closingLines({ passed, failed, skipped }: Counts): string[] {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return [
    ...skipped.map((test) => told('skipped', test)),
    ...failed.map((test) => told('failed', test)),
    `${passed} passed, ${failed.length} failed${tail}`,
  ];
}
