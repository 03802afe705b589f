/** What is missing on a Debian or Ubuntu system is found by what does not load, and named as that release names it. */
import { describe, expect, it } from 'vitest';
import {
  ensureSystemPackages,
  installableNames,
  missingLibraries,
} from '../../scripts/runtime/system-packages';

describe('missing libraries', () => {
  it('are those ldd does not find, each once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)',
      '\tlibgbm.so.1 => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libgbm.so.1']);
  });

  it('are none when every library is found', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([]);
  });
});

describe('names to install', () => {
  const knownTo = (known: readonly string[]) => (name: string) =>
    Promise.resolve(known.includes(name));

  it('are the plain ones where apt knows them', async () => {
    const debian12 = knownTo(['libgtk-3-0', 'qpdf']);
    expect(await installableNames(['libgtk-3-0', 'qpdf'], debian12)).toEqual([
      'libgtk-3-0',
      'qpdf',
    ]);
  });

  it('take the suffix t64 where only that name has a candidate', async () => {
    const ubuntu2404 = knownTo(['libgtk-3-0t64', 'libgbm1']);
    expect(await installableNames(['libgtk-3-0', 'libgbm1'], ubuntu2404)).toEqual([
      'libgtk-3-0t64',
      'libgbm1',
    ]);
  });

  it('stay as they are where apt knows neither, so that its message names them', async () => {
    expect(await installableNames(['libabsent'], knownTo([]))).toEqual(['libabsent']);
  });
});

describe('a system that holds everything', () => {
  it('needs nothing', async () => {
    const needs = { executable: process.execPath, virtualDisplay: false, tests: false };
    expect(await ensureSystemPackages(needs, { install: false })).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
