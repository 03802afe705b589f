/** Turns what changed in a dossier into sealed records, before any transaction is open. */
import type { JournalEntry } from '../../shared/dossier/journal';
import type { Dossier, Person } from '../../shared/dossier/schema';
import type { BookmarkRecord, DossierRecord, JournalRecord, PersonRecord } from './database';
import type { DossierDifference } from './dossier-changes';
import type { RecordCipher } from './encryption';
import { mapInBatches } from './in-batches';
import {
  BATCH_SIZE,
  type Bookmark,
  type Header,
  journalRecord,
  personRecord,
  sealRecord,
  soleRecord,
} from './sealed-record';

/** What is to be written, in one transaction. */
export interface DossierChanges {
  /** The dossier as it is now. */
  readonly dossier: Dossier;
  /** Whether the disk should hold it already; a dossier is never begun over another. */
  readonly mode: 'begin' | 'update';
  readonly difference: DossierDifference;
  readonly bookmark: Bookmark;
  readonly journal: readonly JournalEntry[];
}

/** The records of one transaction. */
export interface SealedChanges {
  readonly dossierId: string;
  readonly mode: 'begin' | 'update';
  readonly bookmark: BookmarkRecord;
  readonly header: DossierRecord | null;
  readonly people: readonly PersonRecord[];
  readonly removedPeople: readonly [dossierId: string, id: string][];
  readonly journal: readonly JournalRecord[];
}

/** Seals all that is to be written. */
export async function sealChanges(
  cipher: RecordCipher,
  { dossier, mode, difference, bookmark, journal }: DossierChanges,
): Promise<SealedChanges> {
  const { id: dossierId } = dossier;
  return {
    dossierId,
    mode,
    bookmark: {
      dossierId,
      ...(await sealRecord(cipher, soleRecord('bookmarks', dossierId), bookmark)),
    },
    header: difference.isHeaderChanged ? await sealHeader(cipher, dossier) : null,
    people: await mapInBatches(difference.changedPeople, BATCH_SIZE, (person) =>
      sealPerson(cipher, dossierId, person),
    ),
    removedPeople: difference.removedPeople.map((id) => [dossierId, id]),
    journal: await mapInBatches(journal, BATCH_SIZE, async (entry) => ({
      dossierId,
      ...(await sealRecord(cipher, journalRecord(dossierId), entry)),
    })),
  };
}

async function sealHeader(cipher: RecordCipher, dossier: Dossier): Promise<DossierRecord> {
  const { people, ...answers } = dossier;
  const header: Header = { answers, peopleIds: people.map(({ id }) => id) };
  return {
    id: dossier.id,
    ...(await sealRecord(cipher, soleRecord('dossiers', dossier.id), header)),
  };
}

async function sealPerson(
  cipher: RecordCipher,
  dossierId: string,
  person: Person,
): Promise<PersonRecord> {
  return {
    dossierId,
    id: person.id,
    ...(await sealRecord(cipher, personRecord(dossierId, person.id), person)),
  };
}
