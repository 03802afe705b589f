import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  appendItems,
  apply,
  removeItem,
  setAnswer,
  setItemField,
} from '../../shared/dossier/commands';
import {
  type JournalAction,
  type JournalEntry,
  MOST_CHANGES_TOLD,
  journalEntry,
  readJournalEntry,
} from '../../shared/dossier/journal';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import { runs } from '../property-runs';
import { commandsFrom, dossier as anyDossier, intention } from './arbitraries';

const AT = '2026-11-23T10:42:00.000Z';
const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

/** The entry for a command applied to this dossier, then perhaps undone. */
function entryFor(
  dossier: Dossier,
  command: Command,
  action: Exclude<JournalAction, 'opened'> = 'done',
): JournalEntry {
  const applied = apply(dossier, command);
  const change = { label: 'Changer', command, inverse: applied.inverse };
  return journalEntry(action, change, action === 'undone' ? dossier : applied.dossier, AT);
}

function after(dossier: Dossier, ...commands: readonly Command[]): Dossier {
  return commands.reduce((current, command) => apply(current, command).dossier, dossier);
}

describe('a journal entry', () => {
  it('says what an answer was and what it became, and the other way round when undone', () => {
    const dossier = after(empty, setAnswer('organisation', 'siren', '111111118'));
    const command = setAnswer('organisation', 'siren', '222222226');
    const path = 'organisation.siren';
    expect(entryFor(dossier, command).changes).toEqual([
      { path, before: '111111118', after: '222222226' },
    ]);
    expect(entryFor(dossier, command, 'undone').changes).toEqual([
      { path, before: '222222226', after: '111111118' },
    ]);
    expect(entryFor(empty, command).changes).toEqual([{ path, before: null, after: '222222226' }]);
  });

  it('says when, how, and who: by name and role, as far as they are known', () => {
    expect(entryFor(empty, setAnswer('preparation', 'title', 'Les Acacias'))).toMatchObject({
      at: AT,
      action: 'done',
      label: 'Changer',
      by: { name: null, role: null },
    });
    const known = after(
      empty,
      setAnswer('preparation', 'preparerName', 'Camille Sorbier'),
      setAnswer('preparation', 'preparerRole', 'director'),
    );
    expect(entryFor(known, setAnswer('preparation', 'title', 'Les Acacias')).by).toEqual({
      name: 'Camille Sorbier',
      role: 'director',
    });
  });

  it('names who came or went, and keeps nothing else of them', () => {
    const person = {
      id: 'p7',
      firstNames: 'Océane',
      birthName: 'Mélisse',
      usedName: 'Sorbier',
      birthDate: '1985-05-20',
    };
    const inserted = entryFor(empty, appendItems(empty, 'people', [person]));
    expect(inserted.changes).toEqual([
      { path: 'people/p7', before: null, after: 'Océane Sorbier' },
    ]);
    const staffed = after(empty, appendItems(empty, 'people', [person]));
    const removed = entryFor(staffed, removeItem('people', 'p7'));
    expect(removed.changes).toEqual([{ path: 'people/p7', before: 'Océane Sorbier', after: null }]);
    expect(JSON.stringify([inserted, removed])).not.toContain('1985');
  });

  it('counts an import of 10,000 people, and tells the first of them only', () => {
    const people = Array.from({ length: 10_000 }, (_, index) => ({
      id: `p${index}`,
      birthName: `Sorbier ${index}`,
    }));
    const command = appendItems(empty, 'people', people);
    for (const action of ['done', 'undone'] as const) {
      const entry = entryFor(empty, command, action);
      expect(entry.changeCount).toBe(10_000);
      expect(entry.changes).toHaveLength(MOST_CHANGES_TOLD);
      expect(entry.changes[0]?.path).toBe('people/p0');
    }
  });

  it('tells each part of a change made of several that changed something', () => {
    const dossier = after(empty, appendItems(empty, 'people', [{ id: 'p1' }]));
    const entry = entryFor(dossier, {
      type: 'together',
      label: 'Remplir',
      commands: [
        setItemField('people', 'p1', 'birthName', 'Mélisse'),
        setItemField('people', 'p1', 'sex', undefined),
        setItemField('people', 'p1', 'establishmentIds', ['e1', 'e2']),
      ],
    });
    expect(entry.changes).toEqual([
      { path: 'people/p1.birthName', before: null, after: 'Mélisse' },
      { path: 'people/p1.establishmentIds', before: null, after: ['e1', 'e2'] },
    ]);
    expect(entry.changeCount).toBe(2);
  });

  it('undone says the same as done, turned round, whatever the change', () => {
    fc.assert(
      fc.property(anyDossier, fc.array(intention, { maxLength: 4 }), (dossier, intentions) => {
        const command: Command = {
          type: 'together',
          label: 'Importer',
          commands: commandsFrom(dossier, intentions),
        };
        const done = entryFor(dossier, command);
        const undone = entryFor(dossier, command, 'undone');
        expect(undone.changeCount).toBe(done.changeCount);
        const turned = undone.changes.map((change) => ({
          path: change.path,
          before: change.after,
          after: change.before,
        }));
        if (done.changeCount <= MOST_CHANGES_TOLD) {
          expect(new Set(turned.map(asText))).toEqual(new Set(done.changes.map(asText)));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('comes back from storage as it was, whatever the change', () => {
    fc.assert(
      fc.property(anyDossier, intention, (dossier, intend) => {
        const command = intend(dossier);
        fc.pre(command !== null);
        const entry = entryFor(dossier, command);
        const copy: unknown = JSON.parse(JSON.stringify(entry));
        expect(readJournalEntry(copy)).toEqual(entry);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([null, 'x', {}, { at: AT, changes: [] }])('is not read from %j', (stored) => {
    expect(readJournalEntry(stored)).toBeNull();
  });
});

function asText(change: JournalEntry['changes'][number]): string {
  return JSON.stringify(change);
}
