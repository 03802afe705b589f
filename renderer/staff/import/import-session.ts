/** One import of the open dossier: its worker, what it is doing, and what it tells the machine. */
import { counted } from '../../../shared/french/words';
import { keepTyped, readingContext } from '../../../shared/dossier/read-field';
import { type Dossier, type Person, collections } from '../../../shared/dossier/schema';
import type { JourneyActor } from '../../../shared/journey/machine';
import { undecidedByJob } from '../../../shared/journey/decisions';
import { progressOf } from '../../../shared/journey/progress';
import { proposalFor } from '../../../shared/journey/proposals';
import { suggestedPeople } from '../../../shared/journey/suggested-people';
import { updateCommands } from '../../../shared/staff-import/update';
import type { ColumnMemory } from '../../storage/column-memory';
import { batchesOf, nextTask } from '../../storage/in-batches';
import { BROKEN, type ImportClient, type Taken, openImportClient } from './import-client';
import type { Against, ImportAnswer, ImportChange, ImportProgress } from './import-protocol';
import type { Leavers } from './update-preview';

/** What last happened, to be said. */
export type ImportEvent = 'reading-cancelled' | 'lines-wait' | 'dossier-changed' | null;

/** What the session is doing. */
export interface ImportStatus {
  /** While a file is being read. */
  readonly progress: ImportProgress | null;
  /** While a correction is being read, or the people are being added. */
  readonly work: 'correcting' | 'adding' | null;
  readonly event: ImportEvent;
  /** People added by the last import, whose other lines wait. */
  readonly addedCount: number;
  /** Whether something of the list in view was corrected, and would be lost with it. */
  readonly isCorrected: boolean;
}

const IDLE: ImportStatus = {
  progress: null,
  work: null,
  event: null,
  addedCount: 0,
  isCorrected: false,
};
const STARTING: ImportProgress = { stage: 'reading', done: 0, total: 0 };

/** A few milliseconds' worth. */
const PEOPLE_WEIGHED = 100;

const sessions = new WeakMap<JourneyActor, ImportSession>();

/** The session of an open dossier: it outlives the page, so that lines that wait are still there on coming back. */
export function importSessionOf(actor: JourneyActor, memory: ColumnMemory): ImportSession {
  const known = sessions.get(actor);
  if (known !== undefined) return known;
  const session = new ImportSession(actor, memory);
  sessions.set(actor, session);
  actor.subscribe({
    complete: () => {
      session.leave();
      session.close();
    },
  });
  return session;
}

/** One file at a time, from its choice to its import. */
export class ImportSession {
  readonly #actor: JourneyActor;
  readonly #memory: ColumnMemory;
  readonly #listeners = new Set<() => void>();
  #status = IDLE;
  #client: ImportClient | null = null;
  /** A worker that waits for a file: starting one takes longer than reading a short list. */
  #spare: ImportClient | null = null;
  #includesFaulty = false;
  /** What the worker last compared the list with. */
  #compared: Pick<Dossier, 'people' | 'establishments'> | null = null;
  #comparedOn = '';
  /** One of those whom the last import added. */
  #added: Person | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(actor: JourneyActor, memory: ColumnMemory) {
    this.#actor = actor;
    this.#memory = memory;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ImportStatus => this.#status;

  /** Starts a worker for the file to come. */
  readonly prepare = (): void => {
    this.#spare ??= openImportClient((progress) => {
      if (this.#status.progress !== null) this.#say({ progress });
    });
  };

  /** Reads a file, in the worker that read the one before if it rests: it knows its work by now. */
  readonly read = (file: File): void => {
    const isResting = this.#status.progress === null && this.#status.work === null;
    const resting = isResting ? this.#client : null;
    if (resting === null) {
      this.close();
      this.prepare();
    }
    const client = resting ?? this.#spare;
    if (client === null) return;
    if (client === this.#spare) this.#spare = null;
    this.#client = client;
    this.#includesFaulty = false;
    this.#actor.send({ type: 'chooseFile', fileName: file.name });
    this.#say({ ...IDLE, progress: STARTING });
    this.#inTurn(client, async () => {
      client.open(file);
      const remembered = await this.#memory.recall();
      await this.#hold(client);
      const answer = await client.read(file, remembered, this.#against());
      this.#settle(client, answer, file.name);
    });
  };

  /** Ends the worker at once. */
  readonly cancelReading = (): void => {
    this.close();
    this.#say({ event: 'reading-cancelled' });
    this.prepare();
    this.#actor.send({ type: 'cancelReading' });
  };

  /** Corrects something of the reading, or shows another part of it. */
  readonly change = (change: ImportChange): void => {
    if (change.type === 'faulty-too') this.#includesFaulty = change.isIncluded;
    else if (change.type !== 'page' && change.type !== 'sheet') this.#say({ isCorrected: true });
    this.#changeInTurn(change);
  };

  /** Takes the columns as they are recognised, and no longer remembers those of earlier imports. */
  readonly forgetColumns = (titles: string): void => {
    void this.#memory.forget(titles);
    this.#changeInTurn({ type: 'recognise-again' });
  };

  /** Compares again with a dossier that changed meanwhile; nothing to do for one that did not. */
  readonly keepCompared = (): void => {
    if (this.#status.event === 'lines-wait' && this.#isUndone()) this.#say({ event: null });
    if (this.#compared === null || this.#isCompared()) return;
    this.#changeInTurn(null);
  };

  /** Brings the dossier up to the list, as it was shown. */
  readonly accept = (leavers: Leavers): void => {
    const client = this.#client;
    if (client === null || this.#status.work === 'adding') return;
    this.#say({ work: 'adding', event: null });
    this.#inTurn(client, async () => {
      const taken = await client.take();
      if (taken.type === 'taken') await this.#weigh(taken.arrived);
      if (this.#client !== client) return;
      if (!this.#isCompared()) {
        // What was shown is no longer what would happen.
        this.#say({ event: 'dossier-changed' });
        await this.#changeNow(client, null);
      } else if (taken.type === 'refused') {
        this.#settle(client, taken, '');
      } else {
        await this.#bring(client, taken, leavers);
      }
    });
  };

  /** Ends the worker; what it was doing is never heard of. */
  readonly close = (): void => {
    this.#client?.close();
    this.#client = null;
    this.#compared = null;
    this.#turn = Promise.resolve();
    this.#say(IDLE);
  };

  /**
   * Where each new person stands, and what the list asks of them, is found once and remembered: in
   * slices and beforehand, since that of thousands at once, when they enter the dossier, would hold up
   * the window.
   */
  async #weigh(arrived: readonly Person[]): Promise<void> {
    for (const people of batchesOf(arrived, PEOPLE_WEIGHED)) {
      const { dossier, today } = this.#actor.getSnapshot().context;
      const ahead = { ...dossier, people };
      progressOf(ahead, today);
      undecidedByJob(ahead);
      for (const person of people) proposalFor(ahead, person);
      suggestedPeople(ahead);
      await nextTask();
    }
  }

  /** Ends everything, but a list that is in view: its page may come back. */
  readonly leave = (): void => {
    this.#spare?.close();
    this.#spare = null;
    if (this.#actor.getSnapshot().context.staffFile === null) this.close();
  };

  async #bring(client: ImportClient, taken: Taken, { ids, endDate }: Leavers): Promise<void> {
    const { dossier, today, staffFile } = this.#actor.getSnapshot().context;
    if (staffFile === null) return;
    const { fileName, digest } = staffFile;
    const kept = keepTyped(collections.people.endDate, endDate, readingContext(dossier, today));
    const leaving = digest.update.gone.filter(({ id }) => ids.includes(id));
    const leavers = kept === undefined ? null : { people: leaving, endDate: kept };
    if (taken.remember !== null) void this.#memory.remember(taken.remember);
    const linesWait = digest.waitingCount > 0 && !this.#includesFaulty;
    const count = taken.arrived.length + taken.changed.length + leaving.length;
    this.#actor.send({
      type: 'acceptImport',
      label: `l’import de ${counted(count, 'personne', 'personnes')} (${fileName})`,
      linesWait,
      command: {
        type: 'together',
        label: `Import de ${fileName}`,
        origin: 'import',
        commands: updateCommands(dossier, taken, leavers),
      },
    });
    if (!linesWait) {
      this.close();
      return;
    }
    [this.#added] = taken.arrived;
    this.#say({ event: 'lines-wait', addedCount: taken.arrived.length });
    await this.#changeNow(client, null);
  }

  #changeInTurn(change: ImportChange | null): void {
    const client = this.#client;
    if (client === null) return;
    this.#say({ work: 'correcting' });
    this.#inTurn(client, () => this.#changeNow(client, change));
  }

  async #changeNow(client: ImportClient, change: ImportChange | null): Promise<void> {
    await this.#hold(client);
    const answer = await client.change(change, this.#against());
    this.#settle(client, answer, this.#actor.getSnapshot().context.staffFile?.fileName ?? '');
  }

  /** One thing after the other; the last one done, the session rests. */
  #inTurn(client: ImportClient, work: () => Promise<void>): void {
    const turn = this.#turn.then(async () => {
      if (this.#client === client) await work();
      if (this.#client === client && this.#turn === turn) this.#say({ progress: null, work: null });
    });
    this.#turn = turn;
  }

  /** Hands over the people that the dossier holds now, unless the worker has them. */
  async #hold(client: ImportClient): Promise<void> {
    const { dossier, today } = this.#actor.getSnapshot().context;
    const { people, establishments } = dossier;
    if (this.#compared?.people !== people) await client.hold(people);
    this.#compared = { people, establishments };
    this.#comparedOn = today;
  }

  /** Those whom the last import added are no longer there. */
  #isUndone(): boolean {
    const { people } = this.#actor.getSnapshot().context.dossier;
    return this.#added !== undefined && !people.some(({ id }) => id === this.#added?.id);
  }

  #isCompared(): boolean {
    const { dossier, today } = this.#actor.getSnapshot().context;
    return (
      this.#compared?.people === dossier.people &&
      this.#compared.establishments === dossier.establishments &&
      this.#comparedOn === today
    );
  }

  #against(): Against {
    const { dossier, today } = this.#actor.getSnapshot().context;
    const { siren } = dossier.organisation;
    return {
      establishments: dossier.establishments,
      organisation: siren === undefined ? {} : { siren },
      today,
    };
  }

  #settle(
    client: ImportClient,
    answer: Exclude<ImportAnswer, { type: 'taken' }>,
    fileName: string,
  ): void {
    if (this.#client !== client) return;
    if (answer.type === 'refused') {
      this.#actor.send({ type: 'fileRefused', fault: answer.fault });
      // A worker that broke down reads no other file.
      if (answer === BROKEN) this.close();
      return;
    }
    const { sheets, sheet, digest } = answer;
    this.#actor.send({ type: 'fileRead', file: { fileName, sheets, sheet, digest } });
  }

  #say(changed: Partial<ImportStatus>): void {
    this.#status = { ...this.#status, ...changed };
    for (const listener of this.#listeners) listener();
  }
}
