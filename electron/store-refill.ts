/**
 * Emptying the store to fill it again from a backup: the files that held what was erased go, and until the
 * store is full again a mark on the disk says from which backup.
 */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { backupName } from '../shared/backup/backup-contract';
import { z } from '../shared/zod';
import { replaceFile } from './atomic-write';

const FILE_NAME = 'base-a-remplir.json';
const markSchema = z.strictObject({ backup: backupName });

/** The backup from which the store was being filled when the program ended; `null` if it was not. */
export async function refillSource(userData: string): Promise<string | null> {
  try {
    const mark: unknown = JSON.parse(await readFile(path.join(userData, FILE_NAME), 'utf8'));
    return markSchema.parse(mark).backup;
  } catch {
    return null;
  }
}

/** Notes that the store is filled again from this backup; durable once it resolves. */
export async function noteRefill(userData: string, backup: string): Promise<void> {
  await replaceFile(path.join(userData, FILE_NAME), JSON.stringify({ backup }));
}

/** The store is full again. */
export async function forgetRefill(userData: string): Promise<undefined> {
  await rm(path.join(userData, FILE_NAME), { force: true });
  return undefined;
}
