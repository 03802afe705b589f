/** The packaged application holds one sealed archive, and opens from it for an ordinary user. */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { launchPackaged } from '../../scripts/app/launch-packaged';
import { makePublicFolder, wrapForOrdinaryUser } from '../../scripts/app/ordinary-user';
import { packageFolder } from '../../scripts/app/package';
import { isRoot } from '../../scripts/terminal';
import { displayEnv } from './display';
import { expectSandboxed } from './sandboxed-processes';

const isLinux = process.platform === 'linux';

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
    for (const name of [
      'react',
      'dexie',
      '@cantoo/pdf-lib',
      '@fontsource/atkinson-hyperlegible-next',
    ])
      expect(others).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    expect(others).not.toContain('(UNKNOWN)');
    expect(readdirSync(packaged)).toEqual(expect.arrayContaining(['LICENSES.chromium.html']));
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

  it('opens its window for an ordinary user, in a sandbox', async (context) => {
    skipElsewhere(context);
    const executable = isRoot()
      ? wrapForOrdinaryUser(packaged, 'jalon')
      : path.join(packaged, 'jalon');
    const running = await launchPackaged(
      executable,
      [`--user-data-dir=${place.makeOwn('profile')}`],
      { ...place.env, ...displayEnv() },
    );
    try {
      expect(await running.page.title()).toContain('Jalon');
      expectSandboxed(running.process);
    } finally {
      await running.close();
    }
  });
});
