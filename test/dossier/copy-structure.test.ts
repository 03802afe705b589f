import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyStructure } from '../../shared/dossier/copy-structure';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { filledDossier } from '../journey/filled-dossier';
import { runs } from '../property-runs';
import { dossier } from './arbitraries';

const made = { id: 'new', createdAt: '2026-11-23T10:00:00.000Z', title: 'Copie' };

describe('copying the structure of a dossier', () => {
  it('takes the structure along, under new ids', () => {
    const source = filledDossier();
    let count = 0;
    const copy = copyStructure(source, made, () => `copied-${(count += 1)}`);
    expect(copy).toMatchObject({
      id: 'new',
      organisation: source.organisation,
      representative: source.representative,
      preparation: { title: 'Copie', preparerName: source.preparation.preparerName },
    });
    expect(copy.establishments.map(({ id, name }) => [id, name])).toEqual([
      ['copied-1', source.establishments[0]?.name],
      ['copied-2', source.establishments[1]?.name],
    ]);
  });

  it('takes nobody along, and nothing of their data', () => {
    fc.assert(
      fc.property(dossier, (source) => {
        const copy = copyStructure(source, made, () => 'x');
        expect([copy.people, copy.gestionnaires, copy.documents, copy.pieces]).toEqual([
          [],
          [],
          [],
          {},
        ]);
      }),
      { numRuns: runs(50) },
    );
  });

  it('leaves the other as it is', () => {
    const source = filledDossier();
    const before = canonicalJson(source);
    copyStructure(source, made, () => 'x');
    expect(canonicalJson(source)).toBe(before);
  });
});
