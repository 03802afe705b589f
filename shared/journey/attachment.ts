/** Who is attached to an establishment by their own answers. */
import type { Dossier, Gestionnaire, Person } from '../dossier/schema';

/** Who works in an establishment or looks after it by name. */
export interface Attached {
  readonly people: readonly Person[];
  readonly gestionnaires: readonly Gestionnaire[];
}

/** Those whose answers name this establishment, be it among others; gestionnaires of the whole structure name none. */
export function attachedTo({ people, gestionnaires }: Dossier, establishmentId: string): Attached {
  return {
    people: people.filter(({ establishmentIds }) => establishmentIds?.includes(establishmentId)),
    gestionnaires: gestionnaires.filter(
      ({ perimeter, establishmentIds }) =>
        perimeter === 'some' && establishmentIds?.includes(establishmentId),
    ),
  };
}
