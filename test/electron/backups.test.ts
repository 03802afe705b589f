/** Backup files on a real disk: written whole or not at all, every damaged byte told, folders that refuse. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Backups, createBackups } from '../../electron/backups';
import { writeBackup } from '../../electron/backup-file';
import type { Settings } from '../../electron/settings';
import { createVaultKeeper } from '../../electron/vault';
import type { BackupFacts, BackupLine } from '../../shared/backup/backup-contract';
import { SLICE_BYTES } from '../../shared/backup/backup-contract';
import { runs } from '../property-runs';
import { temporaryFolder } from './temporary-folder';

const PASSPHRASE = 'onze chevaux dans la rivière';
/** Each try of a passphrase takes half a second of a free machine. */
const SCRYPT_LIMIT_MS = 60_000;
const STORE = '0f1e2d3c-0000-4000-8000-000000000000';
const CONTENT = Buffer.from('seals that nobody reads here, '.repeat(20));
/** No system key store: a passphrase protects the key. */
const systemKeys = {
  keep: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('none')),
  unwrap: () => Promise.reject(new Error('none')),
};

let userData: string;
let settings: Settings;
let backups: Backups;
let now: Date;
let chosen: string | null;

beforeEach(() => {
  userData = temporaryFolder();
  settings = { window: null, lastFolder: null, backupFolder: null, autoLockMinutes: 15 };
  now = new Date(2026, 10, 28, 19, 42);
  chosen = null;
  backups = start();
});

/** Times that the database was removed. */
let cleared = 0;

function start(folder = userData): Backups {
  return createBackups({
    userData: folder,
    appVersion: '1.2.3',
    settings: {
      current: () => settings,
      update: (changes) => (settings = { ...settings, ...changes }),
    },
    systemKeys,
    pickFolder: () => Promise.resolve(chosen),
    now: () => now,
    clearStore: () => {
      cleared += 1;
      return Promise.resolve();
    },
  });
}

function facts(changes: Partial<BackupFacts> = {}): BackupFacts {
  return {
    reason: 'routine',
    storeId: STORE,
    generation: 12,
    layout: 4,
    schemaVersion: 1,
    counts: { dossiers: 2, people: 30 },
    keyCheck: 'AAAA',
    bytes: CONTENT.length,
    ...changes,
  };
}

/** Hands over a backup as the page does. */
async function make(changes: Partial<BackupFacts> = {}, content: Uint8Array = CONTENT) {
  const token = backups.begin(facts({ bytes: content.length, ...changes }));
  for (let at = 0; at < content.length; at += 100) backups.add(token, content.slice(at, at + 100));
  return backups.finish(token);
}

async function made(changes: Partial<BackupFacts> = {}): Promise<string> {
  const written = await make(changes);
  if (!written.ok) throw new Error(written.error);
  return written.value.name;
}

const defaultFolder = (): string => path.join(userData, 'sauvegardes');
const fileOf = (name: string): string => path.join(defaultFolder(), name);

async function lines(): Promise<readonly BackupLine[]> {
  return (await backups.list()).backups;
}

async function faultOf(name: string): Promise<string | null> {
  const opened = await backups.open(name);
  return opened.ok ? null : opened.error;
}

describe('a backup', () => {
  it('is one file, named by day and hour, for its owner alone, and read back as it was', async () => {
    const name = await made();
    expect(name).toBe('jalon-2026-11-28-19h42-0f1e2d-00001.sauvegarde');
    expect(readdirSync(defaultFolder())).toEqual([name]);
    if (process.platform !== 'win32') expect(statSync(fileOf(name)).mode & 0o777).toBe(0o600);
    expect(await lines()).toEqual([
      {
        state: 'readable',
        name,
        madeAt: now.toISOString(),
        sequence: 1,
        reason: 'routine',
        appVersion: '1.2.3',
        storeId: STORE,
        generation: 12,
        dossiers: 2,
        people: 30,
        protection: null,
      },
    ]);
    const opened = await backups.open(name);
    expect(opened).toMatchObject({ ok: true, value: { facts: facts() } });
    expect(Buffer.from(backups.read(0))).toEqual(CONTENT);
    expect(backups.read(CONTENT.length)).toHaveLength(0);
    backups.close();
    expect(backups.read(0)).toHaveLength(0);
  });

  it('of any size is read in slices', async () => {
    const content = new Uint8Array(SLICE_BYTES + 10).fill(7);
    const written = await make({}, content);
    if (!written.ok) throw new Error(written.error);
    await backups.open(written.value.name);
    expect(backups.read(0)).toHaveLength(SLICE_BYTES);
    expect(backups.read(SLICE_BYTES)).toHaveLength(10);
  });

  it('that is given up, or shorter than was said, is not written', async () => {
    const first = backups.begin(facts());
    const second = backups.begin(facts());
    expect(() => backups.add(first, CONTENT)).toThrow('given up');
    backups.add(second, CONTENT.subarray(1));
    expect(await backups.finish(second)).toEqual({ ok: false, error: 'unknown' });
    expect(() => backups.add(second, new Uint8Array(CONTENT.length))).toThrow('More than');
    expect(existsSync(defaultFolder())).toBe(false);
  });

  it('never takes the place of another file', async () => {
    const name = await made();
    const folder = defaultFolder();
    const before = readFileSync(fileOf(name));
    const header = { madeAt: now.toISOString(), appVersion: '1', vault: null, facts: facts() };
    await expect(writeBackup(folder, name, header, [CONTENT])).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(readFileSync(fileOf(name))).toEqual(before);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('made after the clock was set back is still the newest, and deletes none', async () => {
    const first = await made();
    now = new Date(1970, 0, 1, 0, 5);
    const second = await made();
    now = new Date(2026, 10, 28, 20, 0);
    const third = await made();
    expect((await lines()).map(({ name }) => name)).toEqual([third, second, first]);
  });

  it('clears away what an interrupted one left, of its own store only', async () => {
    const first = await made();
    const own = `${first.replace('00001', '00002')}.partiel`;
    const other = own.replace('0f1e2d', 'abcdef');
    for (const name of [own, other]) writeFileSync(fileOf(name), 'half a backup');
    expect(await lines()).toHaveLength(1);
    await made();
    expect(readdirSync(defaultFolder())).toContain(other);
    expect(readdirSync(defaultFolder())).not.toContain(own);
  });

  it('pushes out the old ones', async () => {
    for (let index = 0; index < 12; index += 1) await made();
    expect(readdirSync(defaultFolder())).toHaveLength(8);
  });
});

describe('a file that is no sound backup', () => {
  it('is told whichever byte was flipped', async () => {
    const name = await made();
    const whole = readFileSync(fileOf(name));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const spoilt = Buffer.from(whole);
          spoilt[at] = (whole[at] ?? 0) ^ (1 << bit);
          writeFileSync(fileOf(name), spoilt);
          expect(['foreign', 'damaged', 'truncated']).toContain(await faultOf(name));
        },
      ),
      { numRuns: runs(300) },
    );
    writeFileSync(fileOf(name), whole);
    expect(await faultOf(name)).toBeNull();
  });

  it.each([
    ['the mark', 3, 'foreign'],
    ['the version', 18, 'damaged'],
    ['the header', 60, 'damaged'],
    ['the content', -300, 'damaged'],
    ['the digest', -5, 'damaged'],
  ])('is told by its region: %s', async (_, at, fault) => {
    const name = await made();
    const bytes = readFileSync(fileOf(name));
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    writeFileSync(fileOf(name), bytes);
    expect(await faultOf(name)).toBe(fault);
    // What comes before the content is looked at for the list too.
    if (at > 0) expect(await lines()).toEqual([{ state: fault, name }]);
  });

  it('is told wherever it was cut, and in the list already', async () => {
    const name = await made();
    const whole = readFileSync(fileOf(name));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        writeFileSync(fileOf(name), whole.subarray(0, length));
        expect(await faultOf(name)).toBe('truncated');
        expect(await lines()).toEqual([{ state: 'truncated', name }]);
      }),
      { numRuns: runs(100) },
    );
  });

  it.each([
    ['another format', Buffer.from('%PDF-1.7 and so on, long enough to be looked at')],
    ['a header of absurd length', Buffer.from(`JALON-SAUVEGARDE 001\n\xff\xff\xff\xff`, 'latin1')],
  ])('is told: %s', async (_, bytes) => {
    const name = await made();
    writeFileSync(fileOf(name), bytes);
    expect(await faultOf(name)).toMatch(/^(foreign|damaged)$/);
  });

  it('is told: a folder, or one that went away', async () => {
    const name = await made();
    rmSync(fileOf(name));
    expect(await faultOf(name)).toBe('absent');
    mkdirSync(fileOf(name));
    expect(await faultOf(name)).toBe('foreign');
  });

  it('of a later form is told by that, and not as damage', async () => {
    const name = await made();
    // As a later Jalon would write it: sound, under another number.
    const { createHash } = await import('node:crypto');
    const bytes = readFileSync(fileOf(name));
    bytes.write('002', 17, 'latin1');
    const end = 25 + bytes.readUInt32BE(21);
    createHash('sha256').update(bytes.subarray(0, end)).digest().copy(bytes, end);
    writeFileSync(fileOf(name), bytes);
    expect(await faultOf(name)).toBe('newer');
  });
});

describe('the folder of the backups', () => {
  it('is the one that was chosen, and both are listed', async () => {
    const first = await made();
    chosen = temporaryFolder();
    expect(await backups.chooseFolder('asked')).toMatchObject({
      ok: true,
      value: { path: chosen, isDefault: false, trouble: null },
    });
    const second = await made();
    expect(readdirSync(chosen)).toEqual([second]);
    expect((await lines()).map(({ name }) => name)).toEqual([second, first]);
    expect(await faultOf(first)).toBeNull();

    await backups.chooseFolder('default');
    const third = await made();
    expect(readdirSync(defaultFolder())).toContain(third);
  });

  it('is not taken if it can’t be reached, and stays if the dialog is closed', async () => {
    expect(await backups.chooseFolder('asked')).toBeNull();
    chosen = path.join(userData, 'nowhere');
    expect(await backups.chooseFolder('asked')).toEqual({ ok: false, error: 'unreachable' });
    expect(settings.backupFolder).toBeNull();
  });

  it('that went away is told, and the default one serves until it is back', async () => {
    chosen = temporaryFolder();
    await backups.chooseFolder('asked');
    rmSync(chosen, { recursive: true });
    const written = await make();
    expect(written).toMatchObject({ ok: true, value: { trouble: 'unreachable' } });
    expect(readdirSync(defaultFolder())).toHaveLength(1);
    expect(await backups.list()).toMatchObject({ trouble: 'unreachable' });
    // A stick that was taken out is not replaced by a folder of its name.
    expect(existsSync(chosen)).toBe(false);

    mkdirSync(chosen);
    expect(await backups.list()).toMatchObject({ trouble: null });
    expect(await make()).toMatchObject({ ok: true, value: { trouble: null } });
  });

  it('that can’t be made is told', async () => {
    writeFileSync(defaultFolder(), 'a file in its place');
    expect(await make()).toMatchObject({ ok: false });
    rmSync(defaultFolder());
    expect(await make()).toMatchObject({ ok: true });
  });
});

describe('the key in a backup', () => {
  it(
    'opens with the passphrase of then, on another computer too',
    async () => {
      const vault = await createVaultKeeper(userData, systemKeys).create(PASSPHRASE);
      if (!vault.ok) throw new Error(vault.error);
      const name = await made();
      const text = readFileSync(fileOf(name), 'latin1');
      expect(text).not.toContain(Buffer.from(vault.value.key).toString('base64'));
      expect(await lines()).toMatchObject([{ protection: 'passphrase' }]);

      const elsewhere = temporaryFolder();
      settings = { ...settings, backupFolder: defaultFolder() };
      backups = start(elsewhere);
      await backups.open(name);
      expect(await backups.unlock('une autre phrase de passe')).toEqual({
        ok: false,
        error: 'wrong-passphrase',
      });
      expect(await backups.unlock(PASSPHRASE)).toEqual({ ok: true, value: vault.value });
      expect(readdirSync(elsewhere)).toEqual([]);
    },
    SCRYPT_LIMIT_MS,
  );

  it(
    'is put back where it is missing or damaged, and never over a sound one',
    async () => {
      const file = path.join(userData, 'vault.json');
      const created = await createVaultKeeper(userData, systemKeys).create(PASSPHRASE);
      const name = await made();
      const before = readFileSync(file, 'utf8');
      expect(await backups.restoreVault(name)).toEqual({ ok: false, error: 'already-exists' });

      rmSync(file);
      expect(await backups.restoreVault(name)).toMatchObject({ ok: true });
      expect(readFileSync(file, 'utf8')).toBe(before);

      writeFileSync(file, 'damaged');
      expect(await backups.restoreVault(name)).toMatchObject({ ok: true });
      expect(await createVaultKeeper(userData, systemKeys).unlock(PASSPHRASE)).toEqual(created);
      const aside = readdirSync(userData).find((entry) => entry.endsWith('.abime'));
      expect(readFileSync(path.join(userData, aside ?? ''), 'utf8')).toBe('damaged');
    },
    SCRYPT_LIMIT_MS,
  );

  it('is not put back from a backup that holds none, or is damaged', async () => {
    const name = await made();
    expect(await backups.restoreVault(name)).toEqual({ ok: false, error: 'no-vault' });
    writeFileSync(fileOf(name), readFileSync(fileOf(name)).subarray(0, -1));
    expect(await backups.restoreVault(name)).toEqual({ ok: false, error: 'truncated' });
    expect(existsSync(path.join(userData, 'vault.json'))).toBe(false);
  });
});

describe('a database that does not open', () => {
  it('is copied aside before it gives way, but for its lock', async () => {
    cleared = 0;
    expect(await backups.setStoreAside()).toEqual({ ok: true, value: undefined });
    expect(cleared).toBe(0);
    const store = path.join(userData, 'IndexedDB', 'app_jalon_0.indexeddb.leveldb');
    mkdirSync(store, { recursive: true });
    for (const content of ['first', 'second']) {
      writeFileSync(path.join(store, '000003.log'), content);
      writeFileSync(path.join(store, 'LOCK'), '');
      expect(await backups.setStoreAside()).toEqual({ ok: true, value: undefined });
      const aside = path.join(userData, 'IndexedDB.abime', 'app_jalon_0.indexeddb.leveldb');
      expect(readdirSync(aside)).toEqual(['000003.log']);
      expect(readFileSync(path.join(aside, '000003.log'), 'utf8')).toBe(content);
    }
    expect(cleared).toBe(2);
    expect(readdirSync(userData).sort()).toEqual(['IndexedDB', 'IndexedDB.abime']);
  });
});
