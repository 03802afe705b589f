/** Leaving a dossier, or the window: once everything is saved, or if the person gives up what is not. */
import { assign, fromPromise, setup } from 'xstate';
import { type Result, succeed } from '../../shared/result';
import type { Autosave, AutosaveFault } from '../storage/autosave';

/** A way out. */
export interface Departure {
  /** Puts everything on the disk. */
  readonly save: () => Promise<Result<undefined, AutosaveFault>>;
  /** What comes once one may leave. */
  readonly go: () => void;
}

interface LeavingContext {
  readonly departure: Departure | null;
  /** Why the last attempt to save failed; `null` before the first failure. */
  readonly fault: AutosaveFault | null;
  /** Attempts that failed since the person wanted to leave. */
  readonly failures: number;
}

type LeavingEvent =
  | { readonly type: 'leave'; readonly departure: Departure }
  | { readonly type: 'retry' }
  | { readonly type: 'discard' }
  | { readonly type: 'stay' };

/** « retry », « discard » and « stay » answer the question asked once saving has failed. */
export const leavingMachine = setup({
  types: {
    // XState reads these types from empty objects; no value is ever looked at.
    context: {} as LeavingContext,
    events: {} as LeavingEvent, // as above
  },
  actors: {
    save: fromPromise<Result<undefined, AutosaveFault>, Departure | null>(
      async ({ input }) => input?.save() ?? succeed(undefined),
    ),
  },
  actions: {
    go: ({ context }) => context.departure?.go(),
    forget: assign({ departure: null, fault: null, failures: 0 }),
    fail: assign(({ context }, fault: AutosaveFault) => ({
      fault,
      failures: context.failures + 1,
    })),
  },
}).createMachine({
  id: 'leaving',
  context: { departure: null, fault: null, failures: 0 },
  initial: 'staying',
  on: {
    // The last way out that was asked for is the one taken.
    leave: { target: '.saving', actions: assign(({ event: { departure } }) => ({ departure })) },
  },
  states: {
    staying: { entry: 'forget' },
    saving: {
      invoke: {
        src: 'save',
        input: ({ context }) => context.departure,
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'staying', actions: 'go' },
          {
            target: 'asking',
            actions: {
              type: 'fail',
              params: ({ event: { output } }) => (output.ok ? 'unknown' : output.error),
            },
          },
        ],
        onError: { target: 'asking', actions: { type: 'fail', params: 'unknown' } },
      },
      // The question stays on screen while one tries again.
      on: { discard: { target: 'staying', actions: 'go' }, stay: 'staying' },
    },
    asking: {
      on: {
        retry: 'saving',
        discard: { target: 'staying', actions: 'go' },
        stay: 'staying',
      },
    },
  },
});

/**
 * Puts on the disk everything typed so far, and what is typed on while a slow disk is waited for.
 * @param commitTyping gives the machine what is being typed.
 */
export async function saveTyping(
  autosave: Pick<Autosave, 'flush' | 'getSnapshot'>,
  commitTyping: () => void,
): Promise<Result<undefined, AutosaveFault>> {
  let saved: Result<undefined, AutosaveFault>;
  commitTyping();
  do {
    saved = await autosave.flush();
    commitTyping();
  } while (saved.ok && autosave.getSnapshot().state === 'saving');
  return saved;
}
