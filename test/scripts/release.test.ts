/** What a release says of itself: its checksums, its signature, the Electron it carries. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeChecksums } from '../../scripts/app/checksums';
import { signingNotice } from '../../scripts/app/signing';
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

describe('the signature of a release', () => {
  const secrets = { CSC_LINK: 'x', CSC_KEY_PASSWORD: 'x' };
  const apple = { APPLE_ID: 'x', APPLE_APP_SPECIFIC_PASSWORD: 'x', APPLE_TEAM_ID: 'x' };

  it('is missing without its secrets, which are named', () => {
    expect(signingNotice('win32', { CSC_LINK: 'x', CSC_KEY_PASSWORD: '' })).toContain(
      'NOT SIGNED: CSC_KEY_PASSWORD not set',
    );
    expect(signingNotice('darwin', secrets)).toContain('APPLE_ID');
  });

  it('is there with all of them, and not expected on Linux', () => {
    expect(signingNotice('win32', secrets)).toBeNull();
    expect(signingNotice('darwin', { ...secrets, ...apple })).toBeNull();
    expect(signingNotice('linux', {})).toBeNull();
  });
});

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
