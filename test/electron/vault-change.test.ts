/** Changing what protects the vault, and its recovery sheet, on a real disk: never a moment without a usable vault. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSystemKeys, type SafeStorage } from '../../electron/system-keys';
import { createVaultKeeper, type VaultKeeper } from '../../electron/vault';
import { formatVault, parseVault } from '../../electron/vault-file';
import type { UnlockedVault, VaultFault } from '../../shared/bridge';
import { readRecoveryCode } from '../../shared/lock/recovery-code';
import type { Result } from '../../shared/result';
import { temporaryFolder } from './temporary-folder';

// Each derivation is slow on purpose, and some tests need many.
vi.setConfig({ testTimeout: 60_000 });

const FIRST = 'onze chevaux dans la rivière';
const SECOND = 'douze sabots sur le pont';
const FILE = 'vault.json';

function systemKeys(backend = 'gnome_libsecret', refuses = false) {
  const storage: SafeStorage = {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(`wrapped:${text}`).reverse(),
    decryptString: (wrapped) => {
      if (refuses) throw new Error('Not the same session.');
      return Buffer.from(wrapped).reverse().toString().slice('wrapped:'.length);
    },
    getSelectedStorageBackend: () => backend,
  };
  return createSystemKeys(storage, 'linux');
}

function keeperIn(folder: string, keys = systemKeys()): VaultKeeper {
  return createVaultKeeper(folder, keys);
}

function keyOf(result: Result<UnlockedVault, VaultFault>): string {
  if (!result.ok) throw new Error(result.error);
  return Buffer.from(result.value.key).toString('hex');
}

function faultOf(result: Result<unknown, VaultFault>): VaultFault | null {
  return result.ok ? null : result.error;
}

async function sheetOf(vault: VaultKeeper, passphrase: string | null): Promise<string> {
  const prepared = await vault.prepareRecovery(passphrase);
  if (!prepared.ok) throw new Error(prepared.error);
  expect(await vault.keepRecovery()).toEqual({ ok: true, value: undefined });
  return prepared.value.code;
}

describe('what protects the vault', () => {
  it('goes from the system to a passphrase, to another, and back, and the key stays the same', async () => {
    const folder = temporaryFolder();
    const vault = keeperIn(folder);
    const key = keyOf(await vault.create(null));
    expect(faultOf(await vault.changeProtection(null, FIRST))).toBeNull();
    expect(faultOf(await vault.unlock(null))).toBe('passphrase-required');
    expect(keyOf(await vault.unlock(FIRST))).toBe(key);
    expect(faultOf(await vault.changeProtection(FIRST, SECOND))).toBeNull();
    expect(faultOf(await vault.unlock(FIRST))).toBe('wrong-passphrase');
    expect(keyOf(await vault.unlock(SECOND))).toBe(key);
    expect(faultOf(await vault.changeProtection(SECOND, null))).toBeNull();
    expect(await vault.status()).toEqual({
      state: 'present',
      protection: 'system',
      systemKeeps: true,
      recoveryMadeAt: null,
    });
    expect(keyOf(await keeperIn(folder).unlock(null))).toBe(key);
    expect(readdirSync(folder)).toEqual([FILE]);
  });

  it('is changed by who knows the passphrase only, and stays as it was otherwise', async () => {
    const folder = temporaryFolder();
    const vault = keeperIn(folder);
    await vault.create(FIRST);
    const before = readFileSync(path.join(folder, FILE), 'utf8');
    expect(faultOf(await vault.changeProtection(SECOND, SECOND))).toBe('wrong-passphrase');
    expect(faultOf(await vault.changeProtection(null, null))).toBe('passphrase-required');
    expect(faultOf(await vault.changeProtection(FIRST, 'trop court'))).toBe('passphrase-too-short');
    expect(faultOf(await vault.prepareRecovery(SECOND))).toBe('wrong-passphrase');
    expect(readFileSync(path.join(folder, FILE), 'utf8')).toBe(before);
  });

  it('is not given to a system that keeps no secrets', async () => {
    const vault = keeperIn(temporaryFolder(), systemKeys('basic_text'));
    const key = keyOf(await vault.create(FIRST));
    expect(faultOf(await vault.changeProtection(FIRST, null))).toBe('passphrase-required');
    expect(keyOf(await vault.unlock(FIRST))).toBe(key);
  });

  it('stays as it was where the folder cannot be written', async () => {
    const folder = temporaryFolder();
    const inside = path.join(folder, 'profile');
    mkdirSync(inside);
    const vault = keeperIn(inside);
    const key = keyOf(await vault.create(FIRST));
    const code = await sheetOf(vault, FIRST);
    makeReadOnly(folder, inside);
    expect(faultOf(await vault.changeProtection(FIRST, SECOND))).toBe('not-written');
    expect(faultOf(await vault.prepareRecovery(FIRST))).toBeNull();
    expect(faultOf(await vault.keepRecovery())).toBe('not-written');
    expect(faultOf(await vault.recover(code, SECOND))).toBe('not-written');
    expect(keyOf(await vault.unlock(FIRST))).toBe(key);
    expect(faultOf(await vault.checkRecovery(code))).toBeNull();
  });
});

/** Closes a folder for writing; to root nothing is closed, so the test goes on as an ordinary user. */
function makeReadOnly(parent: string, folder: string): void {
  chmodSync(folder, 0o555);
  chmodSync(parent, 0o755);
  chmodSync(path.join(folder, FILE), 0o644);
  onTestFinished(() => chmodSync(folder, 0o755));
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) return;
  process.seteuid(65_534);
  onTestFinished(() => process.seteuid?.(0));
}

describe('a recovery sheet', () => {
  it('opens instead of a forgotten passphrase, and gives a new one to the same key', async () => {
    const folder = temporaryFolder();
    const vault = keeperIn(folder);
    const key = keyOf(await vault.create(FIRST));
    const code = await sheetOf(vault, FIRST);
    expect(readRecoveryCode(code)).toEqual({ ok: true, value: code });
    expect(faultOf(await vault.checkRecovery(code))).toBeNull();
    expect(keyOf(await vault.recover(code, SECOND))).toBe(key);
    expect(faultOf(await vault.unlock(FIRST))).toBe('wrong-passphrase');
    expect(keyOf(await keeperIn(folder).unlock(SECOND))).toBe(key);
    // The sheet is still good.
    expect(faultOf(await vault.checkRecovery(code))).toBeNull();
  });

  it('outlives changes of the passphrase', async () => {
    const vault = keeperIn(temporaryFolder());
    const key = keyOf(await vault.create(null));
    const code = await sheetOf(vault, null);
    await vault.changeProtection(null, FIRST);
    await vault.changeProtection(FIRST, SECOND);
    expect(keyOf(await vault.recover(code, FIRST))).toBe(key);
  });

  it('makes the former one worthless, once it is kept and not before', async () => {
    const vault = keeperIn(temporaryFolder());
    await vault.create(FIRST);
    const former = await sheetOf(vault, FIRST);
    const prepared = await vault.prepareRecovery(FIRST);
    expect(faultOf(await vault.checkRecovery(former))).toBeNull();
    expect(faultOf(await vault.keepRecovery())).toBeNull();
    expect(faultOf(await vault.checkRecovery(former))).toBe('wrong-recovery-code');
    expect(faultOf(await vault.recover(former, SECOND))).toBe('wrong-recovery-code');
    expect(prepared.ok && faultOf(await vault.checkRecovery(prepared.value.code))).toBeNull();
    expect(faultOf(await vault.keepRecovery())).toBe('no-recovery-sheet');
  });

  it('opens where the system no longer gives the key back', async () => {
    const folder = temporaryFolder();
    const key = keyOf(await keeperIn(folder).create(null));
    const code = await sheetOf(keeperIn(folder), null);
    const elsewhere = keeperIn(folder, systemKeys('gnome_libsecret', true));
    expect(faultOf(await elsewhere.unlock(null))).toBe('system-refused');
    expect(keyOf(await elsewhere.recover(code, FIRST))).toBe(key);
    expect(keyOf(await elsewhere.unlock(FIRST))).toBe(key);
  });

  it('leaves neither its code nor the key in the file', async () => {
    const folder = temporaryFolder();
    const vault = keeperIn(folder);
    const key = Buffer.from(keyOf(await vault.create(FIRST)), 'hex');
    const code = await sheetOf(vault, FIRST);
    const text = readFileSync(path.join(folder, FILE), 'utf8');
    for (const secret of [code, code.replaceAll('-', ''), key.toString('base64')]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is of no use where none was made', async () => {
    const vault = keeperIn(temporaryFolder());
    await vault.create(FIRST);
    const other = keeperIn(temporaryFolder());
    await other.create(FIRST);
    const code = await sheetOf(other, FIRST);
    expect(faultOf(await vault.recover(code, SECOND))).toBe('no-recovery-sheet');
    expect((await vault.status()).state).toBe('present');
  });
});

describe('a vault of another version', () => {
  it('opens if it is older, and is written anew only by a change', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, FILE);
    const vault = keeperIn(folder);
    const key = keyOf(await vault.create(null));
    const wrapped = parseVault(readFileSync(file, 'utf8'))?.wrapping.wrappedKey.toString('base64');
    const checksum = createHash('sha256')
      .update(`jalon-vault:1:system:${wrapped}`)
      .digest('base64');
    const old = { version: 1, protection: 'system', wrappedKey: wrapped, checksum };
    writeFileSync(file, JSON.stringify(old));
    expect(keyOf(await vault.unlock(null))).toBe(key);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(old);
    await sheetOf(vault, null);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 2 });
    expect(keyOf(await vault.unlock(null))).toBe(key);
  });

  it('is told from a damaged one if it is newer, and is left alone', async () => {
    const folder = temporaryFolder();
    const vault = keeperIn(folder);
    await vault.create(null);
    const file = path.join(folder, FILE);
    const whole = parseVault(readFileSync(file, 'utf8'));
    const newer = formatVault(whole ?? expect.fail('no vault')).replace(
      '"version": 2',
      '"version": 3',
    );
    writeFileSync(file, newer);
    expect(await vault.status()).toEqual({ state: 'newer' });
    expect(faultOf(await vault.unlock(null))).toBe('newer-vault');
    expect(faultOf(await vault.changeProtection(null, FIRST))).toBe('newer-vault');
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });
});
