/** Takes people out of what was written before: the journal, and what merging compares with. */
import {
  eraseFromEntry,
  erasePersonFrom,
  erasureOfItems,
  tracesInJournal,
  type Erasure,
} from '../../shared/dossier/erasure';
import { readJournalEntry } from '../../shared/dossier/journal';
import type { Dossier } from '../../shared/dossier/schema';
import type { JalonDatabase, JournalRecord } from './database';
import type { RecordCipher } from './encryption';
import { mapInBatches } from './in-batches';
import type { DossierChanges } from './seal-changes';
import { BATCH_SIZE, journalRecord, openRecord, sealRecord } from './sealed-record';

/**
 * The journal of a dossier without those who are erased, each entry under its own number. Their own records
 * need nothing more than to be deleted.
 */
export async function eraseWritten(
  database: JalonDatabase,
  cipher: RecordCipher,
  dossier: Dossier,
  erasures: readonly Erasure[],
): Promise<readonly JournalRecord[]> {
  await database.ensureOpen();
  const records = await database.journal.where('dossierId').equals(dossier.id).toArray();
  return eraseJournal(cipher, dossier, records, erasures);
}

async function eraseJournal(
  cipher: RecordCipher,
  dossier: Dossier,
  records: readonly JournalRecord[],
  erasures: readonly Erasure[],
): Promise<readonly JournalRecord[]> {
  const opened = await mapInBatches(records, BATCH_SIZE, async (record) => {
    const content = await openRecord(cipher, journalRecord(record.dossierId), record);
    return { record, entry: content.ok ? readJournalEntry(content.value) : null };
  });
  const entries = opened.flatMap(({ entry }) => entry ?? []);
  const known = erasures.map((erasure) => ({
    ...erasure,
    traces: tracesInJournal(dossier, erasure, entries),
  }));
  return mapInBatches(opened, BATCH_SIZE, async ({ record, entry }) => {
    // What does not open tells nobody anything; it is counted as damaged wherever the journal is read.
    if (entry === null) return record;
    const erased = known.reduce(eraseFromEntry, entry);
    const { seq, dossierId } = record;
    const sealed = await sealRecord(cipher, journalRecord(dossierId), erased);
    return { ...(seq === undefined ? {} : { seq }), dossierId, ...sealed };
  });
}

/** Changes what is kept of a dossier for later merges; a refusal keeps the erasure waiting. */
export interface AncestorRewriter {
  readonly rewrite: (dossierId: string, change: (dossier: Dossier) => Dossier) => Promise<void>;
}

/** Takes people out of what merging compares with. Done twice, it changes nothing more. */
export async function eraseAncestors(
  ancestors: AncestorRewriter,
  { dossier, erasures = [] }: Pick<DossierChanges, 'dossier' | 'erasures'>,
): Promise<void> {
  if (erasures.length === 0) return;
  await ancestors.rewrite(dossier.id, (ancestor) =>
    // It may know of them what the dossier no longer does.
    erasures.reduce((current, erasure) => {
      const there = erasureOfItems(current, erasure);
      const traces = [...new Set([...erasure.traces, ...there.traces])];
      return erasePersonFrom(current, { ...erasure, traces });
    }, ancestor),
  );
}
