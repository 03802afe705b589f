/** Where a person may be registered, what a proposal says, and the French words for both. */
import { professionByCode } from '../reference/professions';
import { shortRoleLabel, type RoleCode } from '../reference/roles';

/** One of five places; an ordre or the ARS may have been decided without saying for which profession. */
export type RegistrationPlace =
  | { readonly kind: 'rpps-plus'; readonly role: RoleCode }
  /** `profession`: code of `professions.json`, null when only the place was decided. */
  | { readonly kind: 'ordre'; readonly profession: string | null }
  | { readonly kind: 'ars'; readonly profession: string | null }
  /** No access to health data, hence no registration. */
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' };

/** A place as the dossier stores it once decided (`people.registration`). */
export type RegistrationChoice = RoleCode | 'ordre' | 'ars' | 'none';

/**
 * - `safe`: one reading, beyond dispute; may be accepted with others in one go after being seen.
 * - `to-confirm`: a person should look at this one.
 * - `undecided`: nothing is proposed, a question is asked.
 */
export type Certainty = 'safe' | 'to-confirm' | 'undecided';

/** Who says so. `answer` and `decision` are what the user said in the dossier. */
export type SourceBasis =
  'ans-leaflet' | 'editor' | 'nos-definition' | 'register' | 'inference' | 'answer' | 'decision';

export interface SourceRef {
  /** French; says honestly when it is an inference « à valider par le directeur ». */
  readonly label: string;
  /** ISO day of the state of knowledge; null for what the user said. */
  readonly date: string | null;
  readonly basis: SourceBasis;
}

/** Another way to understand the same title. */
export interface Reading {
  readonly place: RegistrationPlace;
  /** TRE_R85 code. */
  readonly profession: string | null;
  /** French, one sentence. */
  readonly reason: string;
}

export interface Proposal {
  readonly place: RegistrationPlace;
  /** TRE_R85 code for the portal's « profession » field, when one fits; active codes only. */
  readonly profession: string | null;
  readonly certainty: Certainty;
  /** French, one sentence for a director. */
  readonly reason: string;
  readonly source: SourceRef;
  /** The other outcomes, for ambiguous titles. */
  readonly readings: readonly Reading[];
  /** The one French question that decides between the readings. */
  readonly question: string | null;
  /** French advice on the portal's « profession » field: retired professions and their successors. */
  readonly advice: string | null;
}

/** Whether two places are the same for the person: same kind, role and profession. */
export function samePlace(one: RegistrationPlace, other: RegistrationPlace): boolean {
  return placeKey(one) === placeKey(other);
}

/** A short stable name: « GENR11 », « ordre:60 », « none ». */
export function placeKey(place: RegistrationPlace): string {
  switch (place.kind) {
    case 'rpps-plus':
      return place.role;
    case 'ordre':
    case 'ars':
      return `${place.kind}:${place.profession ?? ''}`;
    case 'none':
    case 'undecided':
      return place.kind;
  }
}

/** What the dossier stores when this place is decided; null as long as nothing is. */
export function choiceOf(place: RegistrationPlace): RegistrationChoice | null {
  switch (place.kind) {
    case 'rpps-plus':
      return place.role;
    case 'undecided':
      return null;
    default:
      return place.kind;
  }
}

/** The place in French, for a table or a badge. */
export function placeLabel(place: RegistrationPlace): string {
  switch (place.kind) {
    case 'rpps-plus':
      return `RPPS+\u00a0: ${lowerFirst(shortRoleLabel(place.role))}`;
    case 'ordre':
      return `Son ordre professionnel${professionSuffix(place.profession)}`;
    case 'ars':
      return `L’ARS, sur eRPPS${professionSuffix(place.profession)}`;
    case 'none':
      return 'Pas d’enregistrement : pas de données de santé';
    case 'undecided':
      return 'À décider';
  }
}

/** « (infirmier) » behind « son ordre »; nothing where only the place was decided. */
export function professionSuffix(code: string | null): string {
  const label = code === null ? undefined : professionByCode(code)?.label;
  return label === undefined ? '' : ` (${label.toLocaleLowerCase('fr')})`;
}

/** « Accompagnement au soin » → « accompagnement au soin », for use inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
