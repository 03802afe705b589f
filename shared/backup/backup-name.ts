/** How a backup file is named: the local day and hour it was made, which store it is of, its place in the order. */
import type { BackupReason } from './backup-contract';

/** What the name of a backup tells. */
export interface BackupName {
  readonly name: string;
  /** Local day, as an ISO date. */
  readonly day: string;
  /** Local time, « 19:42 ». */
  readonly time: string;
  /** Tells apart the stores that share a folder: the beginning of the store's id. */
  readonly store: string;
  /** Grows by one with each backup of a store, whatever the clock says. */
  readonly sequence: number;
  readonly reason: BackupReason;
}

const STORE_TAG_LENGTH = 6;
const EXTENSION = 'sauvegarde';

const REASON_WORDS: Readonly<Record<BackupReason, string>> = {
  routine: '',
  'before-restore': '-avant-restauration',
  'before-update': '-avant-mise-a-jour',
};

const PATTERN = new RegExp(
  `^jalon-(\\d{4}-\\d{2}-\\d{2})-(\\d{2})h(\\d{2})-([0-9a-f]{${STORE_TAG_LENGTH}})-(\\d{5,9})(-[a-z-]+)?\\.${EXTENSION}$`,
);

/** The part of a store's id that its backups carry in their names. */
export function storeTag(storeId: string): string {
  return storeId.slice(0, STORE_TAG_LENGTH);
}

/** The name of a backup made now. */
export function formatBackupName(
  now: Date,
  storeId: string,
  sequence: number,
  reason: BackupReason,
): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(now.getFullYear()).padStart(4, '0');
  const day = `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}h${two(now.getMinutes())}`;
  const order = String(sequence).padStart(5, '0');
  return `jalon-${day}-${time}-${storeTag(storeId)}-${order}${REASON_WORDS[reason]}.${EXTENSION}`;
}

/** Reads the name of a file; null if it is not one we give. */
export function parseBackupName(name: string): BackupName | null {
  const match = PATTERN.exec(name);
  if (match === null) return null;
  const [, day = '', hour = '', minute = '', store = '', order = '', words = ''] = match;
  const reason = reasonOf(words);
  if (reason === null || !isRealDay(day) || Number(hour) > 23 || Number(minute) > 59) return null;
  return { name, day, time: `${hour}:${minute}`, store, sequence: Number(order), reason };
}

function reasonOf(words: string): BackupReason | null {
  switch (words) {
    case REASON_WORDS.routine:
      return 'routine';
    case REASON_WORDS['before-restore']:
      return 'before-restore';
    case REASON_WORDS['before-update']:
      return 'before-update';
    default:
      return null;
  }
}

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** The number of the next backup of a store, from the names that stand in its folders. */
export function nextSequence(names: readonly string[], storeId: string): number {
  const taken = names
    .map(parseBackupName)
    .filter((parsed) => parsed?.store === storeTag(storeId))
    .map((parsed) => parsed?.sequence ?? 0);
  return Math.max(0, ...taken) + 1;
}
