/** What the registration engine says of a person: the only use that documents make of it. */
import type { Dossier, Person } from '../dossier/schema';
import { proposalFor } from '../journey/proposals';
import { placeLabel } from '../registration/places';
import { proposeForPerson } from '../registration/propose';

/** A proposal, in words. */
export interface ProposedPlace {
  /** « RPPS+ : accompagnement au soin »; « À décider » if nothing is proposed. */
  readonly place: string;
  readonly reason: string;
  /** Who says so. */
  readonly source: string;
  /** The question that decides, if one does; else empty. */
  readonly question: string;
}

/** The proposal for a person nobody has decided yet. */
export function proposedPlace(dossier: Dossier, person: Person): ProposedPlace {
  const { place, reason, source, question } = proposalFor(dossier, person);
  return { place: placeLabel(place), reason, source: source.label, question: question ?? '' };
}

/** Where a person is registered, once decided: « Son ordre professionnel (infirmier) ». */
export function placeWords(person: Person): string {
  return placeLabel(proposeForPerson(person).place);
}
