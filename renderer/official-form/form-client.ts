/** The page's side of the form worker. */
import type { Entry, FormField } from '../../shared/official-form/form-model';
import type { RefusalCode } from '../../shared/official-form/refusals';
import type { FontTable } from './form-font-table';
import type { FormAnswer, FormRequest } from './form-worker-protocol';

/** Asks the worker, one thing after the other; rejects on a fault of the program. */
export interface FormClient {
  readonly inspect: (bytes: Uint8Array) => Promise<RefusalCode | null>;
  readonly font: () => Promise<FontTable>;
  readonly fill: (
    bytes: Uint8Array,
    fields: readonly FormField[],
    entries: readonly Entry[],
  ) => Promise<Uint8Array>;
  readonly close: () => void;
}

/** Starts the worker. */
export function openFormClient(): FormClient {
  const worker = new Worker(new URL('./form-worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: FormRequest): Promise<FormAnswer> =>
    new Promise((resolve, reject) => {
      const stop = new AbortController();
      const { signal } = stop;
      const settle = (event: MessageEvent<FormAnswer>): void => {
        stop.abort();
        resolve(event.data);
      };
      const fault = ({ message }: ErrorEvent): void => {
        stop.abort();
        reject(new Error(message));
      };
      worker.addEventListener('message', settle, { signal });
      worker.addEventListener('error', fault, { signal });
      worker.postMessage(request);
    });
  // One at a time: an answer does not say which request it is for.
  let turn: Promise<unknown> = Promise.resolve();
  const askInTurn = (request: FormRequest): Promise<FormAnswer> => {
    const answer = turn.then(() => ask(request));
    turn = answer.catch(() => undefined);
    return answer;
  };
  return {
    inspect: async (bytes) => {
      const answer = await askInTurn({ type: 'inspect', bytes });
      return answer.type === 'inspect' ? answer.refused : outOfTurn();
    },
    font: async () => {
      const answer = await askInTurn({ type: 'font' });
      return answer.type === 'font' ? answer.table : outOfTurn();
    },
    fill: async (bytes, fields, entries) => {
      const answer = await askInTurn({ type: 'fill', bytes, fields, entries });
      return answer.type === 'fill' ? answer.bytes : outOfTurn();
    },
    close: () => worker.terminate(),
  };
}

function outOfTurn(): never {
  throw new Error('The form worker answered another question');
}
