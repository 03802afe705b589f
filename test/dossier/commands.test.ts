import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendItems,
  apply,
  removeItem,
  setAnswer,
  setItemField,
} from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { emptyDossier } from '../../shared/dossier/schema';
import { runs } from '../property-runs';
import { commandsFrom, dossier, intention } from './arbitraries';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

describe('a command', () => {
  it('and its inverse give back the same dossier, byte for byte', () => {
    fc.assert(
      fc.property(dossier, intention, (before, intend) => {
        const command = intend(before);
        fc.pre(command !== null);
        const { dossier: after, inverse } = apply(before, command);
        expect(canonicalJson(apply(after, inverse).dossier)).toBe(canonicalJson(before));
      }),
      { numRuns: runs(500) },
    );
  });

  it('undone and done again gives the same dossier as done once', () => {
    fc.assert(
      fc.property(dossier, intention, (before, intend) => {
        const command = intend(before);
        fc.pre(command !== null);
        const done = apply(before, command);
        const undone = apply(done.dossier, done.inverse);
        expect(apply(undone.dossier, undone.inverse).dossier).toEqual(done.dossier);
      }),
      { numRuns: runs(300) },
    );
  });

  it('never changes the dossier it is applied to', () => {
    fc.assert(
      fc.property(dossier, intention, (before, intend) => {
        const command = intend(before);
        fc.pre(command !== null);
        const copy = canonicalJson(before);
        apply(before, command);
        expect(canonicalJson(before)).toBe(copy);
      }),
      { numRuns: runs(200) },
    );
  });

  it('made of several is undone in one', () => {
    fc.assert(
      fc.property(
        dossier,
        fc.array(intention, { maxLength: 12, size: 'max' }),
        (before, intentions) => {
          const commands = commandsFrom(before, intentions);
          const { dossier: after, inverse } = apply(before, {
            type: 'together',
            label: 'Importer',
            commands,
          });
          expect(canonicalJson(apply(after, inverse).dossier)).toBe(canonicalJson(before));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('made of several does what they do one after the other', () => {
    fc.assert(
      fc.property(
        dossier,
        fc.array(intention, { maxLength: 12, size: 'max' }),
        (before, intentions) => {
          const commands = commandsFrom(before, intentions);
          const together = apply(before, { type: 'together', label: 'Importer', commands });
          const inTurn = commands.reduce((now, command) => apply(now, command).dossier, before);
          expect(together.dossier).toEqual(inTurn);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('on the same field twice keeps the last, and is undone to the first', () => {
    const named = apply(
      empty,
      appendItems(empty, 'people', [{ id: 'p1', birthName: 'Fougère' }]),
    ).dossier;
    const { dossier: after, inverse } = apply(named, {
      type: 'together',
      label: 'Renommer',
      commands: [
        setItemField('people', 'p1', 'birthName', 'Mélisse'),
        setItemField('people', 'p1', 'birthName', 'Myrtille'),
      ],
    });
    expect(after.people[0]?.birthName).toBe('Myrtille');
    expect(apply(after, inverse).dossier).toEqual(named);
  });

  it('that changes nothing gives the very same dossier', () => {
    const named = apply(empty, setAnswer('preparation', 'title', 'EHPAD Les Acacias')).dossier;
    expect(apply(named, setAnswer('preparation', 'title', 'EHPAD Les Acacias')).dossier).toBe(
      named,
    );
    expect(apply(empty, setAnswer('preparation', 'title', undefined)).dossier).toBe(empty);
  });

  it('that takes an answer back leaves no trace of it', () => {
    const named = apply(empty, setAnswer('preparation', 'title', 'EHPAD Les Acacias')).dossier;
    const taken = apply(named, setAnswer('preparation', 'title', undefined)).dossier;
    expect(taken.preparation).toStrictEqual({});
  });

  it('keeps the order of people when one is removed and brought back', () => {
    const people = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id }));
    const full = apply(empty, appendItems(empty, 'people', people)).dossier;
    const removed = apply(full, removeItem('people', 'p2'));
    expect(removed.dossier.people.map(({ id }) => id)).toEqual(['p1', 'p3', 'p4']);
    expect(apply(removed.dossier, removed.inverse).dossier.people).toEqual(full.people);
  });

  it('touches one person only, so that one record only is written', () => {
    const people = ['p1', 'p2', 'p3'].map((id) => ({ id }));
    const full = apply(empty, appendItems(empty, 'people', people)).dossier;
    const next = apply(full, setItemField('people', 'p2', 'birthName', 'Mélisse')).dossier;
    expect(next.people.filter((person, index) => person !== full.people[index])).toEqual([
      { id: 'p2', birthName: 'Mélisse' },
    ]);
  });

  it('on someone who is not there is a fault of the program', () => {
    expect(() => apply(empty, setItemField('people', 'p9', 'birthName', 'Mélisse'))).toThrow('p9');
    expect(() => apply(empty, removeItem('people', 'p9'))).toThrow('people');
  });
});
