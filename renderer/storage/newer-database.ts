/** The database of a newer Jalon, looked at and never written: opened as it is, without Dexie. */
import { type Result, fail, succeed } from '../../shared/result';
import { z } from '../../shared/zod';
import type { DatabaseSurroundings } from './database';
import { DATABASE_NAME } from './installed-version';
import type { RecordCipher } from './encryption';
import {
  type DossierSummary,
  type OpeningFault,
  type ViewedDossier,
  openPeople,
  summarise,
  viewDossier,
} from './open-dossier';
import { openAnyRecord } from './sealed-record';

/** Dossiers that can be looked at only. */
export interface ReadOnlyShelf {
  readonly list: () => Promise<readonly DossierSummary[]>;
  readonly view: (id: string) => Promise<Result<ViewedDossier, OpeningFault | 'absent'>>;
}

const sealed = {
  schemaVersion: z.number(),
  iv: z.instanceof(Uint8Array<ArrayBuffer>),
  data: z.instanceof(ArrayBuffer),
};
const dossierRecord = z.object({ id: z.string(), ...sealed });
const soleRecord = z.object({ dossierId: z.string(), ...sealed });
const peopleRecord = z.object({ dossierId: z.string(), id: z.string(), ...sealed });

/**
 * Opens the database that is there in whatever version it is, which changes nothing of it; `unavailable` if
 * there is none, or none of the dossiers' table.
 */
export async function openNewerDatabase(
  { indexedDB }: Pick<DatabaseSurroundings, 'indexedDB'>,
  cipher: RecordCipher,
): Promise<Result<ReadOnlyShelf, 'unavailable'>> {
  const database = await openAsItIs(indexedDB).catch(() => null);
  if (database?.objectStoreNames.contains('dossiers') !== true) {
    database?.close();
    return fail('unavailable');
  }
  // A still newer Jalon is not held up.
  database.onversionchange = () => database.close();
  return succeed({
    list: () => listOf(database, cipher),
    view: (id) => viewOf(database, cipher, id),
  });
}

async function listOf(
  database: IDBDatabase,
  cipher: RecordCipher,
): Promise<readonly DossierSummary[]> {
  const [dossiers, bookmarks, rosters] = await Promise.all([
    readAll(database, 'dossiers', dossierRecord),
    readAll(database, 'bookmarks', soleRecord),
    readAll(database, 'rosters', soleRecord),
  ]);
  return Promise.all(
    dossiers.map((answers) =>
      summarise(cipher, {
        answers,
        bookmark: bookmarks.find(({ dossierId }) => dossierId === answers.id),
        roster: rosters.find(({ dossierId }) => dossierId === answers.id),
      }),
    ),
  );
}

async function viewOf(
  database: IDBDatabase,
  cipher: RecordCipher,
  id: string,
): Promise<Result<ViewedDossier, OpeningFault | 'absent'>> {
  const [dossiers, rosters, bookmarks, people] = await Promise.all([
    readAll(database, 'dossiers', dossierRecord),
    readAll(database, 'rosters', soleRecord),
    readAll(database, 'bookmarks', soleRecord),
    readAll(database, 'people', peopleRecord),
  ]);
  const answers = dossiers.find((record) => record.id === id);
  if (answers === undefined) return fail('absent');
  const isOfIt = ({ dossierId }: { readonly dossierId: string }): boolean => dossierId === id;
  return viewDossier(cipher, {
    answers,
    roster: rosters.find(isOfIt),
    bookmark: bookmarks.find(isOfIt),
    people: people.filter(isOfIt).map((record) => openPeople(cipher, record, openAnyRecord)),
  });
}

/** Without a version, IndexedDB opens the one that is there; where none is, the empty one is not made. */
function openAsItIs(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database does not open'));
  });
}

/** The records of a table that have the form known today; none if there is no such table. */
async function readAll<Kept>(
  database: IDBDatabase,
  table: string,
  form: z.ZodType<Kept>,
): Promise<readonly Kept[]> {
  if (!database.objectStoreNames.contains(table)) return [];
  const records = await new Promise<readonly unknown[]>((resolve, reject) => {
    const request = database.transaction(table, 'readonly').objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(`${table} can’t be read`));
  });
  return records.flatMap((record) => form.safeParse(record).data ?? []);
}
