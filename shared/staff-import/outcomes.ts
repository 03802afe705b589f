/** Where the people of a staff list would be registered, by their job titles: a count per outcome. */
import { TEAM_PLACES, type TeamPlace } from '../journey/team';
import type { RegistrationPlace } from '../registration/places';
import { proposeFromTitle } from '../registration/propose-from-title';
import type { ImportedPerson } from './people';

/** How many people of the list the engine proposes there. */
export interface OutcomeCount {
  readonly place: TeamPlace;
  readonly count: number;
}

/** Counts by what the engine reads in the titles; each distinct title is read once. */
export class OutcomeCounter {
  readonly #known = new Map<string, TeamPlace>();

  /** The outcomes that come up, in their usual order. */
  count(people: readonly ImportedPerson[]): readonly OutcomeCount[] {
    const counts = new Map<TeamPlace, number>();
    for (const { values } of people) {
      const place = this.#placeOf(values.jobTitle);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return TEAM_PLACES.flatMap((place) => {
      const count = counts.get(place);
      return count === undefined ? [] : [{ place, count }];
    });
  }

  #placeOf(title: string | undefined): TeamPlace {
    if (title === undefined) return 'to-decide';
    const known = this.#known.get(title);
    if (known !== undefined) return known;
    const place = teamPlace(proposeFromTitle(title).place);
    this.#known.set(title, place);
    return place;
  }
}

function teamPlace(place: RegistrationPlace): TeamPlace {
  switch (place.kind) {
    case 'rpps-plus':
      return place.role;
    case 'undecided':
      return 'to-decide';
    default:
      return place.kind;
  }
}
