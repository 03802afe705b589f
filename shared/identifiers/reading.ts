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

/**
 * What to keep of a typed text: the canonical value, or the text as typed where nothing could be read,
 * or where only the text still shows what was doubted (« 5/11/26 », two numbers in one field): kept
 * canonical, it would silence its own doubt.
 */
export function textToKeep(typed: string, read: (text: string) => Reading<string>): string {
  const reading = read(typed);
  switch (reading.verdict) {
    case 'valid':
      return reading.value;
    case 'invalid':
      return typed;
    case 'doubtful': {
      const again = read(reading.value);
      const isStillDoubted =
        again.verdict === 'doubtful' && again.doubt.code === reading.doubt.code;
      return isStillDoubted ? reading.value : typed;
    }
  }
}

/** A refusal with its reason. */
export function invalid<Value>(fault: Fault): Reading<Value> {
  return { verdict: 'invalid', fault };
}
