/** The display this worker opens its windows on: on one of their own, workers do not take the focus from each other. */
import { inject } from 'vitest';

/** Environment of a program that opens windows; empty where the session's own display serves. */
export function displayEnv(): Readonly<Record<string, string>> {
  // Vitest counts the workers that run at once from 1.
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
  const display = inject('displays')[worker - 1];
  return display === undefined ? {} : { DISPLAY: display };
}
