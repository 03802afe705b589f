/** The state of each page of the catalogue, by its kind. */
import { type PageParams, journeySetup } from './machine-setup';
import { listOf, pagesAfter, pagesBefore } from './paths';
import type { PageKind } from './step';
import { type LocatedPage, allPages } from './steps';

/** State name of a page inside its step, and its address from anywhere. */
export function addressOf({ step, page }: LocatedPage): `#journey.${string}` {
  return `#journey.${step.id}.${page.id}`;
}

const TASK_LIST = '#journey.taskList';
const AFTER_EDIT = '#journey.afterEdit';

function paramsOf({ step, page }: LocatedPage): PageParams {
  return { step: step.id, page: page.id };
}

/** Transitions to the page that the event names; one per page of the catalogue. */
export const goTransitions = allPages.map((located) => ({
  guard: { type: 'goesTo' as const, params: paramsOf(located) },
  target: addressOf(located),
  actions: ['openPlace' as const, 'endEdit' as const],
  reenter: true,
}));

const backToReview = {
  guard: 'isReturning' as const,
  target: addressOf(pageOfKind('review')),
  actions: ['leaveItem' as const, 'endEdit' as const],
};

function pageOfKind(kind: PageKind): LocatedPage {
  const found = allPages.find(({ page }) => page.kind === kind);
  if (found === undefined) throw new Error(`No page of kind ${kind} in the catalogue`);
  return found;
}

/**
 * To the first of these pages that applies, else to the task list. A page that certainly applies ends
 * the list, and one with the same condition as an earlier one can never be its first.
 */
function leading(from: LocatedPage, pages: readonly LocatedPage[]) {
  const isCertain = ({ page }: LocatedPage): boolean =>
    page.applies === undefined || page.applies === from.page.applies;
  const certain = pages.findIndex(isCertain);
  const reachable = certain < 0 ? pages : pages.slice(0, certain + 1);
  const candidates = reachable.filter(
    ({ page }, index) =>
      reachable.findIndex((other) => other.page.applies === page.applies) === index,
  );
  return [
    ...candidates.map((located) => ({
      ...(isCertain(located)
        ? {}
        : { guard: { type: 'applies' as const, params: paramsOf(located) } }),
      target: addressOf(located),
      actions: located.page.kind === 'item' ? [] : ['leaveItem' as const],
    })),
    ...(certain < 0 ? [{ target: TASK_LIST, actions: ['leaveItem' as const] }] : []),
  ];
}

/** A page whose condition no longer holds, after an undo for example, gives way to the task list. */
function whenGone(located: LocatedPage) {
  return located.step.id === 'dossier' || located.step.id === 'diagnostic'
    ? []
    : [
        {
          guard: { type: 'isGone' as const, params: paramsOf(located) },
          target: TASK_LIST,
          actions: ['leaveItem' as const, 'endEdit' as const],
        },
      ];
}

/** Where « Revenir en arrière » leads. */
function leadingBack(located: LocatedPage) {
  return leading(located, pagesBefore(located));
}

/** Asking, correcting after a « Continuer » that was held back, or confirming a change of branch. */
function questionsState(located: LocatedPage) {
  const params = paramsOf(located);
  const onward = leading(located, pagesAfter(located));
  const decides = located.page.questions.some((question) => question.decides);
  const asks = located.page.questions.length > 0;
  return {
    initial: 'asking',
    always: whenGone(located),
    on: {
      ...(asks
        ? {
            apply: [
              ...(decides
                ? [
                    {
                      guard: 'setsAside' as const,
                      target: '.confirming',
                      actions: ['hold' as const],
                    },
                  ]
                : []),
              { actions: ['apply' as const] },
            ],
          }
        : {}),
      continue: [
        ...(asks
          ? [
              {
                guard: { type: 'holdsBack' as const, params },
                target: '.correcting',
                reenter: true,
              },
            ]
          : []),
        { guard: 'isReturning' as const, target: AFTER_EDIT },
        ...onward,
      ],
      // A page that asks nothing leaves nothing to complete later.
      ...(asks ? { later: [backToReview, ...onward] } : {}),
      back: leadingBack(located),
    },
    states: {
      // A change that still waits here was neither confirmed nor refused: one walked away from it.
      asking: { entry: ['dropPending' as const] },
      ...(asks ? { correcting: {} } : {}),
      ...(decides ? { confirming } : {}),
    },
  };
}

const confirming = {
  on: {
    // Until the person has chosen, nothing may change what the choice is about: neither a key nor what was still being typed.
    apply: {},
    undo: {},
    redo: {},
    confirm: { target: 'asking', actions: ['confirmPending' as const] },
    keep: 'asking',
  },
};

function itemState(located: LocatedPage) {
  const list = addressOf(listOf(located));
  const questions = questionsState(located);
  return {
    ...questions,
    always: [
      ...questions.always,
      {
        guard: { type: 'lostItem' as const, params: paramsOf(located) },
        target: list,
        actions: ['leaveItem' as const],
      },
    ],
    on: { ...questions.on, cancelItem: { target: list, actions: ['cancelItem' as const] } },
  };
}

function listState(located: LocatedPage) {
  const questions = questionsState(located);
  const first = allPages.find(
    ({ page }) => page.kind === 'item' && page.collection === located.page.collection,
  );
  if (first === undefined) throw new Error(`List ${located.page.id} has no item page`);
  return {
    ...questions,
    on: {
      ...questions.on,
      addItem: { target: addressOf(first), actions: ['apply' as const, 'openAdded' as const] },
    },
  };
}

function importState(located: LocatedPage) {
  const list = addressOf(listOf(located));
  const leave = { target: list, actions: ['forgetFile' as const] };
  return {
    initial: 'choosing',
    always: whenGone(located),
    on: { cancelImport: leave },
    states: {
      choosing: {
        // A list that was left for another page is still there.
        always: { guard: 'hasFile' as const, target: 'preview' },
        on: { chooseFile: 'reading' },
      },
      reading: {
        on: {
          cancelReading: 'choosing',
          fileRead: { target: 'preview', actions: ['keepFile' as const] },
          fileRefused: { target: 'refused', actions: ['refuseFile' as const] },
        },
      },
      refused: { on: { chooseFile: { target: 'reading', actions: ['forgetFile' as const] } } },
      preview: {
        on: {
          chooseFile: { target: 'reading', actions: ['forgetFile' as const] },
          fileRead: { actions: ['keepFile' as const] },
          fileRefused: { target: 'refused', actions: ['refuseFile' as const] },
          acceptImport: [
            { guard: 'linesWait' as const, actions: ['apply' as const] },
            { target: list, actions: ['apply' as const, 'forgetFile' as const] },
          ],
        },
      },
    },
  };
}

function reviewState(located: LocatedPage) {
  return {
    always: whenGone(located),
    on: {
      modify: { actions: ['beginEdit' as const, 'raiseGo' as const] },
      apply: { actions: ['apply' as const] },
      back: leadingBack(located),
    },
  };
}

function documentsState(located: LocatedPage) {
  return {
    initial: 'ready',
    always: whenGone(located),
    on: { back: leadingBack(located) },
    states: {
      ready: { on: { produce: 'producing' } },
      producing: {
        on: {
          // The pack is made from the answers as they are: none may change meanwhile.
          apply: {},
          undo: {},
          redo: {},
          produced: { target: 'done', actions: ['note' as const] },
          packFailed: { target: 'failed', actions: ['keepPackFault' as const] },
        },
      },
      failed: {
        on: { produce: { target: 'producing', actions: ['forgetPackFault' as const] } },
        exit: ['forgetPackFault' as const],
      },
      done: { on: { produce: 'producing' } },
    },
  };
}

/** Reading, filling and writing a form change no answer: the machine only knows that one is there. */
function officialFormState(located: LocatedPage) {
  return { always: whenGone(located), on: { back: leadingBack(located) } };
}

/** The state of a page. */
export function pageState(located: LocatedPage) {
  switch (located.page.kind) {
    case 'questions':
    case 'outcome':
    case 'followed':
      return journeySetup.createStateConfig(questionsState(located));
    case 'item':
      return journeySetup.createStateConfig(itemState(located));
    case 'list':
      return journeySetup.createStateConfig(listState(located));
    case 'import':
      return journeySetup.createStateConfig(importState(located));
    case 'review':
      return journeySetup.createStateConfig(reviewState(located));
    case 'documents':
      return journeySetup.createStateConfig(documentsState(located));
    case 'official-form':
      return journeySetup.createStateConfig(officialFormState(located));
  }
}
