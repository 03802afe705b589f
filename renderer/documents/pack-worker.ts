/** Makes the pages of a pack away from the window: ten thousand people take seconds. */
import type { DocumentId } from '../../shared/documents/catalogue';
import type { Dossier } from '../../shared/dossier/schema';
import { printablesFor } from './pack';

/** What the worker is asked for. */
export interface PackOrder {
  readonly dossier: Dossier;
  /** ISO date. */
  readonly today: string;
  /** One document alone; `null` for the whole pack. */
  readonly only: DocumentId | null;
}

self.addEventListener('message', ({ data }: MessageEvent<PackOrder>) => {
  self.postMessage(printablesFor(data.dossier, data.today, data.only));
});
