/** The pieces that find and place an Electron keep their promises on real files. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import {
  integrityOf,
  moveIntoPlace,
  sweepLeftovers,
} from '../../scripts/runtime/fallback-electron';
import { executableInside, faultOf } from '../../scripts/runtime/official-electron';
import { userCacheFolder } from '../../scripts/runtime/user-cache';

const DEFAULT_APP = projectPath('scripts', 'runtime', 'default-app', 'main.js');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jalon-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Makes what passes for a runtime, with a note to tell it from another. */
function makeRuntime(name: string, note: string, defaultApp: string): string {
  const place = path.join(folder, name);
  mkdirSync(path.join(place, 'resources', 'app'), { recursive: true });
  writeFileSync(path.join(place, 'electron'), '');
  writeFileSync(path.join(place, 'version'), '33.2.1');
  writeFileSync(path.join(place, 'note'), note);
  writeFileSync(path.join(place, 'resources', 'app', 'main.js'), defaultApp);
  return place;
}

const current = readFileSync(DEFAULT_APP, 'utf8');
const noteIn = (place: string): string => readFileSync(path.join(place, 'note'), 'utf8');

describe('the folder of the cache', () => {
  it('is where XDG_CACHE_HOME says', () => {
    expect(userCacheFolder({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/jalon');
  });

  it.each([{}, { XDG_CACHE_HOME: '' }, { XDG_CACHE_HOME: 'relative' }])(
    'is in the home folder for %j',
    (env) => {
      expect(userCacheFolder(env)).toBe(path.join(homedir(), '.cache', 'jalon'));
    },
  );
});

describe('the executable', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('on %s is %s', (platform, expected) => {
    expect(executableInside('dist', platform)).toBe(path.join('dist', expected));
  });
});

describe('the reason of a failed download', () => {
  it('is the line of the error, without its stack', () => {
    const stack = 'TypeError: fetch failed\n    at node:internal/deps/undici/undici:1:1\n';
    expect(faultOf(stack)).toBe('fetch failed');
  });

  it('is never empty', () => {
    expect(faultOf('')).not.toBe('');
  });
});

describe('the integrity of a file', () => {
  it('is written as npm writes it', async () => {
    const file = path.join(folder, 'empty');
    writeFileSync(file, '');
    // SHA-512 of nothing, a published constant.
    expect(await integrityOf(file)).toBe(
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    );
  });
});

describe('a finished runtime', () => {
  it('takes its place', async () => {
    const place = path.join(folder, 'place');
    await moveIntoPlace(makeRuntime('new', 'new', current), place, path.join(folder, 'aside'));
    expect(noteIn(place)).toBe('new');
  });

  it('leaves the place to another that came first', async () => {
    const place = makeRuntime('place', 'first', current);
    await moveIntoPlace(makeRuntime('new', 'second', current), place, path.join(folder, 'aside'));
    expect(noteIn(place)).toBe('first');
  });

  it('puts aside one made by an older recipe', async () => {
    const place = makeRuntime('place', 'old', '// an older default app');
    await moveIntoPlace(makeRuntime('new', 'new', current), place, path.join(folder, 'aside'));
    expect(noteIn(place)).toBe('new');
    expect(noteIn(path.join(folder, 'aside'))).toBe('old');
  });

  it('is placed once when several are finished at the same moment', async () => {
    const place = path.join(folder, 'place');
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(
      names.map((name) =>
        moveIntoPlace(makeRuntime(name, name, current), place, path.join(folder, `aside-${name}`)),
      ),
    );
    expect(names).toContain(noteIn(place));
  });
});

describe('half-made runtimes', () => {
  it('are swept once their process is gone, and left to a process that runs', async () => {
    const place = path.join(folder, 'electron');
    const mine = `electron.partial-${process.pid}`;
    // Above the largest process number Linux gives (2^22).
    for (const name of [mine, 'electron.partial-5000000', 'electron.other']) {
      mkdirSync(path.join(folder, name));
    }
    await sweepLeftovers(place);
    expect(readdirSync(folder).sort()).toEqual(['electron.other', mine].sort());
    expect(existsSync(place)).toBe(false);
  });
});
