/** Turns what changed in a dossier into sealed records, before any transaction is open. */
import type { JournalEntry } from '../../shared/dossier/journal';
import type { Erasure } from '../../shared/dossier/erasure';
import type { Dossier, Person } from '../../shared/dossier/schema';
import type {
  BookmarkRecord,
  DossierRecord,
  JournalRecord,
  PeopleRecord,
  RosterRecord,
} from './database';
import type { DossierDifference } from './dossier-changes';
import type { RecordCipher } from './encryption';
import { mapInBatches, nextTask } from './in-batches';
import { bundlesWith } from './people-bundles';
import {
  BATCH_SIZE,
  BUNDLE_BATCH_SIZE,
  type Bookmark,
  type Roster,
  journalRecord,
  peopleRecord,
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
  /** Who is to be taken out of what was written before: the journal, and what merging compares with. */
  readonly erasures?: readonly Erasure[];
}

/** The records of one transaction. */
export interface SealedChanges {
  readonly dossierId: string;
  readonly mode: 'begin' | 'update';
  readonly bookmark: BookmarkRecord;
  readonly answers: DossierRecord | null;
  readonly roster: RosterRecord | null;
  /** Whether all that the disk holds of its people goes first. */
  readonly isWhole: boolean;
  readonly people: readonly PeopleRecord[];
  /** Records of people in which nobody is left. */
  readonly emptied: readonly [dossierId: string, id: string][];
  readonly journal: readonly JournalRecord[];
  /** Whether someone is erased. */
  readonly isErasing: boolean;
}

/** Seals all that is to be written. */
export async function sealChanges(
  cipher: RecordCipher,
  { dossier, mode, difference, bookmark, journal, erasures = [] }: DossierChanges,
): Promise<SealedChanges> {
  const { id: dossierId } = dossier;
  const { isWhole } = difference;
  const bundles = bundlesWith(dossier.people, idsOf(difference));
  const filled = [...bundles].filter(([, people]) => people.length > 0);
  // The page that has just taken in thousands shows them first.
  if (difference.changedPeople.length > BATCH_SIZE) await nextTask();
  const [sealedBookmark, answers, roster, people, entries] = await Promise.all([
    sealRecord(cipher, soleRecord('bookmarks', dossierId), bookmark),
    difference.areAnswersChanged ? sealAnswers(cipher, dossier) : null,
    difference.isRosterChanged ? sealRoster(cipher, dossier) : null,
    mapInBatches(filled, BUNDLE_BATCH_SIZE, ([id, bundle]) =>
      sealPeople(cipher, dossierId, id, bundle),
    ),
    mapInBatches(journal, BATCH_SIZE, (entry) =>
      sealRecord(cipher, journalRecord(dossierId), entry),
    ),
  ]);
  return {
    dossierId,
    mode,
    isErasing: erasures.length > 0,
    bookmark: { dossierId, ...sealedBookmark },
    answers,
    roster,
    isWhole,
    people,
    emptied: [...bundles].flatMap(([id, left]) => (left.length > 0 ? [] : [[dossierId, id]])),
    journal: entries.map((entry) => ({ dossierId, ...entry })),
  };
}

function idsOf({ changedPeople, removedPeople }: DossierDifference): readonly string[] {
  return [...changedPeople.map(({ id }) => id), ...removedPeople];
}

async function sealAnswers(cipher: RecordCipher, dossier: Dossier): Promise<DossierRecord> {
  const { id } = dossier;
  // JSON leaves out what is undefined.
  const answers = { ...dossier, people: undefined };
  return { id, ...(await sealRecord(cipher, soleRecord('dossiers', id), answers)) };
}

async function sealRoster(cipher: RecordCipher, { id, people }: Dossier): Promise<RosterRecord> {
  const roster: Roster = people.map((person) => person.id);
  return { dossierId: id, ...(await sealRecord(cipher, soleRecord('rosters', id), roster)) };
}

async function sealPeople(
  cipher: RecordCipher,
  dossierId: string,
  id: string,
  bundle: readonly Person[],
): Promise<PeopleRecord> {
  return { dossierId, id, ...(await sealRecord(cipher, peopleRecord(dossierId, id), bundle)) };
}
