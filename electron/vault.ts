/** Makes, opens and changes the vault: the one data key of this computer, never on disk in clear. */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  PASSPHRASE_MIN_LENGTH,
  type PreparedRecovery,
  type UnlockedVault,
  type VaultFault,
  type VaultStatus,
} from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { createFile, replaceFile, systemErrorCode } from './atomic-write';
import type { SystemKeys } from './system-keys';
import {
  DATA_KEY_BYTES,
  formatVault,
  isNewerVault,
  parseVault,
  unwrapByPassphrase,
  wrapByPassphrase,
  type Vault,
  type Wrapping,
} from './vault-file';
import {
  drawRecoveryCode,
  unwrapByCode,
  wrapByCode,
  type RecoveryWrapping,
} from './vault-recovery';

const FILE_NAME = 'vault.json';
/** A vault takes under 1 KB, or a few with a system's wrapping. */
const MAX_FILE_BYTES = 64 * 1024;

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

type FileReading = Vault | 'absent' | 'damaged' | 'newer';

async function readVault(file: string): Promise<FileReading> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_FILE_BYTES) return 'damaged';
      const text = await handle.readFile('utf8');
      return parseVault(text) ?? (isNewerVault(text) ? 'newer' : 'damaged');
    } finally {
      await handle.close();
    }
  } catch (error) {
    // A file that can't be read is there all the same: it must not look absent.
    return systemErrorCode(error) === 'ENOENT' ? 'absent' : 'damaged';
  }
}

/** The key as its own copy: the memory of a Buffer may be shared with other secrets. */
function unlocked(key: Buffer): Result<UnlockedVault, VaultFault> {
  const copy = new Uint8Array(key);
  key.fill(0);
  return copy.length === DATA_KEY_BYTES ? succeed({ key: copy }) : fail('damaged');
}

/** Wraps and unwraps at once: a key the system can't give back would lose every dossier. */
async function wrapBySystem(key: Buffer, systemKeys: SystemKeys): Promise<Wrapping | null> {
  const text = key.toString('base64');
  try {
    const wrappedKey = await systemKeys.wrap(text);
    const keptWell = (await systemKeys.unwrap(wrappedKey)) === text;
    return keptWell ? { protection: 'system', wrappedKey } : null;
  } catch {
    return null;
  }
}

/** Counts characters as a person does, whatever their coding. */
function lengthOf(passphrase: string): number {
  return Array.from(passphrase.normalize('NFKC')).length;
}

/**
 * The vault kept in a folder.
 * @param folder the profile's folder, which exists.
 */
export function createVaultKeeper(folder: string, systemKeys: SystemKeys): VaultKeeper {
  const file = path.join(folder, FILE_NAME);

  /** Wraps a key in the wanted way. */
  const wrap = async (
    key: Buffer,
    passphrase: string | null,
  ): Promise<Result<Wrapping, VaultFault>> => {
    if (passphrase === null) {
      if (!(await systemKeys.keep())) return fail('passphrase-required');
      const wrapping = await wrapBySystem(key, systemKeys);
      return wrapping === null ? fail('system-refused') : succeed(wrapping);
    }
    return lengthOf(passphrase) < PASSPHRASE_MIN_LENGTH
      ? fail('passphrase-too-short')
      : succeed(await wrapByPassphrase(key, passphrase));
  };

  const create: VaultKeeper['create'] = async (passphrase) => {
    if ((await readVault(file)) !== 'absent') return fail('already-exists');
    const key = randomBytes(DATA_KEY_BYTES);
    const wrapping = await wrap(key, passphrase);
    if (!wrapping.ok) return wrapping;
    try {
      await createFile(file, formatVault({ wrapping: wrapping.value, recovery: null }));
    } catch (error) {
      return fail(systemErrorCode(error) === 'EEXIST' ? 'already-exists' : 'not-written');
    }
    return unlocked(key);
  };

  /** Puts another vault in place of the one there, whole or not at all. */
  const replace = async (vault: Vault): Promise<Result<undefined, VaultFault>> => {
    try {
      await replaceFile(file, formatVault(vault));
      return succeed(undefined);
    } catch (error) {
      if (systemErrorCode(error) === null) throw error;
      return fail('not-written');
    }
  };

  const present = async (): Promise<Result<Vault, VaultFault>> => {
    const vault = await readVault(file);
    if (vault === 'newer') return fail('newer-vault');
    return vault === 'absent' || vault === 'damaged' ? fail(vault) : succeed(vault);
  };

  const unwrap = async (
    wrapping: Wrapping,
    passphrase: string | null,
  ): Promise<Result<Buffer, VaultFault>> => {
    if (wrapping.protection === 'passphrase') {
      if (passphrase === null) return fail('passphrase-required');
      const key = await unwrapByPassphrase(wrapping, passphrase);
      return key === null ? fail('wrong-passphrase') : succeed(key);
    }
    if (!(await systemKeys.keep())) return fail('system-refused');
    try {
      return succeed(Buffer.from(await systemKeys.unwrap(wrapping.wrappedKey), 'base64'));
    } catch {
      return fail('system-refused');
    }
  };

  const unlock: VaultKeeper['unlock'] = async (passphrase) => {
    const vault = await present();
    if (!vault.ok) return vault;
    const key = await unwrap(vault.value.wrapping, passphrase);
    return key.ok ? unlocked(key.value) : key;
  };

  const changeProtection: VaultKeeper['changeProtection'] = async (current, next) => {
    const vault = await present();
    if (!vault.ok) return vault;
    const key = await unwrap(vault.value.wrapping, current);
    if (!key.ok) return key;
    try {
      const wrapping = await wrap(key.value, next);
      if (!wrapping.ok) return wrapping;
      return await replace({ ...vault.value, wrapping: wrapping.value });
    } finally {
      key.value.fill(0);
    }
  };

  /** The wrapping by a code whose sheet is not kept yet; it holds neither the code nor the key. */
  let prepared: RecoveryWrapping | null = null;

  const prepareRecovery: VaultKeeper['prepareRecovery'] = async (current) => {
    const vault = await present();
    if (!vault.ok) return vault;
    const key = await unwrap(vault.value.wrapping, current);
    if (!key.ok) return key;
    const code = drawRecoveryCode();
    prepared = wrapByCode(key.value, code, new Date().toISOString());
    key.value.fill(0);
    return succeed({ code, madeAt: prepared.madeAt });
  };

  const keepRecovery: VaultKeeper['keepRecovery'] = async () => {
    if (prepared === null) return fail('no-recovery-sheet');
    const vault = await present();
    if (!vault.ok) return vault;
    const kept = await replace({ ...vault.value, recovery: prepared });
    if (kept.ok) prepared = null;
    return kept;
  };

  const openByCode = (vault: Vault, code: string): Result<Buffer, VaultFault> => {
    if (vault.recovery === null) return fail('no-recovery-sheet');
    const key = unwrapByCode(vault.recovery, code);
    return key === null ? fail('wrong-recovery-code') : succeed(key);
  };

  const checkRecovery: VaultKeeper['checkRecovery'] = async (code) => {
    const vault = await present();
    if (!vault.ok) return vault;
    const key = openByCode(vault.value, code);
    if (!key.ok) return key;
    key.value.fill(0);
    return succeed(undefined);
  };

  const recover: VaultKeeper['recover'] = async (code, next) => {
    const vault = await present();
    if (!vault.ok) return vault;
    const key = openByCode(vault.value, code);
    if (!key.ok) return key;
    const wrapping = await wrap(key.value, next);
    if (!wrapping.ok) return wrapping;
    const replaced = await replace({ ...vault.value, wrapping: wrapping.value });
    return replaced.ok ? unlocked(key.value) : replaced;
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
    prepareRecovery: (current) => inTurn(() => prepareRecovery(current)),
    keepRecovery: () => inTurn(keepRecovery),
    checkRecovery: (code) => inTurn(() => checkRecovery(code)),
    recover: (code, next) => inTurn(() => recover(code, next)),
  };
}
