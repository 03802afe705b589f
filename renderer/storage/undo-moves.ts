/** What happened to a dossier between two moments, read from its undo stack. */
import type { JournalAction } from '../../shared/dossier/journal';
import type { Change, JourneyContext } from '../../shared/journey/journey-context';

/** The stacks of one moment. */
export type UndoStacks = Pick<JourneyContext, 'undo' | 'redo'>;

/** A change that was made, taken back, or made again. */
export interface UndoMove {
  readonly action: Exclude<JournalAction, 'opened'>;
  readonly change: Change;
}

/**
 * The moves from one moment to the next, in order. Changes are told apart by identity: several may have
 * been taken back at once, and the oldest may have dropped off a full stack, which is no move.
 */
export function movesBetween(before: UndoStacks, after: UndoStacks): readonly UndoMove[] {
  if (before.undo === after.undo) return [];
  const dropped = Math.max(
    0,
    before.undo.findIndex((change) => change === after.undo[0]),
  );
  const left = before.undo.slice(dropped);
  const differing = left.findIndex((change, index) => change !== after.undo[index]);
  const common = differing < 0 ? left.length : differing;
  const undone = left.slice(common).reverse();
  const made = after.undo.slice(common);
  const redoable = new Set(before.redo);
  return [
    ...undone.map((change) => ({ action: 'undone' as const, change })),
    ...made.map((change) => ({
      action: redoable.has(change) ? ('redone' as const) : ('done' as const),
      change,
    })),
  ];
}
