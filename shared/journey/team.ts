/** The team in figures: how many people stand in each place of registration. */
import type { Dossier, Person } from '../dossier/schema';
import { ROLE_CODES, shortRoleLabel } from '../reference/roles';

/** Places of registration as decided, « to-decide » first. */
export const TEAM_PLACES = ['to-decide', ...ROLE_CODES, 'ordre', 'ars', 'none'] as const;
/** One of them. */
export type TeamPlace = (typeof TEAM_PLACES)[number];

/** One figure of the picture. */
export interface TeamCount {
  readonly key: TeamPlace;
  readonly label: string;
  readonly count: number;
}

/** Where a person stands. */
export function teamPlaceOf({ registration }: Person): TeamPlace {
  return registration ?? 'to-decide';
}

/** What a place is called in lists and documents. */
export function teamPlaceLabel(place: TeamPlace): string {
  switch (place) {
    case 'to-decide':
      return 'À décider';
    case 'ordre':
      return 'Par leur ordre professionnel';
    case 'ars':
      return 'Par l’agence régionale de santé (ARS)';
    case 'none':
      return 'Nulle part : pas d’accès à des données de santé';
    default:
      return `RPPS+ : ${shortRoleLabel(place).toLowerCase()}`;
  }
}

/** Counts of the places where someone stands, in their order. */
export function teamPicture({ people }: Dossier): readonly TeamCount[] {
  const counts = new Map<TeamPlace, number>();
  for (const person of people) {
    const place = teamPlaceOf(person);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return TEAM_PLACES.flatMap((key) => {
    const count = counts.get(key);
    return count === undefined ? [] : [{ key, label: teamPlaceLabel(key), count }];
  });
}
