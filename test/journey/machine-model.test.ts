import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { apply, removeItem, setAnswer } from '../../shared/dossier/commands';
import type { JourneyEvent } from '../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine, screenOf } from '../../shared/journey/machine';
import { progressOf } from '../../shared/journey/progress';
import type { PageKind } from '../../shared/journey/step';
import { allPages, steps } from '../../shared/journey/steps';
import { TODAY } from './answer-sheets';
import { type Edge, explore, placesOf, startsOf, withDocuments } from './exploration';
import { filledDossier, onPaper } from './filled-dossier';
import { allTransitions, edgeName, impliedAway, modeName, transitionsTaken } from './transitions';

/** What makes each mode end: the person's choice, or the answer of the effect it stands for. */
const waysOn: Readonly<Record<string, readonly string[]>> = {
  confirming: ['confirm', 'keep'],
  reading: ['fileRead', 'fileRefused', 'cancelReading'],
  producing: ['produced', 'packFailed'],
};

describe('the machine of the parcours', () => {
  const explored = steps.map((step) => ({
    step,
    runs: startsOf(step).map((dossier) => explore(step, dossier)),
  }));
  const runs = explored.flatMap((exploration) => exploration.runs);
  const snapshots = runs.flatMap((run) => run.snapshots);

  it('reaches every page of the catalogue, in each of its modes', () => {
    const reached = new Set(snapshots.map(modeName));
    const expected = allPages.flatMap(({ page }) =>
      modesOf(page.kind).map((mode) => `${page.id} ${mode}`),
    );
    expect(expected.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('takes every transition', () => {
    // Edges alike in screen, event and outcome take the same transition: one of each is replayed.
    const edges = new Map(runs.flatMap((run) => run.edges).map((edge) => [edgeName(edge), edge]));
    const taken = new Set(
      [
        ...[...edges.values()].map(({ from, event }) => transitionsTaken(from, event)),
        ...[...pagesThatGo(), personThatGoes()].map(({ from, event }) =>
          transitionsTaken(from, event),
        ),
      ].flat(),
    );
    taken.add('journey.resuming —→ journey.taskList if cannotResume'); // shown by « falls back » below
    expect(allTransitions().filter((name) => !taken.has(name))).toEqual(impliedAway);
  });

  it('falls back to the task list when the place to resume at is unknown or gone', () => {
    const dossier = filledDossier();
    const places = [
      { step: 'staff', page: 'people-of-1999' },
      { step: 'staff', page: 'person', itemId: 'gone' },
      { step: 'representative', page: 'director-identity' },
    ] as const;
    for (const place of places) {
      const actor = createActor(journeyMachine, { input: { dossier, today: TODAY, place } });
      expect(screenOf(actor.start().getSnapshot())).toBeNull();
    }
  });

  it('resumes at the very page and person', () => {
    const place = { step: 'staff', page: 'person-post', itemId: 'p2' } as const;
    const input = { dossier: filledDossier(), today: TODAY, place };
    const actor = createActor(journeyMachine, { input }).start();
    expect(screenOf(actor.getSnapshot())).toEqual({ place, mode: 'asking' });
  });

  it('leaves a way on from every state', () => {
    const stuck = runs.flatMap(({ snapshots: reached, edges }) => {
      const moving = new Set(edges.filter(isWayOn).map(({ from }) => from));
      return reached.filter((snapshot) => !moving.has(snapshot));
    });
    expect(stuck.map(modeName)).toEqual([]);
  });

  it('shows every status that a step can have', () => {
    const seen = new Map<string, Set<string>>();
    for (const { context } of snapshots) {
      for (const { step, status } of progressOf(context.dossier, TODAY).steps) {
        seen.set(step.id, (seen.get(step.id) ?? new Set()).add(status));
      }
    }
    expect(
      Object.fromEntries([...seen].map(([id, set]) => [id, [...set].sort().join(' ')])),
    ).toEqual({
      dossier: 'complete in-progress todo',
      diagnostic: 'complete in-progress todo',
      structure: 'complete in-progress not-applicable todo',
      representative: 'complete in-progress not-applicable todo',
      contract: 'blocked complete in-progress not-applicable todo',
      gestionnaires: 'blocked complete in-progress not-applicable todo',
      staff: 'complete in-progress not-applicable todo',
      // Read or not: the review has no half-way of its own.
      review: 'complete not-applicable todo',
      documents: 'complete in-progress not-applicable todo',
      'follow-up': 'complete in-progress not-applicable todo',
    });
  });
});

/** Every page whose step stops applying under one's feet, by an undo. */
function pagesThatGo(): { from: JourneySnapshot; event: JourneyEvent }[] {
  const stopped = withDocuments(filledDossier({ ...onPaper, 'diagnostic.goesOn': 'no' }));
  const goesOn = apply(stopped, setAnswer('diagnostic', 'goesOn', 'yes'));
  const change = {
    label: 'Continuer quand même',
    command: setAnswer('diagnostic', 'goesOn', 'yes'),
    inverse: goesOn.inverse,
  };
  return allPages
    .flatMap((located) => placesOf(located, goesOn.dossier))
    .map((place) => {
      const actor = createActor(journeyMachine, {
        input: { dossier: goesOn.dossier, today: TODAY, place },
      });
      const from = actor.start().getSnapshot();
      const context = { ...from.context, undo: [change] };
      return { from: { ...from, context }, event: { type: 'undo' } };
    });
}

/** Someone followed whom an undo takes out of the list. */
function personThatGoes(): { from: JourneySnapshot; event: JourneyEvent } {
  const dossier = filledDossier();
  const place = { step: 'follow-up', page: 'follow-up-person', itemId: 'p2' } as const;
  const input = { dossier, today: TODAY, place };
  const from = createActor(journeyMachine, { input }).start().getSnapshot();
  const inverse = removeItem('people', 'p2');
  const command = apply(dossier, inverse).inverse;
  const context = { ...from.context, undo: [{ label: 'Ajouter', command, inverse }] };
  return { from: { ...from, context }, event: { type: 'undo' } };
}

/** Leaving the page, or what makes its present mode end: a choice, the answer of an effect. */
function isWayOn({ from, event, to }: Edge): boolean {
  const mode = screenOf(from)?.mode ?? '';
  const expected = waysOn[mode] ?? ['go', 'later', 'continue', 'back', 'cancelImport'];
  return expected.includes(event.type) && modeName(to) !== modeName(from);
}

function modesOf(kind: PageKind): readonly string[] {
  switch (kind) {
    case 'import':
      return ['choosing', 'reading', 'refused', 'preview'];
    case 'documents':
      return ['ready', 'producing', 'failed', 'done'];
    case 'review':
    case 'official-form':
      return ['shown'];
    default:
      return ['asking'];
  }
}
