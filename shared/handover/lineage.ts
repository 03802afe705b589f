/** Which handovers a version of a dossier descends from, and the last one that two versions have in common. */
import type { Dossier } from '../dossier/schema';
import type { Handover } from './handover';

/** A dossier as it was at a handover, kept on this computer: sent from here, or taken from a file. */
export interface Ancestor {
  /** Of the handover. */
  readonly id: string;
  readonly lineage: readonly string[];
  readonly origin: 'sent' | 'received';
  /** ISO instant of the handover. */
  readonly at: string;
  readonly dossier: Dossier;
}

type Named = Pick<Ancestor, 'id' | 'lineage' | 'origin' | 'at'>;

/** Most that are kept of one dossier: beyond, an older file that comes back is compared without an ancestor. */
export const MOST_ANCESTORS = 8;

/**
 * The handovers from which a dossier descends: those it was sent by, and those it has taken. One that was
 * merged and undone is none any more, which only the dossier itself can tell.
 */
export function lineageOf(dossier: Dossier, known: readonly Named[]): readonly string[] {
  const sent = known.filter(({ origin }) => origin === 'sent').map(({ id }) => id);
  return [...new Set([...sent, ...(dossier.handovers.taken ?? [])])];
}

/** The last handover from which both descend; `null` if none is known. */
export function commonAncestor<Known extends Named>(
  dossier: Dossier,
  known: readonly Known[],
  { id, lineage }: Pick<Handover, 'id' | 'lineage'>,
): Known | null {
  const own = new Set(lineageOf(dossier, known));
  const others = new Set([id, ...lineage]);
  const common = known.filter((one) => own.has(one.id) && others.has(one.id));
  // What another of them descends from is further away; a clock may be wrong, descent is not.
  const last = common.filter((one) => !common.some((other) => other.lineage.includes(one.id)));
  return latest(last.length === 0 ? common : last);
}

/** Those that are no longer kept once one more is: the oldest. */
export function outlived<Known extends Named>(
  known: readonly Known[],
  { id }: Pick<Known, 'id'>,
): readonly Known[] {
  const others = known.filter((one) => one.id !== id);
  return others.sort((a, b) => b.at.localeCompare(a.at)).slice(MOST_ANCESTORS - 1);
}

function latest<Known extends Named>(known: readonly Known[]): Known | null {
  return known.reduce<Known | null>(
    (last, one) => (last === null || one.at > last.at ? one : last),
    null,
  );
}
