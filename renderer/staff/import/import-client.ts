/** The page's side of the import worker. */
import type { ImportAnswer, ImportCorrections, ImportRequest } from './import-protocol';

/** Reads one staff list after the other; `close` ends the worker. */
export interface ImportClient {
  readonly read: (file: File, today: string) => Promise<ImportAnswer>;
  readonly correct: (corrections: ImportCorrections, today: string) => Promise<ImportAnswer>;
  readonly close: () => void;
}

const BROKEN: ImportAnswer = {
  type: 'refused',
  fault:
    'La lecture de ce fichier s’est interrompue. Ouvrez-le dans votre tableur, enregistrez-le de nouveau au format CSV UTF-8, puis réessayez.',
};

/** Starts the worker. */
export function openImportClient(): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: ImportRequest): Promise<ImportAnswer> =>
    new Promise((resolve) => {
      const settle = (answer: ImportAnswer): void => {
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        resolve(answer);
      };
      const onMessage = (event: MessageEvent<ImportAnswer>): void => settle(event.data);
      const onError = (): void => settle(BROKEN);
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      worker.postMessage(request);
    });
  // One at a time: an answer does not say which request it is for.
  let turn: Promise<unknown> = Promise.resolve();
  const askInTurn = (request: ImportRequest): Promise<ImportAnswer> => {
    const answer = turn.then(() => ask(request));
    turn = answer;
    return answer;
  };
  return {
    read: async (file, today) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return askInTurn({ type: 'read', bytes, fileName: file.name, today });
    },
    correct: (corrections, today) => askInTurn({ type: 'correct', corrections, today }),
    close: () => worker.terminate(),
  };
}
