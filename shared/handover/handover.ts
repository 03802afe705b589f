/** What a dossier handed over holds besides the dossier, how it is written, and how one from elsewhere is read. */
import { type JournalEntry, readJournalEntry } from '../dossier/journal';
import { type ReadingIssue, readDossier } from '../dossier/lenient';
import type { MigrationNote } from '../dossier/migration-steps';
import { migrateTelling } from '../dossier/migrations';
import type { Dossier } from '../dossier/schema';
import { placeSchema } from '../journey/place-schema';
import type { Place } from '../journey/step';
import { type Result, fail, succeed } from '../result';
import { z } from '../zod';
import { isDeeperThan } from './json-depth';
import { PARTY_ROLES, type Party } from './party';

/** Raised when what stands beside the dossier changes shape; the dossier has its own version. */
const CONTENT_VERSION = 1;
/** A dossier has six levels. */
const MOST_LEVELS = 32;

/** A dossier handed over. */
export interface Handover {
  /** Of this handover, not of the dossier. */
  readonly id: string;
  /** Ids of the handovers from which this version of the dossier descends. */
  readonly lineage: readonly string[];
  /** ISO instant. */
  readonly sentAt: string;
  readonly from: Party;
  /** Whom it is for, as the sender named them. */
  readonly to: string | null;
  /** Version of the Jalon that wrote it. */
  readonly appVersion: string;
  /** Where it was left; `null` for the task list. */
  readonly place: Place | null;
  readonly dossier: Dossier;
  /** Oldest entry first. */
  readonly journal: readonly JournalEntry[];
}

/** A handover read from a file, with what could not be kept of its dossier. */
export interface ReceivedHandover {
  readonly handover: Handover;
  readonly issues: readonly ReadingIssue[];
  /** What became of the answers that an older Jalon wrote in another form. */
  readonly notes: readonly MigrationNote[];
}

/** Why what a file holds is no dossier that can be taken: of a newer Jalon, or of no Jalon at all. */
export type HandoverContentFault = 'newer' | 'unreadable';

const text = z.string().max(300);
const handoverId = z.string().min(1).max(64);

const versioned = z.object({ version: z.int().min(1) });
const envelope = z.object({
  id: handoverId,
  lineage: z.array(handoverId).max(10_000),
  sentAt: z.iso.datetime(),
  from: z.object({ name: text.nullable(), role: z.enum(PARTY_ROLES).nullable().catch(null) }),
  to: text.nullable(),
  appVersion: z.string().max(40),
  place: placeSchema.nullable().catch(null),
  dossier: z.record(z.string(), z.unknown()),
  journal: z.array(z.unknown()).catch([]),
});

/** The text of a file. */
export function writeHandover(handover: Handover): string {
  return JSON.stringify({ version: CONTENT_VERSION, ...handover });
}

/** Reads the text of a file, which anyone may have written. */
export function readHandover(
  json: string,
  migrateStored = migrateTelling,
): Result<ReceivedHandover, HandoverContentFault> {
  const content = parse(json);
  const outer = versioned.safeParse(content);
  if (outer.success && outer.data.version > CONTENT_VERSION) return fail('newer');
  const parsed = envelope.safeParse(content);
  if (!outer.success || !parsed.success) return fail('unreadable');
  const { dossier: stored, journal, ...rest } = parsed.data;
  const migrated = migrateStored(stored);
  if (!migrated.ok) return migrated;
  const { notes } = migrated.value;
  const reading = readDossier(migrated.value.stored);
  if (!reading.ok) return reading;
  const { dossier, issues } = reading.value;
  const entries = journal.map(readJournalEntry).filter((entry) => entry !== null);
  return succeed({ handover: { ...rest, dossier, journal: entries }, issues, notes });
}

function parse(json: string): unknown {
  if (isDeeperThan(json, MOST_LEVELS)) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
