/** More of Electron's security checklist, where it takes a window of its own to see it. */
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { launchShell, launchShellForTest, temporaryFolder } from './shell-app';

let shell: RunningApp;

beforeAll(async () => {
  shell = await launchShell();
});
afterAll(() => shell.kill());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('files that are not the page’s (point 18)', () => {
  it('are not served, by whatever path they are asked for', async () => {
    const { app, page } = shell;
    const folder = await app.evaluate(({ app: electron }) => electron.getAppPath());
    // They are there to be found.
    expect(existsSync(path.join(folder, 'out', 'main', 'main.js'))).toBe(true);
    const statuses = await page.evaluate(
      (paths) => Promise.all(paths.map(async (one) => (await fetch(one)).status)),
      [
        '/../main/main.js',
        '/%2e%2e/main/main.js',
        '/..%2fmain%2fmain.js',
        '/%2e%2e%2fmain%2fmain.js',
        '/..%5cmain%5cmain.js',
        '/%252e%252e%252fmain%252fmain.js',
        path.join(folder, 'package.json'),
        '/document.css/../../../package.json',
      ],
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
    expect(await page.evaluate(async () => (await fetch('/document.css')).status)).toBe(200);
    await expect(page.evaluate(() => fetch('app://other/document.css'))).rejects.toThrow();
  });
});

describe('a frame inside the page (point 17)', () => {
  it('has no bridge of its own', async () => {
    const found = await shell.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>inside</p>';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const bridges = [window, frame.contentWindow ?? window].map((one) => 'jalon' in one);
      frame.remove();
      return bridges;
    });
    expect(found).toEqual([true, false]);
  });
});

describe('leaving the page (point 13)', () => {
  it('is impossible by a link or a redirect of the page’s own', async () => {
    await shell.page.evaluate(() => {
      document.title = 'still here';
      const link = Object.assign(document.createElement('a'), { href: 'app://jalon/document.css' });
      document.body.append(link);
      link.click();
      link.remove();
      const refresh = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: '0;url=app://jalon/document.css',
      });
      document.head.append(refresh);
    });
    await pause(500);
    expect(shell.page.url()).toBe('app://jalon/index.html');
    expect(await shell.page.evaluate(() => document.title)).toBe('still here');
  });

  it('is impossible by a redirect of whoever answers', async () => {
    const places = await shell.app.evaluate(async ({ BrowserWindow, session }) => {
      const other = session.fromPartition('redirects');
      other.protocol.handle('app', (request) =>
        request.url.endsWith('/first')
          ? new Response(null, { status: 302, headers: { Location: 'app://jalon/second' } })
          : new Response('<title>second</title>', { headers: { 'Content-Type': 'text/html' } }),
      );
      const window = new BrowserWindow({ show: false, webPreferences: { session: other } });
      await window.loadURL('app://jalon/second');
      const direct = window.webContents.getTitle();
      const outcome = await window.loadURL('app://jalon/first').then(
        () => 'followed',
        () => 'refused',
      );
      window.destroy();
      return [direct, outcome];
    });
    expect(places).toEqual(['second', 'refused']);
  });

  it('is impossible by dropping a file on it, which the program itself could not load', async () => {
    const { app, page } = shell;
    const file = path.join(temporaryFolder(), 'dropped.html');
    writeFileSync(file, '<title>dropped</title>');
    const client = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await client.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
    }
    await pause(500);
    expect(page.url()).toBe('app://jalon/index.html');
    expect(await page.title()).not.toBe('dropped');
    const outcome = await app.evaluate(async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false });
      const loaded = await window.loadURL(address).then(() => window.getTitle(), String);
      window.destroy();
      return loaded;
    }, pathToFileURL(file).href);
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});

describe('the tools of development', () => {
  it('don’t open in a program that is packaged, and are not in its menu', async () => {
    // What Electron goes by is the name of its executable.
    const folder = path.join(temporaryFolder(), 'electron');
    const runtime = path.dirname(inject('electron').executable);
    execFileSync('cp', ['-a', '--reflink=auto', runtime, folder]);
    const executable = path.join(folder, 'jalon');
    renameSync(path.join(folder, 'electron'), executable);
    const { app } = await launchShellForTest({ executable });
    const seen = await app.evaluate(async ({ app: electron, BrowserWindow, Menu }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const roles = (Menu.getApplicationMenu()?.items ?? [])
        .flatMap((item) => item.submenu?.items ?? [])
        .map((item) => item.role?.toLowerCase());
      return {
        isPackaged: electron.isPackaged,
        isOpen: contents?.isDevToolsOpened(),
        isOffered: roles.includes('toggledevtools'),
      };
    });
    expect(seen).toEqual({ isPackaged: true, isOpen: false, isOffered: false });
  });
});
