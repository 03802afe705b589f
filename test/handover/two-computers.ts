/**
 * Two computers that hand a dossier over, each with its own store and key. What main seals between them is
 * passed on open: deriving a key takes a second, and has its own tests.
 */
import { type OpenDossier, beginWith, resumeDossier } from '../../renderer/app/open-dossier';
import type { HandoverStores } from '../../renderer/handover/handover-stores';
import { transmit } from '../../renderer/handover/transmit';
import { createAncestorStore } from '../../renderer/storage/ancestor-store';
import { createCipher } from '../../renderer/storage/encryption';
import type { Command } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import { type ReceivedHandover, readHandover } from '../../shared/handover/handover';
import { succeed } from '../../shared/result';
import { dataKey, openStore } from '../storage/test-store';

/** What a file holds, once it is open. */
export function read(content: string): ReceivedHandover {
  const received = readHandover(content);
  if (!received.ok) throw new Error(received.error);
  return received.value;
}

/** One computer. */
export interface Computer extends HandoverStores {
  /** Hands the open dossier over, and gives what the file would seal. */
  readonly send: (opened: OpenDossier) => Promise<string>;
  readonly begin: (dossier: Dossier) => OpenDossier;
  readonly resume: (id: string) => Promise<OpenDossier>;
}

/** A computer with an empty store. */
export async function computer(number: number): Promise<Computer> {
  const { store: dossiers, database } = await openStore({ key: dataKey(number) });
  const ancestors = createAncestorStore(database, await createCipher(dataKey(number)));
  const stores = { dossiers, ancestors };
  return {
    ...stores,
    send: async (opened) => {
      let content = '';
      const saved = await transmit(
        {
          saveHandover: (request) => {
            ({ content } = request);
            return Promise.resolve(succeed({ path: request.fileName }));
          },
          appInfo: () => Promise.resolve({ version: '1.2.3', platform: 'linux', electron: '0' }),
        },
        stores,
        opened,
        { to: null, passphrase: 'onze chevaux dans la rivière' },
      );
      if (saved?.ok !== true) throw new Error('Not handed over');
      return content;
    },
    begin: (dossier) => beginWith(dossiers, dossier),
    resume: async (id) => {
      const opened = await resumeDossier(dossiers, id);
      if (!opened.ok) throw new Error(opened.error);
      return opened.value;
    },
  };
}

/** Makes changes in an open dossier, one after the other. */
export function change({ actor }: OpenDossier, ...commands: readonly Command[]): void {
  for (const command of commands) actor.send({ type: 'apply', command, label: 'Changer' });
}

/** The dossier as it is now. */
export function dossierOf({ actor }: OpenDossier): Dossier {
  return actor.getSnapshot().context.dossier;
}

/** Puts everything on the disk and leaves the dossier. */
export async function leave(opened: OpenDossier): Promise<void> {
  await opened.autosave.flush();
  opened.end();
}
