/** Makes, opens and changes the vault: the one data key of this computer, never on disk in clear. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { UnlockedVault, VaultFault, VaultStatus } from '../shared/bridge';
import type { PreparedRecovery } from '../shared/lock/lock-contract';
import { fail, succeed, type Result } from '../shared/result';
import { createFile, systemErrorCode } from './atomic-write';
import type { SystemKeys } from './system-keys';
import { readPresent, readVault, replaceVault, unwrapKey, wrapKey } from './vault-access';
import { DATA_KEY_BYTES, formatVault, type Vault } from './vault-file';
import {
  drawRecoveryCode,
  unwrapByCode,
  wrapByCode,
  type RecoveryWrapping,
} from './vault-recovery';

/** Name of the vault's file, in the profile's folder. */
export const VAULT_FILE_NAME = 'vault.json';

/** The vault of one profile. */
export interface VaultKeeper {
  readonly status: () => Promise<VaultStatus>;
  /** Makes the vault; without a passphrase, the system keeps the key. Never replaces a vault. */
  readonly create: (passphrase: string | null) => Promise<Result<UnlockedVault, VaultFault>>;
  readonly unlock: (passphrase: string | null) => Promise<Result<UnlockedVault, VaultFault>>;
  /** Wraps the same key otherwise, `null` being the system; what stood there stands until it is done. */
  readonly changeProtection: (
    current: string | null,
    next: string | null,
  ) => Promise<Result<undefined, VaultFault>>;
  /** Draws the code of a recovery sheet; the vault is not touched yet. */
  readonly prepareRecovery: (
    current: string | null,
  ) => Promise<Result<PreparedRecovery, VaultFault>>;
  /** Has the vault open by the last code prepared, and by no former one. */
  readonly keepRecovery: () => Promise<Result<undefined, VaultFault>>;
  readonly checkRecovery: (code: string) => Promise<Result<undefined, VaultFault>>;
  /** Opens by the code of the recovery sheet, and wraps the key anew first. */
  readonly recover: (
    code: string,
    next: string | null,
  ) => Promise<Result<UnlockedVault, VaultFault>>;
}

type RecoveryKeeper = Pick<
  VaultKeeper,
  'prepareRecovery' | 'keepRecovery' | 'checkRecovery' | 'recover'
>;

/** The key as its own copy: the memory of a Buffer may be shared with other secrets. */
function unlocked(key: Buffer): Result<UnlockedVault, VaultFault> {
  const copy = new Uint8Array(key);
  key.fill(0);
  return copy.length === DATA_KEY_BYTES ? succeed({ key: copy }) : fail('damaged');
}

function openByCode(vault: Vault, code: string): Result<Buffer, VaultFault> {
  if (vault.recovery === null) return fail('no-recovery-sheet');
  const key = unwrapByCode(vault.recovery, code);
  return key === null ? fail('wrong-recovery-code') : succeed(key);
}

/** The recovery sheet of a vault: its code is drawn, kept, and opens in place of a forgotten passphrase. */
function recoveryKeeper(file: string, systemKeys: SystemKeys): RecoveryKeeper {
  /** The wrapping by a code whose sheet is not kept yet; it holds neither the code nor the key. */
  let prepared: RecoveryWrapping | null = null;

  const prepareRecovery: VaultKeeper['prepareRecovery'] = async (current) => {
    const vault = await readPresent(file);
    if (!vault.ok) return vault;
    const key = await unwrapKey(systemKeys, vault.value.wrapping, current);
    if (!key.ok) return key;
    const code = drawRecoveryCode();
    prepared = wrapByCode(key.value, code, new Date().toISOString());
    key.value.fill(0);
    return succeed({ code, madeAt: prepared.madeAt });
  };

  const keepRecovery: VaultKeeper['keepRecovery'] = async () => {
    if (prepared === null) return fail('no-recovery-sheet');
    const vault = await readPresent(file);
    if (!vault.ok) return vault;
    const kept = await replaceVault(file, { ...vault.value, recovery: prepared });
    if (kept.ok) prepared = null;
    return kept;
  };

  const checkRecovery: VaultKeeper['checkRecovery'] = async (code) => {
    const vault = await readPresent(file);
    if (!vault.ok) return vault;
    const key = openByCode(vault.value, code);
    if (!key.ok) return key;
    key.value.fill(0);
    return succeed(undefined);
  };

  const recover: VaultKeeper['recover'] = async (code, next) => {
    const vault = await readPresent(file);
    if (!vault.ok) return vault;
    const key = openByCode(vault.value, code);
    if (!key.ok) return key;
    const wrapping = await wrapKey(systemKeys, key.value, next);
    if (!wrapping.ok) return wrapping;
    const replaced = await replaceVault(file, { ...vault.value, wrapping: wrapping.value });
    return replaced.ok ? unlocked(key.value) : replaced;
  };

  return { prepareRecovery, keepRecovery, checkRecovery, recover };
}

/**
 * The vault kept in a folder.
 * @param folder the profile's folder, which exists.
 */
export function createVaultKeeper(folder: string, systemKeys: SystemKeys): VaultKeeper {
  const file = path.join(folder, VAULT_FILE_NAME);

  const create: VaultKeeper['create'] = async (passphrase) => {
    if ((await readVault(file)) !== 'absent') return fail('already-exists');
    const key = randomBytes(DATA_KEY_BYTES);
    const wrapping = await wrapKey(systemKeys, key, passphrase);
    if (!wrapping.ok) return wrapping;
    try {
      await createFile(file, formatVault({ wrapping: wrapping.value, recovery: null }));
    } catch (error) {
      return fail(systemErrorCode(error) === 'EEXIST' ? 'already-exists' : 'not-written');
    }
    return unlocked(key);
  };

  const unlock: VaultKeeper['unlock'] = async (passphrase) => {
    const vault = await readPresent(file);
    if (!vault.ok) return vault;
    const key = await unwrapKey(systemKeys, vault.value.wrapping, passphrase);
    return key.ok ? unlocked(key.value) : key;
  };

  const changeProtection: VaultKeeper['changeProtection'] = async (current, next) => {
    const vault = await readPresent(file);
    if (!vault.ok) return vault;
    const key = await unwrapKey(systemKeys, vault.value.wrapping, current);
    if (!key.ok) return key;
    try {
      const wrapping = await wrapKey(systemKeys, key.value, next);
      if (!wrapping.ok) return wrapping;
      return await replaceVault(file, { ...vault.value, wrapping: wrapping.value });
    } finally {
      key.value.fill(0);
    }
  };

  const status: VaultKeeper['status'] = async () => {
    const vault = await readVault(file);
    if (vault === 'damaged' || vault === 'newer') return { state: vault };
    const systemKeeps = await systemKeys.keep();
    if (vault === 'absent') return { state: 'absent', systemKeeps };
    const { wrapping, recovery } = vault;
    return {
      state: 'present',
      protection: wrapping.protection,
      systemKeeps,
      recoveryMadeAt: recovery?.madeAt ?? null,
    };
  };

  const recovery = recoveryKeeper(file, systemKeys);
  let queue: Promise<unknown> = Promise.resolve();
  /** One at a time: each derivation takes 128 MiB, and two creations would race. */
  function inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const turn = queue.then(task);
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    status,
    create: (passphrase) => inTurn(() => create(passphrase)),
    unlock: (passphrase) => inTurn(() => unlock(passphrase)),
    changeProtection: (current, next) => inTurn(() => changeProtection(current, next)),
    prepareRecovery: (current) => inTurn(() => recovery.prepareRecovery(current)),
    keepRecovery: () => inTurn(recovery.keepRecovery),
    checkRecovery: (code) => inTurn(() => recovery.checkRecovery(code)),
    recover: (code, next) => inTurn(() => recovery.recover(code, next)),
  };
}
