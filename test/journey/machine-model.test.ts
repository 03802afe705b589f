import { type AnyStateNode, type AnyTransitionDefinition, createActor } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { notePack } from '../../shared/documents/production';
import { appendItems, apply, removeItem, setAnswer } from '../../shared/dossier/commands';
import {
  type CollectionId,
  type Dossier,
  collectionIds,
  emptyDossier,
} from '../../shared/dossier/schema';
import { reviewedFingerprint } from '../../shared/journey/closing';
import type { JourneyEvent } from '../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine, screenOf } from '../../shared/journey/machine';
import { isOpen, progressOf } from '../../shared/journey/progress';
import type { PageKind, Place, StepDefinition } from '../../shared/journey/step';
import { type LocatedPage, allPages, findPage, steps, subjectOf } from '../../shared/journey/steps';
import { TODAY, answerCommand, goodAnswer, optionsOf, unanswered } from './answer-sheets';
import { branches, filledDossier } from './filled-dossier';

/**
 * Paths over the raw answers never end, and paths over the screens alone prove nothing. So each step
 * is explored by itself, from an empty dossier and from a filled one of each branch; two states are
 * the same if the screen, the step's status, its open pages and the applicable steps are.
 */
const starts: readonly Dossier[] = [
  emptyDossier('d-empty', '2026-11-23T09:00:00.000Z'),
  ...Object.values(branches).map((choices) => filledDossier(choices)),
  filledDossier({ 'diagnostic.healthData': 'paper', 'diagnostic.goesOn': 'yes' }),
];

/** An edit begun in the review may lead anywhere, so that step is explored from one dossier only. */
function startsOf(step: StepDefinition): readonly Dossier[] {
  return step.id === 'review' ? starts.slice(2, 3) : starts;
}

interface Explored {
  readonly snapshots: readonly JourneySnapshot[];
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly from: JourneySnapshot;
  readonly event: JourneyEvent;
  readonly to: JourneySnapshot;
}

function explore(step: StepDefinition, dossier: Dossier): Explored {
  const map = getAdjacencyMap(journeyMachine, {
    input: { dossier, today: TODAY, place: null },
    events: (snapshot) => eventsOf(snapshot, step),
    serializeState: (snapshot) => serialize(snapshot, step),
    serializeEvent: (event) => JSON.stringify(event),
    limit: 100_000,
  });
  const edges = adjacencyMapToArray(map).map(({ state, event, nextState }) => ({
    from: state,
    event,
    to: nextState,
  }));
  return { snapshots: [...new Set(edges.map(({ from }) => from))], edges };
}

/** The events worth sending in a state: on the task list to this step, else those of the page in view. */
function eventsOf(snapshot: JourneySnapshot, step: StepDefinition): JourneyEvent[] {
  const screen = screenOf(snapshot);
  const { dossier } = snapshot.context;
  if (screen === null) {
    const places = step.pages.flatMap((page) => placesOf({ step, page }, dossier));
    const always = { step: 'dossier', page: 'preparation' } as const;
    return [...places, always].map((place) => ({ type: 'go', place }) as const);
  }
  const located = findPage(screen.place);
  if (located === null) throw new Error('A place outside the catalogue');
  return [
    { type: 'continue' },
    { type: 'later' },
    { type: 'back' },
    { type: 'cancelItem' },
    { type: 'confirm' },
    { type: 'keep' },
    { type: 'home' },
    ...undoEvents,
    ...(located.step === step || editedFromReview.has(located.page.id)
      ? pageEvents(located, snapshot)
      : []),
  ];
}

/** From the review every page is visited, but answers are changed only on three that open or close others. */
const editedFromReview: ReadonlySet<string> = new Set(['who', 'access', 'outcome']);

const undoEvents: readonly JourneyEvent[] = [{ type: 'undo' }, { type: 'redo' }];

function placesOf({ step, page }: LocatedPage, dossier: Dossier): Place[] {
  const place = { step: step.id, page: page.id };
  if (page.kind !== 'item' || page.collection === undefined) return [place];
  return dossier[page.collection].slice(0, 1).map(({ id }) => ({ ...place, itemId: id }));
}

function pageEvents({ page }: LocatedPage, snapshot: JourneySnapshot): JourneyEvent[] {
  const { dossier, itemId } = snapshot.context;
  const entity = page.questions[0]?.entity;
  const subject = entity === undefined ? null : subjectOf(dossier, entity, itemId ?? undefined);
  const events: JourneyEvent[] = [
    ...(page.kind === 'list' && page.collection !== undefined
      ? listEvents(page.collection, dossier)
      : []),
    ...effectEvents(page.kind, dossier),
  ];
  if (subject === null) return events;
  const open = unanswered(page, dossier, subject);
  const apply = (label: string, command: ReturnType<typeof answerCommand>): void => {
    events.push({ type: 'apply', label, command });
  };
  // One event answers the whole page; without it, each half-filled page would be a state of its own.
  if (open.length > 0) {
    apply('Remplir la page', {
      type: 'together',
      label: 'Remplir la page',
      commands: open.map((q) => answerCommand(q, goodAnswer(q, dossier), itemId ?? undefined)),
    });
  }
  for (const question of page.questions.filter((q) => q.applies(dossier, subject))) {
    for (const option of optionsOf(question)) {
      apply(question.label, answerCommand(question, option, itemId ?? undefined));
    }
    if (question.kind.kind === 'date' || question.kind.kind === 'finess') {
      apply('Saisie impossible', answerCommand(question, '31/11/1987', itemId ?? undefined));
    }
  }
  return events;
}

function listEvents(collection: CollectionId, dossier: Dossier): JourneyEvent[] {
  const items = dossier[collection];
  const id = `${collection}-${items.length + 1}`;
  return [
    ...(items.length < 2
      ? [
          {
            type: 'addItem',
            itemId: id,
            label: 'Ajouter',
            command: appendItems(dossier, collection, [{ id }]),
          } as const,
        ]
      : []),
    ...items.slice(-1).map(
      (last) =>
        ({
          type: 'apply',
          label: 'Supprimer',
          command: removeItem(collection, last.id),
        }) as const,
    ),
  ];
}

function effectEvents(kind: string, dossier: Dossier): JourneyEvent[] {
  switch (kind) {
    case 'import':
      return [
        { type: 'chooseFile', fileName: 'personnel.csv' },
        { type: 'fileRefused', fault: 'Ce fichier est vide.' },
        { type: 'fileRead', file: { fileName: 'personnel.csv', staffImport: emptyImport } },
        {
          type: 'acceptImport',
          label: 'Importer',
          command: appendItems(dossier, 'people', dossier.people.length > 2 ? [] : [{ id: 'new' }]),
        },
        { type: 'cancelImport' },
      ];
    case 'documents':
      return [
        { type: 'produce' },
        { type: 'packFailed', fault: 'disk-full' },
        { type: 'produced', command: notePack(dossier, TODAY) },
      ];
    case 'review':
      return [
        {
          type: 'apply',
          label: 'Relu',
          command: setAnswer('review', 'confirmedFingerprint', reviewedFingerprint(dossier)),
        },
        ...allPages
          .flatMap((located) => placesOf(located, dossier))
          .map((place) => ({ type: 'modify', place }) as const),
      ];
    default:
      return [];
  }
}

const emptyImport = { headerLine: 1, columns: [], people: [], nonPersonLines: [] };

function serialize(snapshot: JourneySnapshot, step: StepDefinition): string {
  const { dossier, returning } = snapshot.context;
  const screen = screenOf(snapshot);
  const progress = progressOf(dossier, TODAY);
  const mine = progress.steps.find((candidate) => candidate.step === step);
  const openPages = new Set(mine?.findings.filter(isOpen).map(({ place }) => place.page));
  return [
    screen === null ? 'taskList' : `${screen.place.step}/${screen.place.page}/${screen.mode ?? ''}`,
    mine?.status,
    openPages.size,
    progress.steps.some(({ findings }) =>
      findings.some((finding) => isOpen(finding) && finding.place.page === screen?.place.page),
    ),
    screen === null ? '' : askedHere(screen.place, dossier).join('+'),
    progress.steps.map(({ status }) => (status === 'not-applicable' ? '-' : '+')).join(''),
    collectionIds.map((collection) => dossier[collection].length).join(','),
    returning === null ? '' : 'returning',
  ].join(' | ');
}

/** The questions that the page in view asks now. */
function askedHere(place: Place, dossier: Dossier): string[] {
  const questions = findPage(place)?.page.questions ?? [];
  return questions
    .filter((question) => {
      const subject = subjectOf(dossier, question.entity, place.itemId);
      return subject !== null && question.applies(dossier, subject);
    })
    .map(({ field }) => field);
}

/** « structure.organisation —continue→ structure.organisation-address », by number where several lead there. */
function nameOf({ source, eventType, target, guard }: AnyTransitionDefinition): string {
  const to = target?.map(({ id }) => id).join('+') ?? 'stays';
  const when = typeof guard === 'object' && 'type' in guard ? ` if ${guard.type}` : '';
  return `${source.id} —${eventType}→ ${to}${typeof guard === 'string' ? ` if ${guard}` : when}`;
}

function allTransitions(node: AnyStateNode = journeyMachine.root): string[] {
  const own = [...node.transitions.values(), node.always ?? []].flat();
  return [
    ...own.map(nameOf),
    ...Object.values(node.states).flatMap((child) => allTransitions(child)),
  ];
}

/** Names of the transitions that this event takes from this state. */
function transitionsTaken(from: JourneySnapshot, event: JourneyEvent): string[] {
  const taken: string[] = [];
  const actor = createActor(journeyMachine, {
    input: { dossier: from.context.dossier, today: TODAY, place: null },
    snapshot: from,
    inspect: (inspected) => {
      if (inspected.type === '@xstate.microstep') {
        taken.push(...inspected._transitions.map(nameOf));
      }
    },
  });
  actor.start();
  actor.send(event);
  actor.stop();
  return taken;
}

/** What makes each mode end: the person's choice, or the answer of the effect it stands for. */
const waysOn: Readonly<Record<string, readonly string[]>> = {
  confirming: ['confirm', 'keep'],
  reading: ['fileRead', 'fileRefused'],
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
        ...pagesThatGo().map(({ from, event }) => transitionsTaken(from, event)),
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
      // « En cours » once answers change after the pack was made: see the tests of `progress`.
      documents: 'complete not-applicable todo',
    });
  });
});

/** Transitions that no dossier can take, since the conditions before them cover all cases. */
const impliedAway = [
  // Whoever the representative is, either their card is asked about or the director is.
  'journey.representative.representative-act —continue→ journey.taskList',
  'journey.representative.representative-act —later→ journey.taskList',
];

/** Every page whose step stops applying under one's feet, by an undo. */
function pagesThatGo(): { from: JourneySnapshot; event: JourneyEvent }[] {
  const stopped = filledDossier({ 'diagnostic.healthData': 'paper', 'diagnostic.goesOn': 'no' });
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

/** Leaving the page, or what makes its present mode end: a choice, the answer of an effect. */
function isWayOn({ from, event, to }: Edge): boolean {
  const mode = screenOf(from)?.mode ?? '';
  const expected = waysOn[mode] ?? ['go', 'later', 'continue', 'back', 'cancelImport'];
  return expected.includes(event.type) && modeName(to) !== modeName(from);
}

function edgeName({ from, event, to }: Edge): string {
  const within = from.context.returning === null ? '' : ' within an edit';
  return `${modeName(from)}${within} ${event.type} ${modeName(to)}`;
}

function modeName(snapshot: JourneySnapshot): string {
  const screen = screenOf(snapshot);
  return screen === null ? 'taskList' : `${screen.place.page} ${screen.mode ?? 'shown'}`;
}

function modesOf(kind: PageKind): readonly string[] {
  switch (kind) {
    case 'import':
      return ['choosing', 'reading', 'refused', 'preview'];
    case 'documents':
      return ['ready', 'producing', 'failed', 'done'];
    case 'review':
      return ['shown'];
    default:
      return ['asking'];
  }
}
