/** A new dossier that begins with the structure of another: what does not change from one request to the next. */
import { type Dossier, emptyDossier } from './schema';

/** What the new one is given. */
export interface NewDossier {
  readonly id: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly title: string;
}

/**
 * Copies who the structure is: organisation, establishments, legal representative, director, diagnostic
 * and who prepares. People, gestionnaires, papers and documents belong to the other dossier and stay there.
 */
export function copyStructure(
  source: Dossier,
  { id, createdAt, title }: NewDossier,
  newId: () => string,
): Dossier {
  const { diagnostic, organisation, representative, director, preparation } = source;
  return {
    ...emptyDossier(id, createdAt),
    // What began as an example is never sent either.
    isSample: source.isSample,
    preparation: { ...preparation, title },
    diagnostic,
    organisation,
    representative,
    director,
    establishments: source.establishments.map((establishment) => ({
      ...establishment,
      id: newId(),
    })),
  };
}
