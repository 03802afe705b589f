/** Writes small files so that a power cut leaves either the old content or the new one, never half of it. */
import { randomUUID } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The system's code of a file error (`ENOSPC`, `EACCES`…), or null if it is no file error. */
export function systemErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

const OWNER_ONLY = 0o600;

/** Makes a rename durable; Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a new file whole and has the disk keep it before returning.
 * @throws the system's error; `EEXIST` if the file exists.
 */
export async function writeNewFile(
  file: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeBeside(
  file: string,
  content: string | Uint8Array,
  mode: number,
  settle: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeNewFile(temporary, content, mode);
    await settle(temporary);
    await syncFolder(path.dirname(file));
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Replaces a file, or creates it; for its owner alone unless another mode is given.
 * @throws the system's error; the old content then still stands.
 */
export async function replaceFile(
  file: string,
  content: string | Uint8Array,
  mode = OWNER_ONLY,
): Promise<void> {
  await writeBeside(file, content, mode, (temporary) => rename(temporary, file));
}

/** Gives a file its name unless that name is taken, even by a file that appears meanwhile. */
export async function renameWithoutReplacing(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw error;
    // FAT and some network drives know no links: look first, then rename.
    const taken = await lstat(to).then(
      () => true,
      () => false,
    );
    if (taken) throw Object.assign(new Error('The file exists.'), { code: 'EEXIST' });
    await rename(from, to);
  }
}

/**
 * Creates a file, never replacing one.
 * @throws the system's error; `EEXIST` if the file exists.
 */
export async function createFile(file: string, content: string): Promise<void> {
  await writeBeside(file, content, OWNER_ONLY, (temporary) =>
    renameWithoutReplacing(temporary, file),
  );
}
