/** The communes that a field proposes; their worker starts with the first look and ends with the field. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommuneAnswer, CommuneQuery } from './commune-protocol';

/** What a field knows of the communes. */
export interface Communes {
  /** The latest answer; `null` until the first one. */
  readonly answer: CommuneAnswer | null;
  /** Whether the list could not be read: what is typed is kept as it is. */
  readonly isBroken: boolean;
  readonly ask: (query: CommuneQuery) => void;
}

/** The communes, asked for as someone types; nothing is loaded before the first question. */
export function useCommunes(): Communes {
  const worker = useRef<Worker | null>(null);
  const [answer, setAnswer] = useState<CommuneAnswer | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  const ask = useCallback((query: CommuneQuery): void => {
    if (worker.current === null) {
      worker.current = new Worker(new URL('./commune-worker.ts', import.meta.url), {
        type: 'module',
      });
      worker.current.addEventListener('message', (event: MessageEvent<CommuneAnswer>) =>
        setAnswer(event.data),
      );
      worker.current.addEventListener('error', () => setIsBroken(true));
    }
    worker.current.postMessage(query);
  }, []);
  return { answer, isBroken, ask };
}
