import fc from 'fast-check';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { appendItems, setAnswer, setItemField } from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { setAsideBy } from '../../shared/journey/journey-context';
import { type JourneyActor, journeyMachine, screenOf } from '../../shared/journey/machine';
import { isDeciding } from '../../shared/journey/steps';
import type { Place } from '../../shared/journey/step';
import { dossier as anyDossier, intention } from '../dossier/arbitraries';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { branches, filledDossier } from './filled-dossier';

function open(dossier: Dossier, place: Place | null): JourneyActor {
  return createActor(journeyMachine, { input: { dossier, today: TODAY, place } }).start();
}

const director = setAnswer('representative', 'directorIsRepresentative', 'yes');
const who: Place = { step: 'representative', page: 'who' };

describe('an answer that sets others aside', () => {
  it('waits for a word, with the answers named', () => {
    const actor = open(filledDossier(branches['president with a card']), who);
    actor.send({ type: 'apply', command: director, label: 'qui est le représentant légal' });
    expect(screenOf(actor.getSnapshot())?.mode).toBe('confirming');
    const named = actor.getSnapshot().context.pending?.setAside.map(({ question }) => question.id);
    expect(named).toContain('director.birthName');
    expect(named).toContain('representative.presidentOption');
    expect(actor.getSnapshot().context.dossier.representative.directorIsRepresentative).toBe('no');
  });

  it('takes effect when confirmed, and changes nothing when not', () => {
    const before = filledDossier(branches['president with a card']);
    const kept = open(before, who);
    kept.send({ type: 'apply', command: director, label: 'x' });
    kept.send({ type: 'keep' });
    expect(kept.getSnapshot().context.dossier).toBe(before);
    const changed = open(before, who);
    changed.send({ type: 'apply', command: director, label: 'x' });
    changed.send({ type: 'confirm' });
    expect(changed.getSnapshot().context.dossier.representative.directorIsRepresentative).toBe(
      'yes',
    );
    changed.send({ type: 'undo' });
    expect(canonicalJson(changed.getSnapshot().context.dossier)).toBe(canonicalJson(before));
  });

  it('is not changed under one’s eyes by an undo or a redo', () => {
    const before = filledDossier(branches['president with a card']);
    const actor = open(before, who);
    actor.send({
      type: 'apply',
      command: setAnswer('organisation', 'street', '1 rue Basse'),
      label: 'x',
    });
    actor.send({ type: 'apply', command: director, label: 'x' });
    const waiting = actor.getSnapshot().context;
    actor.send({ type: 'undo' });
    actor.send({ type: 'redo' });
    expect(actor.getSnapshot().context).toBe(waiting);
    actor.send({ type: 'keep' });
    actor.send({ type: 'undo' });
    expect(canonicalJson(actor.getSnapshot().context.dossier)).toBe(canonicalJson(before));
  });

  it('is always one that the catalogue says decides', () => {
    fc.assert(
      fc.property(anyDossier, intention, (dossier, intend) => {
        const command = intend(dossier);
        if (command?.type !== 'set-answer' && command?.type !== 'set-item-field') return;
        const entity = command.type === 'set-answer' ? command.section : command.collection;
        if (isDeciding(entity, command.field)) return;
        // Asked as if every answer decided: what does not say so must set nothing aside.
        const context = open(dossier, null).getSnapshot().context;
        const others = setAsideBy(context, command, () => true).filter(
          ({ question }) => question.field !== command.field,
        );
        expect(others).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });
});

/** Without a size, fast-check stops at ten. */
const atLength = fc.array(intention, { minLength: 1, maxLength: 20, size: 'max' });

describe('undo', () => {
  it('gives back each state in turn, and redo leads forward again', () => {
    fc.assert(
      fc.property(atLength, (intentions) => {
        const actor = open(emptyDossier('d', '2026-11-23T09:00:00.000Z'), null);
        const states = [actor.getSnapshot().context.dossier];
        for (const intend of intentions) {
          const command = intend(actor.getSnapshot().context.dossier);
          if (command === null) continue;
          actor.send({ type: 'apply', command, label: 'x' });
          const next = actor.getSnapshot().context.dossier;
          if (next !== states.at(-1)) states.push(next);
        }
        for (const state of states.slice(0, -1).reverse()) {
          actor.send({ type: 'undo' });
          expect(canonicalJson(actor.getSnapshot().context.dossier)).toBe(canonicalJson(state));
        }
        actor.send({ type: 'undo' });
        for (const state of states.slice(1)) {
          actor.send({ type: 'redo' });
          expect(canonicalJson(actor.getSnapshot().context.dossier)).toBe(canonicalJson(state));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('of an added item leaves its page for the list', () => {
    const start = filledDossier();
    const actor = open(start, { step: 'structure', page: 'establishments' });
    actor.send({
      type: 'addItem',
      itemId: 'e9',
      label: 'un établissement',
      command: appendItems(start, 'establishments', [{ id: 'e9' }]),
    });
    expect(screenOf(actor.getSnapshot())?.place).toEqual({
      step: 'structure',
      page: 'establishment',
      itemId: 'e9',
    });
    actor.send({ type: 'undo' });
    expect(screenOf(actor.getSnapshot())?.place.page).toBe('establishments');
  });
});

describe('cancelling an item', () => {
  it('gives the old values back, whatever pages of it were visited', () => {
    const before = filledDossier();
    const actor = open(before, { step: 'staff', page: 'people' });
    actor.send({ type: 'go', place: { step: 'staff', page: 'person', itemId: 'p1' } });
    actor.send({
      type: 'apply',
      command: setItemField('people', 'p1', 'birthName', 'Autre'),
      label: 'x',
    });
    actor.send({ type: 'continue' });
    actor.send({
      type: 'apply',
      command: setItemField('people', 'p1', 'jobTitle', 'Autre emploi'),
      label: 'x',
    });
    actor.send({ type: 'cancelItem' });
    expect(screenOf(actor.getSnapshot())?.place.page).toBe('people');
    expect(canonicalJson(actor.getSnapshot().context.dossier)).toBe(canonicalJson(before));
  });

  it('takes an item away that had only just been added', () => {
    const before = filledDossier();
    const actor = open(before, { step: 'staff', page: 'people' });
    actor.send({
      type: 'addItem',
      itemId: 'p9',
      label: 'une personne',
      command: appendItems(before, 'people', [{ id: 'p9' }]),
    });
    actor.send({ type: 'cancelItem' });
    expect(actor.getSnapshot().context.dossier.people).toEqual(before.people);
  });
});

describe('an edit begun in the review', () => {
  it('comes back to the review when it opens no question', () => {
    const actor = open(filledDossier(), { step: 'review', page: 'review' });
    actor.send({ type: 'modify', place: { step: 'structure', page: 'organisation' } });
    actor.send({
      type: 'apply',
      command: setAnswer('organisation', 'legalName', 'Fondation Les Acacias'),
      label: 'x',
    });
    actor.send({ type: 'continue' });
    expect(screenOf(actor.getSnapshot())?.place.page).toBe('review');
  });

  it('goes to the first new question, then back to the review', () => {
    const actor = open(filledDossier(branches['director']), { step: 'review', page: 'review' });
    actor.send({ type: 'modify', place: who });
    actor.send({
      type: 'apply',
      command: setAnswer('representative', 'directorIsRepresentative', 'no'),
      label: 'x',
    });
    actor.send({
      type: 'apply',
      command: setAnswer('representative', 'presidentOption', 'a'),
      label: 'x',
    });
    actor.send({ type: 'continue' });
    expect(screenOf(actor.getSnapshot())?.place.page).toBe('director-identity');
    actor.send({ type: 'later' });
    expect(screenOf(actor.getSnapshot())?.place.page).toBe('review');
  });
});
