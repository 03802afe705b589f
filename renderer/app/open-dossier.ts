/** Opening a dossier: the machine starts from what was saved, and an autosave follows it. */
import { createActor } from 'xstate';
import type { Command } from '../../shared/dossier/commands';
import { type JournalEntry, openingEntry } from '../../shared/dossier/journal';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { type JourneyActor, journeyMachine, screenOf } from '../../shared/journey/machine';
import type { DossierSide } from '../../shared/handover/party';
import type { Place } from '../../shared/journey/step';
import { type Result, fail, succeed } from '../../shared/result';
import { Autosave } from '../storage/autosave';
import { systemClock } from '../storage/clock';
import type { ColumnMemory } from '../storage/column-memory';
import type { DossierStore } from '../storage/dossier-store';
import type { LoadedDossier, OpeningFault } from '../storage/open-dossier';
import { todayIso } from './today';

/** The journal of a dossier, oldest entry first. */
export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  /** Entries that no longer open. */
  readonly damagedCount: number;
  readonly isComplete: boolean;
}

/** A dossier at work. */
export interface OpenDossier {
  readonly actor: JourneyActor;
  /** Where one is in it; `null` on its task list. */
  readonly place: () => Place | null;
  readonly autosave: Autosave;
  readonly columnMemory: ColumnMemory;
  /** As whom one works on it on this computer. */
  readonly side: DossierSide;
  /** What could not be kept of what was saved. */
  readonly issues: LoadedDossier['issues'];
  /** What an older Jalon kept in another form. */
  readonly notes: LoadedDossier['notes'];
  /** What was done in it, as it is on the disk; not complete if the last changes could not be saved. */
  readonly journal: () => Promise<ReadJournal>;
  /** As it was left, and when; `null` for one that has just begun. */
  readonly resumed: Pick<LoadedDossier, 'dossier' | 'savedAt'> | null;
  /** Ends without saving: nothing is followed nor written any more. */
  readonly end: () => void;
}

/** Begins a new dossier, at its first questions. */
export function beginDossier(store: DossierStore): OpenDossier {
  const dossier = emptyDossier(crypto.randomUUID(), systemClock.now());
  return start(store, dossier, { step: 'dossier', page: 'preparation' }, null);
}

/** Begins with answers that are already there: the example. */
export function beginWith(store: DossierStore, dossier: Dossier): OpenDossier {
  return start(store, dossier, null, null);
}

/** Changes a dossier of the list without opening it on screen: renamed, put away, taken back. */
export async function changeDossier(
  store: DossierStore,
  id: string,
  command: Command,
  label: string,
): Promise<Result<undefined, OpeningFault | 'absent' | 'not-saved'>> {
  const opened = await resumeDossier(store, id);
  if (!opened.ok) return opened;
  const { actor, autosave, end } = opened.value;
  actor.send({ type: 'apply', command, label });
  const saved = await autosave.flush();
  end();
  return saved.ok ? saved : fail('not-saved');
}

/** Opens a saved dossier where it was left. */
export async function resumeDossier(
  store: DossierStore,
  id: string,
): Promise<Result<OpenDossier, OpeningFault | 'absent'>> {
  const loaded = await store.load(id);
  if (!loaded.ok) return loaded;
  const { dossier, place } = loaded.value;
  return succeed(start(store, dossier, place, loaded.value));
}

function start(
  store: DossierStore,
  dossier: Dossier,
  place: Place | null,
  loaded: LoadedDossier | null,
): OpenDossier {
  const actor = createActor(journeyMachine, { input: { dossier, today: todayIso(), place } });
  actor.start();
  const { issues, notes } = loaded ?? { issues: [], notes: [] };
  const autosave = new Autosave({
    store,
    journey: actor,
    loaded,
    clock: systemClock,
    openingEntry: openingEntry(notes, issues, systemClock.now()),
  });
  return {
    actor,
    place: () => screenOf(actor.getSnapshot())?.place ?? null,
    autosave,
    columnMemory: store.columnMemory,
    side: loaded?.side ?? 'preparer',
    issues,
    notes,
    journal: async () => {
      const saved = await autosave.flush();
      return { ...(await store.journal(dossier.id)), isComplete: saved.ok };
    },
    resumed: loaded,
    end: () => {
      // A write that still goes on is not waited for: the database makes any later reading wait its turn.
      void autosave.stop();
      actor.stop();
    },
  };
}
