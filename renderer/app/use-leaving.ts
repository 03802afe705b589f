/** The ways out of a dossier: to the list, and by closing the window. */
import { useMachine } from '@xstate/react';
import { useLayoutEffect } from 'react';
import { succeed } from '../../shared/result';
import { bridge } from '../platform/bridge';
import type { AutosaveFault } from '../storage/autosave';
import { type Departure, leavingMachine, saveTyping } from './leaving';
import type { OpenDossier } from './open-dossier';

/** What a screen needs of leaving. */
export interface Leaving {
  readonly toList: () => void;
  /** Leaves the dossier for something else than the list: everything is saved first. */
  readonly to: (go: () => void) => void;
  /** What could not be saved holds the person back; `null` if nothing does. */
  readonly refusal: LeavingRefusal | null;
}

/** The question asked when saving has failed, and its three answers. */
export interface LeavingRefusal {
  readonly fault: AutosaveFault;
  readonly failures: number;
  readonly isRetrying: boolean;
  readonly retry: () => void;
  readonly discard: () => void;
  readonly stay: () => void;
}

/** Longest wait for the last backup: the dossiers themselves are on the disk by then. */
const LAST_BACKUP_LIMIT_MS = 5_000;

/**
 * The ways out of the open dossier, `onLeft` being the list; without one, the window closes when asked.
 * @param backUp makes a backup of what changed; one does not leave before it is written.
 */
export function useLeaving(
  opened: OpenDossier | null,
  onLeft: () => void,
  backUp: () => Promise<void>,
): Leaving {
  const [state, send] = useMachine(leavingMachine);
  // A request that comes between two renders must find the dossier that is open by then.
  useLayoutEffect(
    () =>
      bridge.onCloseRequested(() => {
        void bridge.holdClose();
        const go = (): void => {
          const limit = new Promise((resolve) => setTimeout(resolve, LAST_BACKUP_LIMIT_MS));
          void Promise.race([backUp(), limit]).finally(() => void bridge.confirmClose());
        };
        send({ type: 'leave', departure: { save: savingOf(opened), go } });
      }),
    [opened, send, backUp],
  );
  const { fault, failures } = state.context;
  return {
    toList: () => {
      const go = (): void => {
        opened?.end();
        onLeft();
        void backUp();
      };
      send({ type: 'leave', departure: { save: savingOf(opened), go } });
    },
    to: (go) => send({ type: 'leave', departure: { save: savingOf(opened), go } }),
    refusal:
      fault === null
        ? null
        : {
            fault,
            failures,
            isRetrying: state.matches('saving'),
            retry: () => send({ type: 'retry' }),
            discard: () => send({ type: 'discard' }),
            stay: () => send({ type: 'stay' }),
          },
  };
}

function savingOf(opened: OpenDossier | null): Departure['save'] {
  return opened === null
    ? () => Promise.resolve(succeed(undefined))
    : () => saveTyping(opened.autosave, commitTyping);
}

/** Leaving a field commits it; one is back in it at once, since one may have to stay. */
function commitTyping(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  activeElement.blur();
  activeElement.focus({ preventScroll: true });
}
