import fc from 'fast-check';
import { createActor, transition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { appendItems } from '../../shared/dossier/commands';
import { noteFilling } from '../../shared/documents/form-life';
import { notePack } from '../../shared/documents/production';
import type { Dossier } from '../../shared/dossier/schema';
import type { JourneyEvent } from '../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine, screenOf } from '../../shared/journey/machine';
import { isOpen, progressOf, stepProgress } from '../../shared/journey/progress';
import { nextAction } from '../../shared/journey/resume';
import type { PageKind, Place } from '../../shared/journey/step';
import { type LocatedPage, allPages, findPage, subjectOf } from '../../shared/journey/steps';
import { formNamed } from '../documents/produced';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { EMPTY_FILE } from './exploration';
import { likelyChange, likelyDossier } from './random-dossiers';

/** What to try in whatever state it meets; `null` where it makes no sense at all. */
type Move = (snapshot: JourneySnapshot) => JourneyEvent | null;

const pressed = fc
  .constantFrom(
    ...(['continue', 'later', 'back', 'home', 'undo', 'redo'] as const),
    ...(['confirm', 'keep', 'cancelItem', 'cancelImport', 'cancelReading', 'produce'] as const),
  )
  .map((type) => () => ({ type }));

const changed = likelyChange.map((change) => ({ context }: JourneySnapshot) => {
  const command = change(context.dossier);
  return command === null ? null : ({ type: 'apply', command, label: 'x' } as const);
});

const gone = fc
  .tuple(fc.constantFrom('go', 'go', 'modify'), fc.constantFrom(...allPages), fc.nat())
  .map(([type, located, which]) => ({ context }: JourneySnapshot) => {
    const { step, page } = located;
    const items = page.collection === undefined ? [] : context.dossier[page.collection];
    // An item that is gone, too: a link may be old.
    const itemId = items[which % (items.length + 1)]?.id ?? 'gone';
    const place = { step: step.id, page: page.id, ...(page.kind === 'item' ? { itemId } : {}) };
    return { type, place };
  });

const added: fc.Arbitrary<Move> = fc.uuid().map((itemId) => (snapshot) => {
  const located = pageOf(snapshot);
  const { dossier } = snapshot.context;
  if (located?.page.kind === 'import') {
    const command = appendItems(dossier, 'people', [{ id: itemId }]);
    return { type: 'acceptImport', command, label: 'x', linesWait: itemId < '8' };
  }
  const collection = located?.page.collection;
  if (located?.page.kind !== 'list' || collection === undefined) return null;
  const command = appendItems(dossier, collection, [{ id: itemId }]);
  return { type: 'addItem', itemId, command, label: 'x' };
});

const FORM = formNamed('official-contract');

/** What comes from outside: files, answers of the effects. */
const happened: fc.Arbitrary<Move> = fc.constantFrom<Move>(
  () => ({ type: 'chooseFile', fileName: 'personnel.csv' }),
  () => ({ type: 'fileRead', file: EMPTY_FILE }),
  () => ({ type: 'fileRefused', fault: 'Ce fichier est vide.' }),
  () => ({ type: 'packFailed', fault: 'disk-full' }),
  ({ context }) => ({ type: 'produced', command: notePack(context.dossier, TODAY) }),
  ({ context: { dossier } }) => ({
    type: 'formFilled',
    command: noteFilling(dossier, FORM, { entries: [], answers: [] }, TODAY),
  }),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: pressed },
  { weight: 3, arbitrary: changed },
  { weight: 4, arbitrary: gone },
  { weight: 1, arbitrary: added },
  { weight: 1, arbitrary: happened },
);

/** Walks from any dossier in any direction; gives the screens it passes through, the last one last. */
function walk(
  dossier: Dossier,
  moves: readonly Move[],
  context: fc.ContextValue,
): readonly JourneySnapshot[] {
  const input = { dossier, today: TODAY, place: null };
  const passed = [createActor(journeyMachine, { input }).start().getSnapshot()];
  for (const next of moves) {
    const from = passed.at(-1);
    const event = from === undefined ? null : next(from);
    if (from === undefined || event === null) continue;
    context.log(`${JSON.stringify(event)} in ${JSON.stringify(from.value)}`);
    passed.push(after(from, event));
  }
  return passed;
}

/** Tries this on random walks: on each screen they pass through, the last one last. */
function onAnyWalk(tries: number, check: (passed: readonly JourneySnapshot[]) => void): void {
  fc.assert(
    fc.property(
      likelyDossier,
      fc.array(move, { maxLength: 40, size: 'max' }),
      fc.context(),
      (dossier, moves, context) => check(walk(dossier, moves, context)),
    ),
    { numRuns: runs(tries) },
  );
}

/** Tries this wherever a random walk ends. */
function afterAnyWalk(check: (snapshot: JourneySnapshot) => void): void {
  onAnyWalk(100, (passed) => passed.slice(-1).forEach(check));
}

function after(snapshot: JourneySnapshot, event: JourneyEvent): JourneySnapshot {
  return transition(journeyMachine, snapshot, event)[0];
}

function pageOf(snapshot: JourneySnapshot): LocatedPage | null {
  const screen = screenOf(snapshot);
  return screen === null ? null : findPage(screen.place);
}

/** What the page in view itself offers a person; the rail and « Annuler » are there on every page. */
function offered(snapshot: JourneySnapshot): readonly JourneyEvent[] {
  const { dossier } = snapshot.context;
  const screen = screenOf(snapshot);
  const progress = progressOf(dossier, TODAY);
  if (screen === null) {
    const next = nextAction(dossier, progress);
    // Once everything is done, what was answered can still be read and changed.
    return [{ type: 'go', place: next?.place ?? { step: 'dossier', page: 'preparation' } }];
  }
  const { blocker } = stepProgress(progress, screen.place.step);
  if (blocker !== null) return [{ type: 'go', place: blocker.place }];
  switch (screen.mode) {
    case 'confirming':
      return [{ type: 'confirm' }];
    case 'choosing':
    case 'reading':
    case 'refused':
    case 'preview':
      return [{ type: 'cancelImport' }];
    case 'producing':
      return [{ type: 'back' }];
    default:
      return [{ type: 'continue' }, { type: 'later' }, { type: 'back' }];
  }
}

function leadsOn(from: JourneySnapshot, event: JourneyEvent): boolean {
  const to = after(from, event);
  const place = (snapshot: JourneySnapshot): string => JSON.stringify(screenOf(snapshot)?.place);
  return place(from) !== place(to) || from.context.dossier !== to.context.dossier;
}

const WITH_WORK_OF_THEIR_OWN: readonly PageKind[] = [
  'list',
  'import',
  'review',
  'documents',
  'official-form',
];

/** Whether something can be answered, added, read over or produced at this place. */
function hasSomethingToDo({ context }: JourneySnapshot, place: Place): boolean {
  const page = findPage(place)?.page;
  if (page === undefined) return false;
  return (
    WITH_WORK_OF_THEIR_OWN.includes(page.kind) ||
    page.questions.some((question) => {
      const subject = subjectOf(context.dossier, question.entity, place.itemId);
      return subject !== null && question.applies(context.dossier, subject);
    })
  );
}

describe('after a walk in any direction', () => {
  it('the page in view offers a way on', () => {
    // A walk may end on any screen that it passes through.
    onAnyWalk(50, (passed) => {
      for (const snapshot of passed) {
        const ways = offered(snapshot);
        expect(ways.filter((event) => leadsOn(snapshot, event))).not.toEqual([]);
      }
    });
  });

  it('every step that is not done opens where there is something to do', () => {
    afterAnyWalk((snapshot) => {
      for (const { status, findings, todos } of progressOf(snapshot.context.dossier, TODAY).steps) {
        if (status !== 'todo' && status !== 'in-progress') continue;
        const open = [...findings.filter(isOpen), ...todos].map(({ place }) => place);
        expect(open).not.toEqual([]);
        for (const place of uniquePlaces(open)) {
          expect(screenOf(after(snapshot, { type: 'go', place }))?.place).toEqual(place);
          expect(hasSomethingToDo(snapshot, place)).toBe(true);
        }
      }
    });
  });

  it('every step that is blocked leads, never in a circle, to one where it can be lifted', () => {
    afterAnyWalk((snapshot) => {
      const progress = progressOf(snapshot.context.dossier, TODAY);
      for (const blocked of progress.steps.filter(({ status }) => status === 'blocked')) {
        let current = blocked;
        const visited = new Set<string>();
        while (current.blocker !== null) {
          const { place } = current.blocker;
          expect(visited).not.toContain(current.step.id);
          visited.add(current.step.id);
          expect(screenOf(after(snapshot, { type: 'go', place }))?.place).toEqual(place);
          expect(hasSomethingToDo(snapshot, place)).toBe(true);
          current = stepProgress(progress, place.step);
        }
        expect(['todo', 'in-progress']).toContain(current.status);
      }
    });
  });
});

function uniquePlaces(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
