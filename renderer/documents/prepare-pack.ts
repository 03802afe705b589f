/** The page's side of the pack worker. */
import type { DocumentId } from '../../shared/documents/catalogue';
import type { Dossier } from '../../shared/dossier/schema';
import type { PackContent } from './pack';
import type { PackOrder } from './pack-worker';

/**
 * Everything a dossier gives on this day (ISO date), or one document alone, made while the window stays alive.
 * Rejects on a fault of the program itself.
 */
export function preparePack(
  dossier: Dossier,
  today: string,
  only: DocumentId | null,
): Promise<PackContent> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<PackContent>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PackContent>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const order: PackOrder = { dossier, today, only };
  worker.postMessage(order);
  return made.finally(() => worker.terminate());
}
