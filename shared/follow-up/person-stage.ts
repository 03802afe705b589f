/** Where each person stands from the portal to the e-CPS, and when they leave. */
import { pastDay } from '../documents/life';
import { readField } from '../dossier/read-field';
import type { Person } from '../dossier/schema';
import { addDays } from '../identifiers/dates';
import { readRpps } from '../identifiers/rpps';
import { goesToPortal, portalAction } from '../journey/staffing';

/** The stages of a person, in the order in which they are gone through. */
export const PERSON_STAGES = [
  'to-enter',
  'number-awaited',
  'ecps-soon',
  'ecps-to-activate',
  'ecps-active',
  'ecps-used',
  'to-close',
  'closed',
] as const;
/** One of them. */
export type PersonStage = (typeof PERSON_STAGES)[number];

/** The words of each stage. */
export const PERSON_STAGE_WORDS: Readonly<Record<PersonStage, string>> = {
  'to-enter': 'À saisir sur le portail',
  'number-awaited': 'Numéro RPPS attendu',
  'ecps-soon': 'e-CPS bientôt activable',
  'ecps-to-activate': 'e-CPS à activer',
  'ecps-active': 'e-CPS activée',
  'ecps-used': 'Première connexion faite',
  'to-close': 'Situation à fermer',
  closed: 'Partie, rien à faire',
};

/** Where a person stands, with the days (ISO) that count; `null` where none is noted, or none that can be read. */
export interface PersonFollowUp {
  readonly stage: PersonStage;
  readonly enteredOn: string | null;
  /** From when the e-CPS can be activated. */
  readonly ecpsFrom: string | null;
  readonly ecpsActivatedOn: string | null;
  /** The first login with it. */
  readonly ecpsFirstUsedOn: string | null;
  /** The last day, past or to come. */
  readonly leavesOn: string | null;
  readonly closedOn: string | null;
  /** Whether a situation stands on the portal that will have to be closed. */
  readonly isOnPortal: boolean;
}

/** FAQ RPPS+: the e-CPS can be activated about 48 hours after the number came. */
const DAYS_TO_ECPS = 2;

/** People are immutable objects: thousands do not change when one does. */
const memory = new WeakMap<
  Person,
  { readonly today: string; readonly known: PersonFollowUp | null }
>();

/** Where this person stands on this day (ISO); `null` for someone whom the structure does not register. */
export function personFollowUp(person: Person, today: string): PersonFollowUp | null {
  const remembered = memory.get(person);
  if (remembered?.today === today) return remembered.known;
  const known = read(person, today);
  memory.set(person, { today, known });
  return known;
}

function read(person: Person, today: string): PersonFollowUp | null {
  if (!goesToPortal(person)) return null;
  const numberOn = pastDay(person.numberReceivedOn, today);
  const days = {
    enteredOn: pastDay(person.enteredOn, today),
    ecpsFrom: numberOn === null ? null : addDays(numberOn, DAYS_TO_ECPS),
    ecpsActivatedOn: pastDay(person.ecpsActivatedOn, today),
    ecpsFirstUsedOn: pastDay(person.ecpsFirstUsedOn, today),
    leavesOn: lastDay(person, today),
    closedOn: pastDay(person.closedOn, today),
  };
  const isOnPortal = days.enteredOn !== null || portalAction(person) === 'up-to-date';
  return { ...days, isOnPortal, stage: stageOf(person, { ...days, isOnPortal }, today) };
}

function stageOf(person: Person, days: Omit<PersonFollowUp, 'stage'>, today: string): PersonStage {
  const { closedOn, leavesOn, isOnPortal, ecpsFirstUsedOn, ecpsActivatedOn, ecpsFrom } = days;
  if (closedOn !== null) return 'closed';
  if (leavesOn !== null && leavesOn <= today) return isOnPortal ? 'to-close' : 'closed';
  // Who has logged in with it has activated it, whether or not the day was noted.
  if (ecpsFirstUsedOn !== null) return 'ecps-used';
  if (ecpsActivatedOn !== null) return 'ecps-active';
  if (!isOnPortal) return 'to-enter';
  if (!hasNumber(person) && ecpsFrom === null) return 'number-awaited';
  return ecpsFrom !== null && ecpsFrom > today ? 'ecps-soon' : 'ecps-to-activate';
}

/** Whether the person had a number, or one that can be read came with the registration. */
function hasNumber({ hasRppsNumber, receivedRppsNumber }: Person): boolean {
  if (hasRppsNumber === 'yes') return true;
  return receivedRppsNumber !== undefined && readRpps(receivedRppsNumber).verdict !== 'invalid';
}

function lastDay({ endDate }: Person, today: string): string | null {
  if (endDate === undefined) return null;
  const reading = readField({ kind: 'date', purpose: 'end' }, endDate, { today });
  return reading.verdict === 'invalid' ? null : reading.value;
}
