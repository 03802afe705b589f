/** Opens the packaged application, whose fuses close the way Playwright usually takes: by its debugging port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import { electronEnvironment, type EnvironmentChanges } from './environment';
import { waitForContent } from './launch';

const LAUNCH_LIMIT_MS = 60_000;
const CLOSE_LIMIT_MS = 10_000;

/** A packaged application that runs. */
export interface RunningPackage {
  readonly process: ChildProcess;
  /** Its first window. */
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Waits for the address of the debugging port, which Chromium prints. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (reason: string): void =>
      reject(new Error(`The packaged application ${reason}. It printed: ${printed}`));
    const timer = setTimeout(() => fail('did not open its debugging port'), LAUNCH_LIMIT_MS);
    child.once('exit', () => fail('ended at once'));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Launches a packaged application and waits for its first window. */
export async function launchPackaged(
  executable: string,
  args: readonly string[],
  env: EnvironmentChanges = {},
): Promise<RunningPackage> {
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], {
    env: electronEnvironment(env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
    child.kill();
    await end;
    clearTimeout(timer);
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('The packaged application has no browser context.');
    const page =
      context.pages()[0] ?? (await context.waitForEvent('page', { timeout: LAUNCH_LIMIT_MS }));
    await waitForContent(page);
    return { process: child, page, close };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}
