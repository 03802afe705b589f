/** The page's side of the pack worker. */
import type { Bridge } from '../../shared/bridge';
import { partsOf } from '../../shared/documents/document-parts';
import type { PackContent, PackOrder } from './pack';
import type { WorkerOrder } from './pack-worker';
import { STYLESHEET } from './stylesheet';

/**
 * More people leave so much behind in a worker that the next order gets a fresh one, which takes twice as long:
 * a thousand leave 30 to 40 MB.
 */
const MANY_PEOPLE = 1_000;
/** What the windows that print read before the documents are there. */
const EMPTY_PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Jalon</title><link rel="stylesheet" href="${STYLESHEET}"></head><body></body></html>`;

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
 * Everything a dossier gives, or one document alone, made while the window stays alive and those that print open.
 * Rejects on a fault of the program itself.
 */
export async function preparePack(
  order: PackOrder,
  bridge: Pick<Bridge, 'expectDocuments'>,
): Promise<PackContent> {
  const isAlone = order.only !== null && partsOf(order.only, order.dossier) === 1;
  // Not waited for, whatever comes of it: the windows may open later as well.
  void bridge.expectDocuments({ isAlone, html: EMPTY_PAGE }).catch(() => undefined);
  const worker = takeWorker();
  const done = new AbortController();
  const { signal } = done;
  try {
    const content = await new Promise<PackContent>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PackContent>) => resolve(data), {
        signal,
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
      worker.postMessage({ order, stylesheet: STYLESHEET } satisfies WorkerOrder);
    });
    if (order.dossier.people.length <= MANY_PEOPLE) giveBack(worker);
    else worker.terminate();
    return content;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    done.abort();
  }
}
