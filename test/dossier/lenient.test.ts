import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldKind, lenientFieldSchema, quickYesOf } from '../../shared/dossier/field-kinds';
import { readDossier } from '../../shared/dossier/lenient';
import { collections, emptyDossier } from '../../shared/dossier/schema';
import { runs } from '../property-runs';
import { dossier, valueOf } from './arbitraries';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

describe('reading a stored dossier', () => {
  it('gives back whatever commands can make of one, half-typed answers included', () => {
    fc.assert(
      fc.property(dossier, (stored) => {
        const copy: unknown = JSON.parse(JSON.stringify(stored));
        expect(readDossier(copy)).toEqual({ ok: true, value: { dossier: stored, issues: [] } });
      }),
      { numRuns: runs(300) },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readDossier(value).ok).toBe(false);
      }),
      { numRuns: runs(500) },
    );
  });

  it('names what it could not keep, and keeps the rest', () => {
    const reading = readDossier({
      ...empty,
      representative: { card: 'carte-bleue', birthName: 'Sorbier' },
      people: [{ id: 'p1', birthName: 42, firstNames: 'Inès' }, 'nobody', { id: 'p1' }],
    });
    expect(reading).toMatchObject({
      ok: true,
      value: {
        dossier: {
          representative: { birthName: 'Sorbier' },
          people: [{ id: 'p1', firstNames: 'Inès' }],
        },
        issues: [
          { path: 'representative.card', value: 'carte-bleue' },
          { path: 'people/p1.birthName', value: 42 },
          { path: 'people[1]', value: 'nobody' },
          { path: 'people[2]', value: { id: 'p1' } },
        ],
      },
    });
  });

  it('keeps whole only an item of which the schema would keep every answer as it stands', () => {
    const anything = fc.oneof(fc.anything(), fc.array(fc.string()), fc.string());
    for (const kind of Object.values<FieldKind>({
      ...collections.people,
      ...collections.documents,
    })) {
      const isSound = quickYesOf(kind);
      fc.assert(
        fc.property(fc.oneof(anything, valueOf(kind)), (value) => {
          if (!isSound(value)) return;
          expect(lenientFieldSchema(kind).safeParse(value)).toEqual({ success: true, data: value });
        }),
        { numRuns: runs(30) },
      );
    }
  });

  it('reads an item alike, whether or not another of its answers sends it the long way', () => {
    fc.assert(
      fc.property(dossier, (stored) => {
        const spoilt = {
          ...stored,
          people: stored.people.map((person) => ({ ...person, nothingKnown: 1 })),
        };
        expect(readDossier(spoilt)).toMatchObject({ ok: true, value: { dossier: stored } });
      }),
      { numRuns: runs(100) },
    );
  });

  it('keeps no item that is more than what JSON can hold, nor one whose id is none', () => {
    const heir: unknown = Object.create(
      { birthName: 'Sorbier' },
      {
        id: { value: 'p1', enumerable: true },
      },
    );
    const reading = readDossier({
      ...empty,
      people: [heir, { id: '' }, { id: 'x'.repeat(65) }, { id: 'p2', establishmentIds: ['e1', 2] }],
    });
    expect(reading.ok && reading.value.dossier.people).toStrictEqual([{ id: 'p1' }, { id: 'p2' }]);
    expect(reading.ok && reading.value.issues.map(({ path }) => path)).toEqual([
      'people[1]',
      'people[2]',
      'people/p2.establishmentIds',
    ]);
  });

  it('refuses one of another version', () => {
    expect(readDossier({ ...empty, schemaVersion: 99 })).toEqual({
      ok: false,
      error: 'unreadable',
    });
  });
});
