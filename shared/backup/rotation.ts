/** Which backup files may go: a pure function of their names and of the day. */
import { type BackupName, parseBackupName } from './backup-name';

/** Backups of the present day that are kept, the newest ones. */
export const KEPT_OF_TODAY = 8;
/** Days for which the last backup of each day is kept. */
export const DAYS_KEPT = 35;
/** Days with a backup that are kept whatever their age: a clock set forward must not empty the folder. */
export const LEAST_DAYS_KEPT = 5;
/** Days for which the backups before a restore or an update are kept. */
export const MILESTONE_DAYS_KEPT = 120;
/** The newest of those, kept whatever their age. */
export const LEAST_MILESTONES_KEPT = 2;

/**
 * The names that may be deleted. Kept for ever: the newest of each store, those dated after today (the
 * clock was set back), and any name that is not understood.
 * @param today local day, as an ISO date.
 */
export function outdatedBackups(names: readonly string[], today: string): readonly string[] {
  const stores = new Map<string, BackupName[]>();
  for (const name of names) {
    const parsed = parseBackupName(name);
    if (parsed === null) continue;
    stores.set(parsed.store, [...(stores.get(parsed.store) ?? []), parsed]);
  }
  return [...stores.values()].flatMap((backups) => outdatedOfStore(backups, today));
}

function outdatedOfStore(backups: readonly BackupName[], today: string): string[] {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence);
  const milestones = newestFirst.filter(({ reason }) => reason !== 'routine');
  const lastOfDays = lastOfEachDay(newestFirst);
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter(({ day }) => day > today),
    ...newestFirst.filter(({ day }) => day === today).slice(0, KEPT_OF_TODAY),
    ...lastOfDays.slice(0, LEAST_DAYS_KEPT),
    ...lastOfDays.filter(({ day }) => ageInDays(day, today) < DAYS_KEPT),
    ...milestones.slice(0, LEAST_MILESTONES_KEPT),
    ...milestones.filter(({ day }) => ageInDays(day, today) < MILESTONE_DAYS_KEPT),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}

/** The last backup made on each day, newest first. */
function lastOfEachDay(newestFirst: readonly BackupName[]): readonly BackupName[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ day }) => {
    if (seen.has(day)) return false;
    seen.add(day);
    return true;
  });
}

/** The day on which a backup may go at the earliest, where others have been made since (ISO date). */
export function mayLeaveOn({ day, reason }: Pick<BackupName, 'day' | 'reason'>): string {
  const days = reason === 'routine' ? DAYS_KEPT : MILESTONE_DAYS_KEPT;
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** ISO days are read as UTC: no day is longer than another. */
function ageInDays(day: string, today: string): number {
  return (Date.parse(today) - Date.parse(day)) / DAY_MS;
}
