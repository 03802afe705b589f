/** Keeps the open dossier on the disk: writes what changed as soon as it changed, and says how that goes. */
import { type JournalEntry, erasureEntry, journalEntry } from '../../shared/dossier/journal';
import {
  type Erasure,
  eraseFromEntry,
  erasureOf,
  tracesInCommands,
  tracesInJournal,
} from '../../shared/dossier/erasure';
import type { Dossier } from '../../shared/dossier/schema';
import type { JourneyContext } from '../../shared/journey/journey-context';
import { type JourneyActor, type JourneySnapshot, screenOf } from '../../shared/journey/machine';
import type { Place } from '../../shared/journey/step';
import { type Result, fail, succeed } from '../../shared/result';
import type { Clock } from './clock';
import { differenceBetween, wholeOf } from './dossier-changes';
import type { DossierStore, SavingFault } from './dossier-store';
import type { LoadedDossier } from './open-dossier';
import type { DossierChanges } from './seal-changes';
import { type UndoStacks, movesBetween } from './undo-moves';

/** Why the last change is not on the disk. */
export type AutosaveFault = 'disk-full' | 'newer' | 'unknown';

/** How saving goes; times are ISO instants. */
export type SaveStatus =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: AutosaveFault; readonly since: string };

/** What an autosave works with. */
export interface AutosaveOptions {
  readonly store: Pick<DossierStore, 'save'>;
  /** The journey of the dossier that is open, just started. */
  readonly journey: Pick<JourneyActor, 'getSnapshot' | 'subscribe'>;
  /** What `load` gave, and the journey started from; `null` for a dossier that has just begun. */
  readonly loaded: Omit<LoadedDossier, 'issues' | 'notes'> | null;
  readonly clock: Clock;
  /** What opening the dossier changed or could not read of it: goes with the first change. */
  readonly openingEntry?: JournalEntry | null;
}

/** What of the journey is kept. */
interface Moment extends UndoStacks {
  readonly erasures: JourneyContext['erasures'];
  readonly dossier: Dossier;
  readonly place: Place | null;
}

/** What the disk holds; no dossier if it holds none. */
interface Durable {
  readonly dossier: Dossier | null;
  readonly place: Place | null;
  /** ISO instant of the last change that was written. */
  readonly savedAt: string | null;
  /** Whether the first change must write all of it. */
  readonly needsRewriting: boolean;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
const FLUSH_LIMIT_MS = 30_000;

/** The autosave of one open dossier. */
export class Autosave {
  readonly #store: AutosaveOptions['store'];
  readonly #clock: Clock;
  readonly #subscription: { unsubscribe: () => void };
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus;
  #latest: Moment;
  #durable: Durable;
  #mode: DossierChanges['mode'];
  /** What of the bookmark stays as it is. */
  readonly #bookmark: Pick<LoadedDossier, 'side'>;
  /** A failed write may have been done all the same: until the next one, nobody knows what the disk holds. */
  #isUncertain = false;
  /** Who was erased since the last write, with what else names them. */
  #erasures: readonly Erasure[] = [];
  /** What happened since the last write, in order. */
  #journal: readonly JournalEntry[] = [];
  #openingEntry: JournalEntry | null;
  #writing: Promise<void> | null = null;
  #retryDelay = FIRST_RETRY_MS;
  #cancelRetry: (() => void) | null = null;
  #isStopped = false;

  constructor({ store, journey, loaded, clock, openingEntry = null }: AutosaveOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#openingEntry = openingEntry;
    this.#durable = {
      dossier: loaded?.dossier ?? null,
      place: loaded?.place ?? null,
      savedAt: loaded?.savedAt ?? null,
      needsRewriting: loaded?.needsRewriting ?? false,
    };
    this.#bookmark = loaded?.side === undefined ? {} : { side: loaded.side };
    this.#mode = loaded === null ? 'begin' : 'update';
    this.#status = { state: 'saved', at: this.#durable.savedAt };
    this.#latest = { ...momentOf(journey.getSnapshot()), undo: [], redo: [] };
    this.#observe(momentOf(journey.getSnapshot()));
    this.#subscription = journey.subscribe((snapshot) => this.#observe(momentOf(snapshot)));
  }

  /** Calls back at each new status, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The status now; the same object until it changes. */
  readonly getSnapshot = (): SaveStatus => this.#status;

  /**
   * Resolves once everything is durable, or an attempt made now has failed: before the window closes,
   * and to try again at the person's request. A disk that does not answer in 30 s has failed too.
   */
  async flush(): Promise<Result<undefined, AutosaveFault>> {
    let cancel = (): void => undefined;
    const limit = new Promise<AutosaveFault>((resolve) => {
      cancel = this.#clock.after(FLUSH_LIMIT_MS, () => resolve('unknown'));
    });
    const fault = await Promise.race([limit, this.#finishWriting()]);
    cancel();
    return fault === null ? succeed(undefined) : fail(fault);
  }

  /** Stops following the journey; resolves once nothing is being written any more. Flush before. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#subscription.unsubscribe();
    this.#forgetRetry();
    await this.#writing;
  }

  #observe(moment: Moment): void {
    const at = this.#clock.now();
    if (moment.erasures !== this.#latest.erasures) {
      this.#erase(moment, at);
      return;
    }
    const entries = movesBetween(this.#latest, moment).map(({ action, change }) =>
      journalEntry(action, change, moment.dossier, at, this.#bookmark.side),
    );
    this.#journal = [...this.#journal, ...entries];
    this.#latest = moment;
    // After a failure, time or the person decides when to try again: not each key pressed.
    if (this.#status.state !== 'failed') this.#startWriting();
  }

  /** People were erased for good: no move of the person's, and nothing not written yet may tell of them. */
  #erase(moment: Moment, at: string): void {
    const { erasures, ...before } = this.#latest;
    const fresh = moment.erasures.slice(erasures.length).map(({ people }) => {
      const erasure = erasureOf(before.dossier, people);
      const commands = [...before.undo, ...before.redo].flatMap((one) => [
        one.command,
        one.inverse,
      ]);
      const known = { ...erasure, traces: tracesInCommands(before.dossier, erasure, commands) };
      return { ...known, traces: tracesInJournal(before.dossier, known, this.#journal) };
    });
    this.#erasures = [...this.#erasures, ...fresh];
    const count = fresh.reduce((sum, { people }) => sum + people.length, 0);
    this.#journal = [
      ...this.#journal.map((entry) => fresh.reduce(eraseFromEntry, entry)),
      erasureEntry(count, moment.dossier, at, this.#bookmark.side),
    ];
    this.#latest = moment;
    if (this.#status.state !== 'failed') this.#startWriting();
  }

  /** Adds a line to the journal about something that changes no answer. */
  note(entry: JournalEntry): void {
    this.#journal = [...this.#journal, entry];
    if (this.#status.state !== 'failed') this.#startWriting();
  }

  async #finishWriting(): Promise<AutosaveFault | null> {
    // A write that is under way may fail for a reason that has just gone.
    await this.#writing;
    this.#startWriting();
    await this.#writing;
    return this.#status.state === 'failed' ? this.#status.reason : null;
  }

  #startWriting(): void {
    if (this.#writing !== null || this.#isStopped || !this.#isBehind()) return;
    this.#forgetRetry();
    this.#writing = this.#writeUntilEven();
  }

  async #writeUntilEven(): Promise<void> {
    let fault: AutosaveFault | null = null;
    while (this.#isBehind() && !this.#isStopped && fault === null) {
      // Moving about is kept too, without a word.
      if (this.#isChanged() && this.#status.state === 'saved') this.#say({ state: 'saving' });
      fault = await this.#writeOnce();
    }
    // At once, and not by `finally`: a change that comes in between would wait for the next one.
    this.#writing = null;
    if (fault !== null) this.#fail(fault);
    else if (!this.#isBehind()) this.#say({ state: 'saved', at: this.#durable.savedAt });
  }

  /** Writes the state of this moment; what changes meanwhile is for the next time. */
  async #writeOnce(): Promise<AutosaveFault | null> {
    const { dossier, place } = this.#latest;
    const journal = this.#journal;
    const openingEntry = this.#isChanged() ? this.#openingEntry : null;
    const erasures = this.#erasures;
    const savedAt = this.#isChanged() ? this.#clock.now() : this.#durable.savedAt;
    const saved = await this.#save({
      dossier,
      journal: openingEntry === null ? journal : [openingEntry, ...journal],
      bookmark: { ...this.#bookmark, place, savedAt },
      ...(erasures.length === 0 ? {} : { erasures }),
      mode: this.#mode,
      difference:
        this.#durable.dossier === null || this.#durable.needsRewriting
          ? wholeOf(dossier)
          : differenceBetween(this.#durable.dossier, dossier),
    });
    if (saved.ok) {
      this.#mode = 'update';
      this.#isUncertain = false;
      this.#durable = { dossier, place, savedAt, needsRewriting: false };
      this.#journal = this.#journal.slice(journal.length);
      if (openingEntry !== null) this.#openingEntry = null;
      this.#erasures = this.#erasures.slice(erasures.length);
      return null;
    }
    switch (saved.error) {
      case 'absent':
        // The store was wiped under our feet: what is in memory is all there is, and is written anew.
        this.#mode = 'begin';
        this.#durable = { ...this.#durable, dossier: null };
        return null;
      case 'taken':
        // Never over another dossier, which has this one's id by a fault of the program.
        return 'unknown';
      default:
        // It may have been written all the same: an update will tell, even of what was taken back meanwhile.
        this.#mode = 'update';
        this.#isUncertain = true;
        return saved.error;
    }
  }

  async #save(changes: DossierChanges): Promise<Result<undefined, SavingFault | 'unknown'>> {
    try {
      return await this.#store.save(changes);
    } catch {
      // Whatever it was, the changes are still here, and the person is told.
      return fail('unknown');
    }
  }

  #fail(reason: AutosaveFault): void {
    const known = this.#status.state === 'failed' ? this.#status : null;
    this.#say({
      state: 'failed',
      // After a full disk, Chromium's further errors tell less than the first.
      reason: reason === 'unknown' ? (known?.reason ?? reason) : reason,
      since: known?.since ?? this.#clock.now(),
    });
    // A newer Jalon does not go away by waiting.
    if (this.#isStopped || reason === 'newer') return;
    this.#cancelRetry = this.#clock.after(this.#retryDelay, () => this.#startWriting());
    this.#retryDelay = Math.min(2 * this.#retryDelay, LAST_RETRY_MS);
  }

  #forgetRetry(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  #isBehind(): boolean {
    return (
      this.#isChanged() ||
      this.#isUncertain ||
      // A dossier of an older Jalon that is only looked at stays as it is, to the byte.
      (!this.#durable.needsRewriting && !isSamePlace(this.#latest.place, this.#durable.place))
    );
  }

  #isChanged(): boolean {
    return (
      this.#latest.dossier !== this.#durable.dossier ||
      this.#journal.length > 0 ||
      this.#erasures.length > 0
    );
  }

  #say(status: SaveStatus): void {
    if (status.state === 'saved') {
      this.#retryDelay = FIRST_RETRY_MS;
      if (this.#status.state === 'saved' && this.#status.at === status.at) return;
    }
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}

function momentOf(snapshot: JourneySnapshot): Moment {
  const { dossier, undo, redo, erasures } = snapshot.context;
  return { dossier, undo, redo, erasures, place: screenOf(snapshot)?.place ?? null };
}

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a?.step === b?.step && a?.page === b?.page && a?.itemId === b?.itemId;
}
