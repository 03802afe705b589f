/** Which backups may go: those one needs stay, whatever the clock says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_REASONS } from '../../shared/backup/backup-contract';
import {
  type BackupName,
  formatBackupName,
  nextSequence,
  parseBackupName,
} from '../../shared/backup/backup-name';
import {
  DAYS_KEPT,
  KEPT_OF_TODAY,
  LEAST_DAYS_KEPT,
  LEAST_MILESTONES_KEPT,
  MILESTONE_DAYS_KEPT,
  mayLeaveOn,
  outdatedBackups,
} from '../../shared/backup/rotation';
import { runs } from '../property-runs';

const STORES = ['0f1e2d3c-0000-4000-8000-000000000000', 'abcdef01-0000-4000-8000-000000000000'];
const STORE = STORES[0] ?? '';
const NOON = new Date(2026, 10, 28, 12);
const TODAY = '2026-11-28';

/** The moment so many days before noon of today. */
function daysAgo(days: number, minutes = 0): Date {
  return new Date(2026, 10, 28 - days, 12, minutes);
}

function routine(at: Date, sequence: number): string {
  return formatBackupName(at, STORE, sequence, 'routine');
}

function reasonNames(): readonly string[] {
  return BACKUP_REASONS.map((why, index) => formatBackupName(NOON, STORE, index + 1, why));
}

const reason = fc.constantFrom(...BACKUP_REASONS);
/** Backups in the order they were made, by a clock that may jump to any day. */
const folder = fc
  .array(
    fc.record({
      days: fc.oneof(fc.integer({ min: -40, max: 200 }), fc.integer({ min: 0, max: 3 })),
      store: fc.constantFrom(...STORES),
      reason,
    }),
    { maxLength: 80 },
  )
  .map((made) =>
    made.map(({ days, store, reason: why }, index) =>
      formatBackupName(daysAgo(days), store, index + 1, why),
    ),
  );
const other = fc.constantFrom(
  'jalon-2026-02-30-12h00-0f1e2d-00001.sauvegarde',
  'jalon-2026-11-28-25h00-0f1e2d-00001.sauvegarde',
  'jalon-2019-01-01-12h00-0f1e2d-00001-copie.sauvegarde',
  'jalon-2019-01-01-12h00-0f1e2d-00001.sauvegarde.partiel',
  'Copie de jalon-2019-01-01-12h00-0f1e2d-00001.sauvegarde',
  'rapport.pdf',
);

function parsed(name: string): BackupName {
  const read = parseBackupName(name);
  if (read === null) throw new Error(name);
  return read;
}

describe('the name of a backup', () => {
  it('says the local day and hour, the order, why it was made, and nothing else', () => {
    expect(formatBackupName(NOON, STORE, 42, 'routine')).toBe(
      'jalon-2026-11-28-12h00-0f1e2d-00042.sauvegarde',
    );
    expect(formatBackupName(NOON, STORE, 43, 'before-update')).toBe(
      'jalon-2026-11-28-12h00-0f1e2d-00043-avant-mise-a-jour.sauvegarde',
    );
  });

  it('is read back as it was given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(1990, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }),
        fc.integer({ min: 1, max: 999_999 }),
        reason,
        (at, sequence, why) => {
          const name = formatBackupName(at, STORE, sequence, why);
          const { day, time } = parsed(name);
          expect(parsed(name)).toMatchObject({ sequence, reason: why, store: '0f1e2d' });
          const back = new Date(`${day}T${time}:00`);
          expect(Math.abs(back.getTime() - at.getTime())).toBeLessThan(3_600_000 + 60_000);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('has a number above all others of its store, even once the clock was set back', () => {
    const names = [routine(daysAgo(0), 7), routine(daysAgo(300), 8), 'rapport.pdf'];
    expect(nextSequence(names, STORE)).toBe(9);
    expect(nextSequence(names, STORES[1] ?? '')).toBe(1);
  });
});

describe('the rotation', () => {
  it('keeps several of today, the last of each day for weeks, and lets the rest go', () => {
    const today = Array.from({ length: 12 }, (_, index) => routine(daysAgo(0, index), 200 + index));
    const older = Array.from({ length: 60 }, (_, index) => [
      routine(daysAgo(60 - index, 0), 2 * index + 1),
      routine(daysAgo(60 - index, 30), 2 * index + 2),
    ]).flat();
    const gone = new Set(outdatedBackups([...older, ...today], TODAY));
    expect(today.filter((name) => !gone.has(name))).toEqual(today.slice(-KEPT_OF_TODAY));
    const kept = older.filter((name) => !gone.has(name)).map(parsed);
    expect(kept).toHaveLength(DAYS_KEPT - 1);
    expect(kept.every(({ time }) => time === '12:30')).toBe(true);
  });

  it('keeps what was made before a restore or an update for months', () => {
    const names = [10, MILESTONE_DAYS_KEPT - 1, MILESTONE_DAYS_KEPT + 1].map((days, index) =>
      formatBackupName(daysAgo(days), STORE, 10 - index, 'before-restore'),
    );
    const busy = Array.from({ length: 9 }, (_, index) => routine(daysAgo(0), 50 + index));
    const days = Array.from({ length: 6 }, (_, index) => routine(daysAgo(index + 1), 40 - index));
    const gone = outdatedBackups([...names, ...busy, ...days], TODAY);
    expect(names.filter((name) => gone.includes(name))).toEqual(names.slice(2));
  });

  it('never lets go of the newest, of what is dated after today, of what it does not understand', () => {
    fc.assert(
      fc.property(folder, fc.array(other), (names, others) => {
        const gone = new Set(outdatedBackups([...names, ...others], TODAY));
        expect(others.filter((name) => gone.has(name))).toEqual([]);
        expect(names.filter((name) => parsed(name).day > TODAY && gone.has(name))).toEqual([]);
        for (const store of STORES) {
          const newest = names.filter((name) => parsed(name).store === store.slice(0, 6)).at(-1);
          expect(newest !== undefined && gone.has(newest)).toBe(false);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('leaves backups of several days and before restores, however far the clock jumps', () => {
    fc.assert(
      fc.property(folder, fc.integer({ min: 1900, max: 2400 }), (names, year) => {
        const gone = new Set(outdatedBackups(names, `${year}-06-01`));
        for (const store of STORES) {
          const own = names.map(parsed).filter((name) => name.store === store.slice(0, 6));
          const kept = own.filter(({ name }) => !gone.has(name));
          const days = (list: readonly BackupName[]): number =>
            new Set(list.map(({ day }) => day)).size;
          expect(days(kept)).toBeGreaterThanOrEqual(Math.min(days(own), LEAST_DAYS_KEPT));
          const milestones = (list: readonly BackupName[]): number =>
            list.filter((name) => name.reason !== 'routine').length;
          expect(milestones(kept)).toBeGreaterThanOrEqual(
            Math.min(milestones(own), LEAST_MILESTONES_KEPT),
          );
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('lets go of a backup on the day it said, if others were made since', () => {
    const old = reasonNames();
    for (const name of old) {
      const day = mayLeaveOn(parsed(name));
      const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      const since = Array.from({ length: 8 }, (_, index) =>
        formatBackupName(daysAgo(-1 - index), STORE, 10 + index, 'before-update'),
      );
      expect(outdatedBackups([name, ...since], day)).toContain(name);
      expect(outdatedBackups([name, ...since], eve)).not.toContain(name);
    }
  });

  it('lets go of nothing more when it is asked again', () => {
    fc.assert(
      fc.property(folder, (names) => {
        const gone = new Set(outdatedBackups(names, TODAY));
        const kept = names.filter((name) => !gone.has(name));
        expect(outdatedBackups(kept, TODAY)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  it('lets a folder of one store alone when another fills it', () => {
    fc.assert(
      fc.property(folder, (names) => {
        const own = names.filter((name) => parsed(name).store === '0f1e2d');
        const alone = outdatedBackups(own, TODAY);
        const together = outdatedBackups(names, TODAY).filter((name) => own.includes(name));
        expect([...together].sort()).toEqual([...alone].sort());
      }),
      { numRuns: runs(100) },
    );
  });
});
