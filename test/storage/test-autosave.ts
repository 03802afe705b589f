/** An autosave on a dossier that is open, and stores that keep it waiting. */
import { Autosave } from '../../renderer/storage/autosave';
import type { DossierStore } from '../../renderer/storage/dossier-store';
import type { DossierChanges } from '../../renderer/storage/seal-changes';
import { setAnswer, setItemField } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import type { JourneyActor } from '../../shared/journey/machine';
import { filledDossier } from '../journey/filled-dossier';
import { PREPARATION, change, startJourney, testClock } from './test-journey';
import { SAVED_AT, beginning, openStore } from './test-store';

/** A saved dossier that is open again, with its autosave. */
export async function reopened(dossier: Dossier = filledDossier(), needsRewriting = false) {
  const opened = await openStore();
  await opened.store.save({
    ...beginning(dossier),
    bookmark: { place: PREPARATION, savedAt: SAVED_AT },
  });
  const loaded = await opened.store.load(dossier.id);
  if (!loaded.ok) throw new Error(loaded.error);
  const journey = startJourney(loaded.value.dossier);
  const clock = testClock();
  const { store } = opened;
  const autosave = new Autosave({
    store,
    journey,
    loaded: { ...loaded.value, needsRewriting },
    clock,
  });
  return { ...opened, journey, clock, autosave, id: dossier.id };
}

/** Gives a person another birth name. */
export function named(id: string, birthName: string) {
  return setItemField('people', id, 'birthName', birthName);
}

/** Gives the open dossier a title, which names the change too. */
export function retitle(journey: JourneyActor, title: string): void {
  change(journey, setAnswer('preparation', 'title', title), title);
}

/** The dossier as the store has it. */
export async function onDisk(store: DossierStore, id: string): Promise<Dossier> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.error);
  return loaded.value.dossier;
}

/** A store whose saves wait to be let through. */
export function slowStore() {
  const waiting: { readonly changes: DossierChanges; readonly finish: () => void }[] = [];
  const save: DossierStore['save'] = (changes) =>
    new Promise((resolve) => {
      waiting.push({ changes, finish: () => resolve({ ok: true, value: undefined }) });
    });
  return { save, waiting };
}

/** Lets everything that is ready run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
