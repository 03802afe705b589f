/** The last handover that two versions have in common. */
import { describe, expect, it } from 'vitest';
import { type Dossier, emptyDossier } from '../../shared/dossier/schema';
import {
  type Ancestor,
  MOST_ANCESTORS,
  commonAncestor,
  lineageOf,
  outlived,
} from '../../shared/handover/lineage';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function having(...taken: readonly string[]): Dossier {
  return { ...empty, handovers: { taken } };
}

function ancestor(
  id: string,
  origin: Ancestor['origin'],
  lineage: readonly string[] = [],
  at = '2026-11-23T10:00:00.000Z',
): Ancestor {
  return { id, origin, lineage, at, dossier: empty };
}

describe('the common ancestor', () => {
  it('is what was sent, when it comes back', () => {
    const known = [ancestor('h1', 'sent')];
    expect(commonAncestor(empty, known, { id: 'h2', lineage: ['h1'] })?.id).toBe('h1');
  });

  it('is the file itself once it was taken, unless that was undone', () => {
    const known = [ancestor('h1', 'sent'), ancestor('h2', 'received', ['h1'])];
    const file = { id: 'h2', lineage: ['h1'] };
    expect(commonAncestor(having('h2'), known, file)?.id).toBe('h2');
    expect(commonAncestor(having(), known, file)?.id).toBe('h1');
    expect(lineageOf(having(), known)).toEqual(['h1']);
  });

  it('is the nearest by descent, even where a clock was set back', () => {
    const known = [
      ancestor('h1', 'sent', [], '2026-11-23T12:00:00.000Z'),
      ancestor('h2', 'sent', ['h1'], '2026-11-23T08:00:00.000Z'),
    ];
    expect(commonAncestor(empty, known, { id: 'h3', lineage: ['h2', 'h1'] })?.id).toBe('h2');
  });

  it('is none for a dossier that was never handed over between the two', () => {
    expect(commonAncestor(empty, [ancestor('h1', 'sent')], { id: 'x', lineage: [] })).toBeNull();
    expect(commonAncestor(empty, [], { id: 'h2', lineage: ['h1'] })).toBeNull();
  });
});

describe('what is kept', () => {
  it('leaves the oldest behind, never the one that comes, whatever its clock says', () => {
    const known = Array.from({ length: MOST_ANCESTORS + 1 }, (_, index) =>
      ancestor(`h${index}`, 'sent', [], `2026-11-2${index}T10:00:00.000Z`),
    );
    expect(outlived(known, { id: 'h0' }).map(({ id }) => id)).toEqual(['h1']);
    expect(outlived(known.slice(1), { id: 'new' }).map(({ id }) => id)).toEqual(['h1']);
  });
});
