/** Undo and redo of the open dossier: of everything, in any order, wherever one is by then. */
import fc from 'fast-check';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { notePack } from '../../shared/documents/production';
import {
  type Command,
  appendItems,
  apply,
  removeItem,
  setAnswer,
  setItemField,
} from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import type { Dossier } from '../../shared/dossier/schema';
import { changeWords } from '../../shared/journey/change-words';
import { type JourneyActor, journeyMachine } from '../../shared/journey/machine';
import { allPages } from '../../shared/journey/steps';
import { dossier as anyDossier, intention } from '../dossier/arbitraries';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { filledDossier } from './filled-dossier';

function open(dossier: Dossier): JourneyActor {
  return createActor(journeyMachine, { input: { dossier, today: TODAY, place: null } }).start();
}

function dossierOf(actor: JourneyActor): Dossier {
  return actor.getSnapshot().context.dossier;
}

function wordsOf(actor: JourneyActor): string | null {
  const { dossier, undo } = actor.getSnapshot().context;
  const last = undo.at(-1);
  return last === undefined ? null : changeWords(dossier, last);
}

/** All the way back, then all the way forth. */
function backAndForth(
  actor: JourneyActor,
  onWay: () => void = () => undefined,
): [Dossier, Dossier] {
  const { undo } = actor.getSnapshot().context;
  for (let left = undo.length; left > 0; left -= 1) {
    actor.send({ type: 'undo' });
    onWay();
  }
  expect(actor.getSnapshot().context.undo).toEqual([]);
  const first = dossierOf(actor);
  for (let left = undo.length; left > 0; left -= 1) {
    actor.send({ type: 'redo' });
    onWay();
  }
  return [first, dossierOf(actor)];
}

const filled = filledDossier();
const people = Array.from({ length: 42 }, (_, index) => ({
  id: `n${index}`,
  birthName: `Sorbier ${index}`,
}));
const importCommand: Command = {
  type: 'together',
  label: 'Import',
  origin: 'import',
  commands: [
    appendItems(filled, 'people', people),
    setItemField('people', 'p1', 'jobTitle', 'Lingère'),
    setItemField('people', 'p2', 'endDate', '2026-11-20'),
  ],
};
const mergeCommand: Command = {
  type: 'together',
  label: 'Fusion',
  origin: 'merge',
  commands: [
    removeItem('people', 'p1'),
    setAnswer('organisation', 'siren', '222222226'),
    appendItems(apply(filled, removeItem('people', 'p1')).dossier, 'people', [{ id: 'other' }]),
    setItemField('establishments', 'e2', 'name', 'SSIAD du Lac'),
  ],
};

describe('one undo', () => {
  it.each<readonly [string, Command]>([
    ['an import', importCommand],
    ['a merge', mergeCommand],
    ['the removal of a person', removeItem('people', 'p1')],
    ['the removal of an establishment', removeItem('establishments', 'e1')],
    ['the removal of a gestionnaire', removeItem('gestionnaires', 'g1')],
    [
      'putting the dossier on the shelf of the deleted ones',
      {
        type: 'together',
        label: 'Rangement',
        commands: [
          setAnswer('filing', 'shelf', 'deleted'),
          setAnswer('filing', 'since', '2026-11-28'),
        ],
      },
    ],
  ])('takes back %s whole, in place, and one redo does it again', (_, command) => {
    const actor = open(filled);
    actor.send({ type: 'apply', command, label: 'x' });
    const changed = dossierOf(actor);
    expect(changed).not.toEqual(filled);
    expect(actor.getSnapshot().context.undo).toHaveLength(1);
    actor.send({ type: 'undo' });
    expect(dossierOf(actor)).toEqual(filled);
    expect(canonicalJson(dossierOf(actor))).toBe(canonicalJson(filled));
    actor.send({ type: 'redo' });
    expect(dossierOf(actor)).toEqual(changed);
  });

  it('of 10,000 imported people is as quick as the import', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `m${index}` }));
    const actor = open(filled);
    actor.send({ type: 'apply', command: appendItems(filled, 'people', many), label: 'x' });
    actor.send({ type: 'undo' });
    expect(dossierOf(actor)).toEqual(filled);
  });
});

describe('any history', () => {
  const pages = fc.constantFrom(...allPages);
  const moves = fc.array(fc.tuple(intention, pages), { minLength: 1, maxLength: 30 });

  it('undone entirely gives back the very dossier, and redone entirely the last one', () => {
    fc.assert(
      fc.property(anyDossier, moves, (start, history) => {
        const actor = open(start);
        for (const [intend, { step, page }] of history) {
          const command = intend(dossierOf(actor));
          if (command !== null) actor.send({ type: 'apply', command, label: 'x' });
          // An answer that sets others aside waits for a word.
          actor.send({ type: 'confirm' });
          actor.send({ type: 'go', place: { step: step.id, page: page.id } });
        }
        const last = dossierOf(actor);
        const [first, again] = backAndForth(actor);
        expect(first).toEqual(start);
        expect(canonicalJson(first)).toBe(canonicalJson(start));
        expect(again).toEqual(last);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is undone and redone from wherever one is, pages that go and come included', () => {
    fc.assert(
      fc.property(anyDossier, moves, fc.infiniteStream(pages), (start, history, roads) => {
        const actor = open(start);
        for (const [intend] of history) {
          const command = intend(dossierOf(actor));
          if (command !== null) actor.send({ type: 'apply', command, label: 'x' });
        }
        const last = dossierOf(actor);
        const [first, again] = backAndForth(actor, () => {
          const road = roads.next();
          if (road.done === true) throw new Error('The stream never ends');
          const { step, page } = road.value;
          const collection = page.kind === 'item' ? page.collection : undefined;
          const items = collection === undefined ? [] : dossierOf(actor)[collection];
          const itemId = items[0]?.id;
          const place = {
            step: step.id,
            page: page.id,
            ...(itemId === undefined ? {} : { itemId }),
          };
          actor.send({ type: 'go', place });
        });
        expect(first).toEqual(start);
        expect(again).toEqual(last);
      }),
      { numRuns: runs(50) },
    );
  });

  it('takes back and redoes the person’s changes around a pack that was noted meanwhile', () => {
    const actor = open(filled);
    actor.send({ type: 'go', place: { step: 'documents', page: 'documents' } });
    actor.send({ type: 'apply', command: removeItem('people', 'p1'), label: 'x' });
    actor.send({ type: 'produce' });
    actor.send({ type: 'produced', command: notePack(dossierOf(actor), TODAY) });
    const { documents } = dossierOf(actor);
    expect(documents).not.toEqual([]);
    actor.send({ type: 'undo' });
    // That a paper was printed stays true.
    expect(dossierOf(actor)).toEqual({ ...filled, documents });
    actor.send({ type: 'redo' });
    expect(dossierOf(actor).people).toHaveLength(1);
  });
});

describe('what would be undone', () => {
  it('is said by name, with whom it is about', () => {
    const actor = open(filled);
    const say = (label: string, command: Command): string | null => {
      actor.send({ type: 'apply', command, label });
      return wordsOf(actor);
    };
    expect(wordsOf(actor)).toBeNull();
    expect(
      say('la date de naissance', setItemField('people', 'p1', 'birthDate', '1985-05-20')),
    ).toBe('la date de naissance de M. Dubois');
    expect(say('le nom', setItemField('establishments', 'e2', 'name', 'SSIAD du Lac'))).toBe(
      'le nom (SSIAD du Lac)',
    );
    expect(say('le numéro SIREN', setAnswer('organisation', 'siren', '222222226'))).toBe(
      'le numéro SIREN',
    );
    expect(say('la suppression de M. Dubois', removeItem('people', 'p1'))).toBe(
      'la suppression de M. Dubois',
    );
    const place: Command = {
      type: 'together',
      label: 'x',
      commands: [
        setItemField('people', 'p2', 'birthPlace', 'Nevers (58194)'),
        setItemField('people', 'p2', 'bornInFrance', undefined),
      ],
    };
    expect(say('le lieu de naissance', place)).toBe('le lieu de naissance de M. Dubois');
    expect(say('le lieu pour M. Dubois', setItemField('people', 'p2', 'sex', 'F'))).not.toMatch(
      /Dubois.*Dubois/u,
    );
  });
});
