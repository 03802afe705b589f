/** Turns sealed records into a dossier again, or into its line in the list of dossiers. */
import { type JournalEntry, readJournalEntry } from '../../shared/dossier/journal';
import { type LenientReading, type ReadingIssue, readDossier } from '../../shared/dossier/lenient';
import { migrate } from '../../shared/dossier/migrations';
import { type Dossier, SCHEMA_VERSION } from '../../shared/dossier/schema';
import type { Place } from '../../shared/journey/step';
import { type Result, fail, succeed } from '../../shared/result';
import type {
  BookmarkRecord,
  DossierRecord,
  JournalRecord,
  PersonRecord,
  RosterRecord,
} from './database';
import type { RecordCipher } from './encryption';
import { mapInBatches } from './in-batches';
import {
  BATCH_SIZE,
  type Bookmark,
  type Roster,
  type StoredAnswers,
  journalRecord,
  openRecord,
  personRecord,
  readAnswers,
  readBookmark,
  readRoster,
  soleRecord,
} from './sealed-record';

/** Why a stored dossier can't be opened; it is left as it is. */
export type OpeningFault = 'damaged' | 'newer' | 'unreadable';

/** A dossier as it was saved. */
export interface LoadedDossier extends Bookmark {
  readonly dossier: Dossier;
  /**
   * What could not be kept: « people/p7 » without a value for a person's record that does not open,
   * « people » for their order.
   */
  readonly issues: readonly ReadingIssue[];
  /** Whether the first change must write all of it: an older Jalon saved it, or its order is lost. */
  readonly needsRewriting: boolean;
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
      /** Where it was left; `null` for the task list. */
      readonly place: Place | null;
      readonly isSample: boolean;
      /** Where it is put away; `null` while it is at work. */
      readonly shelf: 'archived' | 'deleted' | null;
      readonly peopleCount: number;
      readonly establishmentCount: number;
    }
  | { readonly state: OpeningFault; readonly id: string };

/** What the list of dossiers needs of one, as it was read in one transaction. */
export interface SummaryRecords {
  readonly answers: DossierRecord;
  readonly bookmark: BookmarkRecord | undefined;
  readonly peopleCount: number;
}

/** The records of one dossier, as they were read in one transaction. */
export interface DossierRecords {
  readonly answers: DossierRecord;
  readonly roster: RosterRecord | undefined;
  readonly bookmark: BookmarkRecord | undefined;
  readonly people: readonly OpeningPerson[];
}

/** A person's record that is being opened. */
export interface OpeningPerson {
  readonly id: string;
  readonly schemaVersion: number;
  readonly opened: Promise<Result<unknown, 'damaged' | 'newer'>>;
}

/** Begins to open a person's record. */
export function openPerson(cipher: RecordCipher, record: PersonRecord): OpeningPerson {
  const { dossierId, id, schemaVersion } = record;
  return { id, schemaVersion, opened: openRecord(cipher, personRecord(dossierId, id), record) };
}

/** Opens a dossier, its people included. What is damaged beside its answers costs only itself. */
export async function openDossier(
  cipher: RecordCipher,
  records: DossierRecords,
): Promise<Result<LoadedDossier, OpeningFault>> {
  const answers = await openAnswers(cipher, records.answers);
  if (!answers.ok) return answers;
  const roster = await openRoster(cipher, records);
  const { people, damagedIds } = await peopleNamed(records, roster);
  const reading = readStored({ ...answers.value, people });
  if (!reading.ok) return reading;
  const damaged = damagedIds.map((id) => `people/${id}`);
  return succeed({
    dossier: reading.value.dossier,
    issues: [
      ...[...(roster === null ? ['people'] : []), ...damaged].map(withoutValue),
      ...reading.value.issues,
    ],
    needsRewriting: records.answers.schemaVersion !== SCHEMA_VERSION || roster === null,
    ...(await openBookmark(cipher, records.bookmark)),
  });
}

function withoutValue(path: string): ReadingIssue {
  return { path, value: undefined };
}

/** Opens what the list of dossiers shows of one. */
export async function summarise(
  cipher: RecordCipher,
  { answers: record, bookmark, peopleCount }: SummaryRecords,
): Promise<DossierSummary> {
  const { id } = record;
  const answers = await openAnswers(cipher, record);
  if (!answers.ok) return { state: answers.error, id };
  const reading = readStored(answers.value);
  if (!reading.ok) return { state: reading.error, id };
  const { preparation, createdAt, isSample, filing, establishments } = reading.value.dossier;
  return {
    state: 'readable',
    id,
    title: preparation.title ?? null,
    createdAt,
    ...(await openBookmark(cipher, bookmark)),
    isSample,
    shelf: filing.shelf ?? null,
    peopleCount,
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

async function openAnswers(
  cipher: RecordCipher,
  record: DossierRecord,
): Promise<Result<StoredAnswers, OpeningFault>> {
  const opened = await openRecord(cipher, soleRecord('dossiers', record.id), record);
  if (!opened.ok) return opened;
  const answers = readAnswers(opened.value);
  return answers === null ? fail('unreadable') : succeed(answers);
}

/** Who is in the dossier, in order; `null` if that can't be read. */
async function openRoster(
  cipher: RecordCipher,
  { answers, roster }: DossierRecords,
): Promise<Roster | null> {
  if (roster?.schemaVersion !== answers.schemaVersion) return null;
  const opened = await openRecord(cipher, soleRecord('rosters', answers.id), roster);
  return opened.ok ? readRoster(opened.value) : null;
}

async function openBookmark(
  cipher: RecordCipher,
  record: BookmarkRecord | undefined,
): Promise<Bookmark> {
  const nothing = { place: null, savedAt: null };
  if (record === undefined) return nothing;
  const opened = await openRecord(cipher, soleRecord('bookmarks', record.dossierId), record);
  return (opened.ok ? readBookmark(opened.value) : null) ?? nothing;
}

/** The people whom the roster names, in its order; without one, all there are, as they come. */
async function peopleNamed(
  { answers, people: records }: DossierRecords,
  roster: Roster | null,
): Promise<{ readonly people: readonly unknown[]; readonly damagedIds: readonly string[] }> {
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const people: unknown[] = [];
  const damagedIds: string[] = [];
  for (const id of roster ?? recordOf.keys()) {
    const record = recordOf.get(id);
    // All records of a dossier are of one version: one of another is not the one that was saved.
    const isOfThisVersion = record?.schemaVersion === answers.schemaVersion;
    const opened = isOfThisVersion ? await record.opened : fail('damaged');
    if (opened.ok) people.push(opened.value);
    else damagedIds.push(id);
  }
  return { people, damagedIds };
}

function readStored(stored: StoredAnswers): Result<LenientReading, OpeningFault> {
  const migrated = migrate(stored);
  return migrated.ok ? readDossier(migrated.value) : migrated;
}
