/** What is inside each kind of sealed record, and the one way in which all are sealed and opened. */
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import { placeSchema } from '../../shared/journey/place-schema';
import type { Place } from '../../shared/journey/step';
import { type Result, fail } from '../../shared/result';
import { z } from '../../shared/zod';
import type { SealedRecord } from './database';
import type { RecordAddress, RecordCipher } from './encryption';

/** Records sealed or opened at once: more gains nothing and holds up the page. */
export const BATCH_SIZE = 500;
/** The same for bundles of people, each of which may hold forty. */
export const BUNDLE_BATCH_SIZE = 32;

const answersSchema = z.record(z.string(), z.unknown());
/** A dossier without its people, as it was stored. */
export type StoredAnswers = z.infer<typeof answersSchema>;

const rosterSchema = z.array(z.string());
/** Ids of the people of a dossier, in order; a person's record that is not named in it is not read. */
export type Roster = z.infer<typeof rosterSchema>;

const bookmarkSchema = z.object({
  place: placeSchema
    .nullable()
    // A place of another version is no place; when the dossier was saved still counts.
    .catch(null),
  savedAt: z.string(),
  side: z.literal('completer').exactOptional(),
});

/** Where one was, and when the dossier last changed on the disk. */
export interface Bookmark {
  /** `null` for the task list. */
  readonly place: Place | null;
  /** ISO instant; `null` if it can't be read. */
  readonly savedAt: string | null;
  /** As whom one works on it on this computer; as the one who prepares it, if absent. */
  readonly side?: 'completer';
}

/** Which record it is. */
export type RecordKeys = Omit<RecordAddress, 'schemaVersion'>;

/** Address of a record of which a dossier has one only. */
export function soleRecord(
  table: 'dossiers' | 'rosters' | 'bookmarks',
  dossierId: string,
): RecordKeys {
  return { table, dossierId, recordId: dossierId };
}

/** Address of a record of people. */
export function peopleRecord(dossierId: string, recordId: string): RecordKeys {
  return { table: 'people', dossierId, recordId };
}

/** Address of a dossier as it was at a handover. */
export function ancestorRecord(dossierId: string, recordId: string): RecordKeys {
  return { table: 'ancestors', dossierId, recordId };
}

/** Address of a journal entry: it has no id until it is written, so it is bound to its dossier only. */
export function journalRecord(dossierId: string): RecordKeys {
  return { table: 'journal', dossierId, recordId: '' };
}

/** Address of a record by the table it stands in; `null` for a table whose records are not known. */
export function recordKeysOf(
  table: string,
  record: Readonly<Record<string, unknown>>,
): RecordKeys | null {
  const text = (field: string): string => String(record[field]);
  switch (table) {
    case 'dossiers':
      return soleRecord(table, text('id'));
    case 'rosters':
    case 'bookmarks':
      return soleRecord(table, text('dossierId'));
    case 'people':
      return { table, dossierId: text('dossierId'), recordId: text('id') };
    case 'journal':
      return journalRecord(text('dossierId'));
    case 'ancestors':
      return ancestorRecord(text('dossierId'), text('id'));
    case 'importMemory':
    case 'formMappings':
      return { table, dossierId: '', recordId: text('id') };
    default:
      return null;
  }
}

/** Seals a value in today's form. */
export async function sealRecord(
  cipher: RecordCipher,
  keys: RecordKeys,
  value: unknown,
): Promise<SealedRecord> {
  const sealed = await cipher.seal(value, { ...keys, schemaVersion: SCHEMA_VERSION });
  return { schemaVersion: SCHEMA_VERSION, ...sealed };
}

/** A way to open records. */
export type RecordOpener = (
  cipher: RecordCipher,
  keys: RecordKeys,
  record: SealedRecord,
) => Promise<Result<unknown, 'damaged' | 'newer'>>;

/** Opens a record of any version up to today's. */
export const openRecord: RecordOpener = async (cipher, keys, record) =>
  record.schemaVersion > SCHEMA_VERSION ? fail('newer') : openAnyRecord(cipher, keys, record);

/** Opens a record of a newer version too: for looking only, since nobody here knows all that is in it. */
export const openAnyRecord: RecordOpener = async (cipher, keys, { schemaVersion, iv, data }) =>
  cipher.open({ iv, data }, { ...keys, schemaVersion });

/** Reads the content of a dossier's record; `null` if it is none. */
export function readAnswers(value: unknown): StoredAnswers | null {
  return answersSchema.safeParse(value).data ?? null;
}

/** Reads the content of a roster; `null` if it is none. */
export function readRoster(value: unknown): Roster | null {
  return rosterSchema.safeParse(value).data ?? null;
}

/** Reads the content of a bookmark; `null` if it is none. */
export function readBookmark(value: unknown): Bookmark | null {
  return bookmarkSchema.safeParse(value).data ?? null;
}
