/**
 * What a `.jalon` file is made of: a header in clear with what opening it takes and no name, the dossier
 * compressed and sealed by a passphrase, and a digest of it all, which tells damage from a wrong passphrase.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { HandoverFileFault } from '../shared/handover/handover-contract';
import { type Result, fail, succeed } from '../shared/result';
import { z } from '../shared/zod';
import {
  IV_BYTES,
  NEW_VAULT_WORK,
  SALT_BYTES,
  TAG_BYTES,
  bytes,
  deriveKey,
  scryptSchema,
} from './vault-file';

const NAME = 'JALON';
/** As in PNG: a transfer that changes the ends of lines shows at once. */
const MAGIC = Buffer.from(`${NAME}\r\n\u001a`, 'latin1');
/** Raised when the layout changes; the digest at the end stays where it is. */
const VERSION = 1;
const DIGEST_BYTES = 32;
/** Magic, one byte of version, two of the header's length. */
const PREFIX_BYTES = MAGIC.length + 3;
/** The header takes about 150 bytes. */
const MAX_HEADER_BYTES = 1024;

const MIB = 1024 * 1024;
/** 10,000 people with a long journal take about 2 MB. */
export const MAX_HANDOVER_BYTES = 64 * MIB;
/** What the content may inflate to. */
const MAX_CONTENT_BYTES = 128 * MIB;
/** Most work that a file may ask for: 256 MiB of memory and about a second. */
const MAX_COST = 2 ** 18;

const headerSchema = z.strictObject({
  scrypt: z.strictObject({
    cost: z.int(),
    blockSize: z.int(),
    parallelization: z.int(),
    salt: z.string().max(200),
  }),
  iv: bytes(IV_BYTES),
});

const inflate = promisify(gunzip);
const deflate = promisify(gzip);

/** A file that is whole, before its passphrase is known. */
export interface SealedHandover {
  readonly work: z.infer<typeof scryptSchema>;
  readonly iv: Buffer;
  /** What is authenticated beside the content: all that comes before it. */
  readonly head: Buffer;
  /** The content, then the tag that proves it. */
  readonly sealed: Buffer;
}

function digestOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** The bytes of a file that this passphrase opens. */
export async function sealHandover(content: string, passphrase: string): Promise<Buffer> {
  const work = { ...NEW_VAULT_WORK, salt: randomBytes(SALT_BYTES) };
  const iv = randomBytes(IV_BYTES);
  const [key, compressed] = await Promise.all([
    deriveKey(passphrase, work),
    deflate(Buffer.from(content, 'utf8')),
  ]);
  const head = formatHead(work, iv);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  key.fill(0);
  cipher.setAAD(head);
  const whole = Buffer.concat([
    head,
    cipher.update(compressed),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return Buffer.concat([whole, digestOf(whole)]);
}

function formatHead(work: SealedHandover['work'], iv: Buffer): Buffer {
  const header = Buffer.from(
    JSON.stringify({
      scrypt: { ...work, salt: work.salt.toString('base64') },
      iv: iv.toString('base64'),
    }),
  );
  const numbers = Buffer.alloc(3);
  numbers.writeUInt8(VERSION, 0);
  numbers.writeUInt16BE(header.length, 1);
  return Buffer.concat([MAGIC, numbers, header]);
}

/** Looks at a file without its passphrase: all that can be wrong is said here, at no cost, but the passphrase. */
export function readSealedHandover(file: Buffer): Result<SealedHandover, HandoverFileFault> {
  if (file.length > MAX_HANDOVER_BYTES) return fail('too-large');
  const name = Buffer.from(NAME);
  if (!file.subarray(0, name.length).equals(name)) return fail('not-a-handover');
  const whole = file.subarray(0, Math.max(0, file.length - DIGEST_BYTES));
  if (!digestOf(whole).equals(file.subarray(whole.length))) return fail('damaged');
  if (whole.length < PREFIX_BYTES || !whole.subarray(0, MAGIC.length).equals(MAGIC)) {
    return fail('damaged');
  }
  const version = whole.readUInt8(MAGIC.length);
  if (version > VERSION) return fail('newer-format');
  const headEnd = PREFIX_BYTES + whole.readUInt16BE(MAGIC.length + 1);
  const isSound =
    version === VERSION &&
    headEnd <= PREFIX_BYTES + MAX_HEADER_BYTES &&
    headEnd + TAG_BYTES <= whole.length;
  if (!isSound) return fail('damaged');
  const header = headerSchema.safeParse(jsonOf(whole.subarray(PREFIX_BYTES, headEnd)));
  if (!header.success) return fail('damaged');
  const work = scryptSchema.safeParse(header.data.scrypt);
  if (!work.success) {
    // A salt that is none asks for no work at all.
    const isSaltOnly = work.error.issues.every(({ path: [field] }) => field === 'salt');
    return fail(isSaltOnly ? 'damaged' : 'excessive-work');
  }
  if (work.data.cost > MAX_COST || work.data.parallelization > 1) return fail('excessive-work');
  return succeed({
    work: work.data,
    iv: header.data.iv,
    head: whole.subarray(0, headEnd),
    sealed: whole.subarray(headEnd),
  });
}

function jsonOf(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return null;
  }
}

/** The content of a file, if this is its passphrase; it never takes more than 128 MiB. */
export async function openHandover(
  { work, iv, head, sealed }: SealedHandover,
  passphrase: string,
): Promise<Result<string, HandoverFileFault>> {
  const key = await deriveKey(passphrase, work);
  const compressed = unseal(key, iv, head, sealed);
  key.fill(0);
  if (compressed === null) return fail('wrong-passphrase');
  try {
    const content = await inflate(compressed, { maxOutputLength: MAX_CONTENT_BYTES });
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    const isBomb = error instanceof RangeError && 'code' in error;
    return fail(isBomb ? 'too-large' : 'damaged');
  }
}

function unseal(key: Buffer, iv: Buffer, head: Buffer, sealed: Buffer): Buffer | null {
  const tagAt = sealed.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(head);
    decipher.setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(0, tagAt)), decipher.final()]);
  } catch {
    // The only failure of GCM: the key does not authenticate what is read.
    return null;
  }
}
