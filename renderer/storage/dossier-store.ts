/** The dossiers on the disk: each save is one transaction, and what can't be understood is never touched. */
import type { JournalEntry } from '../../shared/dossier/journal';
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import { type Result, fail, succeed } from '../../shared/result';
import type { JalonDatabase } from './database';
import { isDiskFull } from './disk-full';
import type { RecordCipher } from './encryption';
import { batchesOf } from './in-batches';
import {
  type DossierSummary,
  type LoadedDossier,
  type OpeningFault,
  openDossier,
  openJournal,
  summarise,
} from './open-dossier';
import { type DossierChanges, type SealedChanges, sealChanges } from './seal-changes';
import { BATCH_SIZE } from './sealed-record';

/**
 * Why nothing was written: no room, a newer Jalon has been there, or the dossier that was to be updated
 * is gone, which a wiped store looks like.
 */
export type SavingFault = 'disk-full' | 'newer' | 'absent';

/** The dossiers of this computer. */
export interface DossierStore {
  /** Writes all or nothing; durable once it resolves. Rejects on faults that are not foreseen. */
  readonly save: (changes: DossierChanges) => Promise<Result<undefined, SavingFault>>;
  readonly load: (id: string) => Promise<Result<LoadedDossier, OpeningFault | 'absent'>>;
  /** Newest change first; those that can't be opened come last. */
  readonly list: () => Promise<readonly DossierSummary[]>;
  /** Removes a dossier with its people and its journal, whether it opens or not; a newer one is left. */
  readonly remove: (id: string) => Promise<Result<undefined, 'newer'>>;
  /** What was done in a dossier, oldest first. */
  readonly journal: (
    id: string,
  ) => Promise<{ readonly entries: readonly JournalEntry[]; readonly damagedCount: number }>;
}

/** The store of an open database, read and written with this key. */
export function createDossierStore(database: JalonDatabase, cipher: RecordCipher): DossierStore {
  return {
    save: async (changes) => {
      // A transaction ends as soon as it waits for anything but itself: sealing comes first.
      const sealed = await sealChanges(cipher, changes);
      return write(database, sealed);
    },
    load: async (id) => {
      const records = await readRecords(database, id);
      return records === null ? fail('absent') : openDossier(cipher, records);
    },
    list: async () => {
      const { dossiers, bookmarks } = database;
      const [headers, marks] = await database.transaction('r', [dossiers, bookmarks], () =>
        Promise.all([dossiers.toArray(), bookmarks.toArray()]),
      );
      const markOf = new Map(marks.map((mark) => [mark.dossierId, mark]));
      const summaries = await Promise.all(
        headers.map((header) => summarise(cipher, header, markOf.get(header.id))),
      );
      return summaries.sort(newestFirst);
    },
    remove: (id) => remove(database, id),
    journal: async (id) =>
      openJournal(cipher, await database.journal.where('dossierId').equals(id).sortBy('seq')),
  };
}

function peopleOf({ people }: JalonDatabase, dossierId: string) {
  // Any id comes before an array, the last kind of key there is.
  return people.where('[dossierId+id]').between([dossierId], [dossierId, []]);
}

function readRecords(database: JalonDatabase, id: string) {
  const { dossiers, bookmarks, people } = database;
  return database.transaction('r', [dossiers, bookmarks, people], async () => {
    const [header, bookmark, persons] = await Promise.all([
      dossiers.get(id),
      bookmarks.get(id),
      peopleOf(database, id).toArray(),
    ]);
    return header === undefined ? null : { header, bookmark, people: persons };
  });
}

async function write(
  database: JalonDatabase,
  sealed: SealedChanges,
): Promise<Result<undefined, SavingFault>> {
  const tables = [database.dossiers, database.bookmarks, database.people, database.journal];
  const begun: IDBTransaction[] = [];
  try {
    return await database.transaction('rw', tables, (transaction) => {
      begun.push(transaction.idbtrans);
      return writeRecords(database, sealed);
    });
  } catch (error) {
    // What is rejected may tell of the end of the transaction only, and the transaction why it ended.
    if ([error, ...begun.map((transaction) => transaction.error)].some(isDiskFull)) {
      return fail('disk-full');
    }
    if (database.isSuperseded) return fail('newer');
    throw error;
  }
}

async function writeRecords(
  { bookmarks, dossiers, people, journal }: JalonDatabase,
  sealed: SealedChanges,
): Promise<Result<undefined, SavingFault>> {
  // Every save writes the bookmark: it tells, at little cost, what the disk holds of this dossier.
  const known = await bookmarks.get(sealed.dossierId);
  if (known !== undefined && known.schemaVersion > SCHEMA_VERSION) return fail('newer');
  if (sealed.mode === 'update' && known === undefined) return fail('absent');
  if (sealed.mode === 'begin' && known !== undefined) {
    throw new Error('A dossier may not be begun over another');
  }
  await bookmarks.put(sealed.bookmark);
  if (sealed.header !== null) await dossiers.put(sealed.header);
  await people.bulkDelete([...sealed.removedPeople]);
  // In one go, thousands of people would hold up the page for as long as it takes to copy them.
  for (const batch of batchesOf(sealed.people, BATCH_SIZE)) await people.bulkPut(batch);
  await journal.bulkAdd(sealed.journal);
  return succeed(undefined);
}

function remove(database: JalonDatabase, id: string): Promise<Result<undefined, 'newer'>> {
  const { dossiers, bookmarks, people, journal } = database;
  return database.transaction('rw', [dossiers, bookmarks, people, journal], async () => {
    const header = await dossiers.get(id);
    if (header !== undefined && header.schemaVersion > SCHEMA_VERSION) return fail('newer');
    await dossiers.delete(id);
    await bookmarks.delete(id);
    await peopleOf(database, id).delete();
    await journal.where('dossierId').equals(id).delete();
    return succeed(undefined);
  });
}

function newestFirst(a: DossierSummary, b: DossierSummary): number {
  const [left, right] = [a, b].map((summary) =>
    summary.state === 'readable' ? (summary.savedAt ?? summary.createdAt) : '',
  );
  return (right ?? '').localeCompare(left ?? '');
}
