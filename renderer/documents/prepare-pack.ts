/** The page's side of the pack worker. */
import type { PackContent, PackOrder } from './pack';

/** People whose pages leave so much behind in a worker that the next order gets a fresh one. */
const MANY_PEOPLE = 1_000;

/** Reading the worker's code takes longer than making the pages of sixty people: one waits for the next order. */
let waiting: Worker | null = null;

function openWorker(): Worker {
  return new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
}

function takeWorker(): Worker {
  const worker = waiting ?? openWorker();
  waiting = null;
  return worker;
}

function giveBack(worker: Worker): void {
  if (waiting === null) waiting = worker;
  else worker.terminate();
}

/** Has the worker ready before anything is ordered. */
export function warmUpPacks(): void {
  giveBack(takeWorker());
}

/**
 * Everything a dossier gives, or one document alone, made while the window stays alive.
 * Rejects on a fault of the program itself.
 */
export async function preparePack(order: PackOrder): Promise<PackContent> {
  const worker = takeWorker();
  const done = new AbortController();
  const { signal } = done;
  try {
    const content = await new Promise<PackContent>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PackContent>) => resolve(data), {
        signal,
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
      worker.postMessage(order);
    });
    if (order.dossier.people.length < MANY_PEOPLE) giveBack(worker);
    else worker.terminate();
    return content;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    done.abort();
  }
}
