/** What `vault.json` holds, how a passphrase wraps the data key in it, and how damage is told. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  type ScryptOptions,
} from 'node:crypto';
import { z } from '../shared/zod';
import { type RecoveryWrapping, recoveryText } from './vault-recovery';

/** Length of the data key, in bytes. */
export const DATA_KEY_BYTES = 32;
/** Lengths that AES-256-GCM uses. */
export const IV_BYTES = 12;
export const TAG_BYTES = 16;
/** Length of a salt. */
export const SALT_BYTES = 16;
const MIB = 1024 * 1024;

/** Work of scrypt for a new vault: 128 MiB and about half a second. */
export const NEW_VAULT_WORK = { cost: 2 ** 17, blockSize: 8, parallelization: 1 } as const;
/** Bounds of what a file may ask for: 1 GiB, and at most 32 times the work of a new vault. */
const COST_LIMITS = { min: 2 ** 15, max: 2 ** 20 } as const;
const MAX_PARALLELIZATION = 4;

/** Bytes written in base64, of a length between the limits. */
export function bytes(min: number, max = min): z.ZodType<Buffer> {
  return z
    .base64()
    .max(Math.ceil(max / 3) * 4)
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((content) => content.length >= min && content.length <= max);
}

/** Parameters of scrypt as a file gives them. */
export const scryptSchema = z.strictObject({
  cost: z
    .int()
    .min(COST_LIMITS.min)
    .max(COST_LIMITS.max)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  blockSize: z.literal(NEW_VAULT_WORK.blockSize),
  parallelization: z.int().min(1).max(MAX_PARALLELIZATION),
  salt: bytes(SALT_BYTES, 64),
});

/** Version of the file: the second holds a recovery sheet beside the wrapping. */
const VERSION = 2;
/** Both versions wrap the key alike. */
const WRAPPING_VERSION = 1;

const systemFields = { protection: z.literal('system'), wrappedKey: bytes(1, 4096) };
const passphraseFields = {
  protection: z.literal('passphrase'),
  scrypt: scryptSchema,
  iv: bytes(IV_BYTES),
  tag: bytes(TAG_BYTES),
  wrappedKey: bytes(DATA_KEY_BYTES),
};
const recoverySchema = z.strictObject({
  madeAt: z.iso.datetime(),
  salt: bytes(SALT_BYTES, 64),
  iv: bytes(IV_BYTES),
  tag: bytes(TAG_BYTES),
  wrappedKey: bytes(DATA_KEY_BYTES),
});

/** As written before there were recovery sheets; still opened. */
const first = { version: z.literal(1), checksum: bytes(32) };
const present = {
  version: z.literal(VERSION),
  recovery: recoverySchema.nullable(),
  checksum: bytes(32),
};
const vaultFileSchema = z.union([
  z.strictObject({ ...present, ...systemFields }),
  z.strictObject({ ...present, ...passphraseFields }),
  z.strictObject({ ...first, ...systemFields }),
  z.strictObject({ ...first, ...passphraseFields }),
]);

/** A data key wrapped by the system's key store. */
export interface SystemWrapping {
  readonly protection: 'system';
  readonly wrappedKey: Buffer;
}

/** A data key wrapped by a passphrase: scrypt (RFC 7914), then AES-256-GCM. */
export interface PassphraseWrapping {
  readonly protection: 'passphrase';
  readonly scrypt: Readonly<z.infer<typeof scryptSchema>>;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly wrappedKey: Buffer;
}

/** The everyday way to the data key. */
export type Wrapping = SystemWrapping | PassphraseWrapping;

/** What the file holds. */
export interface Vault {
  readonly wrapping: Wrapping;
  /** The way by the recovery sheet; `null` if none was made. */
  readonly recovery: RecoveryWrapping | null;
}

/** Everything the wrapping depends on, in one text: what GCM authenticates beside the key. */
function associatedText({ scrypt: work }: Pick<PassphraseWrapping, 'scrypt'>): string {
  const { cost, blockSize, parallelization, salt } = work;
  const parameters = [cost, blockSize, parallelization, salt.toString('base64')];
  return ['jalon-vault', WRAPPING_VERSION, 'passphrase', 'scrypt', ...parameters].join(':');
}

function base64(content: Buffer): string {
  return content.toString('base64');
}

/** All there is of the wrapping in one text, as the first version of the file had it. */
function wrappingContent(wrapping: Wrapping): string {
  const parts =
    wrapping.protection === 'system'
      ? ['jalon-vault', WRAPPING_VERSION, 'system']
      : [associatedText(wrapping), base64(wrapping.iv), base64(wrapping.tag)];
  return [...parts, base64(wrapping.wrappedKey)].join(':');
}

function recoveryContent(recovery: RecoveryWrapping | null): string {
  if (recovery === null) return 'no-recovery';
  const { iv, tag, wrappedKey } = recovery;
  return [recoveryText(recovery), ...[iv, tag, wrappedKey].map(base64)].join(':');
}

/**
 * Digest of the content. It protects from nobody: it tells a damaged file from a wrong passphrase,
 * which GCM cannot.
 */
function checksumOf({ wrapping, recovery }: Vault, version: 1 | typeof VERSION): Buffer {
  const content = wrappingContent(wrapping);
  return createHash('sha256')
    .update(version === 1 ? content : [version, content, recoveryContent(recovery)].join(':'))
    .digest();
}

/** Text of the file for a vault. */
export function formatVault(vault: Vault): string {
  const { wrapping, recovery } = vault;
  const content =
    wrapping.protection === 'system'
      ? { wrappedKey: base64(wrapping.wrappedKey) }
      : {
          scrypt: { ...wrapping.scrypt, salt: base64(wrapping.scrypt.salt) },
          iv: base64(wrapping.iv),
          tag: base64(wrapping.tag),
          wrappedKey: base64(wrapping.wrappedKey),
        };
  const file = {
    version: VERSION,
    protection: wrapping.protection,
    ...content,
    recovery: recovery && {
      madeAt: recovery.madeAt,
      salt: base64(recovery.salt),
      iv: base64(recovery.iv),
      tag: base64(recovery.tag),
      wrappedKey: base64(recovery.wrappedKey),
    },
    checksum: base64(checksumOf(vault, VERSION)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of the file; null if it is not whole or asks for more work than any vault of ours. */
export function parseVault(text: string): Vault | null {
  const file = vaultFileSchema.safeParse(parseJson(text));
  if (!file.success) return null;
  const { data } = file;
  const vault: Vault =
    data.version === 1
      ? { wrapping: wrappingOf(data), recovery: null }
      : { wrapping: wrappingOf(data), recovery: data.recovery };
  return checksumOf(vault, data.version).equals(data.checksum) ? vault : null;
}

function wrappingOf(file: z.infer<typeof vaultFileSchema>): Wrapping {
  if (file.protection === 'system') {
    return { protection: 'system', wrappedKey: file.wrappedKey };
  }
  const { protection, scrypt: work, iv, tag, wrappedKey } = file;
  return { protection, scrypt: work, iv, tag, wrappedKey };
}

const versionSchema = z.object({ version: z.int().gt(VERSION) });

/** Whether a newer Jalon wrote this file, which is no damage. */
export function isNewerVault(text: string): boolean {
  return versionSchema.safeParse(parseJson(text)).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Derives a key from a passphrase, 32 bytes. */
export function deriveKey(passphrase: string, work: PassphraseWrapping['scrypt']): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = work;
  // Node's own limit of 32 MiB is below what this work needs: 128 × cost × blockSize bytes.
  const maxmem = 128 * cost * blockSize + 128 * MIB;
  const options: ScryptOptions = { cost, blockSize, parallelization, maxmem };
  return new Promise((resolve, reject) => {
    // The same characters typed on two keyboards may be coded in two ways.
    scrypt(passphrase.normalize('NFKC'), salt, DATA_KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** Wraps a data key by a passphrase, with a new salt. */
export async function wrapByPassphrase(
  key: Uint8Array,
  passphrase: string,
): Promise<PassphraseWrapping> {
  const work = { ...NEW_VAULT_WORK, salt: randomBytes(SALT_BYTES) };
  const wrappingKey = await deriveKey(passphrase, work);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv);
  cipher.setAAD(Buffer.from(associatedText({ scrypt: work })));
  const wrappedKey = Buffer.concat([cipher.update(key), cipher.final()]);
  wrappingKey.fill(0);
  return { protection: 'passphrase', scrypt: work, iv, tag: cipher.getAuthTag(), wrappedKey };
}

/** Unwraps a data key; null if the passphrase is not the one it was wrapped by. */
export async function unwrapByPassphrase(
  wrapping: PassphraseWrapping,
  passphrase: string,
): Promise<Buffer | null> {
  const wrappingKey = await deriveKey(passphrase, wrapping.scrypt);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapping.iv, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(associatedText(wrapping)));
    decipher.setAuthTag(wrapping.tag);
    return Buffer.concat([decipher.update(wrapping.wrappedKey), decipher.final()]);
  } catch {
    // The only failure of GCM: the key does not authenticate what is read.
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}
