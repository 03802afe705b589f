/** Where one person is registered, and why: what was decided or answered first, then the job title. */
import { isRoleCode } from '../reference/roles';
import { choiceOf, type Proposal, type RegistrationChoice, type RegistrationPlace } from './places';
import { SOURCES } from './proposal-sources';
import { proposeFromTitle } from './propose-from-title';

/** What the rules look at: fields of `people` as the dossier stores them. */
export interface PersonToRegister {
  readonly jobTitle?: string | undefined;
  readonly accessesHealthData?: 'yes' | 'no' | undefined;
  /** Where a person decided; absent while only proposed. */
  readonly registration?: RegistrationChoice | undefined;
  /** TRE_R85 code chosen with that decision. */
  readonly portalProfession?: string | undefined;
}

/** Which of the rules, in their order, gave the proposal. */
export type DecidingRule = 'decision' | 'no-health-data' | 'ordre' | 'ars' | 'title' | 'to-decide';

export interface PersonProposal extends Proposal {
  readonly rule: DecidingRule;
}

/**
 * Where this person is registered. Rules in order: explicit decision; no access to health data;
 * profession à ordre; profession registered by the ARS; role by job title; else to decide.
 */
export function proposeForPerson(person: PersonToRegister): PersonProposal {
  const fromTitle = proposeFromTitle(person.jobTitle ?? '');
  if (person.registration !== undefined) return decided(person.registration, person, fromTitle);
  if (person.accessesHealthData === 'no') return withoutHealthData(fromTitle);
  if (person.accessesHealthData === 'yes' && fromTitle.place.kind === 'none') {
    return { ...unexpectedAccess(fromTitle), rule: 'to-decide' };
  }
  return { ...fromTitle, rule: ruleOf(fromTitle.place) };
}

function ruleOf(place: RegistrationPlace): DecidingRule {
  switch (place.kind) {
    case 'ordre':
    case 'ars':
      return place.kind;
    case 'undecided':
      return 'to-decide';
    default:
      return 'title';
  }
}

function decided(
  choice: RegistrationChoice,
  { portalProfession }: PersonToRegister,
  fromTitle: Proposal,
): PersonProposal {
  const agrees = choiceOf(fromTitle.place) === choice;
  const proposed = agrees ? fromTitle.profession : null;
  return {
    place: agrees ? fromTitle.place : placeOf(choice),
    profession: isRoleCode(choice) ? (portalProfession ?? proposed) : null,
    certainty: 'safe',
    reason: 'Décidé par vous.',
    source: SOURCES.decision,
    readings: [],
    question: null,
    advice: null,
    rule: 'decision',
  };
}

function placeOf(choice: RegistrationChoice): RegistrationPlace {
  if (isRoleCode(choice)) return { kind: 'rpps-plus', role: choice };
  return choice === 'none' ? { kind: 'none' } : { kind: choice, profession: null };
}

/** Whatever the title; a profession à ordre or of the ARS keeps its own duties, which is said. */
function withoutHealthData({ place }: Proposal): PersonProposal {
  const keepsRegister = place.kind === 'ordre' || place.kind === 'ars';
  return {
    place: { kind: 'none' },
    profession: null,
    certainty: 'safe',
    reason: 'Cette personne n’a pas besoin d’accéder à des données de santé : rien à enregistrer.',
    source: SOURCES.answer,
    readings: [],
    question: null,
    advice: keepsRegister
      ? 'Si elle exerce sa profession de santé ou d’assistant de service social, son ordre ou l’ARS l’enregistre de toute façon : cela ne dépend pas de vous.'
      : null,
    rule: 'no-health-data',
  };
}

/** A job that is not expected to see health data, and does. */
function unexpectedAccess(fromTitle: Proposal): Proposal {
  return {
    ...fromTitle,
    place: { kind: 'undecided' },
    certainty: 'undecided',
    reason:
      'Cette personne accède à des données de santé, ce que son emploi ne laisse pas attendre : le rôle est à choisir.',
    readings: fromTitle.readings.filter(({ place }) => place.kind !== 'none'),
    question: 'Que fait cette personne auprès des personnes accompagnées ou de leur dossier ?',
  };
}
