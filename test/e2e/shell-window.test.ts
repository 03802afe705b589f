/** The window in a real Electron: where it opens, how it closes, what it does when its page breaks down. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { displayEnv } from './display';
import { clickCross, endBy, hang } from './closing';
import { launchShellForTest, makeShellFolder, temporaryFolder, waitUntilShown } from './shell-app';

describe('closing the window', () => {
  it('ends the program at once when the page has nothing to save', async () => {
    const running = await launchShellForTest();
    const { ms, exitCode } = await endBy(running, () => clickCross(running));
    expect(ms).toBeLessThan(2_500);
    expect(exitCode).toBe(0);
  });

  it('waits for the page to save, and asks it once', async () => {
    const userDataDir = temporaryFolder();
    const running = await launchShellForTest({ userDataDir });
    await running.page.evaluate(() => {
      let asked = 0;
      window.jalon.onCloseRequested(() => {
        asked += 1;
        setTimeout(() => {
          localStorage.setItem('asked', String(asked));
          void window.jalon.confirmClose();
        }, 1_000);
      });
    });
    const { ms } = await endBy(running, async () => {
      await clickCross(running);
      await clickCross(running);
    });
    expect(ms).toBeGreaterThan(1_000);
    expect(ms).toBeLessThan(2_900);
    await running.close();

    const again = await launchShellForTest({ userDataDir });
    expect(await again.page.evaluate(() => localStorage.getItem('asked'))).toBe('1');
  });

  it('does not wait for ever for a page that keeps silent', async () => {
    const running = await launchShellForTest();
    await running.page.evaluate(() => {
      window.jalon.onCloseRequested(() => undefined);
      addEventListener('beforeunload', (event) => event.preventDefault());
    });
    const { ms } = await endBy(running, () => clickCross(running));
    expect(ms).toBeGreaterThan(2_900);
    expect(ms).toBeLessThan(6_000);
  });

  it('does not wait for ever for a page that hangs', async () => {
    const running = await launchShellForTest();
    await hang(running);
    const { ms, exitCode } = await endBy(running, () => clickCross(running));
    expect(ms).toBeLessThan(6_000);
    expect(exitCode).toBe(0);
  });

  it('waits without limit for a page that asked for time, and asks it again when told again', async () => {
    const userDataDir = temporaryFolder();
    const running = await launchShellForTest({ userDataDir });
    await running.page.evaluate(() => {
      let asked = 0;
      window.jalon.onCloseRequested(() => {
        asked += 1;
        localStorage.setItem('asked', String(asked));
        void window.jalon.holdClose();
        if (asked === 2) setTimeout(() => void window.jalon.confirmClose(), 500);
      });
    });
    const asked = (): Promise<string | null> =>
      running.page.evaluate(() => localStorage.getItem('asked'));
    await clickCross(running);
    await expect.poll(asked).toBe('1');
    // Longer than a page that keeps silent is waited for.
    await running.page.waitForTimeout(4_000);
    expect(await asked()).toBe('1');
    const { ms, exitCode } = await endBy(running, () => clickCross(running));
    expect(ms).toBeGreaterThan(500);
    expect(ms).toBeLessThan(2_900);
    expect(exitCode).toBe(0);
  });

  it('does not wait for ever for a page that asked for time and hangs, once it is closed again', async () => {
    const running = await launchShellForTest();
    await running.page.evaluate(() => {
      window.jalon.onCloseRequested(() => {
        void window.jalon.holdClose();
        setTimeout(() => {
          for (;;);
        }, 500);
      });
    });
    await clickCross(running);
    await running.page.waitForTimeout(4_000);
    const { ms, exitCode } = await endBy(running, () => clickCross(running));
    expect(ms).toBeGreaterThan(2_900);
    expect(ms).toBeLessThan(6_000);
    expect(exitCode).toBe(0);
  });

  it('is not decided by the page alone', async () => {
    const { app, page } = await launchShellForTest();
    await page.evaluate(() => window.jalon.confirmClose());
    const open = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(open).toBe(1);
  });

  it('lets « Quitter » save too', async () => {
    const userDataDir = temporaryFolder();
    const running = await launchShellForTest({ userDataDir });
    await running.page.evaluate(() => {
      window.jalon.onCloseRequested(() => {
        localStorage.setItem('saved', 'yes');
        void window.jalon.confirmClose();
      });
    });
    await endBy(running, () =>
      running.app.evaluate(({ app }) => void setTimeout(() => app.quit(), 50)),
    );
    await running.close();
    const again = await launchShellForTest({ userDataDir });
    expect(await again.page.evaluate(() => localStorage.getItem('saved'))).toBe('yes');
  });
});

describe('quitting', () => {
  it('ends the program even when there is nothing left to do', async () => {
    const userDataDir = temporaryFolder();
    const running = await launchShellForTest({ userDataDir });
    await waitUntilShown(running);
    const { app } = running;
    await app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => new Promise(() => undefined);
      const window = BrowserWindow.getAllWindows()[0];
      window?.setBounds({ x: 5, y: 5, width: 1100, height: 700 });
      window?.webContents.forcefullyCrashRenderer();
    });
    // All is written, and there is no page to ask: quitting waits for nothing.
    await expect.poll(() => existsSync(path.join(userDataDir, 'settings.json'))).toBe(true);
    const { ms, exitCode } = await endBy(running, () =>
      app.evaluate(({ app: electron }) => void setTimeout(() => electron.quit(), 50)),
    );
    expect(ms).toBeLessThan(3_000);
    expect(exitCode).toBe(0);
  });
});

describe('a page that breaks down', () => {
  /** Breaks the page down and gives what the dialog said; the person answers by this button. */
  async function breakDown({ app }: RunningApp, answer: number): Promise<string[]> {
    return app.evaluate(({ BrowserWindow, dialog }, response) => {
      const shown = new Promise<string[]>((resolve) => {
        // The dialog's other form, without a window, is not the one used.
        dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
          resolve([options.message, ...(options.buttons ?? [])]);
          return new Promise((answered) =>
            setTimeout(() => answered({ response, checkboxChecked: false }), 200),
          );
        }) as typeof dialog.showMessageBox;
      });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      return shown;
    }, answer);
  }
  const WORDS = ['La fenêtre de Jalon s’est arrêtée.', 'Recharger', 'Quitter'];

  it('can be loaded again', async () => {
    const running = await launchShellForTest();
    expect(await breakDown(running, 0)).toEqual(WORDS);
    const title = (): Promise<unknown> =>
      running.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed()) return 'broken down';
        return contents.executeJavaScript('document.title') as Promise<unknown>;
      });
    await expect.poll(title, { timeout: 10_000 }).toBe('Jalon, essai');
  });

  it('lets the program be quit', async () => {
    const running = await launchShellForTest();
    const { ms } = await endBy(running, () => breakDown(running, 1));
    expect(ms).toBeLessThan(6_000);
  });

  it('doesn’t hold the window while the dialog is open', async () => {
    const running = await launchShellForTest();
    const { ms } = await endBy(running, async () => {
      await running.app.evaluate(({ BrowserWindow, dialog }) => {
        dialog.showMessageBox = () => new Promise(() => undefined);
        const window = BrowserWindow.getAllWindows()[0];
        window?.webContents.once('render-process-gone', () =>
          setTimeout(() => window.close(), 200),
        );
        window?.webContents.forcefullyCrashRenderer();
      });
    });
    expect(ms).toBeLessThan(4_000);
  });
});

describe('the place of the window', () => {
  const bounds = ({ app }: RunningApp): Promise<Electron.Rectangle | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

  it('is found again at the next start', async () => {
    const userDataDir = temporaryFolder();
    const place = { x: 30, y: 40, width: 1100, height: 660 };
    const running = await launchShellForTest({ userDataDir });
    await waitUntilShown(running);
    await running.app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, place);
    await expect.poll(() => bounds(running)).toEqual(place);
    await running.close();
    const written = readFileSync(path.join(userDataDir, 'settings.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ window: { ...place, maximized: false } });
    expect(await bounds(await launchShellForTest({ userDataDir }))).toEqual(place);
  });

  it('is on a screen and large enough, whatever was remembered', async () => {
    const userDataDir = temporaryFolder();
    const window = { x: 90_000, y: -90_000, width: 100, height: 90_000, maximized: false };
    writeFileSync(path.join(userDataDir, 'settings.json'), JSON.stringify({ window }));
    const running = await launchShellForTest({ userDataDir });
    await waitUntilShown(running);
    const { area, minimum } = await running.app.evaluate(({ BrowserWindow, screen }) => ({
      area: screen.getPrimaryDisplay().workArea,
      minimum: BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    }));
    expect(minimum).toEqual([1024, 640]);
    const { x = 0, y = 0, width = 0, height = 0 } = (await bounds(running)) ?? {};
    expect(x).toBeGreaterThanOrEqual(area.x);
    expect(y).toBeGreaterThanOrEqual(area.y);
    expect(x + width).toBeLessThanOrEqual(area.x + area.width);
    expect(y + height).toBeLessThanOrEqual(area.y + area.height);
    expect(width).toBeGreaterThanOrEqual(1024);
    expect(height).toBeGreaterThanOrEqual(640);
  });
});

describe('the keys of the menu', () => {
  it('undo typing in a field by itself, and tell the page everything else', async () => {
    const { app, page } = await launchShellForTest();
    await page.evaluate(() => {
      const commands: string[] = [];
      Object.assign(globalThis, { commands });
      window.jalon.onMenuCommand((command) => commands.push(command));
      document.body.innerHTML = '<input aria-label="Nom">';
    });
    const commands = (): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as { commands: string[] }).commands);
    /** Playwright's own keys never reach the menu. */
    const press = (keyCode: string, ...modifiers: ('control' | 'alt')[]): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, [code, held]) => {
          const [window] = BrowserWindow.getAllWindows();
          for (const type of ['keyDown', 'keyUp'] as const) {
            window?.webContents.sendInputEvent({ type, keyCode: code, modifiers: held });
          }
        },
        [keyCode, modifiers] as const,
      );
    const field = page.getByLabel('Nom');
    await field.pressSequentially('Duris');
    await press('Z', 'control');
    await expect.poll(() => field.inputValue()).toBe('');
    expect(await commands()).toEqual([]);
    // Nothing is left to undo in the field: the page decides.
    await press('Z', 'control');
    await expect.poll(commands).toEqual(['undo']);
    await press('K', 'control');
    await press('F1');
    await press('Home', 'alt');
    await expect.poll(commands).toEqual(['undo', 'search', 'help', 'home']);
  });
});

describe('a second start', () => {
  it('ends at once and brings the first window forward', async () => {
    const userDataDir = temporaryFolder();
    const { app } = await launchShellForTest({ userDataDir });
    const broughtForward = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string[]>((resolve) => {
          const calls: string[] = [];
          const window = BrowserWindow.getAllWindows()[0];
          // A display without a window manager can't minimise.
          Object.assign(window ?? {}, {
            isMinimized: () => true,
            restore: () => calls.push('restored'),
            focus: () => resolve([...calls, 'focused']),
          });
        }),
    );
    const { folder, remove } = makeShellFolder();
    const [, ...args] = app.process().spawnargs;
    const flags = args.filter((arg) => arg === '--no-sandbox');
    const second = spawn(
      inject('electron').executable,
      [...flags, folder, `--user-data-dir=${userDataDir}`],
      { env: { ...process.env, ...displayEnv() }, stdio: 'ignore' },
    );
    const code = await new Promise((resolve) => second.once('exit', resolve));
    await remove();
    expect(code).toBe(0);
    expect(await broughtForward).toEqual(['restored', 'focused']);
  });
});

describe('another window (point 12)', () => {
  it('attaches no webview, even in a window that would allow one', async () => {
    const { app } = await launchShellForTest();
    const kinds = await app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await window.loadURL('about:blank');
      await window.webContents.executeJavaScript(`new Promise((resolve) => {
        const view = document.createElement('webview');
        view.src = 'about:blank';
        document.body.append(view);
        setTimeout(resolve, 500);
      })`);
      const all = webContents.getAllWebContents().map((contents) => contents.getType());
      window.destroy();
      return all;
    });
    expect(kinds.sort()).toEqual(['window', 'window']);
  });
});
