/** When backups are made by themselves: some minutes after a change, and when one leaves. */
import type { Clock } from './clock';

/** From a first change to its backup: the rest of what one is at comes with it. */
export const AFTER_CHANGE_MS = 3 * 60_000;
/** Shortest time between two that nobody asked for. */
export const REST_MS = 10 * 60_000;

/** What a schedule works with. */
export interface ScheduleOptions {
  readonly clock: Clock;
  /** Makes a backup; whether it was written. */
  readonly make: () => Promise<boolean>;
  /** Waits for a moment when the page has nothing else to do. */
  readonly idle: () => Promise<void>;
}

/** Makes backups by itself, one after the other. Counts time by waiting, so that no clock misleads it. */
export class BackupSchedule {
  readonly #options: ScheduleOptions;
  /** Whether anything changed since the last backup began. */
  #isBehind = false;
  #isResting = false;
  #cancel: (() => void) | null = null;
  #making: Promise<void> | null = null;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  /** Something changed. */
  readonly changed = (): void => {
    this.#isBehind = true;
    if (this.#cancel === null && !this.#isResting && this.#making === null) {
      this.#wait(AFTER_CHANGE_MS, () => void this.#makeWhenIdle());
    }
  };

  /** Makes one now if anything changed since the last; resolves once it is written, or could not be. */
  async flush(): Promise<void> {
    await this.#making;
    if (this.#isBehind) await this.#makeOne();
  }

  /** One was made for another reason, of all there is by now. */
  noteMade(): void {
    this.#isBehind = false;
    this.#rest();
  }

  async #makeWhenIdle(): Promise<void> {
    await this.#options.idle();
    if (this.#isBehind && this.#making === null) await this.#makeOne();
  }

  #makeOne(): Promise<void> {
    this.#making = this.#make().finally(() => {
      this.#making = null;
      this.#rest();
    });
    return this.#making;
  }

  async #make(): Promise<void> {
    // What changes while it is read is for the next one.
    this.#isBehind = false;
    const isWritten = await this.#options.make().catch(() => false);
    if (!isWritten) this.#isBehind = true;
  }

  #rest(): void {
    this.#isResting = true;
    this.#wait(REST_MS, () => {
      this.#isResting = false;
      if (this.#isBehind) void this.#makeWhenIdle();
    });
  }

  #wait(milliseconds: number, run: () => void): void {
    this.#cancel?.();
    this.#cancel = this.#options.clock.after(milliseconds, () => {
      this.#cancel = null;
      run();
    });
  }
}
