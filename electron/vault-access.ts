/** Reading and replacing the vault on the disk, and the two everyday ways to wrap the key in it. */
import { open } from 'node:fs/promises';
import { PASSPHRASE_MIN_LENGTH, type VaultFault } from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { replaceFile, systemErrorCode } from './atomic-write';
import type { SystemKeys } from './system-keys';
import {
  formatVault,
  isNewerVault,
  parseVault,
  unwrapByPassphrase,
  wrapByPassphrase,
  type Vault,
  type Wrapping,
} from './vault-file';

/** A vault takes under 1 KB, or a few with a system's wrapping. */
const MAX_FILE_BYTES = 64 * 1024;

/** What stands on the disk. */
export type FileReading = Vault | 'absent' | 'damaged' | 'newer';

/** Reads the vault in a file. */
export async function readVault(file: string): Promise<FileReading> {
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

/** The vault in a file, or why there is none to open. */
export async function readPresent(file: string): Promise<Result<Vault, VaultFault>> {
  const vault = await readVault(file);
  if (vault === 'newer') return fail('newer-vault');
  return vault === 'absent' || vault === 'damaged' ? fail(vault) : succeed(vault);
}

/** Puts another vault in place of the one there, whole or not at all. */
export async function replaceVault(
  file: string,
  vault: Vault,
): Promise<Result<undefined, VaultFault>> {
  try {
    await replaceFile(file, formatVault(vault));
    return succeed(undefined);
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return fail('not-written');
  }
}

/** Wraps a key in the wanted way: by a passphrase or, with `null`, by the system. */
export async function wrapKey(
  systemKeys: SystemKeys,
  key: Buffer,
  passphrase: string | null,
): Promise<Result<Wrapping, VaultFault>> {
  if (passphrase === null) {
    if (!(await systemKeys.keep())) return fail('passphrase-required');
    const wrapping = await wrapBySystem(key, systemKeys);
    return wrapping === null ? fail('system-refused') : succeed(wrapping);
  }
  return lengthOf(passphrase) < PASSPHRASE_MIN_LENGTH
    ? fail('passphrase-too-short')
    : succeed(await wrapByPassphrase(key, passphrase));
}

/** Unwraps a key; the passphrase is looked at only where one wraps it. */
export async function unwrapKey(
  systemKeys: SystemKeys,
  wrapping: Wrapping,
  passphrase: string | null,
): Promise<Result<Buffer, VaultFault>> {
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
