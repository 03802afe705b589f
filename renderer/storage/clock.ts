/** The time as storage needs it: passed in, so that tests need not wait. */

/** Tells the time and wakes up later. */
export interface Clock {
  /** ISO instant. */
  readonly now: () => string;
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
