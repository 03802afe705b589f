/** What is missing for each person: to be entered on the portal, then to activate the e-CPS. */
import type { Person } from '../dossier/schema';
import type { Finding } from './findings';
import { type Progress, isOpen, stepProgress } from './progress';
import { goesToPortal, portalAction } from './staffing';

/** The e-CPS is activated by codes sent to these: FAQ e-CPS. */
const CORRESPONDENCE: readonly string[] = ['email', 'hasOwnMobile', 'mobile'];

/** Where a person stands before the portal. */
export type PortalStanding =
  /** Nobody decided yet where this person is registered. */
  | 'undecided'
  /** Registered by an ordre or the ARS, or not at all: nothing to enter. */
  | 'elsewhere'
  | 'lacking'
  /** All is there, but whether there is a number already: it is to be looked up. */
  | 'number-unknown'
  | 'ready'
  /** The situation is on the portal already. */
  | 'up-to-date';

/** Where a person stands before the e-CPS. */
export type EcpsStanding =
  | 'undecided'
  /** An ordre or the ARS registers this person, hence sees to the card or the e-CPS. */
  | 'elsewhere'
  | 'lacking'
  /** No mobile of one's own: by what other means is to be checked. */
  | 'other-means'
  /** All is there but the number, which registration gives. */
  | 'after-registration'
  | 'ready';

/** What a person still waits for. */
export interface PersonNeeds {
  readonly portal: PortalStanding;
  readonly ecps: EcpsStanding;
  /** All that is missing, refused or doubtful, in the order of the pages. */
  readonly open: readonly Finding[];
  /** Those that the e-CPS waits for. */
  readonly openForEcps: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];

/** Open findings by person; nobody is named who lacks nothing. */
export function openByPerson(progress: Progress): ReadonlyMap<string, readonly Finding[]> {
  const known = memory.get(progress);
  if (known !== undefined) return known;
  const byPerson = new Map<string, Finding[]>();
  for (const finding of stepProgress(progress, 'staff').findings) {
    const { itemId } = finding.place;
    if (itemId === undefined || !isOpen(finding)) continue;
    const own = byPerson.get(itemId);
    if (own === undefined) byPerson.set(itemId, [finding]);
    else own.push(finding);
  }
  memory.set(progress, byPerson);
  return byPerson;
}
const memory = new WeakMap<Progress, ReadonlyMap<string, readonly Finding[]>>();

/** What this person still waits for; `open`: their own findings. */
export function needsOf(person: Person, open: readonly Finding[] = NOTHING): PersonNeeds {
  const openForEcps = open.filter(({ question }) => CORRESPONDENCE.includes(question.field));
  return {
    portal: portalStanding(person, open),
    ecps: ecpsStanding(person, openForEcps),
    open,
    openForEcps,
  };
}

function portalStanding(person: Person, open: readonly Finding[]): PortalStanding {
  if (person.registration === undefined) return 'undecided';
  if (!goesToPortal(person)) return 'elsewhere';
  if (portalAction(person) === 'up-to-date') return 'up-to-date';
  if (open.length > 0) return 'lacking';
  return portalAction(person) === null ? 'number-unknown' : 'ready';
}

function ecpsStanding(person: Person, open: readonly Finding[]): EcpsStanding {
  if (person.registration === undefined) return 'undecided';
  if (!goesToPortal(person)) return 'elsewhere';
  if (open.length > 0) return 'lacking';
  if (person.hasOwnMobile === 'no') return 'other-means';
  return portalAction(person) === 'up-to-date' ? 'ready' : 'after-registration';
}

/** How far the staff is, from what is left to decide to what is done. */
export const COMPLETENESS = ['undecided', 'lacking', 'complete'] as const;
/** One of them. */
export type Completeness = (typeof COMPLETENESS)[number];

/** How far a person is. */
export function completenessOf(person: Person, open: readonly Finding[] = NOTHING): Completeness {
  if (person.registration === undefined) return 'undecided';
  return open.length > 0 || person.hasRppsNumber === 'unknown' ? 'lacking' : 'complete';
}
