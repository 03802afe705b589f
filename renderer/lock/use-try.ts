/** One try after the other: what was wrong with the last, and whether one is under way. */
import { useState } from 'react';
import type { Mistake } from './secret-field';

/** The tries of a form. */
export interface Tries<Field extends string> {
  readonly mistake: Mistake<Field> | null;
  /** Grows with each try that failed. */
  readonly attempt: number;
  readonly isTrying: boolean;
  readonly submit: () => Promise<void>;
}

/**
 * Tries of a form that is checked first, then sent.
 * @param send sends it; what was wrong if it did not go through.
 */
export function useTry<Field extends string>(
  check: () => Mistake<Field> | null,
  send: () => Promise<Mistake<Field> | null>,
): Tries<Field> {
  const [mistake, setMistake] = useState<Mistake<Field> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isTrying, setIsTrying] = useState(false);
  const submit = async (): Promise<void> => {
    if (isTrying) return;
    let found = check();
    if (found === null) {
      setIsTrying(true);
      found = await send();
      setIsTrying(false);
    }
    setMistake(found);
    if (found !== null) setAttempt((count) => count + 1);
  };
  return { mistake, attempt, isTrying, submit };
}
