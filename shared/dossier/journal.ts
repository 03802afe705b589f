/** The journal: who changed what, when, from what to what; computed from a command and its inverse. */
import { counted } from '../french/words';
import { type DossierSide, partyOf } from '../handover/party';
import { z } from '../zod';
import { type AnyItem, type Command, isSameValue } from './commands';
import { type FieldValue, lenientFieldSchema } from './field-kinds';
import type { ReadingIssue } from './lenient';
import type { MigrationNote } from './migration-steps';
import { type Dossier, sections } from './schema';

/** Most changes that one entry tells in full: an import of 10,000 people is not copied into the journal. */
export const MOST_CHANGES_TOLD = 10;

const fieldValue = z
  .union([
    z.string(),
    lenientFieldSchema({ kind: 'establishments' }),
    lenientFieldSchema({ kind: 'acceptances' }),
  ])
  .nullable();

const entrySchema = z.object({
  /** ISO instant. */
  at: z.string(),
  /** Who worked on the dossier at that moment, as far as they had said so. */
  by: z.object({
    name: z.string().nullable(),
    role: z.enum(sections.preparation.preparerRole.options).nullable(),
  }),
  /** `opened`: what this version of Jalon had to change, or could not read, of what an other one saved. */
  action: z.enum(['done', 'undone', 'redone', 'opened']),
  /** What was done, in French, whichever the action. */
  label: z.string(),
  /** Where the changes come from, if not from a screen. */
  origin: z.enum(['import', 'merge']).exactOptional(),
  /** The first of them, at most `MOST_CHANGES_TOLD`; all of them for `opened`, which keeps what it lists. */
  changes: z.array(
    z.object({
      /** « organisation.siren », « people/p7.birthDate », or « people/p7 » for one who came or went. */
      path: z.string(),
      /** `null` for no answer; for one who came or went, the name only. */
      before: fieldValue,
      after: fieldValue,
      /** What the field was called, with its article, where the catalogue may no longer ask for it. */
      noun: z.string().exactOptional(),
    }),
  ),
  /** How many changes there were in all. */
  changeCount: z.number().int().nonnegative(),
});

/** One line of the journal. */
export type JournalEntry = z.infer<typeof entrySchema>;
/** What was done with a change. */
export type JournalAction = JournalEntry['action'];
/** One value that changed. */
export type JournalChange = JournalEntry['changes'][number];

/** Reads an entry from outside; `null` if it is none. */
export function readJournalEntry(stored: unknown): JournalEntry | null {
  return entrySchema.safeParse(stored).data ?? null;
}

/** A change with its way back, as the undo stack holds it. */
export interface ReversibleChange {
  readonly label: string;
  readonly command: Command;
  readonly inverse: Command;
}

/**
 * The entry for a change that was done, undone or done again.
 * @param dossier as it is after that, for who works on it.
 * @param at ISO instant.
 * @param side as whom the change was made.
 */
export function journalEntry(
  action: Exclude<JournalAction, 'opened'>,
  { label, command, inverse }: ReversibleChange,
  dossier: Pick<Dossier, 'preparation' | 'handovers'>,
  at: string,
  side: DossierSide = 'preparer',
): JournalEntry {
  const telling: Telling = { changes: [], changeCount: 0 };
  if (action === 'undone') tell(inverse, command, telling);
  else tell(command, inverse, telling);
  return {
    at,
    by: partyOf(dossier, side),
    action,
    label,
    ...(command.type === 'together' && command.origin !== undefined
      ? { origin: command.origin }
      : {}),
    ...telling,
  };
}

/**
 * The entry that keeps what opening a dossier converted, set aside or could not read, so that none of it is
 * lost with the first save; `null` if there is nothing to keep. What does not open at all has no value.
 */
export function openingEntry(
  notes: readonly MigrationNote[],
  issues: readonly ReadingIssue[],
  at: string,
): JournalEntry | null {
  const changes: JournalChange[] = [
    ...notes.map(({ path, noun, before, after }) => ({
      path,
      noun,
      before: keptText(before),
      after: Object.keys(after).length === 0 ? null : Object.values(after).map(keptText).join(' '),
    })),
    ...issues
      .filter(({ value }) => value !== undefined)
      .map(({ path, value }) => ({ path, before: keptText(value), after: null })),
  ];
  if (changes.length === 0) return null;
  return {
    at,
    by: { name: null, role: null },
    action: 'opened',
    label: 'Ouverture dans une autre version de Jalon',
    changes,
    changeCount: changes.length,
  };
}

/** A value of any form as text: nobody knows any more what it was. */
export function keptText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The entry for people erased for good: how many, and nothing else. */
export function erasureEntry(
  count: number,
  dossier: Pick<Dossier, 'preparation' | 'handovers'>,
  at: string,
  side: DossierSide = 'preparer',
): JournalEntry {
  return {
    at,
    by: partyOf(dossier, side),
    action: 'done',
    label: `l’effacement définitif de ${counted(count, 'personne', 'personnes')}`,
    changes: [],
    changeCount: 0,
  };
}

/** What was gathered so far; counting goes on once enough is told. */
interface Telling {
  readonly changes: JournalChange[];
  changeCount: number;
}

/** Adds what a command changes; its inverse holds what was there before. */
function tell(command: Command, inverse: Command, telling: Telling): void {
  switch (command.type) {
    case 'set-answer':
    case 'set-item-field': {
      if (inverse.type !== command.type) throw notInverse(command);
      if (isSameValue(inverse.value, command.value)) return;
      const owner =
        command.type === 'set-answer' ? command.section : `${command.collection}/${command.id}`;
      add(telling, `${owner}.${command.field}`, inverse.value, command.value);
      return;
    }
    case 'insert-items':
      for (const { item } of command.entries) {
        add(telling, `${command.collection}/${item.id}`, undefined, nameOf(item));
      }
      return;
    case 'remove-items':
      if (inverse.type !== 'insert-items') throw notInverse(command);
      for (const { item } of inverse.entries) {
        add(telling, `${command.collection}/${item.id}`, nameOf(item), undefined);
      }
      return;
    case 'together': {
      if (inverse.type !== 'together') throw notInverse(command);
      const { commands } = inverse;
      command.commands.forEach((part, index) => {
        const partInverse = commands[commands.length - 1 - index];
        if (partInverse === undefined) throw notInverse(command);
        tell(part, partInverse, telling);
      });
    }
  }
}

function add(
  telling: Telling,
  path: string,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): void {
  telling.changeCount += 1;
  if (telling.changes.length === MOST_CHANGES_TOLD) return;
  telling.changes.push({ path, before: before ?? null, after: after ?? null });
}

function nameOf(item: AnyItem): string {
  const lastName = item['usedName'] ?? item['birthName'] ?? item['lastName'] ?? item['name'];
  return [item['firstNames'], lastName].filter((part) => typeof part === 'string').join(' ');
}

function notInverse({ type }: Command): Error {
  return new Error(`That does not undo a « ${type} »`);
}
