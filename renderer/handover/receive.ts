/** Taking what a file holds: as a new dossier where it was left, or merged into the one that is here. */
import { apply, type Command, setAnswer, type Together } from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { type JournalEntry, openingEntry } from '../../shared/dossier/journal';
import type { Dossier } from '../../shared/dossier/schema';
import { of } from '../../shared/french/elision';
import type { Handover, ReceivedHandover } from '../../shared/handover/handover';
import { type Ancestor, commonAncestor } from '../../shared/handover/lineage';
import { type Party, namePartyCommand, partyOf } from '../../shared/handover/party';
import { type MergeChoices, mergeCommand } from '../../shared/merge/merge-command';
import { type ErasedBefore, erasedBefore, withoutErased } from '../../shared/merge/erased-before';
import { type MergePlan, planMerge } from '../../shared/merge/merge-plan';
import { type Result, fail, succeed } from '../../shared/result';
import { type OpenDossier, resumeDossier } from '../app/open-dossier';
import { todayIso } from '../app/today';
import { differenceBetween, wholeOf } from '../storage/dossier-changes';
import type { LoadedDossier } from '../storage/open-dossier';
import type { HandoverStores } from './handover-stores';
import type { TakingFault } from './handover-words';

/** Who takes a dossier: the person who prepares it, elsewhere, or someone who completes it. */
export type Taker = { readonly side: 'preparer' } | ({ readonly side: 'completer' } & Party);

/** What is needed to merge: the version of this computer and what the merge would do. */
export interface PreparedMerge {
  /** What is merged of the file: without those who were erased here, unless they are to come back. */
  readonly handover: Handover;
  /** Those of the file who were erased here. */
  readonly erased: readonly ErasedBefore[];
  readonly plan: MergePlan;
  readonly loaded: LoadedDossier;
  readonly journal: readonly JournalEntry[];
  /** The version from which both come; `null` if it is not known here. */
  readonly ancestor: Ancestor | null;
}

/** What the disk refuses in any other way than the stores foresee. */
async function orNotSaved<Value>(
  task: Promise<Result<Value, TakingFault>>,
): Promise<Result<Value, TakingFault>> {
  try {
    return await task;
  } catch {
    return fail('not-saved');
  }
}

/** Takes a dossier that is not on this computer, and opens it where it was left. */
export function takeAsNew(
  stores: HandoverStores,
  received: ReceivedHandover,
  taker: Taker,
): Promise<Result<OpenDossier, TakingFault>> {
  return orNotSaved(begin(stores, received, taker));
}

async function begin(
  stores: HandoverStores,
  { handover, notes, issues }: ReceivedHandover,
  taker: Taker,
): Promise<Result<OpenDossier, TakingFault>> {
  const dossier = taken(handover, taker);
  const at = new Date().toISOString();
  const entry: JournalEntry = {
    at,
    by: partyOf(dossier, taker.side),
    action: 'done',
    label: `Dossier reçu ${senderWords(handover)}`,
    changes: [],
    changeCount: 0,
  };
  const opening = openingEntry(notes, issues, at);
  // Kept first: without it, what comes back later would have no ancestor here.
  await stores.ancestors.keep(asAncestor(handover));
  const saved = await stores.dossiers.save({
    dossier,
    mode: 'begin',
    difference: wholeOf(dossier),
    bookmark: {
      place: handover.place,
      savedAt: at,
      ...(taker.side === 'completer' ? { side: taker.side } : {}),
    },
    journal: [...handover.journal, ...(opening === null ? [] : [opening]), entry],
  });
  return saved.ok ? resumeDossier(stores.dossiers, dossier.id) : saved;
}

/** The dossier with the note of where it comes from, and of who completes it. */
function taken({ id, dossier }: Handover, taker: Taker): Dossier {
  const commands: readonly Command[] = [
    setAnswer('handovers', 'taken', [...new Set([...(dossier.handovers.taken ?? []), id])]),
    ...(taker.side === 'completer' ? [namePartyCommand('completer', taker)] : []),
  ];
  return commands.reduce((current, command) => apply(current, command).dossier, dossier);
}

/** « de Camille Sorbier », « d’une autre personne ». */
function senderWords({ from }: Handover): string {
  return from.name === null ? 'd’une autre personne' : of(from.name);
}

function asAncestor({ id, lineage, sentAt, dossier }: Handover): Ancestor {
  return { id, lineage, origin: 'received', at: sentAt, dossier };
}

/**
 * Compares a file with the dossier of this computer.
 * @param back ids of those who come back although they were erased here.
 */
export function prepareMerge(
  stores: HandoverStores,
  received: Handover,
  back: readonly string[] = [],
): Promise<Result<PreparedMerge, TakingFault>> {
  return orNotSaved(compare(stores, received, back));
}

async function compare(
  stores: HandoverStores,
  received: Handover,
  back: readonly string[],
): Promise<Result<PreparedMerge, TakingFault>> {
  const { id } = received.dossier;
  const loaded = await stores.dossiers.load(id);
  if (!loaded.ok) return loaded;
  const { dossier } = loaded.value;
  const [journal, known] = await Promise.all([
    stores.dossiers.journal(id),
    stores.ancestors.list(id),
  ]);
  const erased = erasedBefore(dossier, received.dossier);
  const handover = withoutErased(
    received,
    erased.filter((one) => !back.includes(one.id)),
  );
  const ancestor = commonAncestor(dossier, known, handover);
  const plan = planMerge(ancestor?.dossier ?? null, dossier, handover.dossier, todayIso());
  return succeed({
    handover,
    erased,
    plan,
    loaded: loaded.value,
    journal: journal.entries,
    ancestor,
  });
}

/** Merges, and opens the merged dossier: « Annuler » there takes all of it back. */
export function merge(
  stores: HandoverStores,
  prepared: PreparedMerge,
  choices: MergeChoices,
): Promise<Result<OpenDossier, TakingFault>> {
  const { handover } = prepared;
  const label = `Fusion avec la version ${senderWords(handover)}`;
  const command = mergeCommand(prepared.plan, choices, { id: handover.id, label });
  if (!command.ok) throw new Error('A conflict waits for its choice');
  return orNotSaved(applyMerge(stores, prepared, command.value));
}

async function applyMerge(
  stores: HandoverStores,
  { loaded, journal, handover }: PreparedMerge,
  command: Together,
): Promise<Result<OpenDossier, TakingFault>> {
  const told = await addToJournal(stores, loaded, newEntries(journal, handover.journal));
  if (!told.ok) return told;
  await stores.ancestors.keep(asAncestor(handover));
  const opened = await resumeDossier(stores.dossiers, loaded.dossier.id);
  if (!opened.ok) return opened;
  const { actor, autosave, end } = opened.value;
  actor.send({ type: 'home' });
  actor.send({ type: 'apply', command, label: command.label });
  const saved = await autosave.flush();
  if (saved.ok) return opened;
  end();
  return fail('not-saved');
}

/** What was done on the other side, which this computer does not know yet. */
function newEntries(
  journal: readonly JournalEntry[],
  received: readonly JournalEntry[],
): readonly JournalEntry[] {
  const known = new Set(journal.map(canonicalJson));
  return received.filter((entry) => !known.has(canonicalJson(entry)));
}

async function addToJournal(
  { dossiers }: HandoverStores,
  { dossier, place, savedAt, side, needsRewriting }: LoadedDossier,
  entries: readonly JournalEntry[],
): Promise<Result<undefined, TakingFault>> {
  if (entries.length === 0) return succeed(undefined);
  return dossiers.save({
    dossier,
    mode: 'update',
    // All records of a dossier are of one version.
    difference: needsRewriting ? wholeOf(dossier) : differenceBetween(dossier, dossier),
    bookmark: { place, savedAt, ...(side === undefined ? {} : { side }) },
    journal: entries,
  });
}
