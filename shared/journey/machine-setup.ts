/** Vocabulary of the journey machine: its events, guards and actions; the states are in `page-states`. */
import { assign, raise, setup } from 'xstate';
import {
  type JourneyContext,
  type JourneyEvent,
  type JourneyInput,
  afterCancelItem,
  afterChange,
  afterNote,
  afterRedo,
  afterUndo,
  hasItem,
  keyOf,
  openFindings,
  placeAfterEdit,
  setAsideBy,
} from './journey-context';
import { afterErasure } from './erase-changes';
import { isHoldingBack } from './findings';
import { findingsAt, standingOfStep } from './standing';
import type { Place } from './step';
import { findPage, pageApplies } from './steps';

/** Names a page in guards. */
export interface PageParams {
  readonly step: Place['step'];
  readonly page: string;
}

function isReachable({ dossier }: JourneyContext, place: Place | null): place is Place {
  if (place === null) return false;
  const located = findPage(place);
  if (located === null || !pageApplies(dossier, located)) return false;
  const { kind, collection } = located.page;
  return (
    kind !== 'item' ||
    (collection !== undefined && hasItem(dossier, collection, place.itemId ?? null))
  );
}

function isPlace(
  context: JourneyContext,
  place: Place | null,
  { step, page }: PageParams,
): boolean {
  return place?.step === step && place.page === page && isReachable(context, place);
}

function placeHere({ itemId }: JourneyContext, { step, page }: PageParams): Place {
  return findPage({ step, page })?.page.kind === 'item' && itemId !== null
    ? { step, page, itemId }
    : { step, page };
}

/** Whether the page in view holds one back: a refused answer, or one that is awaited now and missing. */
function holdsBack(context: JourneyContext, params: PageParams): boolean {
  const located = findPage(params);
  if (located === null) return false;
  const standing = standingOfStep(context.dossier, located.step, context.today);
  return findingsAt(standing, placeHere(context, params)).some(isHoldingBack);
}

/** The setup from which states and machine are made. */
export const journeySetup = setup({
  types: {
    // XState reads these types from empty objects; no value is ever looked at.
    context: {} as JourneyContext,
    events: {} as JourneyEvent, // as above
    input: {} as JourneyInput, // as above
  },
  guards: {
    goesTo: ({ context, event }, params: PageParams) =>
      event.type === 'go' && isPlace(context, event.place, params),
    cannotResume: ({ context }) => !isReachable(context, context.resumeAt),
    cannotProceed: ({ context }) => !isReachable(context, placeAfterEdit(context)),
    isReturning: ({ context }) => context.returning !== null,
    applies: ({ context }, params: PageParams) => {
      const located = findPage(params);
      return located !== null && pageApplies(context.dossier, located);
    },
    holdsBack: ({ context }, params: PageParams) => holdsBack(context, params),
    setsAside: ({ context, event }) =>
      event.type === 'apply' && setAsideBy(context, event.command).length > 0,
    isGone: ({ context }, params: PageParams) => {
      const located = findPage(params);
      return located !== null && !pageApplies(context.dossier, located);
    },
    lostItem: ({ context }, params: PageParams) => {
      const collection = findPage(params)?.page.collection;
      return collection !== undefined && !hasItem(context.dossier, collection, context.itemId);
    },
    canUndo: ({ context }) => context.undo.length > 0,
    canRedo: ({ context }) => context.redo.length > 0,
    hasFile: ({ context }) => context.staffFile !== null,
    linesWait: ({ event }) => event.type === 'acceptImport' && event.linesWait,
  },
  actions: {
    apply: assign(({ context, event }) =>
      event.type === 'apply' || event.type === 'addItem' || event.type === 'acceptImport'
        ? afterChange(context, event.command, event.label)
        : {},
    ),
    hold: assign(({ context, event }) =>
      event.type === 'apply'
        ? {
            pending: {
              command: event.command,
              label: event.label,
              setAside: setAsideBy(context, event.command),
            },
          }
        : {},
    ),
    confirmPending: assign(({ context }) =>
      context.pending === null
        ? {}
        : {
            ...afterChange(context, context.pending.command, context.pending.label),
            pending: null,
          },
    ),
    dropPending: assign({ pending: null }),
    erase: assign(({ context, event }) =>
      event.type === 'erase' ? afterErasure(context, event.erasure) : {},
    ),
    undo: assign(({ context }) => afterUndo(context)),
    redo: assign(({ context }) => afterRedo(context)),
    takeDay: assign(({ event }) => (event.type === 'newDay' ? { today: event.today } : {})),
    note: assign(({ context, event }) =>
      event.type === 'produced' || event.type === 'formFilled'
        ? afterNote(context, event.command)
        : {},
    ),
    openPlace: assign(({ context, event }) =>
      event.type === 'go' ? openedItem(context, event.place.itemId ?? null) : {},
    ),
    raiseGo: raise(({ event }): JourneyEvent => {
      if (event.type !== 'modify') throw new Error('Only an edit begins here');
      return { type: 'go', place: event.place, keepsEdit: true };
    }),
    raiseResume: raise(({ context }): JourneyEvent =>
      context.resumeAt === null ? { type: 'home' } : { type: 'go', place: context.resumeAt },
    ),
    raiseAfterEdit: raise(({ context }): JourneyEvent => {
      const place = placeAfterEdit(context);
      if (place === null) return { type: 'home' };
      return { type: 'go', place, keepsEdit: place.step !== 'review' };
    }),
    openAdded: assign(({ context, event }) =>
      event.type === 'addItem'
        ? { itemId: event.itemId, itemMark: Math.max(0, context.undo.length - 1) }
        : {},
    ),
    leaveItem: assign({ itemId: null, itemMark: 0 }),
    cancelItem: assign(({ context }) => ({ ...afterCancelItem(context), itemId: null })),
    beginEdit: assign(({ context }) => ({
      returning: {
        to: { step: 'review' as const, page: 'review' },
        openBefore: openFindings(context).map(keyOf),
      },
    })),
    endEdit: assign(({ event }) =>
      event.type === 'go' && event.keepsEdit === true ? {} : { returning: null },
    ),
    keepFile: assign(({ event }) =>
      event.type === 'fileRead' ? { staffFile: event.file, fileFault: null } : {},
    ),
    refuseFile: assign(({ event }) =>
      event.type === 'fileRefused' ? { fileFault: event.fault, staffFile: null } : {},
    ),
    forgetFile: assign({ staffFile: null, fileFault: null }),
    keepPackFault: assign(({ event }) =>
      event.type === 'packFailed' ? { packFault: event.fault } : {},
    ),
    forgetPackFault: assign({ packFault: null }),
    forgetResume: assign({ resumeAt: null }),
  },
});

function openedItem(context: JourneyContext, itemId: string | null): Partial<JourneyContext> {
  return itemId === context.itemId ? {} : { itemId, itemMark: context.undo.length };
}
