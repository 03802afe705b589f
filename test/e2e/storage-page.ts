/** In the sandboxed page: the real store and autosave, driven from the test. */
import { createActor } from 'xstate';
import { Autosave, type AutosaveOptions } from '../../renderer/storage/autosave';
import { systemClock } from '../../renderer/storage/clock';
import { type JalonDatabase, openDatabase } from '../../renderer/storage/database';
import { type DossierStore, createDossierStore } from '../../renderer/storage/dossier-store';
import { type RecordCipher, createCipher } from '../../renderer/storage/encryption';
import type { Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { type JourneyActor, journeyMachine } from '../../shared/journey/machine';
import type { Place } from '../../shared/journey/step';
import { saveAsNewer, spoilAnswers } from '../storage/newer-dossier';

/** A page that always applies, on which any command goes through. */
const PREPARATION: Place = { step: 'dossier', page: 'preparation' };

let database: JalonDatabase;
let cipher: RecordCipher;
let store: DossierStore;
let journey: JourneyActor;
let autosave: Autosave;

function follow(dossier: Dossier, loaded: AutosaveOptions['loaded']): void {
  const input = { dossier, today: '2026-11-23', place: PREPARATION };
  journey = createActor(journeyMachine, { input }).start();
  autosave = new Autosave({ store, journey, loaded, clock: systemClock });
}

const driver = {
  /** Opens the vault, made if need be, and the store; says why not, if not. */
  start: async (passphrase: string) => {
    const { state } = await window.jalon.vaultStatus();
    const vault =
      state === 'absent'
        ? await window.jalon.createVault({ passphrase })
        : await window.jalon.unlockVault({ passphrase });
    if (!vault.ok) return vault.error;
    const opened = await openDatabase({ indexedDB, IDBKeyRange, storage: navigator.storage });
    if (!opened.ok) return opened.error;
    database = opened.value;
    cipher = await createCipher(vault.value.key);
    store = createDossierStore(database, cipher);
    return null;
  },
  begin: (dossier: Dossier) => {
    follow(dossier, null);
    return autosave.flush();
  },
  beginAsNewer: (dossier: Dossier) => saveAsNewer(cipher, database, dossier),
  spoil: (dossier: Dossier) => spoilAnswers(cipher, database, dossier),
  resume: async (id: string) => {
    const loaded = await store.load(id);
    if (!loaded.ok) throw new Error(loaded.error);
    follow(loaded.value.dossier, loaded.value);
  },
  change: (command: Command) => journey.send({ type: 'apply', command, label: 'Changer' }),
  flush: () => autosave.flush(),
  status: () => autosave.getSnapshot(),
  dossier: () => journey.getSnapshot().context.dossier,
};

/** What the test finds in the page. */
export type StorageDriver = typeof driver;

Object.assign(globalThis, { storageDriver: driver });
