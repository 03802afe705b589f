/** Proposes where the holder of a job title is registered, in sentences for a director. */

import { shortRoleLabel } from '../reference/roles';
import {
  lowerFirst,
  professionSuffix,
  type Proposal,
  type Reading,
  type RegistrationPlace,
} from './places';
import { normaliseTitle } from './normalise-title';
import { sourceOf } from './proposal-sources';
import { outcomeOf } from './read-title';
import { sourcesNaming } from './reference-titles/reference-titles';
import type { Outcome, RuleReading } from './title-rules';

/** Longer titles are cut in the reason; the dossier keeps them whole. */
const SHOWN_LENGTH = 80;

/**
 * Where the holder of this title is registered, as far as the title says.
 * Never fails; a title that says nothing is `undecided` with a question.
 */
export function proposeFromTitle(title: string): Proposal {
  const normalised = normaliseTitle(title);
  const outcome = outcomeOf(normalised);
  const { place, profession, certainty, readings, question, advice } = outcome;
  return {
    place,
    profession,
    certainty,
    reason: `${quoted(title)}\u00a0: ${explained(outcome)}.`,
    source: sourceOf(outcome.basis, sourcesNaming(normalised.segments)),
    readings: readings.map(asReading),
    question,
    advice,
  };
}

function quoted(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  if (text === '') return 'Emploi non renseigné';
  return `«\u00a0${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text}\u00a0»`;
}

function explained({ place, because }: Outcome): string {
  const detail = because === '' ? '' : ` (${because})`;
  switch (place.kind) {
    case 'none':
      return `${because}, sans accès attendu aux données de santé, donc sans enregistrement`;
    case 'undecided':
      return because;
    default:
      return `${placeWords(place)}${detail}`;
  }
}

function placeWords(place: RegistrationPlace): string {
  switch (place.kind) {
    case 'rpps-plus':
      return lowerFirst(shortRoleLabel(place.role));
    case 'ordre':
      return `profession à ordre${professionSuffix(place.profession)}, enregistrée par son ordre et jamais dans RPPS+`;
    case 'ars':
      return `profession${professionSuffix(place.profession)} enregistrée par l’ARS, jamais dans RPPS+`;
    case 'none':
      return 'pas d’enregistrement';
    case 'undecided':
      return 'à décider';
  }
}

function asReading({ place, profession, because }: RuleReading): Reading {
  const words = placeWords(place);
  const sentence = `${words.charAt(0).toLocaleUpperCase('fr')}${words.slice(1)}`;
  return {
    place,
    profession,
    reason: because === '' ? `${sentence}.` : `${sentence}, ${because}.`,
  };
}
