/** Electron's security checklist, point by point, as it can be seen from outside in a real window. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { bridgePayloads, bridgePlainMethods } from '../../shared/bridge';
import { launchShell, launchShellForTest, temporaryFolder } from './shell-app';

let shell: RunningApp;

beforeAll(async () => {
  shell = await launchShell();
});
afterAll(() => shell.kill());

/** Counts whoever knocks at a port of this computer, by TCP or UDP. */
async function listenForAnyone(): Promise<{ port: number; heard: () => number }> {
  let heard = 0;
  const server = createServer((_request, response) => response.end()).on(
    'connection',
    () => (heard += 1),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const socket = createSocket('udp4').on('message', () => (heard += 1));
  await new Promise<void>((resolve) => socket.bind(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    socket.close();
  });
  return { port, heard: () => heard };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the page', () => {
  it('is a secure context of its own origin, not a file (points 1 and 18)', async () => {
    expect(shell.page.url()).toBe('app://jalon/index.html');
    expect(
      await shell.page.evaluate(() => [self.origin, isSecureContext, crossOriginIsolated]),
    ).toEqual(['app://jalon', true, true]);
    await expect(shell.page.evaluate(() => fetch('file:///etc/hosts'))).rejects.toThrow();
  });

  it('speaks French to the page', async () => {
    expect(await shell.page.evaluate(() => navigator.language)).toBe('fr');
  });

  it('has nothing of Node or Electron (points 2, 3 and 20)', async () => {
    const names = ['require', 'module', 'process', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    const found = (all: string[]): string[] => all.filter((name) => name in globalThis);
    expect(await shell.page.evaluate(found, names)).toEqual([]);
  });

  it('runs isolated, sandboxed, with web security (points 2 to 6, 8 to 11)', async () => {
    const preferences = await shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Undocumented, but the only way to see what is in force.
        const contents = window.webContents as unknown as {
          getLastWebPreferences: () => Record<string, unknown>;
        };
        return contents.getLastWebPreferences();
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    // These two are absent, off or empty, depending on the version.
    const [{ nodeIntegrationInWorker = false, enableBlinkFeatures = '' } = {}] = preferences;
    expect([nodeIntegrationInWorker, enableBlinkFeatures]).toEqual([false, '']);
  });

  it('runs no inline script, no eval, and is framed by nobody (point 7)', async () => {
    const header = await shell.page.evaluate(async () => {
      const response = await fetch('/index.html');
      return response.headers.get('content-security-policy');
    });
    expect(header).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    const violations = await shell.page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        seen.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline"';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      document.head.append(script, style);
      document.body.append(frame);
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- just what must be refused
      setTimeout('document.title = "eval"');
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const element of [script, style, frame]) element.remove();
      return seen;
    });
    expect(violations.sort()).toEqual([
      'frame-src',
      'script-src',
      'script-src-elem',
      'style-src-elem',
    ]);
    expect(await shell.page.title()).toBe('Jalon, essai');
  });
});

describe('permissions (point 5)', () => {
  it('are denied, but for keeping storage and copying text', async () => {
    const states = await shell.page.evaluate(async () => {
      const names = [
        ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'],
        ...['storage-access', 'window-management', 'local-fonts', 'idle-detection'],
        ...['persistent-storage', 'clipboard-write'],
      ];
      const read = async (name: string): Promise<[string, string]> => [
        name,
        // Names newer than the types of this project.
        (await navigator.permissions.query({ name: name as PermissionName })).state,
      ];
      return Promise.all(names.map(read));
    });
    const granted = states.filter(([, state]) => state !== 'denied');
    expect(granted).toEqual([
      ['persistent-storage', 'granted'],
      ['clipboard-write', 'granted'],
    ]);
    expect(await shell.page.evaluate(() => navigator.storage.persist())).toBe(true);
  });

  it('are denied when asked for', async () => {
    expect(await shell.page.evaluate(() => Notification.requestPermission())).toBe('denied');
    const refused = await shell.page.evaluate(async () => {
      const failed = (ask: Promise<unknown>): Promise<boolean> =>
        ask.then(
          () => false,
          () => true,
        );
      return Promise.all([
        failed(new Promise((found, not) => navigator.geolocation.getCurrentPosition(found, not))),
        failed(navigator.mediaDevices.getUserMedia({ audio: true })),
        failed(navigator.mediaDevices.getDisplayMedia()),
        failed(navigator.requestMIDIAccess()),
      ]);
    });
    expect(refused).toEqual([true, true, true, true]);
  });
});

describe('leaving the page (points 11 to 15)', () => {
  it('is impossible by navigation, even a reload', async () => {
    const { port, heard } = await listenForAnyone();
    await shell.page.evaluate(() => {
      document.title = 'the same page';
    });
    const attempts = [
      `http://127.0.0.1:${port}/`,
      'https://example.org/',
      'file:///etc/hosts',
      'app://jalon/document.css',
      'data:text/html,hello',
    ];
    for (const address of attempts) {
      await shell.page.evaluate((url) => {
        location.href = url;
      }, address);
      await pause(150);
    }
    await shell.page.evaluate(() => location.reload());
    await shell.page.evaluate((url) => {
      const form = document.createElement('form');
      form.action = url;
      document.body.append(form);
      form.submit();
      form.remove();
    }, `http://127.0.0.1:${port}/`);
    await pause(300);
    expect(shell.page.url()).toBe('app://jalon/index.html');
    expect(await shell.page.evaluate(() => document.title)).toBe('the same page');
    expect(heard()).toBe(0);
  });

  it('is impossible by a new window or a webview, and opens no program', async () => {
    await shell.app.evaluate(({ shell: system }) => {
      system.openExternal = () => {
        throw new Error('A program was opened.');
      };
    });
    const opened = await shell.page.evaluate(() => {
      const addresses = ['app://jalon/index.html', 'https://example.org/', 'mailto:a@example.org'];
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      const webview = document.createElement('webview');
      return [
        ...addresses.map((address) => window.open(address) === null),
        webview instanceof HTMLUnknownElement || webview.constructor === HTMLElement,
        'getWebContentsId' in webview,
      ];
    });
    expect(opened).toEqual([true, true, true, true, false]);
    await pause(300);
    const count = await shell.app.evaluate(({ webContents }) => webContents.getAllWebContents());
    expect(count).toHaveLength(1);
  });

  it('is impossible by a download', async () => {
    const states = shell.app.evaluate(
      ({ session }) =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          session.defaultSession.on('will-download', (event, item) => {
            seen.push(`prevented: ${event.defaultPrevented}`, item.getState());
          });
          setTimeout(() => resolve(seen), 1_000);
        }),
    );
    await shell.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'text.txt';
      link.click();
    });
    expect((await states)[0]).toBe('prevented: true');
  });
});

describe('the network', () => {
  it('is out of reach of the page and of the session below its policy', async () => {
    const { port, heard } = await listenForAnyone();
    const address = `http://127.0.0.1:${port}/`;
    const fromSession = await shell.app.evaluate(async ({ net, session }, url) => {
      const failure = (error: unknown): string => String(error);
      return [
        await net.fetch(url).then(() => 'answered', failure),
        await session.defaultSession.resolveHost('example.org').then(() => 'resolved', failure),
        await session.defaultSession.resolveHost('localhost').then(() => 'resolved', failure),
      ];
    }, address);
    expect(fromSession[0]).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(fromSession[1]).toContain('ERR_NAME_NOT_RESOLVED');
    expect(fromSession[2]).toContain('ERR_NAME_NOT_RESOLVED');
    expect(heard()).toBe(0);
  });

  it('sees no request leave, whatever the page tries', async () => {
    const log = path.join(temporaryFolder(), 'net-log.json');
    const { port, heard } = await listenForAnyone();
    const { page, close } = await launchShellForTest({ extraArgs: [`--log-net-log=${log}`] });
    await page.evaluate(async (remote) => {
      const http = `http://${remote}/`;
      await fetch(http).catch(() => undefined);
      navigator.sendBeacon(http, 'data');
      new Image().src = `${http}image.png`;
      const link = (rel: string): void => {
        document.head.append(Object.assign(document.createElement('link'), { rel, href: http }));
      };
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet', 'icon']) link(rel);
      const script = Object.assign(document.createElement('script'), { src: `${http}script.js` });
      document.head.append(script);
      new EventSource(http);
      new WebSocket(`ws://${remote}`);
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${remote}` },
          { urls: `turn:${remote}?transport=tcp`, username: 'a', credential: 'b' },
          { urls: `turn:${remote}?transport=udp`, username: 'a', credential: 'b' },
        ],
      });
      connection.createDataChannel('data');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }, `127.0.0.1:${port}`);
    await close();
    expect(heard()).toBe(0);
    expect(existsSync(log)).toBe(true);
    expect(networkUse(readFileSync(log, 'utf8'))).toEqual([]);
  });
});

/** The parts of Chromium's own network log read here. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: unknown }[];
}

/** Every sign that something was sent: a request, a connection, a datagram. */
function networkUse(text: string): string[] {
  // Chromium's own format.
  const log = JSON.parse(text) as NetLog;
  const names = new Map(
    Object.entries(log.constants.logEventTypes).map(([name, id]) => [id, name]),
  );
  expect(names.size).toBeGreaterThan(100);
  const signs = ['URL_REQUEST_START_JOB', 'TCP_CONNECT', 'UDP_BYTES_SENT', 'SOCKET_BYTES_SENT'];
  return log.events
    .map(({ type, params }) => `${names.get(type) ?? ''} ${JSON.stringify(params ?? {})}`)
    .filter((event) => signs.some((sign) => event.startsWith(`${sign} `)));
}

describe('the bridge (points 17 and 20)', () => {
  it('gives the page one function per method, and nothing generic', async () => {
    const shape = await shell.page.evaluate(() =>
      Object.entries(window.jalon).map(([name, value]) => [name, typeof value]),
    );
    const methods = [...Object.keys(bridgePayloads), ...bridgePlainMethods];
    const listeners = [
      ...['onPackProgress', 'onMenuCommand', 'onHandoverRequested', 'onCloseRequested'],
    ];
    expect(shape.sort()).toEqual(
      [...methods, ...listeners].map((name) => [name, 'function']).sort(),
    );
  });

  it('can’t be changed by the page', async () => {
    const changed = await shell.page.evaluate(() => {
      const attempt = (change: () => unknown): boolean => {
        try {
          change();
        } catch {
          return false;
        }
        return true;
      };
      const target = window as unknown as Record<string, unknown>;
      attempt(() => (target['jalon'] = { fake: true }));
      attempt(() => Object.assign(window.jalon, { appInfo: () => 'fake' }));
      return 'fake' in window.jalon || String(window.jalon.appInfo).includes('fake');
    });
    expect(changed).toBe(false);
  });

  it('answers what the program is', async () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const info = await shell.page.evaluate(() => window.jalon.appInfo());
    expect(info).toMatchObject({ version: manifest.version, platform: process.platform });
    expect(info.electron).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('refuses a payload that is not the contract’s', async () => {
    const refused = await shell.page.evaluate(() =>
      // A page taken over would not respect the types.
      window.jalon.chooseFolder({ title: '', path: '/' } as never).catch(String),
    );
    expect(refused).toContain('unexpected payload');
  });

  it('refuses another window, even one of the same origin', async () => {
    const answer = await shell.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload } });
      await window.loadURL('app://jalon/index.html');
      const code = 'window.jalon.vaultStatus().then(() => "answered", String)';
      const result: unknown = await window.webContents.executeJavaScript(code);
      window.destroy();
      return result;
    });
    expect(answer).toContain('unknown sender');
  });

  it('hands messages to the page without Electron’s event', async () => {
    const received = shell.page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const stop = window.jalon.onMenuCommand((...all) => {
            stop();
            resolve(all);
          });
        }),
    );
    await pause(200);
    await shell.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('search')?.click();
    });
    expect(await received).toEqual(['search']);
  });
});
