/** In the page: fills the real store, and reads and writes IndexedDB bare, to compare with. */
import { createActor } from 'xstate';
import { Autosave } from '../../renderer/storage/autosave';
import { systemClock } from '../../renderer/storage/clock';
import { openDatabase } from '../../renderer/storage/database';
import { type DossierStore, createDossierStore } from '../../renderer/storage/dossier-store';
import { createCipher } from '../../renderer/storage/encryption';
import { setAnswer } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { journeyMachine } from '../../shared/journey/machine';
import type { Place } from '../../shared/journey/step';

const CLEAR = 'bench-clear';

async function openStore(passphrase: string | null): Promise<DossierStore> {
  const { state } = await window.jalon.vaultStatus();
  const vault =
    state === 'absent'
      ? await window.jalon.createVault({ passphrase })
      : await window.jalon.unlockVault({ passphrase });
  if (!vault.ok) throw new Error(vault.error);
  const database = await openDatabase({ indexedDB, IDBKeyRange, storage: navigator.storage });
  if (!database.ok) throw new Error(database.error);
  return createDossierStore(database.value, await createCipher(vault.value.key));
}

function follow(store: DossierStore, dossier: Dossier, place: Place): Follower {
  const input = { dossier, today: '2026-11-23', place };
  const journey = createActor(journeyMachine, { input }).start();
  const autosave = new Autosave({ store, journey, loaded: null, clock: systemClock });
  return { journey, autosave };
}

interface Follower {
  readonly journey: ReturnType<typeof createActor<typeof journeyMachine>>;
  readonly autosave: Autosave;
}

function finished(request: IDBRequest | IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(request.error ?? new Error('IndexedDB failed'));
    request.onerror = fail;
    if (request instanceof IDBTransaction) request.oncomplete = () => resolve();
    else request.onsuccess = () => resolve();
  });
}

/** A database of records in clear, with nothing around it. */
async function openClear(): Promise<IDBDatabase> {
  const request = indexedDB.open(CLEAR, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('people', { keyPath: 'id' });
  await finished(request);
  return request.result;
}

const bench = {
  /** Saves dossiers as the application does, each left at this place. */
  fill: async (passphrase: string | null, dossiers: readonly Dossier[], place: Place) => {
    const store = await openStore(passphrase);
    for (const dossier of dossiers) {
      const { journey, autosave } = follow(store, dossier, place);
      const saved = await autosave.flush();
      if (!saved.ok) throw new Error(saved.error);
      await autosave.stop();
      journey.stop();
    }
  },
  /** Writes the people of a dossier in clear. */
  fillClear: async ({ people }: Dossier) => {
    const database = await openClear();
    const transaction = database.transaction('people', 'readwrite');
    for (const person of people) transaction.objectStore('people').put(person);
    await finished(transaction);
    database.close();
  },
  /** How long it takes to open that database and to read all its people, in ms. */
  readClear: async () => {
    const began = performance.now();
    const database = await openClear();
    const request = database.transaction('people').objectStore('people').getAll();
    await finished(request);
    const time = performance.now() - began;
    database.close();
    return time;
  },
  /** Times of answers committed one after the other until each is durable, and of bare strict writes; in ms. */
  commits: async (passphrase: string | null, dossier: Dossier, runs: number) => {
    const store = await openStore(passphrase);
    const { journey, autosave } = follow(store, dossier, { step: 'dossier', page: 'preparation' });
    await autosave.flush();
    const database = await openClear();
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run++) {
      let began = performance.now();
      journey.send({
        type: 'apply',
        command: setAnswer('preparation', 'preparerName', `Camille ${run}`),
        label: 'Changer',
      });
      await autosave.flush();
      ours.push(performance.now() - began);
      began = performance.now();
      const transaction = database.transaction('people', 'readwrite', { durability: 'strict' });
      transaction.objectStore('people').put({ id: 'bare', name: `Camille ${run}` });
      await finished(transaction);
      bare.push(performance.now() - began);
    }
    await autosave.stop();
    journey.stop();
    database.close();
    return { ours, bare };
  },
};

/** What the measures find in the page. */
export type StoreBench = typeof bench;

Object.assign(globalThis, { storeBench: bench });
