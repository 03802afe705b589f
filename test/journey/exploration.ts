/** Bounded exploration of the machine: which states each step reaches, and by which events. */
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { appendItems, apply, removeItem, setAnswer } from '../../shared/dossier/commands';
import { erasureOf } from '../../shared/dossier/erasure';
import {
  type CollectionId,
  type Dossier,
  collectionIds,
  emptyDossier,
} from '../../shared/dossier/schema';
import { noteFilling } from '../../shared/documents/form-life';
import { formDocuments } from '../../shared/documents/official-forms';
import { notePack } from '../../shared/documents/production';
import { reviewedFingerprint } from '../../shared/journey/closing';
import type { JourneyEvent, ReadStaffFile } from '../../shared/journey/journey-context';
import { type JourneySnapshot, journeyMachine, screenOf } from '../../shared/journey/machine';
import { isOpen, progressOf } from '../../shared/journey/progress';
import type { Place, StepDefinition } from '../../shared/journey/step';
import { type LocatedPage, allPages, findPage, subjectOf } from '../../shared/journey/steps';
import { FIRST_PAGES, digestOf } from '../../shared/staff-import/import-digest';
import { TODAY, answerCommand, goodAnswer, optionsOf, unanswered } from './answer-sheets';
import { branches, filledDossier, onPaper } from './filled-dossier';

/** Contract and card are there already. */
const sendsNothing = filledDossier({
  'diagnostic.alreadyHas': ['contract', 'card'],
  'representative.card': 'cde',
  'contract.identifiersChanged': 'no',
});

/**
 * Paths over the raw answers never end, and paths over the screens alone prove nothing. So each step
 * is explored by itself, from an empty dossier and from a filled one of each branch; two states are
 * the same if the screen, the step's status, its open pages and the applicable steps are.
 */
export const starts: readonly Dossier[] = [
  emptyDossier('d-empty', '2026-11-23T09:00:00.000Z'),
  ...Object.values(branches).map((choices) => withDocuments(filledDossier(choices))),
  withDocuments(filledDossier({ ...onPaper, 'diagnostic.goesOn': 'yes' })),
  filledDossier({
    ...branches['president without a card'],
    'diagnostic.alreadyHas': ['contract'],
    'contract.identifiersChanged': 'no',
    'director.card': 'none',
  }),
  { ...filledDossier(branches['president with a card']), gestionnaires: [] },
  // A card to wait for, and nobody yet who will use it.
  { ...filledDossier(branches['president with a card']), gestionnaires: [], people: [] },
  sendsNothing,
  // Who has nothing to send may have nobody to follow either.
  { ...sendsNothing, people: [] },
  { ...sendsNothing, gestionnaires: [] },
  { ...sendsNothing, gestionnaires: [], people: [] },
];

/** The dossier once its documents were made: each has a page of its own then. */
export function withDocuments(dossier: Dossier): Dossier {
  return apply(dossier, notePack(dossier, TODAY)).dossier;
}

/** An edit begun in the review may lead anywhere, so that step is explored from one dossier only. */
export function startsOf(step: StepDefinition): readonly Dossier[] {
  return step.id === 'review' ? starts.slice(2, 3) : starts;
}

/** What an exploration found. */
export interface Explored {
  readonly snapshots: readonly JourneySnapshot[];
  readonly edges: readonly Edge[];
}

/** One event sent in one state. */
export interface Edge {
  readonly from: JourneySnapshot;
  readonly event: JourneyEvent;
  readonly to: JourneySnapshot;
}

/** All states of one step, from one dossier. */
export function explore(step: StepDefinition, dossier: Dossier): Explored {
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
export function eventsOf(snapshot: JourneySnapshot, step: StepDefinition): JourneyEvent[] {
  const screen = screenOf(snapshot);
  const { dossier } = snapshot.context;
  if (screen === null) {
    const places = step.pages.flatMap((page) => placesOf({ step, page }, dossier));
    const always = { step: 'dossier', page: 'preparation' } as const;
    return [
      rename,
      newDay,
      ...[...places, always].map((place) => ({ type: 'go', place }) as const),
    ];
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

/** What was being typed on a page one has left is committed from anywhere. */
const rename: JourneyEvent = {
  type: 'apply',
  label: 'le titre',
  command: setAnswer('preparation', 'title', 'Les Acacias'),
};

/** From the review every page is visited, but answers are changed only on three that open or close others. */
const editedFromReview: ReadonlySet<string> = new Set(['who', 'access', 'outcome']);

/** Midnight comes by itself, wherever one is. */
const newDay: JourneyEvent = { type: 'newDay', today: TODAY };

const undoEvents: readonly JourneyEvent[] = [{ type: 'undo' }, { type: 'redo' }];

/** The places of a page: one, or for an item page that of its first item. */
export function placesOf({ step, page }: LocatedPage, dossier: Dossier): Place[] {
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
  const give = (label: string, command: ReturnType<typeof answerCommand>): void => {
    events.push({ type: 'apply', label, command });
  };
  // One event answers the whole page; without it, each half-filled page would be a state of its own.
  if (open.length > 0) {
    give('Remplir la page', {
      type: 'together',
      label: 'Remplir la page',
      commands: open.map((q) => answerCommand(q, goodAnswer(q, dossier), itemId ?? undefined)),
    });
  }
  for (const question of page.questions.filter((q) => q.applies(dossier, subject))) {
    for (const option of optionsOf(question, subject)) {
      give(question.label, answerCommand(question, option, itemId ?? undefined));
    }
    if (question.kind.kind === 'date' || question.kind.kind === 'finess') {
      give('Saisie impossible', answerCommand(question, '31/11/1987', itemId ?? undefined));
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
    ...(collection === 'people' ? items : [])
      .slice(-1)
      .map(({ id: last }) => ({ type: 'erase', erasure: erasureOf(dossier, [last]) }) as const),
  ];
}

function effectEvents(kind: string, dossier: Dossier): JourneyEvent[] {
  switch (kind) {
    case 'import':
      return [
        { type: 'chooseFile', fileName: 'personnel.csv' },
        { type: 'fileRefused', fault: 'Ce fichier est vide.' },
        {
          type: 'fileRead',
          file: EMPTY_FILE,
        },
        {
          type: 'acceptImport',
          label: 'Importer',
          command: appendItems(
            dossier,
            'people',
            dossier.people.length > 2 ? [] : [{ id: `new-${dossier.people.length}` }],
          ),
          linesWait: false,
        },
        {
          type: 'acceptImport',
          label: 'Importer les lignes prêtes',
          command: appendItems(
            dossier,
            'people',
            dossier.people.length > 2 ? [] : [{ id: `new-${dossier.people.length}` }],
          ),
          linesWait: true,
        },
        { type: 'cancelReading' },
        { type: 'cancelImport' },
      ];
    case 'documents':
      return [
        rename,
        { type: 'produce' },
        { type: 'packFailed', fault: 'disk-full' },
        { type: 'produced', command: notePack(dossier, TODAY) },
      ];
    case 'official-form':
      return formDocuments.slice(0, 1).map((form) => ({
        type: 'formFilled',
        command: noteFilling(dossier, form, { entries: [], answers: [] }, TODAY),
      }));
    case 'review':
      return [
        {
          type: 'apply',
          label: 'Relu',
          command: setAnswer('review', 'confirmedFingerprint', reviewedFingerprint(dossier)),
        },
        ...allPages
          .filter(({ page }) => page.questions.length > 0)
          .flatMap((located) => placesOf(located, dossier))
          .map((place) => ({ type: 'modify', place }) as const),
      ];
    default:
      return [];
  }
}

/** A staff list without a line. */
export const EMPTY_FILE: ReadStaffFile = {
  fileName: 'personnel.csv',
  sheets: ['personnel'],
  sheet: 'personnel',
  digest: digestOf({
    list: { headerLine: 1, columns: [], monthFirst: [], people: [], nonPersonLines: [] },
    entries: { errors: [], doubts: [] },
    plan: {
      update: { arrived: [], changed: [], unchanged: [], gone: [] },
      arrivedCount: 0,
      unknownEstablishments: [],
      arrivingLines: new Set(),
    },
    outcomes: [],
    remembered: null,
    pages: FIRST_PAGES,
  }),
};

export function serialize(snapshot: JourneySnapshot, step: StepDefinition): string {
  const { dossier, returning, staffFile } = snapshot.context;
  const screen = screenOf(snapshot);
  const progress = progressOf(dossier, TODAY);
  const mine = progress.steps.find((candidate) => candidate.step === step);
  const openPages = new Set(mine?.findings.filter(isOpen).map(({ place }) => place.page));
  return [
    screen === null ? 'taskList' : `${screen.place.step}/${screen.place.page}/${screen.mode ?? ''}`,
    mine?.status,
    progress.steps.find((candidate) => candidate.step.id === screen?.place.step)?.status,
    openPages.size,
    progress.steps.some(({ findings }) =>
      findings.some((finding) => isOpen(finding) && finding.place.page === screen?.place.page),
    ),
    screen === null ? '' : askedHere(screen.place, dossier).join('+'),
    screen !== null && isBlankHere(screen.place, dossier),
    progress.steps.map(({ status }) => (status === 'not-applicable' ? '-' : '+')).join(''),
    collectionIds.map((collection) => dossier[collection].length).join(','),
    returning === null ? '' : 'returning',
    staffFile === null ? '' : 'file',
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

/** Whether the page in view has a question without an answer: filling it is another state. */
function isBlankHere(place: Place, dossier: Dossier): boolean {
  const page = findPage(place)?.page;
  const entity = page?.questions[0]?.entity;
  const subject = entity === undefined ? null : subjectOf(dossier, entity, place.itemId);
  return page !== undefined && subject !== null && unanswered(page, dossier, subject).length > 0;
}
