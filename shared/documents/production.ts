/** What is noted once a pack was written: for each document, the day and the answers it was made from. */
import { type AnyItem, type Command } from '../dossier/commands';
import { fingerprint } from '../dossier/fingerprint';
import type { Dossier } from '../dossier/schema';
import { documentsOf } from './catalogue';

/** The command that notes that all documents of this dossier were produced on this day (ISO date). */
export function notePack(dossier: Dossier, producedOn: string): Command {
  const made: AnyItem[] = documentsOf(dossier).map((definition) => ({
    id: definition.id,
    producedOn,
    fingerprint: fingerprint(dossier, definition.dependsOn),
  }));
  const known = dossier.documents.map(({ id }) => id);
  return {
    type: 'together',
    label: 'Documents produits',
    commands: [
      { type: 'remove-items', collection: 'documents', ids: known },
      {
        type: 'insert-items',
        collection: 'documents',
        entries: made.map((item, at) => ({ item, at })),
      },
    ],
  };
}
