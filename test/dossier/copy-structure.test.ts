import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAnswer } from '../../shared/dossier/commands';
import { copyStructure } from '../../shared/dossier/copy-structure';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import { readDossier } from '../../shared/dossier/lenient';
import { progressOf, stepProgress } from '../../shared/journey/progress';
import { TODAY } from '../journey/answer-sheets';
import { branches, filledDossier } from '../journey/filled-dossier';
import { after, likelyDossier } from '../journey/random-dossiers';
import { runs } from '../property-runs';
import { dossier } from './arbitraries';

const made = { id: 'new', createdAt: '2026-11-23T10:00:00.000Z', title: 'Copie' };

describe('copying the structure of a dossier', () => {
  it('takes the structure along, under new ids', () => {
    const source = filledDossier(branches['president without a card']);
    let count = 0;
    const copy = copyStructure(source, made, () => `copied-${(count += 1)}`);
    expect(copy).toMatchObject({
      id: 'new',
      organisation: source.organisation,
      representative: source.representative,
      director: source.director,
      diagnostic: source.diagnostic,
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

  it('of the example is an example too, which is never sent', () => {
    const sample = { ...filledDossier(), isSample: true };
    expect(copyStructure(sample, made, () => 'x').isSample).toBe(true);
    expect(copyStructure(filledDossier(), made, () => 'x').isSample).toBe(false);
  });

  it('of an archived one is at work', () => {
    const archived = after(filledDossier(), setAnswer('filing', 'shelf', 'archived'));
    expect(copyStructure(archived, made, () => 'x').filing).toEqual({});
  });

  it('stands where the other stood, in the steps that it takes along', () => {
    fc.assert(
      fc.property(likelyDossier, (source) => {
        let count = 0;
        const copy = copyStructure(source, made, () => `copied-${(count += 1)}`);
        for (const step of ['diagnostic', 'structure', 'representative'] as const) {
          const stood = stepProgress(progressOf(source, TODAY), step);
          const stands = stepProgress(progressOf(copy, TODAY), step);
          expect([step, stands.status]).toEqual([step, stood.status]);
          expect(stands.minutesLeft).toBe(stood.minutesLeft);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('can be kept, and shares no id with the other', () => {
    fc.assert(
      fc.property(likelyDossier, (source) => {
        let count = 0;
        const copy = copyStructure(source, made, () => `copied-${(count += 1)}`);
        expect(readDossier(JSON.parse(JSON.stringify(copy)))).toEqual({
          ok: true,
          value: { dossier: copy, issues: [] },
        });
        const ids = new Set(source.establishments.map(({ id }) => id));
        expect(copy.establishments.filter(({ id }) => ids.has(id))).toEqual([]);
        expect(copy.establishments).toHaveLength(source.establishments.length);
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
