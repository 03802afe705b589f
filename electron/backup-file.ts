/**
 * The form of a backup file: a mark, a header in clear with its own digest, the content as the page sealed
 * it, and the digest of all that. The digests tell damage; that nobody forged it, the seals of the records do.
 */
import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { BACKUP_MAX_BYTES, backupFactsSchema } from '../shared/backup/backup-contract';
import type { BackupReadFault } from '../shared/backup/backup-contract';
import { fail, succeed, type Result } from '../shared/result';
import { z } from '../shared/zod';
import { renameWithoutReplacing, syncFolder, systemErrorCode } from './atomic-write';
import { parseVault } from './vault-file';

const MARK = 'JALON-SAUVEGARDE ';
/** Version of this form; a file of a later one is refused in words. */
const FORM_VERSION = 1;
/** The mark, the version in three digits, the end of the line. */
const MARK_BYTES = MARK.length + 4;
const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;
const PREFIX_BYTES = MARK_BYTES + LENGTH_BYTES;
/** A header takes a few KB, the wrapped key included. */
const HEADER_MAX_BYTES = 128 * 1024;

const headerSchema = z.strictObject({
  madeAt: z.iso.datetime(),
  appVersion: z.string().max(100),
  /** The text of the vault's file: the data key, wrapped; `null` if there was none to read. */
  vault: z
    .string()
    .max(64 * 1024)
    .nullable(),
  facts: backupFactsSchema,
});
/** What a backup says in clear. */
export type BackupHeader = z.infer<typeof headerSchema>;

/** A fault of reading, once the file is there. */
type FormFault = Exclude<BackupReadFault, 'absent'>;

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** All that stands before the content. */
function headBytes(header: BackupHeader): Buffer {
  const mark = Buffer.from(`${MARK}${String(FORM_VERSION).padStart(3, '0')}\n`);
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([mark, length, text, sha256(mark, length, text)]);
}

/** How the file is called until it is whole: no name that the list of backups looks at. */
export const UNFINISHED = '.partiel';

/**
 * Writes a backup whole and has the disk keep it, or leaves nothing of it; never over another file.
 * @throws the system's error.
 */
export async function writeBackup(
  folder: string,
  name: string,
  header: BackupHeader,
  slices: readonly Uint8Array[],
): Promise<void> {
  const file = path.join(folder, name);
  const unfinished = `${file}${UNFINISHED}`;
  const head = headBytes(header);
  try {
    // One of an interrupted session may stand there: its number was never given.
    await rm(unfinished, { force: true });
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      for (const part of [head, ...slices, sha256(head, ...slices)]) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithoutReplacing(unfinished, file);
    await syncFolder(folder);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** A header, where the content begins, and how long the whole file must be. */
interface Head {
  readonly header: BackupHeader;
  readonly start: number;
}

function parseHead(bytes: Buffer): Result<Head, FormFault> {
  const mark = bytes.subarray(0, MARK_BYTES).toString('latin1');
  const version = new RegExp(`^${MARK}(\\d{3})\\n$`).exec(mark)?.[1];
  if (version === undefined) return fail(isCut(mark) ? 'truncated' : 'foreign');
  if (bytes.length < PREFIX_BYTES) return fail('truncated');
  const textEnd = PREFIX_BYTES + bytes.readUInt32BE(MARK_BYTES);
  if (textEnd - PREFIX_BYTES > HEADER_MAX_BYTES) return fail('damaged');
  const start = textEnd + DIGEST_BYTES;
  if (bytes.length < start) return fail('truncated');
  const digest = bytes.subarray(textEnd, start);
  if (!sha256(bytes.subarray(0, textEnd)).equals(digest)) return fail('damaged');
  // Sound by its digest, so another version is that of another Jalon, and no damage.
  if (Number(version) !== FORM_VERSION) return fail('newer');
  const header = readHeader(bytes.subarray(PREFIX_BYTES, textEnd).toString('utf8'));
  return header === null ? fail('newer') : succeed({ header, start });
}

function isCut(mark: string): boolean {
  return mark.length < MARK_BYTES && `${MARK}001\n`.startsWith(mark);
}

function readHeader(text: string): BackupHeader | null {
  try {
    return headerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What opens the key that a backup holds; null if it holds none. */
export function protectionOf({ vault }: BackupHeader): 'system' | 'passphrase' | null {
  return vault === null ? null : (parseVault(vault)?.wrapping.protection ?? null);
}

async function withFile<Read>(
  file: string,
  read: (handle: FileHandle, size: number) => Promise<Result<Read, FormFault>>,
): Promise<Result<Read, BackupReadFault>> {
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      // A folder, a pipe, an endless file: no backup of ours.
      return stats.isFile() ? await read(handle, stats.size) : fail('foreign');
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(systemErrorCode(error) === 'ENOENT' ? 'absent' : 'damaged');
  }
}

async function readBytes(handle: FileHandle, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

function checkSize({ header, start }: Head, size: number): FormFault | null {
  const expected = start + header.facts.bytes + DIGEST_BYTES;
  if (size === expected) return null;
  return size < expected ? 'truncated' : 'damaged';
}

/** Reads what a backup says of itself, without looking at its content. */
export function readBackupHeader(file: string): Promise<Result<BackupHeader, BackupReadFault>> {
  return withFile(file, async (handle, size) => {
    const head = parseHead(await readBytes(handle, Math.min(size, HEADER_MAX_BYTES)));
    if (!head.ok) return head;
    const fault = checkSize(head.value, size);
    return fault === null ? succeed(head.value.header) : fail(fault);
  });
}

/** A backup in memory, found sound. */
export interface SoundBackup {
  readonly header: BackupHeader;
  readonly content: Buffer;
}

/** Reads a backup whole and checks each of its bytes. */
export function readBackup(file: string): Promise<Result<SoundBackup, BackupReadFault>> {
  return withFile(file, async (handle, size) => {
    if (size > BACKUP_MAX_BYTES + 2 * HEADER_MAX_BYTES) return fail('foreign');
    const bytes = await readBytes(handle, size);
    const head = parseHead(bytes);
    if (!head.ok) return head;
    const fault = checkSize(head.value, bytes.length);
    if (fault !== null) return fail(fault);
    const end = bytes.length - DIGEST_BYTES;
    if (!sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) return fail('damaged');
    return succeed({
      header: head.value.header,
      content: bytes.subarray(head.value.start, end),
    });
  });
}
