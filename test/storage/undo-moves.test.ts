import { describe, expect, it } from 'vitest';
import { movesBetween } from '../../renderer/storage/undo-moves';
import { appendItems, setAnswer, setItemField } from '../../shared/dossier/commands';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import {
  type JourneyContext,
  afterCancelItem,
  afterChange,
  afterRedo,
  afterUndo,
  initialContext,
} from '../../shared/journey/journey-context';
import { TODAY } from '../journey/answer-sheets';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function start(dossier: Dossier = empty): JourneyContext {
  return initialContext({ dossier, today: TODAY, place: null });
}

function titled(context: JourneyContext, title: string): JourneyContext {
  return { ...context, ...afterChange(context, setAnswer('preparation', 'title', title), title) };
}

/** « done Un », in order. */
function told(before: JourneyContext, after: JourneyContext): string[] {
  return movesBetween(before, after).map(({ action, change }) => `${action} ${change.label}`);
}

describe('what happened between two moments', () => {
  it('is each change, as it was done, undone and done again', () => {
    const one = titled(start(), 'Un');
    const two = titled(one, 'Deux');
    const undone = { ...two, ...afterUndo(two) };
    const redone = { ...undone, ...afterRedo(undone) };
    const other = titled(undone, 'Trois');
    expect(told(start(), one)).toEqual(['done Un']);
    expect(told(start(), two)).toEqual(['done Un', 'done Deux']);
    expect(told(two, undone)).toEqual(['undone Deux']);
    expect(told(undone, redone)).toEqual(['redone Deux']);
    expect(told(undone, other)).toEqual(['done Trois']);
  });

  it('is nothing when one only moved about', () => {
    const one = titled(start(), 'Un');
    expect(told(one, { ...one, itemId: 'p1', itemMark: 1 })).toEqual([]);
  });

  it('tells each change that « Annuler » takes back at once, the last first', () => {
    const before = titled(start(), 'Un');
    const added = {
      ...before,
      ...afterChange(before, appendItems(empty, 'people', [{ id: 'p1' }]), 'Ajouter'),
      itemMark: 1,
    };
    const named = {
      ...added,
      ...afterChange(added, setItemField('people', 'p1', 'birthName', 'Mélisse'), 'Nommer'),
    };
    expect(told(named, { ...named, ...afterCancelItem(named) })).toEqual([
      'undone Nommer',
      'undone Ajouter',
    ]);
  });

  it('does not take for an undo what dropped off a full stack', () => {
    let context = start();
    for (let number = 0; number < 700; number += 1) {
      const next = titled(context, `Titre ${number}`);
      expect(told(context, next)).toEqual([`done Titre ${number}`]);
      context = next;
    }
    expect(context.undo.length).toBeLessThan(700);
    const undone = { ...context, ...afterUndo(context) };
    expect(told(context, undone)).toEqual(['undone Titre 699']);
    expect(told(undone, { ...undone, ...afterRedo(undone) })).toEqual(['redone Titre 699']);
  });
});
