/** Locking: the page is loaded anew, so that key, dossier and everything read from it leave it; where one was is noted. */
import { z } from '../../shared/zod';
import { bridge } from '../platform/bridge';

const noteSchema = z.object({
  /** Dossier to come back to; `null` for the list. It names nobody. */
  lockedDossier: z.string().nullable(),
  /** Minutes without a gesture; `null` if the person asked for it. */
  afterMinutes: z.number().nullable(),
});

/** What the page was doing when it was locked. */
export type LockNote = z.infer<typeof noteSchema>;

/** Loads the page anew. What was typed must be saved before. */
export async function lockPage(note: LockNote): Promise<void> {
  // A pack whose page is gone could be noted by nobody.
  await bridge.cancelPack();
  history.replaceState(note, '');
  await bridge.reload();
}

/** The note of the page before this one; it is left until `forgetLock`. */
export function lockNote(): LockNote | null {
  return noteSchema.safeParse(history.state).data ?? null;
}

/** Forgets it: once one is back. */
export function forgetLock(): void {
  history.replaceState(null, '');
}

/** Why Jalon is locked, in words. */
export function lockedWords({ afterMinutes }: LockNote): string {
  const why =
    afterMinutes === null
      ? 'Jalon est verrouillé.'
      : `Jalon s’est verrouillé après ${afterMinutes} minutes sans geste.`;
  return `${why} Tout est enregistré : vous reviendrez où vous étiez.`;
}
