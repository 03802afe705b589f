import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, type Person, emptyDossier } from '../../shared/dossier/schema';
import { progressOf } from '../../shared/journey/progress';
import {
  TEAM_PLACES,
  type TeamPicture,
  teamPictures,
  personPlaceLabel,
  teamPlaceLabel,
} from '../../shared/journey/team';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { likelyDossier } from './random-dossiers';

const empty = emptyDossier('d', '2026-11-23T09:00:00.000Z');

function picturesOf(dossier: Dossier): readonly TeamPicture[] {
  return teamPictures(dossier, progressOf(dossier, TODAY));
}

function figures({ counts }: TeamPicture): string[] {
  return counts.map(({ label, count }) => `${count} ${label}`);
}

function pictureOf(...registrations: readonly Person['registration'][]): string[] {
  const people = registrations.map((registration, index) => ({
    id: `p${index}`,
    ...(registration === undefined ? {} : { registration }),
  }));
  return picturesOf({ ...empty, people })
    .slice(0, 1)
    .flatMap(figures);
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

  it('says of one person what it says of many, in the singular', () => {
    expect(personPlaceLabel({ id: 'a', registration: 'ordre' })).toBe(
      'Par son ordre professionnel',
    );
    expect(personPlaceLabel({ id: 'a', registration: 'GENR11' })).toBe(teamPlaceLabel('GENR11'));
    expect(personPlaceLabel({ id: 'a' })).toBe('À décider');
  });

  it('shows nothing of an empty staff', () => {
    expect(picturesOf(empty)).toEqual([]);
  });

  it('counts who is to be decided, who lacks something, and who is complete', () => {
    const people: readonly Person[] = [
      { id: 'a' },
      { id: 'b', registration: 'GENR11' },
      {
        id: 'c',
        birthName: 'Lys',
        firstNames: 'Zoé',
        jobTitle: 'Cuisinière',
        registration: 'none',
      },
    ];
    const [, byState] = picturesOf({ ...empty, people });
    expect(byState && figures(byState)).toEqual(['1 À décider', '1 À compléter', '1 Complet']);
  });

  it('counts someone of two establishments in both, and who has none apart', () => {
    const dossier: Dossier = {
      ...empty,
      establishments: [{ id: 'e1', name: 'Les Acacias' }, { id: 'e2' }],
      people: [{ id: 'a', establishmentIds: ['e1', 'e2'] }, { id: 'b' }],
    };
    const byEstablishment = picturesOf(dossier).at(-1);
    expect(byEstablishment && figures(byEstablishment)).toEqual([
      '1 À indiquer',
      '1 Les Acacias',
      '1 Établissement sans nom',
    ]);
  });

  it('counts everyone, each once, and shows no place where nobody is', () => {
    fc.assert(
      fc.property(likelyDossier, (dossier) => {
        for (const { title, counts } of picturesOf(dossier)) {
          const sum = counts.reduce((total, { count }) => total + count, 0);
          if (title === 'Par établissement')
            expect(sum).toBeGreaterThanOrEqual(dossier.people.length);
          else expect(sum).toBe(dossier.people.length);
          expect(counts.filter(({ count }) => count === 0)).toEqual([]);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('has a name of its own for each place', () => {
    const labels = TEAM_PLACES.map(teamPlaceLabel);
    expect(labels).toEqual([...new Set(labels)]);
  });
});
