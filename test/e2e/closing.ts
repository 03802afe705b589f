/** Closing the window as a person does, and seeing how the program ends. */
import type { RunningApp } from '../../scripts/app/launch';

/** Asks the window to close, as its cross does, without waiting for it. */
export async function clickCross({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    // After this call has returned: the program may end at once.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50);
  });
}

/** Makes the page hang for ever, once this call has returned. */
export async function hang({ page }: RunningApp): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 50);
  });
}

/** How the program ended. */
export interface End {
  readonly ms: number;
  readonly exitCode: unknown;
}

/** Does something that ends the program, and waits for it. */
export async function endBy({ app }: RunningApp, act: () => Promise<unknown>): Promise<End> {
  const exit = new Promise((resolve) => app.process().once('exit', resolve));
  const start = performance.now();
  // The program may end before it has answered, and then the answer may never come.
  act().catch(() => undefined);
  const exitCode = await exit;
  return { ms: performance.now() - start, exitCode };
}
