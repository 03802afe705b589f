/** The walk of the demonstration through the application. */
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

/** Goes through the application as a director would, leaving what it makes in `outDir`. */
export async function walk(
  page: Page,
  _electronApp: ElectronApplication,
  outDir: string,
): Promise<void> {
  await page.waitForLoadState();
  await page.screenshot({ path: path.join(outDir, '01-first-screen.png') });
}
