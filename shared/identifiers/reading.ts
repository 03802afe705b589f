/** What reading something typed by a person can give: a value, a value with a doubt, or a reason why not. */

/** Why a typed text is refused or doubted, in French, for the person who typed it. */
export interface Fault {
  /** Stable name, for tests and for remembering accepted doubts: « finess-key ». */
  readonly code: string;
  /** One or two plain sentences: what is wrong, then how to mend it. */
  readonly message: string;
  /** A text of the expected form, clearly fictional where it names a person or a place. */
  readonly example?: string;
}

/**
 * - `valid`: `value` is the canonical form (digits without spaces, ISO date, E.164 phone…).
 * - `doubtful`: usable, but a person should look; may be accepted with a word why.
 * - `invalid`: cannot be used as it stands; what was typed is kept as typed.
 */
export type Reading<Value> =
  | { readonly verdict: 'valid'; readonly value: Value }
  | { readonly verdict: 'doubtful'; readonly value: Value; readonly doubt: Fault }
  | { readonly verdict: 'invalid'; readonly fault: Fault };

/** A reading without reserve. */
export function valid<Value>(value: Value): Reading<Value> {
  return { verdict: 'valid', value };
}

/** A usable value with a doubt that a person may accept. */
export function doubtful<Value>(value: Value, doubt: Fault): Reading<Value> {
  return { verdict: 'doubtful', value, doubt };
}

/** A refusal with its reason. */
export function invalid<Value>(fault: Fault): Reading<Value> {
  return { verdict: 'invalid', fault };
}
