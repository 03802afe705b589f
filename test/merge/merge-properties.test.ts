/** What holds of every merge, on random histories: in either order, twice, and with nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/dossier/commands';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { type Dossier, collectionIds, sectionIds } from '../../shared/dossier/schema';
import { mergeCommand } from '../../shared/merge/merge-command';
import { type Difference, type MergePlan, planMerge } from '../../shared/merge/merge-plan';
import { TODAY } from '../journey/answer-sheets';
import { dossier as anyDossier } from '../dossier/arbitraries';
import { runs } from '../property-runs';
import { all, comparable, merged, planOf, versions } from './versions';

/** Each answer of a dossier: where it stands, and what it says. */
function answersOf(dossier: Dossier): Map<string, string> {
  const found = new Map<string, string>();
  const add = (owner: string, fields: object): void => {
    for (const [field, value] of Object.entries(fields)) {
      if (Array.isArray(value)) {
        for (const entry of value) found.set(`${owner}.${field} ${canonicalJson(entry)}`, '');
      } else found.set(`${owner}.${field}`, canonicalJson(value));
    }
  };
  for (const section of sectionIds) add(section, dossier[section]);
  for (const collection of collectionIds) {
    for (const item of dossier[collection]) add(`${collection}/${item.id}`, item);
  }
  return found;
}

function isInConflict({ conflicts }: MergePlan, path: string): boolean {
  return conflicts.some(({ about }: Difference) => {
    if (about.kind === 'item') return path.startsWith(`${about.collection}/${about.id}.`);
    const owner = about.kind === 'answer' ? about.section : `${about.collection}/${about.id}`;
    return about.fields.some((field) => new RegExp(`^${owner}\\.${field}( |$)`, 'u').test(path));
  });
}

describe('a merge', () => {
  it('gives the same in either direction, once each conflict is settled for the same side', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const here = planMerge(base, mine, theirs, TODAY);
        const there = planMerge(base, theirs, mine, TODAY);
        expect(here.conflicts.map(({ key }) => key).sort()).toEqual(
          there.conflicts.map(({ key }) => key).sort(),
        );
        expect(comparable(merged(here, all(here, 'mine')))).toEqual(
          comparable(merged(there, all(there, 'theirs'))),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('of two files gives the same in either order, where nothing conflicts', () => {
    fc.assert(
      fc.property(versions, anyDossier, ({ base, mine, theirs }, other) => {
        const inOrderOf = (first: Dossier, second: Dossier): unknown => {
          const one = planMerge(base, mine, first, TODAY);
          if (one.conflicts.length > 0) return null;
          const two = planMerge(base, merged(one, new Map(), 'same'), second, TODAY);
          return two.conflicts.length > 0 ? null : comparable(merged(two, new Map(), 'same'));
        };
        // A third version that changes only what neither of the others has.
        const third = { ...base, contract: other.contract, people: theirs.people };
        const [a, b] = [inOrderOf(theirs, third), inOrderOf(third, theirs)];
        fc.pre(a !== null && b !== null);
        expect(a).toEqual(b);
      }),
      { numRuns: runs(100) },
    );
  });

  it('of the same file twice changes nothing, whatever was chosen', () => {
    fc.assert(
      fc.property(versions, fc.boolean(), (drawn, takesTheirs) => {
        const plan = planOf(drawn);
        const once = merged(plan, all(plan, takesTheirs ? 'theirs' : 'mine'));
        // Once merged, the file itself is the common ancestor.
        const again = planMerge(drawn.theirs, once, drawn.theirs, TODAY);
        expect([again.taken, again.conflicts]).toEqual([[], []]);
        expect(merged(again)).toBe(once);
      }),
      { numRuns: runs(200) },
    );
  });

  it('with what has not changed since changes nothing', () => {
    fc.assert(
      fc.property(versions, ({ base, mine }) => {
        const plan = planMerge(base, mine, base, TODAY);
        expect([plan.taken, plan.conflicts]).toEqual([[], []]);
        const other = planMerge(base, base, mine, TODAY);
        expect(other.conflicts).toEqual([]);
        expect(comparable(merged(other))).toEqual(comparable(mine));
      }),
      { numRuns: runs(100) },
    );
  });

  it('loses no answer that a side gave: it is in the result, or shown as a conflict', () => {
    fc.assert(
      fc.property(versions, (drawn) => {
        const plan = planOf(drawn);
        const before = answersOf(drawn.base);
        const after = answersOf(merged(plan, all(plan, 'mine')));
        for (const version of [drawn.mine, drawn.theirs]) {
          for (const [path, value] of answersOf(version)) {
            // A reading that was confirmed is renewed by the latest.
            if (path.startsWith('review.') || before.get(path) === value) continue;
            if (isInConflict(plan, path)) continue;
            expect(after.get(path), path).toBe(value);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('is undone at once, to the very dossier there was', () => {
    fc.assert(
      fc.property(versions, (drawn) => {
        const plan = planOf(drawn);
        const command = mergeCommand(plan, all(plan, 'theirs'), { id: 'h1', label: 'Fusion' });
        if (!command.ok) throw new Error('A choice is missing');
        const applied = apply(drawn.mine, command.value);
        expect(apply(applied.dossier, applied.inverse).dossier).toEqual(drawn.mine);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is not made as long as a conflict waits for its choice', () => {
    fc.assert(
      fc.property(versions, (drawn) => {
        const plan = planOf(drawn);
        fc.pre(plan.conflicts.length > 0);
        const [first, ...others] = plan.conflicts;
        const chosen = new Map(others.map(({ key }) => [key, 'mine' as const]));
        const command = mergeCommand(plan, chosen, { id: 'h1', label: 'Fusion' });
        expect(command).toEqual({ ok: false, error: [first?.key] });
      }),
      { numRuns: runs(50) },
    );
  });

  it('without a common ancestor asks about all that both say otherwise, and loses nothing', () => {
    fc.assert(
      fc.property(versions, ({ mine, theirs }) => {
        const plan = planMerge(null, mine, theirs, TODAY);
        const after = answersOf(merged(plan, all(plan, 'mine')));
        for (const version of [mine, theirs]) {
          for (const [path, value] of answersOf(version)) {
            if (path.startsWith('review.') || isInConflict(plan, path)) continue;
            expect(after.get(path), path).toBe(value);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
