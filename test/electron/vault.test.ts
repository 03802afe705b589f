/** The vault with real cryptography and a real disk; only the system's key store is a stand-in. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSystemKeys, type SafeStorage } from '../../electron/system-keys';
import { createVaultKeeper, type VaultKeeper } from '../../electron/vault';
import { formatVault, parseVault, wrapByPassphrase } from '../../electron/vault-file';
import type { UnlockedVault, VaultFault } from '../../shared/bridge';
import type { Result } from '../../shared/result';
import { temporaryFolder } from './temporary-folder';

const PASSPHRASE = 'onze chevaux dans la rivière';

/** A key store that adds a mark: enough to see that what is written passed through it. */
function systemStorage(changes: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(`wrapped:${text}`).reverse(),
    decryptString: (wrapped) => {
      const text = Buffer.from(wrapped).reverse().toString();
      if (!text.startsWith('wrapped:')) throw new Error('Not wrapped here.');
      return text.slice('wrapped:'.length);
    },
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...changes,
  };
}

const protecting = createSystemKeys(systemStorage(), 'linux');
const basicText = createSystemKeys(
  systemStorage({ getSelectedStorageBackend: () => 'basic_text' }),
  'linux',
);

interface Place {
  readonly vault: VaultKeeper;
  readonly folder: string;
  readonly file: string;
}

function vaultIn(folder = temporaryFolder(), systemKeys = protecting): Place {
  return {
    vault: createVaultKeeper(folder, systemKeys),
    folder,
    file: path.join(folder, 'vault.json'),
  };
}

function keyOf(result: Result<UnlockedVault, VaultFault>): string {
  if (!result.ok) throw new Error(result.error);
  return Buffer.from(result.value.key).toString('hex');
}

function faultOf(result: Result<UnlockedVault, VaultFault>): VaultFault | null {
  return result.ok ? null : result.error;
}

/** The file as parsed JSON, changed and written back. */
function edit(file: string, change: (content: Record<string, unknown>) => void): void {
  // The test knows that the file holds an object.
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}

/** What an attacker would do after changing the file: anyone can compute the checksum. */
function sealAgain(file: string, scryptChange: Record<string, unknown>): void {
  edit(file, (content) => {
    const scrypt = { ...(content['scrypt'] as Record<string, unknown>), ...scryptChange };
    content['scrypt'] = scrypt;
    const parts = ['cost', 'blockSize', 'parallelization', 'salt'].map((name) => scrypt[name]);
    const text = [
      ...[2, 'jalon-vault', 1, 'passphrase', 'scrypt', ...parts],
      ...[content['iv'], content['tag'], content['wrappedKey'], 'no-recovery'],
    ].join(':');
    content['checksum'] = createHash('sha256').update(text).digest('base64');
  });
}

describe('a vault protected by a passphrase', () => {
  it('gives back the same 32-byte key at every opening', async () => {
    const { vault, folder } = vaultIn();
    const created = await vault.create(PASSPHRASE);
    expect(keyOf(created)).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf(await vault.unlock(PASSPHRASE))).toBe(keyOf(created));
    expect(keyOf(await vaultIn(folder).vault.unlock(PASSPHRASE))).toBe(keyOf(created));
    expect(await vault.status()).toMatchObject({ state: 'present', protection: 'passphrase' });
  });

  it('has another key and another salt each time one is made', async () => {
    const [first, second] = [vaultIn(), vaultIn()];
    const keys = [await first.vault.create(PASSPHRASE), await second.vault.create(PASSPHRASE)];
    expect(new Set(keys.map(keyOf)).size).toBe(2);
    expect(readFileSync(first.file, 'utf8')).not.toBe(readFileSync(second.file, 'utf8'));
  });

  it('writes neither the key nor the passphrase, in a file of the owner alone', async () => {
    const { vault, folder, file } = vaultIn();
    const created = await vault.create(PASSPHRASE);
    const text = readFileSync(file, 'utf8');
    const key = Buffer.from(keyOf(created), 'hex');
    for (const secret of [key.toString('hex'), key.toString('base64'), PASSPHRASE]) {
      expect(text).not.toContain(secret);
    }
    expect(readdirSync(folder)).toEqual(['vault.json']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('hands over memory that holds the key alone', async () => {
    const created = await vaultIn().vault.create(PASSPHRASE);
    expect(created.ok && created.value.key.buffer.byteLength).toBe(32);
  });

  it('refuses another passphrase, none, and one that differs by a space', async () => {
    const { vault } = vaultIn();
    await vault.create(PASSPHRASE);
    expect(faultOf(await vault.unlock('onze chevaux dans la forêt'))).toBe('wrong-passphrase');
    expect(faultOf(await vault.unlock(`${PASSPHRASE} `))).toBe('wrong-passphrase');
    expect(faultOf(await vault.unlock(null))).toBe('passphrase-required');
  });

  it('takes the same characters however the keyboard codes them', async () => {
    const { vault } = vaultIn();
    const created = await vault.create('œuvre à côté'.normalize('NFD'));
    expect(keyOf(await vault.unlock('œuvre à côté'.normalize('NFC')))).toBe(keyOf(created));
  });

  it.each([
    ['onze signes', 'passphrase-too-short'],
    ['douze signes', null],
    // Eleven letters, more when their accents are counted apart.
    ['éééééé éééé'.normalize('NFD'), 'passphrase-too-short'],
    ['👩‍💻', 'passphrase-too-short'],
  ])('counts the characters of « %s » as a person does', async (passphrase, fault) => {
    const { vault, file } = vaultIn();
    expect(faultOf(await vault.create(passphrase))).toBe(fault);
    expect(existsSync(file)).toBe(fault === null);
  });
});

describe('a vault protected by the system', () => {
  it('gives back the same key, which the file holds only wrapped', async () => {
    const { vault, folder, file } = vaultIn();
    const created = await vault.create(null);
    expect(keyOf(await vaultIn(folder).vault.unlock(null))).toBe(keyOf(created));
    expect(await vault.status()).toMatchObject({ state: 'present', protection: 'system' });
    expect(readFileSync(file, 'utf8')).not.toContain(
      Buffer.from(keyOf(created), 'hex').toString('base64'),
    );
  });

  it('is not made where the system keeps no secrets: a passphrase is required', async () => {
    const { vault, file } = vaultIn(temporaryFolder(), basicText);
    expect(await vault.status()).toEqual({ state: 'absent', systemKeeps: false });
    expect(faultOf(await vault.create(null))).toBe('passphrase-required');
    expect(existsSync(file)).toBe(false);
    expect(faultOf(await vault.create(PASSPHRASE))).toBeNull();
  });

  it('says that the system refuses, where it was made elsewhere', async () => {
    const { vault, folder } = vaultIn();
    await vault.create(null);
    const refusing = createSystemKeys(
      systemStorage({
        decryptString: () => {
          throw new Error('Not the same session.');
        },
      }),
      'linux',
    );
    expect(faultOf(await vaultIn(folder, refusing).vault.unlock(null))).toBe('system-refused');
    expect(faultOf(await vaultIn(folder, basicText).vault.unlock(null))).toBe('system-refused');
  });

  it('is not made by a system that can’t give the key back', async () => {
    const forgetful = createSystemKeys(systemStorage({ decryptString: () => '' }), 'linux');
    const { vault, file } = vaultIn(temporaryFolder(), forgetful);
    expect(faultOf(await vault.create(null))).toBe('system-refused');
    expect(existsSync(file)).toBe(false);
  });
});

describe('the system’s key store', () => {
  it.each([
    ['linux', 'gnome_libsecret', true],
    ['linux', 'kwallet', true],
    ['linux', 'kwallet5', true],
    ['linux', 'kwallet6', true],
    ['linux', 'basic_text', false],
    ['linux', 'unknown', false],
    ['linux', 'something_new', false],
    ['win32', undefined, true],
    ['darwin', undefined, true],
  ] as const)('on %s with %s, protects: %s', async (platform, backend, expected) => {
    const storage = systemStorage();
    // As on Windows and macOS, the method is absent where it has no answer.
    if (backend === undefined) delete storage.getSelectedStorageBackend;
    else storage.getSelectedStorageBackend = () => backend;
    expect(await createSystemKeys(storage, platform).keep()).toBe(expected);
    const closed = { ...storage, isEncryptionAvailable: () => false };
    expect(await createSystemKeys(closed, platform).keep()).toBe(false);
  });

  it('is used by its asynchronous methods where they exist', async () => {
    const refuse = (): never => {
      throw new Error('Deprecated.');
    };
    const { encryptString, decryptString } = systemStorage();
    const modern = createSystemKeys(
      systemStorage({
        ...{ isEncryptionAvailable: refuse, encryptString: refuse, decryptString: refuse },
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(encryptString(text)),
        decryptStringAsync: (wrapped) => Promise.resolve({ result: decryptString(wrapped) }),
      }),
      'linux',
    );
    const { vault, folder } = vaultIn(temporaryFolder(), modern);
    const created = await vault.create(null);
    expect(keyOf(await vault.unlock(null))).toBe(keyOf(created));
    // A vault of before the change of API opens after it, and the other way round.
    expect(keyOf(await vaultIn(folder, protecting).vault.unlock(null))).toBe(keyOf(created));
  });
});

describe('an existing vault', () => {
  it('is never replaced, even by two creations at once', async () => {
    const { vault, folder, file } = vaultIn();
    const results = await Promise.all([
      vault.create(PASSPHRASE),
      vault.create(null),
      vaultIn(folder).vault.create('un tout autre secret'),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.map(faultOf).filter((fault) => fault === 'already-exists')).toHaveLength(2);
    const text = readFileSync(file, 'utf8');
    expect(faultOf(await vault.create(PASSPHRASE))).toBe('already-exists');
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('is never replaced when it is damaged', async () => {
    const { vault, file } = vaultIn();
    writeFileSync(file, 'not a vault');
    expect(await vault.status()).toEqual({ state: 'damaged' });
    expect(faultOf(await vault.create(PASSPHRASE))).toBe('already-exists');
    expect(faultOf(await vault.unlock(PASSPHRASE))).toBe('damaged');
    expect(readFileSync(file, 'utf8')).toBe('not a vault');
  });
});

describe('no vault', () => {
  it('is told from a damaged one', async () => {
    const { vault } = vaultIn();
    expect(await vault.status()).toEqual({ state: 'absent', systemKeeps: true });
    expect(faultOf(await vault.unlock(PASSPHRASE))).toBe('absent');
  });

  it('is made in a folder that does not exist: it says so', async () => {
    const { vault } = vaultIn(path.join(temporaryFolder(), 'absent'));
    expect(faultOf(await vault.create(PASSPHRASE))).toBe('not-written');
  });
});

describe('a damaged vault', () => {
  const soundVault = wrapByPassphrase(randomBytes(32), PASSPHRASE).then((wrapping) =>
    formatVault({ wrapping, recovery: null }),
  );

  it('is seen whatever byte is changed and wherever it is cut', async () => {
    const text = await soundVault;
    const whole = parseVault(text);
    expect(whole && formatVault(whole)).toBe(text);
    const change = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 33, max: 126 }));
    fc.assert(
      fc.property(change, ([place, code]) => {
        const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
        const read = parseVault(changed);
        // Either damage is seen, or nothing of the content changed (a space between two words of JSON).
        expect(read === null || formatVault(read) === text).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.nat(text.length - 3), (length) => {
        expect(parseVault(text.slice(0, length))).toBeNull();
      }),
    );
  });

  it('is told from a wrong passphrase', async () => {
    const { vault, file } = vaultIn();
    writeFileSync(file, await soundVault);
    edit(file, (content) => (content['wrappedKey'] = Buffer.alloc(32).toString('base64')));
    expect(faultOf(await vault.unlock(PASSPHRASE))).toBe('damaged');
    expect(await vault.status()).toEqual({ state: 'damaged' });
  });

  it('does not open after its parameters were changed and its checksum made anew', async () => {
    const { vault, file } = vaultIn();
    writeFileSync(file, await soundVault);
    expect(faultOf(await vault.unlock(PASSPHRASE))).toBeNull();
    sealAgain(file, { cost: 2 ** 16 });
    expect(await vault.status()).toMatchObject({ state: 'present', protection: 'passphrase' });
    expect(faultOf(await vault.unlock(PASSPHRASE))).toBe('wrong-passphrase');
  });

  it.each([
    ['1 TiB of memory', { cost: 2 ** 30 }],
    ['a cost that is no power of two', { cost: 2 ** 17 + 1 }],
    ['next to no work', { cost: 2 }],
    ['huge blocks', { blockSize: 1024 }],
    ['years of work', { parallelization: 4096 }],
    ['no salt', { salt: '' }],
    ['an endless salt', { salt: 'A'.repeat(4_000) }],
  ])('is refused before any work is done when it asks for %s', async (_, hostile) => {
    const { vault, file } = vaultIn();
    writeFileSync(file, await soundVault);
    sealAgain(file, hostile);
    expect(faultOf(await vault.unlock(PASSPHRASE))).toBe('damaged');
    expect(await vault.status()).toEqual({ state: 'damaged' });
  });

  it('is not even read when it is huge', async () => {
    const { vault, file } = vaultIn();
    writeFileSync(file, Buffer.alloc(1_000_000, ' '));
    expect(await vault.status()).toEqual({ state: 'damaged' });
  });
});
