/** Receiving a dossier: asked for in the list, or by opening its file elsewhere, whatever is on screen then. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Reception } from '../handover/receive-screen';
import type { OpenMeanwhile } from '../handover/requested-dialog';
import { bridge } from '../platform/bridge';
import { RequestedDialog } from './later-screens';
import { useRequestedFile } from './use-requested-file';

/** The way into a reception. */
export interface ReceptionDoor {
  /** Where the one on screen begins, another number for each; `null` if there is none. */
  readonly current: { readonly from: Reception; readonly number: number } | null;
  readonly begin: () => void;
  readonly end: () => void;
  /** Name of the file that waits until one may see it. */
  readonly waiting: string | null;
  /** What is asked before something else is left for it. */
  readonly question: ReactNode;
}

/**
 * The reception of this session.
 * @param meanwhile what is open; `null` for the list of dossiers, and `closed` before a session is open.
 * @param leave leaves what is open once it is saved, then goes on.
 */
export function useReception(
  meanwhile: OpenMeanwhile | 'closed' | null,
  leave: (go: () => void) => void,
): ReceptionDoor {
  const [current, setCurrent] = useState<ReceptionDoor['current']>(null);
  const { fileName, clear } = useRequestedFile();
  const begin = useCallback(
    (from: Reception) => setCurrent((last) => ({ from, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const show = useCallback(
    (name: string, chosen: Awaited<ReturnType<typeof bridge.chooseRequested>>): void => {
      clear();
      if (chosen === null) return;
      begin(
        chosen.ok
          ? { name: 'opening', ...chosen.value }
          : { name: 'choosing', refused: { fileName: name, fault: chosen.error } },
      );
    },
    [begin, clear],
  );
  const isFree = meanwhile === null && current === null;
  useEffect(() => {
    if (!isFree || fileName === null) return;
    void bridge.chooseRequested().then((chosen) => show(fileName, chosen));
  }, [isFree, fileName, show]);
  return {
    current,
    begin: () => begin({ name: 'choosing', refused: null }),
    end: () => setCurrent(null),
    waiting: fileName,
    question:
      fileName === null || isFree || meanwhile === 'closed' ? null : (
        <RequestedDialog
          fileName={fileName}
          meanwhile={meanwhile ?? 'handover'}
          onOpen={() =>
            leave(() => void bridge.chooseRequested().then((chosen) => show(fileName, chosen)))
          }
          onStay={() => {
            clear();
            void bridge.leaveRequested();
          }}
        />
      ),
  };
}
