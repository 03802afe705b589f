import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../shared/dossier/lenient';
import { emptyDossier } from '../../shared/dossier/schema';
import { runs } from '../property-runs';
import { dossier } from './arbitraries';

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

  it('refuses one of another version', () => {
    expect(readDossier({ ...empty, schemaVersion: 99 })).toEqual({
      ok: false,
      error: 'unreadable',
    });
  });
});
