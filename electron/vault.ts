/** Makes and opens the vault: the one data key of this computer, never on disk in clear. */
import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  PASSPHRASE_MIN_LENGTH,
  type UnlockedVault,
  type VaultFault,
  type VaultStatus,
} from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { createFile, systemErrorCode } from './atomic-write';
import type { SystemKeys } from './system-keys';
import {
  DATA_KEY_BYTES,
  formatVault,
  parseVault,
  unwrapByPassphrase,
  wrapByPassphrase,
  type Vault,
} from './vault-file';

/** Name of the vault's file, in the profile's folder. */
export const VAULT_FILE_NAME = 'vault.json';
/** A vault takes under 1 KB, or a few with a system's wrapping. */
const MAX_FILE_BYTES = 64 * 1024;

/** The vault of one profile. */
export interface VaultKeeper {
  readonly status: () => Promise<VaultStatus>;
  /** Makes the vault; without a passphrase, the system keeps the key. Never replaces a vault. */
  readonly create: (passphrase: string | null) => Promise<Result<UnlockedVault, VaultFault>>;
  readonly unlock: (passphrase: string | null) => Promise<Result<UnlockedVault, VaultFault>>;
}

type FileReading = Vault | 'absent' | 'damaged';

async function readVault(file: string): Promise<FileReading> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_FILE_BYTES) return 'damaged';
      return parseVault(await handle.readFile('utf8')) ?? 'damaged';
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
async function wrapBySystem(key: Buffer, systemKeys: SystemKeys): Promise<Vault | null> {
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
  const file = path.join(folder, VAULT_FILE_NAME);

  const create: VaultKeeper['create'] = async (passphrase) => {
    if ((await readVault(file)) !== 'absent') return fail('already-exists');
    if (passphrase === null && !(await systemKeys.keep())) return fail('passphrase-required');
    if (passphrase !== null && lengthOf(passphrase) < PASSPHRASE_MIN_LENGTH) {
      return fail('passphrase-too-short');
    }
    const key = randomBytes(DATA_KEY_BYTES);
    const vault =
      passphrase === null
        ? await wrapBySystem(key, systemKeys)
        : await wrapByPassphrase(key, passphrase);
    if (vault === null) return fail('system-refused');
    try {
      await createFile(file, formatVault(vault));
    } catch (error) {
      return fail(systemErrorCode(error) === 'EEXIST' ? 'already-exists' : 'not-written');
    }
    return unlocked(key);
  };

  const unlockBySystem = async (wrappedKey: Buffer): Promise<Result<UnlockedVault, VaultFault>> => {
    if (!(await systemKeys.keep())) return fail('system-refused');
    try {
      return unlocked(Buffer.from(await systemKeys.unwrap(wrappedKey), 'base64'));
    } catch {
      return fail('system-refused');
    }
  };

  const unlock: VaultKeeper['unlock'] = async (passphrase) => {
    const vault = await readVault(file);
    if (vault === 'absent' || vault === 'damaged') return fail(vault);
    if (vault.protection === 'system') return unlockBySystem(vault.wrappedKey);
    if (passphrase === null) return fail('passphrase-required');
    const key = await unwrapByPassphrase(vault, passphrase);
    return key === null ? fail('wrong-passphrase') : unlocked(key);
  };

  const status: VaultKeeper['status'] = async () => {
    const vault = await readVault(file);
    if (vault === 'damaged') return { state: 'damaged' };
    if (vault === 'absent') return { state: 'absent', systemKeeps: await systemKeys.keep() };
    return { state: 'present', protection: vault.protection };
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
  };
}
