/** The text being typed: it waits for a short pause before it is committed, and is never dropped unseen. */

/** Pause after which what is being typed is committed, in milliseconds. */
export const PAUSE_MS = 700;
/** Longest wait of who types on without a pause: what was typed a second ago must survive anything. */
export const LONGEST_WAIT_MS = 800;

/** What waits to be committed: at most one field, the last one typed in. */
export class PendingTyping {
  #waiting: {
    readonly field: string;
    readonly commit: () => void;
    readonly timer: ReturnType<typeof setTimeout>;
    /** When the first key was pressed that is not committed. */
    readonly since: number;
  } | null = null;

  /**
   * A key was pressed in a field. Another field that still waits is committed at once.
   * @param commit commits the whole text of the field, for the subject it was typed for.
   */
  typed(field: string, commit: () => void): void {
    const now = performance.now();
    const since = this.#waiting?.field === field ? this.#waiting.since : now;
    this.forget(field);
    this.commitNow();
    const wait = Math.min(PAUSE_MS, Math.max(0, since + LONGEST_WAIT_MS - now));
    const timer = setTimeout(() => this.commitNow(), wait);
    this.#waiting = { field, commit, timer, since };
  }

  /** Who calls this commits the field by other means. */
  forget(field: string): void {
    if (this.#waiting?.field === field) this.#clear();
  }

  /** Commits what waits, if anything. */
  commitNow(): void {
    const waiting = this.#waiting;
    this.#clear();
    waiting?.commit();
  }

  #clear(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = null;
  }
}
