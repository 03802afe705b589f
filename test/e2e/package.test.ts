/** The packaged application holds one sealed archive, and opens from it for an ordinary user. */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, type TestContext } from 'vitest';
import { electronEnvironment } from '../../scripts/app/environment';
import type { RunningPackage } from '../../scripts/app/launch-packaged';
import { bundledParts } from '../../scripts/app/licences';
import { makePublicFolder, wrapForOrdinaryUser } from '../../scripts/app/ordinary-user';
import { packageFolder } from '../../scripts/app/package';
import { areUserNamespacesOpen } from '../../scripts/runtime/sandbox';
import { isRoot } from '../../scripts/terminal';
import { filesUnder } from './bytes';
import { displayEnv } from './display';
import { type PackagedWalk, walkPackaged } from './packaged-walk';
import { expectSandboxed } from './sandboxed-processes';
import { dismissRefusal } from './system-dialog';
import { type Records, recorderOf, straceRefusal } from './strace';

const isLinux = process.platform === 'linux';

/**
 * GTK, which shows the dialog of folders on Linux, notes the folder that was chosen for the « Recent » list of
 * all programs, and makes the folders of its own settings. Electron gives no way to forbid it; names of
 * dossiers and people are in neither.
 */
const LEFT_BY_THE_SYSTEM_DIALOG =
  /^(?:\.cache(?:\/dconf(?:\/user)?)?|\.config(?:\/gtk-3\.0)?|\.local(?:\/share(?:\/recently-used\.xbel.*)?)?)$/;

/** Why the walk can't be recorded here; `null` if it can. */
function recordingRefusal(): string | null {
  if (!isRoot() && !areUserNamespacesOpen()) {
    return 'under a watcher, the sandbox’s helper has not the rights it needs where namespaces are closed';
  }
  return straceRefusal();
}

const isUnder = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(`${folder}/`);

/**
 * Memory that processes share, the socket of the single instance, files that Chromium removes before anything
 * is in them, and what the kernel is told of a process.
 */
function isPassing(file: string, temporary: string): boolean {
  const passing = [
    `${temporary}/.org.chromium.`,
    `${temporary}/scoped_dir`,
    '/dev/shm/.org.chromium.',
    '/dev/null',
    '/proc/',
  ];
  return passing.some((start) => file.startsWith(start));
}

function fault(): never {
  throw new Error('The walk did not take place.');
}

function skipElsewhere(context: TestContext): void {
  context.skip(!isLinux, 'the trial package is only made and read on Linux');
}

/** A folder of an asar archive's table of contents. */
interface ArchiveFolder {
  readonly files: Readonly<Record<string, Partial<ArchiveFolder>>>;
}

/** Paths of the files in an asar archive: its head is a length and a JSON table. */
function filesOfArchive(file: string): string[] {
  const content = readFileSync(file);
  const table = content.toString('utf8', 16, 16 + content.readUInt32LE(12));
  const list = (folder: ArchiveFolder, prefix: string): string[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      entry.files === undefined
        ? [prefix + name]
        : list({ files: entry.files }, `${prefix}${name}/`),
    );
  // The format of asar archives.
  return list(JSON.parse(table) as ArchiveFolder, '');
}

describe('the packaged application', () => {
  const place = makePublicFolder();
  const packaged = path.join(place.folder, 'linux-unpacked');

  beforeAll(async () => {
    if (!isLinux) return;
    expect(await packageFolder(place.folder)).toEqual({ ok: true, value: undefined });
  });

  afterAll(() => place.remove());

  it('holds one archive as its only resource, and no link', (context) => {
    skipElsewhere(context);
    expect(readdirSync(path.join(packaged, 'resources'))).toEqual(['app.asar']);
    const entries = readdirSync(packaged, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isSymbolicLink())).toEqual([]);
  });

  it('holds the three bundles and the manifest, without sources, maps or libraries', (context) => {
    skipElsewhere(context);
    const files = filesOfArchive(path.join(packaged, 'resources', 'app.asar'));
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'out/main/main.js', 'out/preload/preload.cjs']),
    );
    expect(
      files.filter((file) => !/^(package\.json$|out\/(main|preload|renderer)\/)/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  it('carries the licences of all that its bundles hold', (context) => {
    skipElsewhere(context);
    const own = readFileSync(path.join(packaged, 'LICENSE.txt'), 'utf8');
    expect(own).toContain('MIT');
    const others = readFileSync(path.join(packaged, 'LICENCES.libraries.txt'), 'utf8');
    const parts = bundledParts();
    expect(parts.length).toBeGreaterThan(30);
    for (const { name, version, license, text } of parts) {
      expect(others).toContain(`${name} ${version} (${license})`);
      expect(license).not.toBe('UNKNOWN');
      // Hardly any licence is shorter; each wants its text, and whose work it is, in every copy.
      expect(text.length, name).toBeGreaterThan(600);
      expect(text, name).toMatch(/copyright/i);
    }
    expect(others).toContain('Copyright 2013 Google Inc.');
    expect(readdirSync(packaged)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });

  it('speaks French and English, and weighs less than Electron with all its languages', (context) => {
    skipElsewhere(context);
    const weigh = (folder: string): number =>
      filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(readdirSync(path.join(packaged, 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak']);
    const archive = statSync(path.join(packaged, 'resources', 'app.asar')).size;
    expect(archive).toBeGreaterThan(2_000_000);
    expect(archive).toBeLessThan(8_000_000);
    expect(weigh(packaged)).toBeLessThan(weigh(path.dirname(inject('electron').executable)));
  });

  it('has the fuses of a program that runs nothing but itself (point 19)', async (context) => {
    skipElsewhere(context);
    const wire = await getCurrentFuseWire(path.join(packaged, 'jalon'));
    const stateOf = (fuse: FuseV1Options): FuseState => wire[fuse] ?? FuseState.INHERIT;
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    expect(on.map(stateOf)).toEqual(on.map(() => FuseState.ENABLE));
    expect(off.map(stateOf)).toEqual(off.map(() => FuseState.DISABLE));
  });

  describe('walked by an ordinary user: the example, a pack of documents, a second start', () => {
    const refusal = recordingRefusal();
    let walk: PackagedWalk | undefined;
    let records: Records = { reached: [], written: [] };

    it('runs in a sandbox, writes the pack, and finds the dossier again', async (context) => {
      skipElsewhere(context);
      const own = path.join(packaged, 'jalon');
      const program = isRoot() ? wrapForOrdinaryUser(packaged, 'jalon') : own;
      const recorder = recorderOf(program, place.folder);
      const executable = refusal === null ? recorder.executable : program;
      const display = displayEnv()['DISPLAY'] ?? process.env['DISPLAY'] ?? '';
      const look = (running: RunningPackage): void => expectSandboxed(running.process);
      walk = await walkPackaged({ executable, place, display }, look);
      if (refusal === null) records = await recorder.records();
      expect(walk.pack).toEqual(expect.arrayContaining(['LISEZ-MOI.txt', 'professionnels.csv']));
      expect(walk.pack.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(5);
      expect(walk.foundAgain).toEqual(['EHPAD Les Acacias']);
    });

    it('leaves nothing outside its data folder and the folder chosen', (context) => {
      skipElsewhere(context);
      const { temporary, home } = walk ?? fault();
      const left = filesUnder(home).map((file) => path.relative(home, file));
      expect(filesUnder(temporary)).toEqual([]);
      expect(left.filter((file) => !LEFT_BY_THE_SYSTEM_DIALOG.test(file))).toEqual([]);
    });

    it('opens nothing else for writing on its way', (context) => {
      skipElsewhere(context);
      context.skip(refusal !== null, refusal ?? '');
      const { profile, chosen, temporary, home } = walk ?? fault();
      const outside = records.written.filter(
        (file) => !isUnder(file, profile) && !isUnder(file, chosen) && !isPassing(file, temporary),
      );
      const isOfDialog = (file: string): boolean =>
        LEFT_BY_THE_SYSTEM_DIALOG.test(path.relative(home, file));
      expect(outside.filter((file) => !isOfDialog(file))).toEqual([]);
      expect(records.written.some((file) => isUnder(file, chosen))).toBe(true);
    });

    it('reaches for nobody: only the debugging port that drives it listens, on this computer', (context) => {
      skipElsewhere(context);
      context.skip(refusal !== null, refusal ?? '');
      const isDebuggingPort = (call: string): boolean =>
        /^bind\(.*sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)/.test(call);
      expect(records.reached.filter((call) => !isDebuggingPort(call))).toEqual([]);
      // One for each start: the record was being kept.
      expect(records.reached.filter(isDebuggingPort)).toHaveLength(2);
    });
  });

  it('refuses to open without its sandbox, as the launcher of an AppImage may have it do', async (context) => {
    skipElsewhere(context);
    const program = isRoot()
      ? wrapForOrdinaryUser(packaged, 'jalon')
      : path.join(packaged, 'jalon');
    const profile = place.makeOwn('unprotected');
    const display = displayEnv()['DISPLAY'] ?? process.env['DISPLAY'] ?? '';
    const env = electronEnvironment({ ...place.env, DISPLAY: display });
    const child = spawn(program, ['--no-sandbox', `--user-data-dir=${profile}`], { env });
    const exitCode = new Promise((resolve) => child.once('exit', resolve));
    await dismissRefusal(display);
    expect(await exitCode).toBe(1);
    // Nothing was opened: no key, no dossier.
    expect(readdirSync(profile)).not.toContain('vault.json');
  });

  it('would not go unnoticed: the recorder sees what a program reaches for and writes', async (context) => {
    skipElsewhere(context);
    const refusal = recordingRefusal();
    context.skip(refusal !== null, refusal ?? '');
    const folder = place.makeOwn('noticed');
    const script = path.join(folder, 'reach.mjs');
    writeFileSync(
      script,
      `import { createSocket } from 'node:dgram';
       import { mkdirSync, writeFileSync } from 'node:fs';
       mkdirSync(${JSON.stringify(path.join(folder, 'là'))});
       writeFileSync(${JSON.stringify(path.join(folder, 'là', 'une trace.txt'))}, 'x');
       await fetch('http://127.0.0.1:59999/').catch(() => undefined);
       const socket = createSocket('udp6');
       socket.send('x', 9, '::1', () => socket.close());`,
    );
    const recorder = recorderOf(process.execPath, folder);
    spawnSync(recorder.executable, [script]);
    const { reached, written } = await recorder.records();
    expect(reached.join('\n')).toMatch(/^connect\(.*htons\(59999\).*"127\.0\.0\.1"/m);
    expect(reached.join('\n')).toMatch(/^send(?:to|m?msg)\(.*htons\(9\).*"::1"/m);
    expect(written).toEqual(
      expect.arrayContaining([path.join(folder, 'là'), path.join(folder, 'là', 'une trace.txt')]),
    );
  });
});
