/** How a dossier saved by an older Jalon becomes one of today: one small step per version. */
import { type Result, fail, succeed } from '../result';
import { SCHEMA_VERSION } from './schema';

/** A dossier as it was stored, before anything is known of its shape. */
export type StoredDossier = Readonly<Record<string, unknown>>;

/** Turns the stored form of one version into that of the next; never looks at today's schema. */
export type Migration = (stored: StoredDossier) => StoredDossier;

/**
 * `migrations[n]` leads from version n to version n + 1. A step, once released, is frozen, and has a
 * fixture of its version in the tests.
 */
export const migrations: Readonly<Record<number, Migration>> = {};

/** Oldest version that can still be read. */
export const OLDEST_VERSION = 1;

/** Why a stored dossier can't be brought to today's version. */
export type MigrationFault = 'newer' | 'unreadable';

/**
 * Brings a stored dossier to `SCHEMA_VERSION`. A newer one is `newer`: to be shown read-only and left
 * untouched; one without a sensible version is `unreadable`.
 */
export function migrate(
  stored: StoredDossier,
  steps: Readonly<Record<number, Migration>> = migrations,
  current: number = SCHEMA_VERSION,
): Result<StoredDossier, MigrationFault> {
  const version = stored['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < OLDEST_VERSION) {
    return fail('unreadable');
  }
  if (version > current) return fail('newer');
  let migrated = stored;
  for (let from = version; from < current; from += 1) {
    const step = steps[from];
    if (step === undefined) throw new Error(`No migration leads from version ${from}`);
    migrated = { ...step(migrated), schemaVersion: from + 1 };
  }
  return succeed(migrated);
}
