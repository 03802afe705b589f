/** What was last undone or done again, in words: it may lie on another page than the one in view. */
import { useEffect, useState } from 'react';
import { changeWords } from '../../shared/journey/change-words';
import type { JourneyContext } from '../../shared/journey/journey-context';
import { useJourney } from './journey';

/** « Annulé : l’import de 42 personnes. », until the next change; `null` if nothing was undone. */
export function useUndoMove(): string | null {
  const actor = useJourney();
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    let before = actor.getSnapshot().context;
    const subscription = actor.subscribe(({ context }) => {
      if (context.undo !== before.undo) setWords(moveWords(before, context));
      before = context;
    });
    return () => subscription.unsubscribe();
  }, [actor]);
  return words;
}

type Stacks = Pick<JourneyContext, 'dossier' | 'undo' | 'redo'>;

function moveWords(before: Stacks, after: Stacks): string | null {
  const undone = after.redo.at(-1);
  // Whoever was added is named as long as they were there.
  if (undone !== undefined && undone === before.undo.at(-1)) {
    return `Annulé\u00a0: ${changeWords(before.dossier, undone)}.`;
  }
  const redone = after.undo.at(-1);
  return redone !== undefined && redone === before.redo.at(-1)
    ? `Rétabli\u00a0: ${changeWords(after.dossier, redone)}.`
    : null;
}
