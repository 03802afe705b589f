/** The dossiers on the disk: each save is one transaction, and what can't be understood is never touched. */
import Dexie, { type PromiseExtended } from 'dexie';
import type { JournalEntry } from '../../shared/dossier/journal';
import { SCHEMA_VERSION } from '../../shared/dossier/schema';
import { type Result, fail, succeed } from '../../shared/result';
import { createAncestorStore } from './ancestor-store';
import { type ColumnMemory, createColumnMemory } from './column-memory';
import type { JalonDatabase, JournalRecord, PeopleRecord } from './database';
import { isDiskFull } from './disk-full';
import type { RecordCipher } from './encryption';
import { eraseAncestors, eraseWritten } from './erase-written';
import { batchesOf } from './in-batches';
import { bundleShares } from './people-bundles';
import {
  type DossierRecords,
  type DossierSummary,
  type LoadedDossier,
  type OpeningFault,
  type OpeningPeople,
  type SummaryRecords,
  type ViewedDossier,
  openDossier,
  openJournal,
  openPeople,
  summarise,
  viewDossier,
} from './open-dossier';
import { ERASED_MARK } from './store-stamp';
import { type DossierChanges, type SealedChanges, sealChanges } from './seal-changes';
import { BUNDLE_BATCH_SIZE, type RecordOpener, openAnyRecord, openRecord } from './sealed-record';

/**
 * Why nothing was written: no room, a newer Jalon has been there, the dossier that was to be updated is
 * gone, which a wiped store looks like, or there is already one where a dossier was to begin.
 */
export type SavingFault = 'disk-full' | 'newer' | 'absent' | 'taken';

/** The dossiers of this computer. */
export interface DossierStore {
  /** Writes all or nothing; durable once it resolves. Rejects on faults that are not foreseen. */
  readonly save: (changes: DossierChanges) => Promise<Result<undefined, SavingFault>>;
  readonly load: (id: string) => Promise<Result<LoadedDossier, OpeningFault | 'absent'>>;
  /** What can be shown of a dossier that a newer Jalon saved; it is left untouched. */
  readonly view: (id: string) => Promise<Result<ViewedDossier, OpeningFault | 'absent'>>;
  /** Newest change first; those that can't be opened come last. */
  readonly list: () => Promise<readonly DossierSummary[]>;
  /** Removes a dossier with its people, its journal and what was handed over of it, whether it opens or not; a newer one is left. */
  readonly remove: (id: string) => Promise<Result<undefined, 'newer'>>;
  /** What was done in a dossier, oldest first. */
  readonly journal: (
    id: string,
  ) => Promise<{ readonly entries: readonly JournalEntry[]; readonly damagedCount: number }>;
  /** What was corrected of the columns of staff lists, which serves every dossier. */
  readonly columnMemory: ColumnMemory;
}

/** The store of an open database, read and written with this key. */
export function createDossierStore(database: JalonDatabase, cipher: RecordCipher): DossierStore {
  const ancestors = createAncestorStore(database, cipher);
  return {
    save: async (changes) => {
      // A transaction ends as soon as it waits for anything but itself: sealing comes first.
      await eraseAncestors(ancestors, changes);
      const sealed = await sealChanges(cipher, changes);
      const rewritten =
        changes.erasures === undefined || changes.erasures.length === 0
          ? []
          : await eraseWritten(database, cipher, changes.dossier, changes.erasures);
      return write(database, sealed, rewritten);
    },
    load: async (id) => {
      const records = await readRecords(database, id, cipher, openRecord);
      return records === null ? fail('absent') : openDossier(cipher, records);
    },
    view: async (id) => {
      const records = await readRecords(database, id, cipher, openAnyRecord);
      return records === null ? fail('absent') : viewDossier(cipher, records);
    },
    list: async () => {
      const records = await readSummaries(database);
      const summaries = await Promise.all(records.map((record) => summarise(cipher, record)));
      return summaries.sort(newestFirst);
    },
    remove: (id) => remove(database, id),
    journal: async (id) => {
      await database.ensureOpen();
      const records = await database.journal.where('dossierId').equals(id).sortBy('seq');
      return openJournal(cipher, records);
    },
    columnMemory: createColumnMemory(database, cipher),
  };
}

/** The records of people whose ids come after one, up to another; any id comes after the empty one. */
function peopleOf({ people }: JalonDatabase, dossierId: string, after = '', upTo?: string) {
  // An array comes after any id: it is the last kind of key there is.
  const last = [dossierId, upTo ?? []];
  return people.where('[dossierId+id]').between([dossierId, after], last, false, true);
}

/** How records are opened while others are being read. */
type Opening = (record: PeopleRecord) => OpeningPeople;

/**
 * Reads a dossier's people by id, in batches, since the page stands still while a batch is handed over.
 * All are asked for at once: one after the other, most of the time would be spent waiting.
 */
async function readPeople(
  database: JalonDatabase,
  dossierId: string,
  open: Opening,
): Promise<readonly OpeningPeople[]> {
  const cuts = bundleShares(BUNDLE_BATCH_SIZE);
  const shares = ['', ...cuts].map((after, index) =>
    readShare(database, dossierId, [after, cuts[index]], open),
  );
  return (await Promise.all(shares)).flat();
}

async function readShare(
  database: JalonDatabase,
  dossierId: string,
  [after, upTo]: readonly [after: string, upTo: string | undefined],
  open: Opening,
): Promise<readonly OpeningPeople[]> {
  const people: OpeningPeople[] = [];
  // One more than a share has bundles: only people who stand alone can be so many.
  const most = BUNDLE_BATCH_SIZE + 1;
  const read = (from: string): PromiseExtended<PeopleRecord[]> =>
    peopleOf(database, dossierId, from, upTo).limit(most).toArray();
  let reading: PromiseExtended<PeopleRecord[]> | null = read(after);
  while (reading !== null) {
    const batch: readonly PeopleRecord[] = await reading;
    const last = batch[most - 1];
    reading = last === undefined ? null : read(last.id);
    // Not awaited, and out of the transaction, which would end by waiting for anything but itself.
    Dexie.ignoreTransaction(() => people.push(...batch.map(open)));
  }
  return people;
}

async function readRecords(
  database: JalonDatabase,
  id: string,
  cipher: RecordCipher,
  open: RecordOpener,
): Promise<DossierRecords | null> {
  await database.ensureOpen();
  const { dossiers, rosters, bookmarks, people } = database;
  return database.transaction('r', [dossiers, rosters, bookmarks, people], async () => {
    const [answers, bookmark, persons, roster] = await Promise.all([
      dossiers.get(id),
      bookmarks.get(id),
      readPeople(database, id, (record) => openPeople(cipher, record, open)),
      // Last: a long one comes as a file of its own, and nothing asked for after it is handed over before it.
      rosters.get(id),
    ]);
    return answers === undefined ? null : { answers, roster, bookmark, people: persons };
  });
}

async function readSummaries(database: JalonDatabase): Promise<SummaryRecords[]> {
  await database.ensureOpen();
  const { dossiers, bookmarks, rosters } = database;
  return database.transaction('r', [dossiers, bookmarks, rosters], async () => {
    // Whole tables by one request each: two more for each dossier would take most of the time.
    const [records, left, order] = await Promise.all([
      dossiers.toArray(),
      bookmarks.toArray(),
      rosters.toArray(),
    ]);
    const bookmarkOf = new Map(left.map((bookmark) => [bookmark.dossierId, bookmark]));
    const rosterOf = new Map(order.map((roster) => [roster.dossierId, roster]));
    return records.map((answers) => ({
      answers,
      bookmark: bookmarkOf.get(answers.id),
      roster: rosterOf.get(answers.id),
    }));
  });
}

/** Thrown inside a transaction, so that nothing of it remains. */
class Refusal extends Error {
  readonly fault: SavingFault;

  constructor(fault: SavingFault) {
    super(`Not written: ${fault}`);
    this.fault = fault;
  }
}

async function write(
  database: JalonDatabase,
  sealed: SealedChanges,
  rewritten: readonly JournalRecord[],
): Promise<Result<undefined, SavingFault>> {
  const begun: IDBTransaction[] = [];
  try {
    await database.ensureOpen();
    await database.transaction('rw', database.tables, (transaction) => {
      begun.push(transaction.idbtrans);
      return writeRecords(database, sealed, rewritten);
    });
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Refusal) return fail(error.fault);
    if (database.isSuperseded) return fail('newer');
    // What is rejected may tell of the end of the transaction only, and the transaction why it ended.
    const errors = [error, ...begun.map((transaction) => transaction.error)];
    if (errors.some(isDiskFull) || (await database.lacksRoom())) return fail('disk-full');
    throw error;
  }
}

async function writeRecords(
  database: JalonDatabase,
  sealed: SealedChanges,
  rewritten: readonly JournalRecord[],
): Promise<void> {
  const { dossiers, rosters, bookmarks, journal, stamp } = database;
  const [known] = await Promise.all([
    // Every save writes the bookmark, so it tells at little cost what the disk held of this dossier.
    // It is asked first, and not awaited before the rest: that would double the time of a small save.
    bookmarks.get(sealed.dossierId),
    bookmarks.put(sealed.bookmark),
    sealed.answers === null ? null : dossiers.put(sealed.answers),
    sealed.roster === null ? null : rosters.put(sealed.roster),
    replacePeople(database, sealed),
    journal.bulkPut(rewritten),
    sealed.isErasing ? stamp.put(ERASED_MARK) : null,
    journal.bulkAdd(sealed.journal),
  ]);
  if (known !== undefined && known.schemaVersion > SCHEMA_VERSION) throw new Refusal('newer');
  if (sealed.mode === 'update' && known === undefined) throw new Refusal('absent');
  if (sealed.mode === 'begin' && known !== undefined) throw new Refusal('taken');
}

async function replacePeople(
  database: JalonDatabase,
  { dossierId, isWhole, emptied, people }: SealedChanges,
): Promise<void> {
  if (isWhole) await peopleOf(database, dossierId).delete();
  else if (emptied.length > 0) await database.people.bulkDelete([...emptied]);
  // In one go, thousands of people would hold up the page for as long as it takes to copy them.
  for (const batch of batchesOf(people, BUNDLE_BATCH_SIZE)) await database.people.bulkPut(batch);
}

async function remove(database: JalonDatabase, id: string): Promise<Result<undefined, 'newer'>> {
  await database.ensureOpen();
  return database.transaction('rw', database.tables, async () => {
    const { dossiers, rosters, bookmarks, journal, ancestors, stamp } = database;
    const answers = await dossiers.get(id);
    if (answers !== undefined && answers.schemaVersion > SCHEMA_VERSION) return fail('newer');
    await Promise.all([
      dossiers.delete(id),
      rosters.delete(id),
      bookmarks.delete(id),
      peopleOf(database, id).delete(),
      journal.where('dossierId').equals(id).delete(),
      ancestors.where('[dossierId+id]').between([id, ''], [id, []]).delete(),
      stamp.put(ERASED_MARK),
    ]);
    return succeed(undefined);
  });
}

function newestFirst(a: DossierSummary, b: DossierSummary): number {
  return lastChange(b).localeCompare(lastChange(a));
}

/** ISO instant; before all others if it can't be known. */
function lastChange(summary: DossierSummary): string {
  return summary.state === 'readable' ? (summary.savedAt ?? summary.createdAt) : '';
}
