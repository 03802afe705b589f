/** The folders that hold backups: what stands in them, whether they serve, and what may go. */
import { access, constants, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupFault, BackupLine } from '../shared/backup/backup-contract';
import { parseBackupName, storeTag } from '../shared/backup/backup-name';
import { outdatedBackups } from '../shared/backup/rotation';
import { systemErrorCode } from './atomic-write';
import { protectionOf, readBackupHeader, UNFINISHED } from './backup-file';

/** What an error of the system says of a folder. */
export function faultOfFolder(error: unknown): BackupFault {
  switch (systemErrorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not-writable';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'EIO':
    case 'ENETDOWN':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return 'unreachable';
    default:
      return 'unknown';
  }
}

/** Why backups could not go there; null if nothing speaks against it. */
export async function folderFault(folder: string): Promise<BackupFault | null> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'unreachable';
    await access(folder, constants.W_OK);
    return null;
  } catch (error) {
    return faultOfFolder(error);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.sauvegarde'));
}

/** Names of the backups in these folders. */
export async function backupNames(folders: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(folders.map(namesIn))).flat();
}

/** The path of a backup; null if none of the folders holds it. */
export async function findBackup(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    if ((await namesIn(folder)).includes(name)) return path.join(folder, name);
  }
  return null;
}

/** What these folders hold, newest first; a name that is not ours says nothing and comes last. */
export async function backupLines(folders: readonly string[]): Promise<readonly BackupLine[]> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const name of await namesIn(folder)) {
      if (!files.has(name)) files.set(name, path.join(folder, name));
    }
  }
  const lines = await Promise.all([...files].map(([name, file]) => lineOf(name, file)));
  return lines.filter((line) => line !== null).sort(newestFirst);
}

async function lineOf(name: string, file: string): Promise<BackupLine | null> {
  const read = await readBackupHeader(file);
  // Gone since the folder was read.
  if (!read.ok) return read.error === 'absent' ? null : { state: read.error, name };
  const { madeAt, appVersion, facts } = read.value;
  return {
    state: 'readable',
    name,
    madeAt,
    sequence: parseBackupName(name)?.sequence ?? 0,
    reason: facts.reason,
    appVersion,
    storeId: facts.storeId,
    generation: facts.generation,
    dossiers: facts.counts['dossiers'] ?? 0,
    people: facts.counts['people'] ?? 0,
    protection: protectionOf(read.value),
  };
}

/** By the order they were made in where they are of one store, else by what the clock said. */
function newestFirst(a: BackupLine, b: BackupLine): number {
  const [one, other] = [parseBackupName(a.name), parseBackupName(b.name)];
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
  if (one.store === other.store) return other.sequence - one.sequence;
  return `${other.day} ${other.time}`.localeCompare(`${one.day} ${one.time}`);
}

/**
 * Lets go of what the rotation gives up, and of what was left unfinished of this store, whose backup has
 * just been written. What can't be deleted is left for the next time.
 */
export async function dropOutdated(folder: string, now: Date, storeId: string): Promise<void> {
  const two = (value: number): string => String(value).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const names = await readdir(folder).catch(() => []);
  const unfinished = names
    .filter((name) => name.endsWith(UNFINISHED))
    .filter(
      (name) => parseBackupName(name.slice(0, -UNFINISHED.length))?.store === storeTag(storeId),
    );
  await Promise.all(
    [...outdatedBackups(names, today), ...unfinished].map((name) =>
      rm(path.join(folder, name), { force: true }).catch(() => undefined),
    ),
  );
}
