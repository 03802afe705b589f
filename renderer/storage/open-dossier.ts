/** Turns sealed records into a dossier again, or into its line in the list of dossiers. */
import { type JournalEntry, readJournalEntry } from '../../shared/dossier/journal';
import { type LenientReading, type ReadingIssue, readDossier } from '../../shared/dossier/lenient';
import { migrate } from '../../shared/dossier/migrations';
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import { type Result, fail, succeed } from '../../shared/result';
import type { BookmarkRecord, DossierRecord, JournalRecord, PersonRecord } from './database';
import type { RecordCipher } from './encryption';
import { mapInBatches } from './in-batches';
import {
  BATCH_SIZE,
  type Bookmark,
  type Header,
  journalRecord,
  openRecord,
  personRecord,
  readBookmark,
  readHeader,
  soleRecord,
} from './sealed-record';

/** Why a stored dossier can't be opened; it is left as it is. */
export type OpeningFault = 'damaged' | 'newer' | 'unreadable';

/** A dossier as it was saved. */
export interface LoadedDossier extends Bookmark {
  readonly dossier: LenientReading['dossier'];
  /** What could not be kept; « people/p7 » without a value for a person's record that does not open. */
  readonly issues: readonly ReadingIssue[];
  /** Whether it was saved by an older Jalon: the first change writes all of it in today's form. */
  readonly isMigrated: boolean;
}

/** One line of the list of dossiers. */
export type DossierSummary =
  | {
      readonly state: 'readable';
      readonly id: string;
      /** `null` as long as none was given. */
      readonly title: string | null;
      readonly createdAt: string;
      readonly savedAt: string | null;
      readonly isSample: boolean;
      readonly peopleCount: number;
      readonly establishmentCount: number;
    }
  | { readonly state: OpeningFault; readonly id: string };

/** The records of one dossier, as they were read in one transaction. */
export interface DossierRecords {
  readonly header: DossierRecord;
  readonly bookmark: BookmarkRecord | undefined;
  readonly people: readonly PersonRecord[];
}

const NO_BOOKMARK: Bookmark = { place: null, savedAt: null };

/** Opens a dossier, its people included. What is damaged beside the header costs only itself. */
export async function openDossier(
  cipher: RecordCipher,
  { header: headerRecord, bookmark, people: personRecords }: DossierRecords,
): Promise<Result<LoadedDossier, OpeningFault>> {
  const header = await openHeader(cipher, headerRecord);
  if (!header.ok) return header;
  const { people, issues } = await openPeople(cipher, headerRecord, header.value, personRecords);
  const reading = readStored({ ...header.value.answers, people });
  if (!reading.ok) return reading;
  return succeed({
    dossier: reading.value.dossier,
    issues: [...issues, ...reading.value.issues],
    isMigrated: headerRecord.schemaVersion !== SCHEMA_VERSION,
    ...(await openBookmark(cipher, bookmark)),
  });
}

/** Opens what the list of dossiers shows of one. */
export async function summarise(
  cipher: RecordCipher,
  headerRecord: DossierRecord,
  bookmark: BookmarkRecord | undefined,
): Promise<DossierSummary> {
  const { id } = headerRecord;
  const header = await openHeader(cipher, headerRecord);
  if (!header.ok) return { state: header.error, id };
  const reading = readStored({ ...header.value.answers, people: [] });
  if (!reading.ok) return { state: reading.error, id };
  const { preparation, createdAt, isSample, establishments } = reading.value.dossier;
  return {
    state: 'readable',
    id,
    title: preparation.title ?? null,
    createdAt,
    savedAt: (await openBookmark(cipher, bookmark)).savedAt,
    isSample,
    peopleCount: header.value.peopleIds.length,
    establishmentCount: establishments.length,
  };
}

/** Opens the journal, oldest entry first; what does not open is counted. */
export async function openJournal(
  cipher: RecordCipher,
  records: readonly JournalRecord[],
): Promise<{ readonly entries: readonly JournalEntry[]; readonly damagedCount: number }> {
  const readings = await mapInBatches(records, BATCH_SIZE, async (record) => {
    const opened = await openRecord(cipher, journalRecord(record.dossierId), record);
    return opened.ok ? readJournalEntry(opened.value) : null;
  });
  const entries = readings.filter((entry) => entry !== null);
  return { entries, damagedCount: readings.length - entries.length };
}

async function openHeader(
  cipher: RecordCipher,
  record: DossierRecord,
): Promise<Result<Header, OpeningFault>> {
  const opened = await openRecord(cipher, soleRecord('dossiers', record.id), record);
  if (!opened.ok) return opened;
  const header = readHeader(opened.value);
  return header === null ? fail('unreadable') : succeed(header);
}

async function openBookmark(
  cipher: RecordCipher,
  record: BookmarkRecord | undefined,
): Promise<Bookmark> {
  if (record === undefined) return NO_BOOKMARK;
  const opened = await openRecord(cipher, soleRecord('bookmarks', record.dossierId), record);
  return (opened.ok ? readBookmark(opened.value) : null) ?? NO_BOOKMARK;
}

/** The people whom the header names, in its order. */
async function openPeople(
  cipher: RecordCipher,
  { id: dossierId, schemaVersion }: DossierRecord,
  { peopleIds }: Header,
  records: readonly PersonRecord[],
): Promise<{ readonly people: readonly unknown[]; readonly issues: readonly ReadingIssue[] }> {
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const people: unknown[] = [];
  const issues: ReadingIssue[] = [];
  const outcomes = await mapInBatches(peopleIds, BATCH_SIZE, async (id) => {
    const record = recordOf.get(id);
    // All records of a dossier are of one version: one of another is not the one that was saved.
    return record?.schemaVersion === schemaVersion
      ? openRecord(cipher, personRecord(dossierId, id), record)
      : fail('damaged' as const);
  });
  outcomes.forEach((opened, index) => {
    if (opened.ok) people.push(opened.value);
    else issues.push({ path: `people/${peopleIds[index] ?? ''}`, value: undefined });
  });
  return { people, issues };
}

function readStored(
  stored: Readonly<Record<string, unknown>>,
): Result<LenientReading, OpeningFault> {
  const migrated = migrate(stored);
  return migrated.ok ? readDossier(migrated.value) : migrated;
}
