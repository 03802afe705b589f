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

const VERSION = 1;
const common = { version: z.literal(VERSION), checksum: bytes(32) };

const vaultFileSchema = z.discriminatedUnion('protection', [
  z.strictObject({ ...common, protection: z.literal('system'), wrappedKey: bytes(1, 4096) }),
  z.strictObject({
    ...common,
    protection: z.literal('passphrase'),
    scrypt: scryptSchema,
    iv: bytes(IV_BYTES),
    tag: bytes(TAG_BYTES),
    wrappedKey: bytes(DATA_KEY_BYTES),
  }),
]);

/** A data key wrapped by the system's key store. */
export interface SystemVault {
  readonly protection: 'system';
  readonly wrappedKey: Buffer;
}

/** A data key wrapped by a passphrase: scrypt (RFC 7914), then AES-256-GCM. */
export interface PassphraseVault {
  readonly protection: 'passphrase';
  readonly scrypt: Readonly<z.infer<typeof scryptSchema>>;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly wrappedKey: Buffer;
}

/** What the file holds, in one of its two kinds. */
export type Vault = SystemVault | PassphraseVault;

/** Everything the wrapping depends on, in one text: what GCM authenticates beside the key. */
function associatedText({ scrypt: work }: Pick<PassphraseVault, 'scrypt'>): string {
  const { cost, blockSize, parallelization, salt } = work;
  const parameters = [cost, blockSize, parallelization, salt.toString('base64')];
  return ['jalon-vault', VERSION, 'passphrase', 'scrypt', ...parameters].join(':');
}

/**
 * Digest of the content. It protects from nobody: it tells a damaged file from a wrong passphrase,
 * which GCM cannot.
 */
function checksumOf(vault: Vault): Buffer {
  const parts =
    vault.protection === 'system'
      ? ['jalon-vault', VERSION, 'system']
      : [associatedText(vault), vault.iv.toString('base64'), vault.tag.toString('base64')];
  const content = [...parts, vault.wrappedKey.toString('base64')].join(':');
  return createHash('sha256').update(content).digest();
}

/** Text of the file for a vault. */
export function formatVault(vault: Vault): string {
  const base64 = (content: Buffer): string => content.toString('base64');
  const content =
    vault.protection === 'system'
      ? { wrappedKey: base64(vault.wrappedKey) }
      : {
          scrypt: { ...vault.scrypt, salt: base64(vault.scrypt.salt) },
          iv: base64(vault.iv),
          tag: base64(vault.tag),
          wrappedKey: base64(vault.wrappedKey),
        };
  const file = {
    version: VERSION,
    protection: vault.protection,
    ...content,
    checksum: base64(checksumOf(vault)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of the file; null if it is not whole or asks for more work than any vault of ours. */
export function parseVault(text: string): Vault | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const file = vaultFileSchema.safeParse(json);
  if (!file.success) return null;
  const { checksum, ...vault } = file.data;
  return checksumOf(vault).equals(checksum) ? vault : null;
}

/** Derives a key from a passphrase, 32 bytes. */
export function deriveKey(passphrase: string, work: PassphraseVault['scrypt']): Promise<Buffer> {
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
export async function wrapByPassphrase(key: Uint8Array, passphrase: string): Promise<Vault> {
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
  vault: PassphraseVault,
  passphrase: string,
): Promise<Buffer | null> {
  const wrappingKey = await deriveKey(passphrase, vault.scrypt);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, vault.iv, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(associatedText(vault)));
    decipher.setAuthTag(vault.tag);
    return Buffer.concat([decipher.update(vault.wrappedKey), decipher.final()]);
  } catch {
    // The only failure of GCM: the key does not authenticate what is read.
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}
