/** The page's side of the pack worker. */
import type { PackContent, PackOrder } from './pack';

/**
 * Everything a dossier gives, or one document alone, made while the window stays alive.
 * Rejects on a fault of the program itself.
 */
export function preparePack(order: PackOrder): Promise<PackContent> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<PackContent>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PackContent>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(order);
  return made.finally(() => worker.terminate());
}
