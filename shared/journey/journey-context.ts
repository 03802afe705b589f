/** What the machine holds while a dossier is open, and how each event changes it; pure, like the machine. */
import type { PackFault } from '../bridge';
import { type Command, apply } from '../dossier/commands';
import type { Erasure } from '../dossier/erasure';
import type { CollectionId, Dossier } from '../dossier/schema';
import type { ImportDigest } from '../staff-import/import-digest';
import { type Finding, isHoldingBack } from './findings';
import { isOpen, progressOf } from './progress';
import type { SetAside } from './standing';
import type { Place } from './step';
import { isDeciding } from './steps';

/** A change that was made, with the way back. */
export interface Change {
  /** What was done, in French. */
  readonly label: string;
  readonly command: Command;
  readonly inverse: Command;
}

/** A change that waits for a word, since it sets answers aside. */
export interface PendingChange {
  readonly command: Command;
  readonly label: string;
  readonly setAside: readonly SetAside[];
}

/** A staff file that was read, before it is accepted. */
export interface ReadStaffFile {
  readonly fileName: string;
  /** Names of the sheets that hold something, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly digest: ImportDigest;
}

/** An edit begun from the review: where to come back, and which questions were open already. */
export interface Returning {
  readonly to: Place;
  readonly openBefore: readonly string[];
}

/** Context of the journey machine. */
export interface JourneyContext {
  readonly dossier: Dossier;
  /** ISO date of the present day, against which dates are judged. */
  readonly today: string;
  /** Where to resume, until the machine has gone there. */
  readonly resumeAt: Place | null;
  /** The item in view, on the pages that show one. */
  readonly itemId: string | null;
  /** Depth of `undo` when the item in view was opened: « Annuler mes changements » goes back to it. */
  readonly itemMark: number;
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
  readonly pending: PendingChange | null;
  readonly returning: Returning | null;
  readonly staffFile: ReadStaffFile | null;
  /** Why the last staff file was refused, in French. */
  readonly fileFault: string | null;
  readonly packFault: PackFault | null;
  /** What was erased for good since the dossier was opened, without its words: the disk must follow. */
  readonly erasures: readonly ErasedItems[];
}

/** Ids of what was erased. */
export type ErasedItems = Pick<Erasure, 'people' | 'gestionnaires'>;

/** What starts the machine. */
export interface JourneyInput {
  readonly dossier: Dossier;
  readonly today: string;
  /** Where the person was; the task list if `null` or no longer there. */
  readonly place: Place | null;
}

/** Everything that can happen to an open dossier. */
export type JourneyEvent =
  | { readonly type: 'apply'; readonly command: Command; readonly label: string }
  | {
      readonly type: 'addItem';
      readonly command: Command;
      readonly itemId: string;
      readonly label: string;
    }
  | { readonly type: 'confirm' }
  | { readonly type: 'keep' }
  /** For good: `afterErasure` says what it takes with it. */
  | { readonly type: 'erase'; readonly erasure: Erasure }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** The calendar day changed while the dossier was open (ISO date). */
  | { readonly type: 'newDay'; readonly today: string }
  /** `keepsEdit`: one stays within an edit begun in the review. */
  | { readonly type: 'go'; readonly place: Place; readonly keepsEdit?: boolean }
  | { readonly type: 'home' }
  | { readonly type: 'modify'; readonly place: Place }
  | { readonly type: 'continue' }
  | { readonly type: 'later' }
  | { readonly type: 'back' }
  | { readonly type: 'cancelItem' }
  | { readonly type: 'chooseFile'; readonly fileName: string }
  | { readonly type: 'fileRead'; readonly file: ReadStaffFile }
  | { readonly type: 'fileRefused'; readonly fault: string }
  /** `linesWait`: some lines are to be mended, and the page stays for them. */
  | {
      readonly type: 'acceptImport';
      readonly command: Command;
      readonly label: string;
      readonly linesWait: boolean;
    }
  | { readonly type: 'cancelReading' }
  | { readonly type: 'cancelImport' }
  | { readonly type: 'produce' }
  | { readonly type: 'produced'; readonly command: Command }
  /** An official form was filled and saved: a fact, whatever page one is at by then. */
  | { readonly type: 'formFilled'; readonly command: Command }
  | { readonly type: 'packFailed'; readonly fault: PackFault };

/** Context of a machine that starts. */
export function initialContext({ dossier, today, place }: JourneyInput): JourneyContext {
  return {
    dossier,
    today,
    resumeAt: place,
    itemId: null,
    itemMark: 0,
    undo: [],
    redo: [],
    pending: null,
    returning: null,
    staffFile: null,
    fileFault: null,
    packFault: null,
    erasures: [],
  };
}

/** Most changes that can be undone; older ones stay in the journal. */
const UNDO_DEPTH = 500;

/** The context after a change; the same if it changes nothing. */
export function afterChange(
  context: JourneyContext,
  command: Command,
  label: string,
): Partial<JourneyContext> {
  const applied = apply(context.dossier, command);
  if (applied.dossier === context.dossier) return {};
  const undo = [...context.undo, { label, command, inverse: applied.inverse }];
  const dropped = Math.max(0, undo.length - UNDO_DEPTH);
  return {
    dossier: applied.dossier,
    undo: undo.slice(dropped),
    redo: [],
    // What was undone below the mark and not done again is gone: the mark comes down to where one is.
    itemMark: Math.max(0, Math.min(context.itemMark, context.undo.length) - dropped),
  };
}

/** The context after a change that is the program's, not the person's: undo does not see it. */
export function afterNote(context: JourneyContext, command: Command): Partial<JourneyContext> {
  return { dossier: apply(context.dossier, command).dossier };
}

/** The context after « Annuler » the last change. */
export function afterUndo(context: JourneyContext): Partial<JourneyContext> {
  const change = context.undo.at(-1);
  if (change === undefined) return {};
  return {
    dossier: apply(context.dossier, change.inverse).dossier,
    undo: context.undo.slice(0, -1),
    redo: [...context.redo, change],
  };
}

/** The context after « Rétablir » the last change undone. */
export function afterRedo(context: JourneyContext): Partial<JourneyContext> {
  const change = context.redo.at(-1);
  if (change === undefined) return {};
  return {
    dossier: apply(context.dossier, change.command).dossier,
    undo: [...context.undo, change],
    redo: context.redo.slice(0, -1),
  };
}

/** The context with everything undone since the item in view was opened; « Rétablir » does it again. */
export function afterCancelItem(context: JourneyContext): Partial<JourneyContext> {
  let { dossier, undo, redo } = context;
  while (undo.length > context.itemMark) {
    const undone = afterUndo({ ...context, dossier, undo, redo });
    ({ dossier, undo, redo } = { dossier, undo, redo, ...undone });
  }
  return { dossier, undo, redo };
}

/**
 * Answers that this change would set aside. Only the answers that the catalogue says decide can;
 * a change of many at once is shown before it is made, and asks nothing more.
 */
export function setAsideBy(
  { dossier, today }: JourneyContext,
  command: Command,
  decides: typeof isDeciding = isDeciding,
): readonly SetAside[] {
  if (command.type !== 'set-answer' && command.type !== 'set-item-field') return [];
  const entity = command.type === 'set-answer' ? command.section : command.collection;
  if (!decides(entity, command.field)) return [];
  const before = new Set(keysOf(setAsideOf(dossier, today)));
  const after = setAsideOf(apply(dossier, command).dossier, today);
  return after.filter((aside) => !before.has(keyOf(aside)));
}

function setAsideOf(dossier: Dossier, today: string): readonly SetAside[] {
  return progressOf(dossier, today).steps.flatMap(({ setAside }) => setAside);
}

/** Stable name of a question asked at a place. */
export function keyOf({ place, question }: Pick<Finding, 'place' | 'question'>): string {
  return `${question.id} ${place.itemId ?? ''}`;
}

function keysOf(list: readonly Pick<Finding, 'place' | 'question'>[]): readonly string[] {
  return list.map(keyOf);
}

/** The open findings of the whole dossier, in the order of the parcours. */
export function openFindings({ dossier, today }: JourneyContext): readonly Finding[] {
  return progressOf(dossier, today).steps.flatMap(({ findings }) => findings.filter(isOpen));
}

/**
 * Where an edit begun in the review leads: to the first question it opened, else back. What does not
 * hold back a « Continuer » (a doubt, a paper to come) does not lead anywhere either.
 */
export function placeAfterEdit(context: JourneyContext): Place | null {
  if (context.returning === null) return null;
  const known = new Set(context.returning.openBefore);
  const opened = openFindings(context)
    .filter(isHoldingBack)
    .find((finding) => !known.has(keyOf(finding)));
  return opened?.place ?? context.returning.to;
}

/** Whether an item is there. */
export function hasItem(dossier: Dossier, collection: CollectionId, id: string | null): boolean {
  return id !== null && dossier[collection].some((item) => item.id === id);
}
