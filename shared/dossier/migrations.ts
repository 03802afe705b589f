/** How a dossier saved by an older Jalon becomes one of today: one small step per version. */
import { type Result, fail, succeed } from '../result';
import {
  type MigratedDossier,
  type Migration,
  type MigrationNote,
  type StoredDossier,
  inTurn,
  moveItemFields,
} from './migration-steps';
import { SCHEMA_VERSION } from './schema';

/** The versions from which a step leads on, once `Current` is today's: 1 and 2 for 3. */
type VersionsBefore<
  Current extends number,
  Counted extends readonly unknown[] = [unknown],
> = Counted['length'] extends Current
  ? never
  : Counted['length'] | VersionsBefore<Current, [...Counted, unknown]>;

/** A step from every version before this one: raising the version without its step does not compile. */
export type MigrationChain<Current extends number> = Readonly<
  Record<VersionsBefore<Current>, Migration>
>;

/**
 * `migrations[n]` leads from version n to version n + 1; it is made of the changes of `migration-steps.ts`,
 * which list what they can't keep. A step, once released, is frozen, and has a fixture of its version in the
 * tests.
 */
export const migrations: MigrationChain<typeof SCHEMA_VERSION> = {
  // What is signed and sent is the official form, noted until then with the sheet that is copied into it.
  1: inTurn(
    ...(['contract', 'f101', 'f502'] as const).map((sheet) =>
      moveItemFields({
        collection: 'documents',
        from: sheet,
        to: `official-${sheet}`,
        fields: {
          signedOn: 'la date de signature',
          sentOn: 'la date d’envoi',
          sentBy: 'le moyen d’envoi',
          sentTo: 'le destinataire',
          acknowledgedOn: 'la date de l’accusé de réception',
          previouslySentOn: 'la date d’envoi d’une version antérieure',
        },
      }),
    ),
  ),
};

/** Oldest version that can still be read. */
export const OLDEST_VERSION = 1;

/** Why a stored dossier can't be brought to today's version. */
export type MigrationFault = 'newer' | 'unreadable';

/**
 * Brings a stored dossier to `SCHEMA_VERSION`, for those who have nobody to tell what became of its answers.
 * Faults as `migrateTelling`.
 */
export function migrate(stored: StoredDossier): Result<StoredDossier, MigrationFault> {
  const migrated = migrateTelling(stored);
  return migrated.ok ? succeed(migrated.value.stored) : migrated;
}

/**
 * Brings a stored dossier to `SCHEMA_VERSION`, and says what became of the answers that did not stay as they
 * were. A newer one is `newer`: to be shown read-only and left untouched; one without a sensible version is
 * `unreadable`.
 */
export function migrateTelling(
  stored: StoredDossier,
  steps: Readonly<Record<number, Migration>> = migrations,
  current: number = SCHEMA_VERSION,
): Result<MigratedDossier, MigrationFault> {
  const version = stored['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < OLDEST_VERSION) {
    return fail('unreadable');
  }
  if (version > current) return fail('newer');
  let migrated = stored;
  const notes: MigrationNote[] = [];
  for (let from = version; from < current; from += 1) {
    const step = steps[from];
    if (step === undefined) throw new Error(`No migration leads from version ${from}`);
    const next = step(migrated);
    notes.push(...next.notes);
    migrated = { ...next.stored, schemaVersion: from + 1 };
  }
  return succeed({ stored: migrated, notes });
}
