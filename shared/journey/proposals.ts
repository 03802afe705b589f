/** Where Jalon proposes to register each person who is not decided yet, and how a proposal is accepted. */
import type { Command } from '../dossier/commands';
import { setItemField } from '../dossier/commands';
import type { Dossier, Person } from '../dossier/schema';
import { grouped } from '../french/words';
import { foldText } from '../identifiers/typed-text';
import { type RegistrationPlace, choiceOf, samePlace } from '../registration/places';
import { type PersonProposal, proposeForPerson } from '../registration/propose';
import { goesToPortal, personName } from './staffing';

type Staff = Pick<Dossier, 'people'>;

const ownProposals = new WeakMap<Person, PersonProposal>();
const jobKeys = new WeakMap<Person, string>();
const decisions = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Person[]>>();

/**
 * What is proposed for this person. Where the title alone is not sure, what was decided in this dossier
 * for everyone else of the same job is: the question is asked once.
 */
export function proposalFor(staff: Staff, person: Person): PersonProposal {
  const own = ownProposal(person);
  if (own.rule === 'decision' || own.certainty === 'safe') return own;
  const [example, ...more] = decidedByJob(staff).get(jobKey(person)) ?? [];
  return example === undefined ? own : asDecidedFor(own, example, more.length);
}

/** Whether this person waits for a decision that may be accepted with others in one go. */
export function hasSafeProposal(staff: Staff, person: Person): boolean {
  return person.registration === undefined && proposalFor(staff, person).certainty === 'safe';
}

/** What two people share if the same holds for both: the job, however it is written, and the need of health data. */
export function jobKey(person: Person): string {
  const known = jobKeys.get(person);
  if (known !== undefined) return known;
  const key = `${foldText(person.jobTitle ?? '')}|${person.accessesHealthData ?? ''}`;
  jobKeys.set(person, key);
  return key;
}

/** The commands that decide as proposed: the place and, on RPPS+, the portal's profession. */
export function decideAs(
  person: Person,
  place: RegistrationPlace,
  profession: string | null,
): readonly Command[] {
  const choice = choiceOf(place);
  if (choice === null) return [];
  return [
    setItemField('people', person.id, 'registration', choice),
    ...(profession === null
      ? []
      : [setItemField('people', person.id, 'portalProfession', profession)]),
  ];
}

/** The one change that accepts every safe proposal of the staff. */
export function acceptSafeProposals(staff: Staff): Command {
  return {
    type: 'together',
    label: 'les propositions sûres acceptées',
    commands: staff.people
      .filter((person) => hasSafeProposal(staff, person))
      .flatMap((person) => {
        const { place, profession } = proposalFor(staff, person);
        return decideAs(person, place, profession);
      }),
  };
}

/** What the engine says of this person; remembered, since people are immutable objects. */
function ownProposal(person: Person): PersonProposal {
  const known = ownProposals.get(person);
  if (known !== undefined) return known;
  const proposal = proposeForPerson(person);
  ownProposals.set(person, proposal);
  return proposal;
}

/** Those decided, by job; a job whose people were decided otherwise from one another says nothing. */
function decidedByJob({ people }: Staff): ReadonlyMap<string, readonly Person[]> {
  const known = decisions.get(people);
  if (known !== undefined) return known;
  const byJob = new Map<string, Person[]>();
  const disputed = new Set<string>();
  for (const person of people) {
    if (person.registration === undefined || foldText(person.jobTitle ?? '') === '') continue;
    const key = jobKey(person);
    const group = byJob.get(key);
    if (group === undefined) byJob.set(key, [person]);
    else if (isDecidedAs(person, group[0])) group.push(person);
    else disputed.add(key);
  }
  for (const key of disputed) byJob.delete(key);
  decisions.set(people, byJob);
  return byJob;
}

function isDecidedAs(one: Person, other: Person | undefined): boolean {
  if (one.registration !== other?.registration) return false;
  // A profession that was not chosen, or not asked, disagrees with none.
  const [chosen, known] = [one.portalProfession, other?.portalProfession];
  return !goesToPortal(one) || chosen === undefined || known === undefined || chosen === known;
}

function asDecidedFor(own: PersonProposal, example: Person, others: number): PersonProposal {
  const { place, profession, certainty, source, rule } = proposeForPerson(example);
  const more =
    others === 0 ? '' : others === 1 ? ' et une autre personne' : ` et ${grouped(others)} autres`;
  return {
    place,
    profession,
    certainty,
    source,
    rule,
    reason: `Vous l’avez décidé ainsi pour le même emploi : ${personName(example)}${more}.`,
    readings: [own, ...own.readings].filter(
      (reading) => reading.place.kind !== 'undecided' && !samePlace(reading.place, place),
    ),
    question: null,
    advice: null,
  };
}
