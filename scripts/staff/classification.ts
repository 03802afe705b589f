/** A job title on one line: what the engine says of it, in the short words of the labelled lists. */
import type { Certainty, Proposal, RegistrationPlace } from '../../shared/registration/places';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  safe: 'sure',
  'to-confirm': 'likely',
  undecided: 'unsure',
};

/** « role:GENR11 », « ordre », « ars », « none », « undecided ». */
export function outcomeName(place: RegistrationPlace): string {
  return place.kind === 'rpps-plus' ? `role:${place.role}` : place.kind;
}

/** The profession a proposal names, whichever list it belongs to; empty if none. */
export function professionOf({ place, profession }: Proposal): string {
  return (place.kind === 'ordre' || place.kind === 'ars' ? place.profession : profession) ?? '';
}

/** Outcomes, the best first, each once. */
export function outcomesOf({ place, readings }: Proposal): readonly string[] {
  return [...new Set([place, ...readings.map((reading) => reading.place)].map(outcomeName))];
}

/** Tab-separated: title, outcomes joined by `|`, `sure|likely|unsure`, profession code, reason. */
export function classificationLine(title: string): string {
  const proposal = proposeFromTitle(title);
  return [
    title,
    outcomesOf(proposal).join('|'),
    CERTAINTIES[proposal.certainty],
    professionOf(proposal),
    proposal.reason,
  ]
    .map((text) => text.replaceAll(/[\t\r\n]+/gu, ' '))
    .join('\t');
}
