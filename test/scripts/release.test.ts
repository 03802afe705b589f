/** What a release says of itself: its checksums, its signature, the Electron it carries. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeChecksums } from '../../scripts/app/checksums';
import { installNotes } from '../../scripts/app/install-notes';
import { signingFor } from '../../scripts/app/signing';
import { projectPath } from '../../scripts/project';
import { isMended } from '../../scripts/runtime/electron-support';

describe('the checksums of a release', () => {
  let folder = '';
  const check = (): Buffer =>
    execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jalon-test-'));
    writeFileSync(path.join(folder, 'Jalon-1.0.0.AppImage'), 'one');
    writeFileSync(path.join(folder, 'Jalon-1.0.0.deb'), 'two');
    writeFileSync(path.join(folder, 'builder-debug.yml'), 'not for anyone');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of the installers, and another program agrees', () => {
    writeChecksums(folder, null);
    const text = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8');
    expect(text.match(/ {2}.+$/gmu)).toEqual(['  Jalon-1.0.0.AppImage', '  Jalon-1.0.0.deb']);
    expect(check().toString()).toContain('Jalon-1.0.0.deb: OK');
    expect(existsSync(path.join(folder, 'UNSIGNED.txt'))).toBe(false);
  });

  it('tell of an installer that was changed', () => {
    writeChecksums(folder, null);
    writeFileSync(path.join(folder, 'Jalon-1.0.0.deb'), 'twO');
    expect(check).toThrow();
  });

  it('go with a mark where nothing is signed', () => {
    writeChecksums(folder, 'NOT SIGNED');
    expect(readFileSync(path.join(folder, 'UNSIGNED.txt'), 'utf8')).toBe('NOT SIGNED\n');
  });
});

describe('the notes beside the installers', () => {
  const notes = installNotes().replaceAll('\u00a0', ' ');

  it('say before Jalon is there what the guide says of the warning and the checksum', () => {
    for (const words of [
      ...['SHA256SUMS', 'Get-FileHash', 'shasum -a 256', 'sha256sum', 'UNSIGNED.txt'],
      ...['Windows a protégé votre ordinateur', 'Exécuter quand même', 'Ouvrir quand même'],
    ])
      expect(notes).toContain(words);
  });

  it('name each kind of file that is published', () => {
    const published = readFileSync(projectPath('.github', 'workflows', 'release.yml'), 'utf8');
    const kinds = [...published.matchAll(/dist\/\*(\.\w+)/gu)].map(([, kind = '']) => kind);
    expect(kinds).toEqual(['.exe', '.dmg', '.AppImage', '.deb']);
    for (const kind of kinds) expect(notes).toContain(`« ${kind} »`);
    expect(published).toContain('dist/INSTALLER.txt');
  });
});

describe('the signature of a release', () => {
  const secrets = { CSC_LINK: 'x', CSC_KEY_PASSWORD: 'x' };
  const apple = { APPLE_ID: 'x', APPLE_APP_SPECIFIC_PASSWORD: 'x', APPLE_TEAM_ID: 'x' };

  it('is missing without its secrets, which are named with the system', () => {
    expect(signingFor('win32', { CSC_LINK: 'x', CSC_KEY_PASSWORD: '' }).notice).toContain(
      'for Windows are NOT SIGNED: CSC_KEY_PASSWORD not set',
    );
    expect(signingFor('darwin', secrets).notice).toContain('for macOS are NOT SIGNED: APPLE_ID');
  });

  it('is there with all of them, or there is no release', () => {
    for (const [platform, given] of [
      ['win32', secrets],
      ['darwin', { ...secrets, ...apple }],
    ] as const) {
      const { notice, args, environment } = signingFor(platform, given);
      expect(notice).toBeNull();
      expect(environment).toEqual(given);
      expect(configOf(args)).toEqual({ forceCodeSigning: true });
    }
  });

  it('is not expected on Linux', () => {
    expect(signingFor('linux', {})).toEqual({ notice: null, args: [], environment: {} });
  });

  it('is not tried with secrets that are empty or half there', () => {
    const given = { ...secrets, APPLE_ID: '', APPLE_TEAM_ID: 'x', PATH: '/bin' };
    expect(signingFor('darwin', given).environment).toEqual({ PATH: '/bin' });
  });

  it('names nobody on macOS without them, as a program without any does not start there', () => {
    expect(configOf(signingFor('darwin', {}).args)).toEqual({
      mac: { identity: '-', hardenedRuntime: false, notarize: false },
    });
  });
});

/** What electron-builder makes of these options, by the reader of arguments it uses itself. */
function configOf(args: readonly string[]): unknown {
  const script = `
    const { createYargs, configureBuildCommand, normalizeOptions } = require('electron-builder/out/builder');
    const read = configureBuildCommand(createYargs()).parse(JSON.parse(process.argv[1]));
    process.stdout.write(JSON.stringify(normalizeOptions(read).config));`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, JSON.stringify(args)]).toString(),
  );
}

describe('the Electron of a release', () => {
  it.each([
    ['45.4.1', '45.5.0', true],
    ['43.0.0', '45.5.0', true],
    ['42.9.9', '45.5.0', false],
    ['33.2.1', '45.5.0', false],
    ['46.0.0', '45.5.0', true],
  ])('%s, where %s is the latest: mended %s', (version, latest, mended) => {
    expect(isMended(version, latest)).toBe(mended);
  });
});
