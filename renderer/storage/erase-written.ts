/** Takes people out of what was written before, whose old bytes must leave the disk too. */
import {
  eraseFromEntry,
  erasePersonFrom,
  tracesInJournal,
  type Erasure,
} from '../../shared/dossier/erasure';
import { readJournalEntry } from '../../shared/dossier/journal';
import type { Dossier } from '../../shared/dossier/schema';
import type { JalonDatabase, JournalRecord, PersonRecord } from './database';
import type { RecordCipher } from './encryption';
import { batchesOf, mapInBatches } from './in-batches';
import type { DossierChanges } from './seal-changes';
import { BATCH_SIZE, journalRecord, openRecord, sealRecord } from './sealed-record';

/** Every record of the tables that are written anew. */
export interface RewrittenRecords {
  readonly people: readonly PersonRecord[];
  readonly journal: readonly JournalRecord[];
}

/**
 * Everything there is in the tables that hold those who are erased, without them. All of it, since only a
 * table that is emptied is compacted by Chromium at once: a record that is merely deleted stays in its files,
 * sealed, for as long as it pleases, and the key is still there.
 */
export async function eraseWritten(
  database: JalonDatabase,
  cipher: RecordCipher,
  dossier: Dossier,
  erasures: readonly Erasure[],
): Promise<RewrittenRecords> {
  await database.ensureOpen();
  const [people, journal] = await database.transaction(
    'r',
    [database.people, database.journal],
    () => Promise.all([database.people.toArray(), database.journal.toArray()]),
  );
  const own = journal.filter(({ dossierId }) => dossierId === dossier.id);
  const gone = new Set(erasures.flatMap((erasure) => erasure.people));
  return {
    people: people.filter(({ dossierId, id }) => dossierId !== dossier.id || !gone.has(id)),
    journal: [
      ...journal.filter(({ dossierId }) => dossierId !== dossier.id),
      ...(await eraseJournal(cipher, dossier, own, erasures)),
    ],
  };
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

/** Where nothing is kept for merging. */
export const NO_ANCESTORS: AncestorRewriter = { rewrite: () => Promise.resolve() };

/** Takes people out of what merging compares with. Done twice, it changes nothing more. */
export async function eraseAncestors(
  ancestors: AncestorRewriter,
  { dossier, erasures = [] }: Pick<DossierChanges, 'dossier' | 'erasures'>,
): Promise<void> {
  if (erasures.length === 0) return;
  await ancestors.rewrite(dossier.id, (ancestor) => erasures.reduce(erasePersonFrom, ancestor));
}

/** Writes every table without one dossier, inside the transaction that is under way. */
export async function rewriteWithout(database: JalonDatabase, dossierId: string): Promise<void> {
  const { dossiers, rosters, bookmarks, people, journal } = database;
  const [keptDossiers, keptRosters, keptBookmarks, keptPeople, keptJournal] = await Promise.all([
    dossiers.toArray(),
    rosters.toArray(),
    bookmarks.toArray(),
    people.toArray(),
    journal.toArray(),
  ]);
  await Promise.all([dossiers, rosters, bookmarks].map((table) => table.clear()));
  const isOther = (record: { readonly dossierId: string }): boolean =>
    record.dossierId !== dossierId;
  await Promise.all([
    dossiers.bulkPut(keptDossiers.filter(({ id }) => id !== dossierId)),
    rosters.bulkPut(keptRosters.filter(isOther)),
    bookmarks.bulkPut(keptBookmarks.filter(isOther)),
    putRewritten(database, {
      people: keptPeople.filter(isOther),
      journal: keptJournal.filter(isOther),
    }),
  ]);
}

/** Empties the tables and fills them anew, inside the transaction that is under way. */
export async function putRewritten(
  { people, journal }: JalonDatabase,
  rewritten: RewrittenRecords,
): Promise<void> {
  await Promise.all([people.clear(), journal.clear()]);
  for (const batch of batchesOf(rewritten.people, BATCH_SIZE)) await people.bulkPut(batch);
  for (const batch of batchesOf(rewritten.journal, BATCH_SIZE)) await journal.bulkPut(batch);
}
