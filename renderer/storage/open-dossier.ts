/** Turns sealed records into a dossier again, or into its line in the list of dossiers. */
import { type JournalEntry, readJournalEntry } from '../../shared/dossier/journal';
import { type LenientReading, type ReadingIssue, readDossier } from '../../shared/dossier/lenient';
import type { MigrationNote } from '../../shared/dossier/migration-steps';
import { migrateTelling } from '../../shared/dossier/migrations';
import { type Dossier, SCHEMA_VERSION } from '../../shared/dossier/schema';
import type { Place } from '../../shared/journey/step';
import { type Result, fail, succeed } from '../../shared/result';
import type {
  BookmarkRecord,
  DossierRecord,
  JournalRecord,
  PeopleRecord,
  RosterRecord,
} from './database';
import type { RecordCipher } from './encryption';
import { mapInBatches } from './in-batches';
import { isBundle, peopleIn } from './people-bundles';
import {
  BATCH_SIZE,
  type Bookmark,
  type RecordOpener,
  type Roster,
  type StoredAnswers,
  journalRecord,
  openAnyRecord,
  openRecord,
  peopleRecord,
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
  /** What became of the answers that an older Jalon kept in another form; empty if today's saved it. */
  readonly notes: readonly MigrationNote[];
  /**
   * Whether the first change must write all of it: an older Jalon saved it, or put its people one by one, its
   * order is lost, or it holds answers that can't be read, which the journal then keeps.
   */
  readonly needsRewriting: boolean;
}

/** A dossier that is only shown: a newer Jalon saved it, or all there is. */
export interface ViewedDossier {
  /** What today's schema knows of it. */
  readonly dossier: Dossier;
  /** How many answers it does not know. */
  readonly unknownCount: number;
  /** ISO instant; `null` if it can't be known. */
  readonly savedAt: string | null;
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
      /** `null` if it can't be known. */
      readonly peopleCount: number | null;
      readonly establishmentCount: number;
      /** Notes of those who were erased for good, as the dossier holds them. */
      readonly erased: readonly string[];
    }
  /** It can be looked at only. */
  | { readonly state: 'newer'; readonly id: string; readonly title: string | null }
  | { readonly state: 'damaged' | 'unreadable'; readonly id: string };

/** What the list of dossiers needs of one, as it was read in one transaction. */
export interface SummaryRecords {
  readonly answers: DossierRecord;
  readonly bookmark: BookmarkRecord | undefined;
  readonly roster: RosterRecord | undefined;
}

/** The records of one dossier, as they were read in one transaction. */
export interface DossierRecords {
  readonly answers: DossierRecord;
  readonly roster: RosterRecord | undefined;
  readonly bookmark: BookmarkRecord | undefined;
  readonly people: readonly OpeningPeople[];
}

/** A record of people that is being opened. */
export interface OpeningPeople {
  readonly id: string;
  readonly schemaVersion: number;
  readonly opened: Promise<Result<unknown, 'damaged' | 'newer'>>;
}

/** Begins to open a record of people. */
export function openPeople(
  cipher: RecordCipher,
  record: PeopleRecord,
  open: RecordOpener = openRecord,
): OpeningPeople {
  const { dossierId, id, schemaVersion } = record;
  return { id, schemaVersion, opened: open(cipher, peopleRecord(dossierId, id), record) };
}

/** Opens a dossier, its people included. What is damaged beside its answers costs only itself. */
export async function openDossier(
  cipher: RecordCipher,
  records: DossierRecords,
): Promise<Result<LoadedDossier, OpeningFault>> {
  const [answers, roster, bookmark] = await Promise.all([
    openAnswers(cipher, records.answers),
    openRoster(cipher, records),
    openBookmark(cipher, records.bookmark),
  ]);
  if (!answers.ok) return answers;
  const { people, damagedIds } = await peopleNamed(records, roster);
  const reading = readStored({ ...answers.value, people });
  if (!reading.ok) return reading;
  const { dossier, issues, notes } = reading.value;
  const damaged = damagedIds.map((id) => `people/${id}`);
  return succeed({
    dossier,
    issues: [...[...(roster === null ? ['people'] : []), ...damaged].map(withoutValue), ...issues],
    notes,
    needsRewriting:
      records.answers.schemaVersion !== SCHEMA_VERSION ||
      roster === null ||
      issues.length > 0 ||
      records.people.some(({ id }) => !isBundle(id)),
    ...bookmark,
  });
}

/**
 * Opens a dossier of any version, its people opened by `openAnyRecord`, to be looked at: of a newer one,
 * what today's schema knows.
 */
export async function viewDossier(
  cipher: RecordCipher,
  records: DossierRecords,
): Promise<Result<ViewedDossier, OpeningFault>> {
  const answers = await openAnswers(cipher, records.answers, openAnyRecord);
  if (!answers.ok) return answers;
  const roster = await openRoster(cipher, records, openAnyRecord);
  const { people, damagedIds } = await peopleNamed(records, roster);
  const reading = readAnyStored({ ...answers.value, people });
  if (!reading.ok) return reading;
  const { dossier, issues } = reading.value;
  const { savedAt } = await openBookmark(cipher, records.bookmark, openAnyRecord);
  return succeed({ dossier, unknownCount: issues.length + damagedIds.length, savedAt });
}

function withoutValue(path: string): ReadingIssue {
  return { path, value: undefined };
}

/** Opens what the list of dossiers shows of one. */
export async function summarise(
  cipher: RecordCipher,
  { answers: record, bookmark, roster }: SummaryRecords,
): Promise<DossierSummary> {
  const { id } = record;
  if (record.schemaVersion > SCHEMA_VERSION) return summariseNewer(cipher, record);
  const answers = await openAnswers(cipher, record);
  if (!answers.ok) return notOpened(id, answers.error);
  const reading = readStored(answers.value);
  if (!reading.ok) return notOpened(id, reading.error);
  const { preparation, createdAt, isSample, filing, establishments, handovers } =
    reading.value.dossier;
  return {
    state: 'readable',
    id,
    title: preparation.title ?? null,
    createdAt,
    ...(await openBookmark(cipher, bookmark)),
    isSample,
    shelf: filing.shelf ?? null,
    peopleCount: (await openRoster(cipher, { answers: record, roster }))?.length ?? null,
    establishmentCount: establishments.length,
    erased: handovers.erased ?? [],
  };
}

function notOpened(id: string, state: OpeningFault): DossierSummary {
  return state === 'newer' ? { state, id, title: null } : { state, id };
}

/** Its title at least, if it is where today's Jalon looks for it. */
async function summariseNewer(
  cipher: RecordCipher,
  record: DossierRecord,
): Promise<DossierSummary> {
  const { id } = record;
  const answers = await openAnswers(cipher, record, openAnyRecord);
  const reading = answers.ok ? readAnyStored(answers.value) : answers;
  const title = reading.ok ? (reading.value.dossier.preparation.title ?? null) : null;
  return { state: 'newer', id, title };
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
  open: RecordOpener = openRecord,
): Promise<Result<StoredAnswers, OpeningFault>> {
  const opened = await open(cipher, soleRecord('dossiers', record.id), record);
  if (!opened.ok) return opened;
  const answers = readAnswers(opened.value);
  return answers === null ? fail('unreadable') : succeed(answers);
}

/** Who is in the dossier, in order; `null` if that can't be read. */
async function openRoster(
  cipher: RecordCipher,
  { answers, roster }: Pick<DossierRecords, 'answers' | 'roster'>,
  open: RecordOpener = openRecord,
): Promise<Roster | null> {
  if (roster?.schemaVersion !== answers.schemaVersion) return null;
  const opened = await open(cipher, soleRecord('rosters', answers.id), roster);
  return opened.ok ? readRoster(opened.value) : null;
}

async function openBookmark(
  cipher: RecordCipher,
  record: BookmarkRecord | undefined,
  open: RecordOpener = openRecord,
): Promise<Bookmark> {
  const nothing = { place: null, savedAt: null };
  if (record === undefined) return nothing;
  const opened = await open(cipher, soleRecord('bookmarks', record.dossierId), record);
  return (opened.ok ? readBookmark(opened.value) : null) ?? nothing;
}

/**
 * The people whom the roster names, in its order; without one, all there are, as they come. Those who can't
 * be read are named by their id, or by that of their record if nothing else is known of them.
 */
async function peopleNamed(
  { answers, people: records }: DossierRecords,
  roster: Roster | null,
): Promise<{ readonly people: readonly unknown[]; readonly damagedIds: readonly string[] }> {
  const known = new Map<string, unknown>();
  const damagedRecords: string[] = [];
  for (const { id, schemaVersion, opened } of records) {
    const content = await opened;
    // All records of a dossier are of one version: one of another is not the one that was saved.
    if (!content.ok || schemaVersion !== answers.schemaVersion) damagedRecords.push(id);
    else if (isBundle(id))
      for (const person of peopleIn(content.value)) known.set(person.id, person);
    else known.set(id, content.value);
  }
  if (roster === null) return { people: [...known.values()], damagedIds: damagedRecords };
  const people: unknown[] = [];
  const damagedIds: string[] = [];
  for (const id of roster) {
    // No record holds `undefined`: JSON has no such value.
    const person = known.get(id);
    if (person === undefined) damagedIds.push(id);
    else people.push(person);
  }
  return { people, damagedIds };
}

/** A reading, with what became of the answers of an older version. */
interface StoredReading extends LenientReading {
  readonly notes: readonly MigrationNote[];
}

function readStored(stored: StoredAnswers): Result<StoredReading, OpeningFault> {
  const migrated = migrateTelling(stored);
  if (!migrated.ok) return migrated;
  const reading = readDossier(migrated.value.stored);
  return reading.ok ? succeed({ ...reading.value, notes: migrated.value.notes }) : reading;
}

/** A newer version is read as if it were today's: what does not fit is left out and counted. */
function readAnyStored(stored: StoredAnswers): Result<LenientReading, OpeningFault> {
  const reading = readStored(stored);
  if (reading.ok || reading.error !== 'newer') return reading;
  return readDossier({ ...stored, schemaVersion: SCHEMA_VERSION });
}
