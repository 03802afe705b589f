import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Autosave, type AutosaveOptions } from '../../renderer/storage/autosave';
import type { JalonDatabase } from '../../renderer/storage/database';
import type { DossierStore } from '../../renderer/storage/dossier-store';
import type { JournalEntry } from '../../shared/dossier/journal';
import { type Dossier, type SectionId, emptyDossier } from '../../shared/dossier/schema';
import { type JourneyActor, screenOf } from '../../shared/journey/machine';
import { type Intention, intention } from '../dossier/arbitraries';
import { runs } from '../property-runs';
import { PREPARATION, change, dossierOf, startJourney, testClock } from './test-journey';
import { SAVED_AT, openStore } from './test-store';

type Step =
  | { readonly type: 'change'; readonly intend: Intention }
  | { readonly type: 'undo' | 'redo' | 'flush' | 'restart' | 'crash' | 'home' | 'return' }
  | { readonly type: 'disk'; readonly disk: Disk };
type Disk = 'sound' | 'full' | 'broken';

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('change'), intend: intention }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('undo', 'redo', 'flush', 'restart', 'crash', 'home', 'return'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('disk'),
      disk: fc.constantFrom('sound', 'full', 'broken'),
    }),
  },
);

const empty = emptyDossier('d-model', SAVED_AT);

/** The application on a disk that may fail, beside a plain memory of what was done. */
class Model {
  /** Each move of the journal, and the dossier after as many moves. */
  #moves: string[] = [];
  #dossiers: Dossier[] = [empty];
  #disk: Disk = 'sound';
  #journey: JourneyActor;
  #autosave: Autosave;
  readonly #store: DossierStore;
  readonly #database: JalonDatabase;

  constructor(store: DossierStore, database: JalonDatabase) {
    this.#store = store;
    this.#database = database;
    [this.#journey, this.#autosave] = this.#open(null);
  }

  async take(taken: Step): Promise<void> {
    const before = this.#journey.getSnapshot().context;
    switch (taken.type) {
      case 'change': {
        const command = taken.intend(before.dossier);
        if (command === null) return;
        change(this.#journey, command);
        if (dossierOf(this.#journey) !== before.dossier) this.#note('done');
        return;
      }
      case 'undo':
      case 'redo':
        this.#journey.send({ type: taken.type });
        if (before[taken.type].length > 0) this.#note(`${taken.type}ne`);
        return;
      case 'home':
        this.#journey.send({ type: 'home' });
        return;
      case 'return':
        this.#journey.send({ type: 'go', place: PREPARATION });
        return;
      case 'flush':
        await this.#autosave.flush();
        return;
      case 'disk':
        this.#disk = taken.disk;
        return;
      case 'crash':
        await this.#startAgain();
        return;
      case 'restart':
        await this.expectAllSaved();
        await this.#startAgain();
    }
  }

  /** Everything is on the disk once it is sound and has been waited for. */
  async expectAllSaved(): Promise<void> {
    this.#disk = 'sound';
    expect(await this.#autosave.flush()).toEqual({ ok: true, value: undefined });
    expect(await this.#movesOnDisk()).toEqual(this.#moves);
    const loaded = await this.#store.load(empty.id);
    expect(loaded).toMatchObject({ ok: true, value: { issues: [], needsRewriting: false } });
    if (!loaded.ok) return;
    expect(loaded.value.dossier).toEqual(dossierOf(this.#journey));
    expect(loaded.value.place).toEqual(screenOf(this.#journey.getSnapshot())?.place ?? null);
  }

  async end(): Promise<void> {
    await this.#autosave.stop();
    this.#database.close();
  }

  #note(move: string): void {
    this.#moves.push(move);
    this.#dossiers.push(dossierOf(this.#journey));
  }

  async #movesOnDisk(): Promise<readonly string[]> {
    const { entries } = await this.#store.journal(empty.id);
    return entries.map(({ action }) => action);
  }

  /** Opens what the disk holds, which is a moment of the past, whole: never between two. */
  async #startAgain(): Promise<void> {
    await this.#autosave.stop();
    this.#disk = 'sound';
    const kept = await this.#movesOnDisk();
    expect(kept).toEqual(this.#moves.slice(0, kept.length));
    this.#moves = this.#moves.slice(0, kept.length);
    this.#dossiers = this.#dossiers.slice(0, kept.length + 1);
    const loaded = await this.#store.load(empty.id);
    if (loaded.ok) expect(loaded.value.dossier).toEqual(this.#dossiers.at(-1));
    else expect([loaded.error, kept]).toEqual(['absent', []]);
    [this.#journey, this.#autosave] = this.#open(loaded.ok ? loaded.value : null);
  }

  #open(loaded: AutosaveOptions['loaded']): [JourneyActor, Autosave] {
    const journey = startJourney(loaded?.dossier ?? empty, loaded?.place ?? PREPARATION);
    const store = { save: (changes: Parameters<DossierStore['save']>[0]) => this.#save(changes) };
    return [journey, new Autosave({ store, journey, loaded, clock: testClock() })];
  }

  #save(changes: Parameters<DossierStore['save']>[0]): ReturnType<DossierStore['save']> {
    if (this.#disk === 'sound') return this.#store.save(changes);
    if (this.#disk === 'broken') return Promise.reject(new Error('The disk is broken'));
    return Promise.resolve({ ok: false, error: 'disk-full' });
  }
}

describe('whatever one does, and however the disk fares', () => {
  it('the disk ends up with the same dossier and place, and a journal of every change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const { store, database } = await openStore();
        const model = new Model(store, database);
        for (const taken of steps) await model.take(taken);
        await model.expectAllSaved();
        await model.end();
      }),
      { numRuns: runs(60) },
    );
  });

  it('the last word of the journal on an answer is the answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(intention, { maxLength: 40, size: 'max' }), async (intentions) => {
        const { store, database } = await openStore();
        const journey = startJourney(empty);
        const autosave = new Autosave({ store, journey, loaded: null, clock: testClock() });
        for (const intend of intentions) {
          const command = intend(dossierOf(journey));
          if (command !== null) change(journey, command);
        }
        await autosave.flush();
        const { entries } = await store.journal(empty.id);
        for (const [path, value] of lastWords(entries)) {
          expect(answerAt(dossierOf(journey), path), path).toEqual(value);
        }
        await autosave.stop();
        database.close();
      }),
      { numRuns: runs(40) },
    );
  });
});

/** What the journal says last of each answer of a section. */
function lastWords(entries: readonly JournalEntry[]): ReadonlyMap<string, unknown> {
  const changes = entries.flatMap((entry) => entry.changes);
  return new Map(
    changes.filter(({ path }) => !path.includes('/')).map(({ path, after }) => [path, after]),
  );
}

function answerAt(dossier: Dossier, path: string): unknown {
  const [section = '', field = ''] = path.split('.');
  // The journal's paths of answers begin with the name of their section.
  const answers: Readonly<Record<string, unknown>> = dossier[section as SectionId];
  return answers[field] ?? null;
}
