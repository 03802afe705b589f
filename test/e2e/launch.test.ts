/** The application opens in a real Electron, and runs sandboxed for an ordinary user. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { launchApp, launchAppAsOrdinaryUser } from './launch-app';
import { expectSandboxed } from './sandboxed-processes';

describe('the application', () => {
  it('opens its window and leaves no profile behind', async () => {
    const { app, page, userDataDir, close } = await launchApp();
    expect(await page.title()).toContain('Jalon');
    expect(await app.evaluate(({ app: electron }) => electron.getPath('userData'))).toBe(
      userDataDir,
    );
    const child = app.process();
    await close();
    expect(child.exitCode).toBe(0);
    expect(existsSync(userDataDir)).toBe(false);
  });

  it('ends at once when it is killed', async () => {
    const { app, kill } = await launchApp();
    const child = app.process();
    await kill();
    expect(child.signalCode).toBe('SIGKILL');
  });

  it('runs its page in a sandbox for an ordinary user', async (context) => {
    context.skip(
      process.platform !== 'linux',
      'sandboxes are read from /proc, which only Linux has',
    );
    const { app, page, close } = await launchAppAsOrdinaryUser();
    try {
      expect(await page.title()).toContain('Jalon');
      expectSandboxed(app.process());
    } finally {
      await close();
    }
  });
});
