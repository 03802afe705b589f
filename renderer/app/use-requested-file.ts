/** A file that the person asks the system to open with Jalon: it waits until a screen can take it. */
import { useCallback, useEffect, useState } from 'react';
import { bridge } from '../platform/bridge';

/** The file that waits. */
export interface RequestedFile {
  /** `null` if none does. */
  readonly fileName: string | null;
  /** No longer waits on the screen; main still holds it until it is chosen or left. */
  readonly clear: () => void;
}

/** Follows what the system asks for, from before the page was there. */
export function useRequestedFile(): RequestedFile {
  const [fileName, setFileName] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = (): void =>
      void bridge.requestedHandover().then((name) => {
        if (isCurrent) setFileName(name);
      });
    look();
    const stopListening = bridge.onHandoverRequested(look);
    return () => {
      isCurrent = false;
      stopListening();
    };
  }, []);
  return { fileName, clear: useCallback(() => setFileName(null), []) };
}
