/** The content of a backup that was opened: read over the bridge, checked, made one's own if its key is another. */
import {
  type BackupBridge,
  type BackupReadFault,
  type OpenedBackup,
} from '../../shared/backup/backup-contract';
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import { type Result, fail, succeed } from '../../shared/result';
import { type AnyRecord, ContentError, type RecordBatch, decodeBatches } from './backup-records';
import type { BookmarkRecord, DossierRecord, RosterRecord, SealedRecord } from './database';
import type { RecordCipher } from './encryption';
import { mapInBatches, nextTask } from './in-batches';
import { type DossierSummary, summarise } from './open-dossier';
import { BATCH_SIZE, openRecord, recordKeysOf } from './sealed-record';

/** The part of the bridge that gives a backup back. */
export type BackupGiver = Pick<BackupBridge, 'openBackup' | 'readBackup' | 'closeBackup'>;

/** A backup whose content is in memory. */
export interface BackupContent {
  readonly opened: OpenedBackup;
  readonly batches: readonly RecordBatch[];
}

/** Reads a backup whole. */
export async function readContent(
  bridge: BackupGiver,
  name: string,
  layoutCount: number,
): Promise<Result<BackupContent, BackupReadFault>> {
  const opened = await bridge.openBackup({ name });
  if (!opened.ok) return opened;
  const { facts } = opened.value;
  try {
    if (facts.layout > layoutCount || facts.schemaVersion > SCHEMA_VERSION) return fail('newer');
    const batches = await decodeAll(await readBytes(bridge, facts.bytes));
    return isAnnounced(batches, facts.counts)
      ? succeed({ opened: opened.value, batches })
      : fail('damaged');
  } catch (error) {
    if (error instanceof ContentError) return fail('damaged');
    throw error;
  }
}

async function readBytes(bridge: BackupGiver, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(length);
  let offset = 0;
  while (offset < length) {
    const slice = await bridge.readBackup({ offset });
    if (slice.length === 0 || slice.length > length - offset) {
      throw new ContentError('The content is not as long as was said');
    }
    content.set(slice, offset);
    offset += slice.length;
  }
  return content;
}

async function decodeAll(content: Uint8Array<ArrayBuffer>): Promise<readonly RecordBatch[]> {
  const batches: RecordBatch[] = [];
  for (const batch of decodeBatches(content)) {
    batches.push(batch);
    await nextTask();
  }
  return batches;
}

function isAnnounced(
  batches: readonly RecordBatch[],
  counts: Readonly<Record<string, number>>,
): boolean {
  const found: Record<string, number> = Object.fromEntries(
    Object.keys(counts).map((table) => [table, 0]),
  );
  for (const { table, records } of batches) found[table] = (found[table] ?? 0) + records.length;
  return Object.entries(found).every(([table, count]) => counts[table] === count);
}

/** All records of one table. */
export function recordsOf({ batches }: BackupContent, table: string): readonly AnyRecord[] {
  return batches.filter((batch) => batch.table === table).flatMap(({ records }) => records);
}

/** The dossiers of a backup, as the list of dossiers shows them; its own key opens them. */
export async function summariesOf(
  cipher: RecordCipher,
  content: BackupContent,
): Promise<readonly DossierSummary[]> {
  const byDossier = (table: string): ReadonlyMap<unknown, AnyRecord> =>
    new Map(recordsOf(content, table).map((record) => [record['dossierId'], record]));
  const bookmarks = byDossier('bookmarks');
  const rosters = byDossier('rosters');
  return Promise.all(
    recordsOf(content, 'dossiers').map((record) =>
      summarise(cipher, {
        // Whatever does not have that form does not open, and is shown as damaged.
        answers: record as unknown as DossierRecord,
        bookmark: bookmarks.get(record['id']) as unknown as BookmarkRecord | undefined, // as above
        roster: rosters.get(record['id']) as unknown as RosterRecord | undefined, // as above
      }),
    ),
  );
}

/**
 * The same content, sealed with another key. All or nothing: a record that does not open, or of a table
 * we know no address of, would be lost without a word.
 */
export async function reseal(
  from: RecordCipher,
  to: RecordCipher,
  content: BackupContent,
): Promise<Result<BackupContent, 'damaged'>> {
  const batches: RecordBatch[] = [];
  for (const { table, records } of content.batches) {
    const resealed = await mapInBatches(records, BATCH_SIZE, (record) =>
      resealRecord(from, to, table, record),
    );
    const whole = resealed.filter((record) => record !== null);
    if (whole.length < records.length) return fail('damaged');
    batches.push({ table, records: whole });
    await nextTask();
  }
  return succeed({ ...content, batches });
}

async function resealRecord(
  from: RecordCipher,
  to: RecordCipher,
  table: string,
  record: AnyRecord,
): Promise<AnyRecord | null> {
  const keys = recordKeysOf(table, record);
  if (keys === null) return null;
  // Whatever does not have that form does not open.
  const sealed = record as unknown as SealedRecord;
  const opened = await openRecord(from, keys, sealed);
  if (!opened.ok) return null;
  // In the version it was in: bringing it to today's is what opening a dossier does.
  const { schemaVersion } = sealed;
  return { ...record, ...(await to.seal(opened.value, { ...keys, schemaVersion })) };
}
