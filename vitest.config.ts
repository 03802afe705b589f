/** Two suites: `unit` runs in Node, `e2e` drives the real Electron window. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Multiplier of property tests and model walks (`npm run test:long`): their time grows with it. */
const runs = Number(process.env['JALON_RUNS'] ?? 1);
/** Against tests that hang: on a busy machine, none of them is near. */
const UNIT_LIMIT_MS = 30_000;
const E2E_LIMIT_MS = 240_000;

/** Both cores of the smallest machine: left to itself, Vitest would leave one idle. */
const LEAST_WORKERS = 2;

export default defineConfig({
  test: {
    maxWorkers: Math.max(LEAST_WORKERS, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          testTimeout: UNIT_LIMIT_MS * runs,
          hookTimeout: UNIT_LIMIT_MS * runs,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/global-setup.ts'],
          testTimeout: E2E_LIMIT_MS,
          hookTimeout: E2E_LIMIT_MS,
        },
      },
    ],
  },
});
