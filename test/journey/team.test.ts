import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Person, emptyDossier } from '../../shared/dossier/schema';
import { TEAM_PLACES, teamPicture, teamPlaceLabel } from '../../shared/journey/team';
import { runs } from '../property-runs';
import { likelyDossier } from './random-dossiers';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function pictureOf(...registrations: readonly Person['registration'][]): string[] {
  const people = registrations.map((registration, index) => ({
    id: `p${index}`,
    ...(registration === undefined ? {} : { registration }),
  }));
  return teamPicture({ ...empty, people }).map(({ label, count }) => `${count} ${label}`);
}

describe('the picture of the team', () => {
  it('counts the people by place of registration, who is to be decided first', () => {
    expect(pictureOf('none', 'ordre', 'GENR11', undefined, 'ars', 'GENR11', undefined)).toEqual([
      '2 À décider',
      '2 RPPS+\u00a0: accompagnement au soin',
      '1 Par leur ordre professionnel',
      '1 Par l’agence régionale de santé (ARS)',
      '1 Nulle part\u00a0: pas d’accès à des données de santé',
    ]);
  });

  it('shows nothing of an empty staff', () => {
    expect(pictureOf()).toEqual([]);
  });

  it('counts everyone, each once, and shows no place where nobody is', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        const counts = teamPicture(dossier);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(dossier.people.length);
        expect(counts.filter(({ count }) => count === 0)).toEqual([]);
        const keys = counts.map(({ key }) => key);
        expect(keys).toEqual(TEAM_PLACES.filter((place) => keys.includes(place)));
      }),
      { numRuns: runs(50) },
    );
  });

  it('has a name of its own for each place', () => {
    const labels = TEAM_PLACES.map(teamPlaceLabel);
    expect(labels).toEqual([...new Set(labels)]);
  });
});
