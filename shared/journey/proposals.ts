/** Where Jalon proposes to register each person who is not decided yet, and how a proposal is accepted. */
import type { Command } from '../dossier/commands';
import { setItemField } from '../dossier/commands';
import type { Dossier, Person } from '../dossier/schema';
import { grouped } from '../french/words';
import { foldText } from '../identifiers/typed-text';
import { type Reading, type RegistrationPlace, choiceOf, samePlace } from '../registration/places';
import { type PersonProposal, proposeForPerson } from '../registration/propose';
import { goesToPortal, personName } from './staffing';

type Staff = Pick<Dossier, 'people'>;

/** What the engine says of those who are decided. */
const decidedProposals = new WeakMap<Person, PersonProposal>();
/** Of the others, by need of health data and title: a staff of thousands has a few hundred jobs. */
const ownProposals = new Map<string, PersonProposal>();
/** Folded titles, by the title as it is written. */
const foldedTitles = new Map<string, string>();
/** Entries after which these begin anew. */
const MOST_REMEMBERED = 2_000;
const decisions = new WeakMap<readonly Person[], ReadonlyMap<string, JobDecisions>>();

/**
 * What is proposed for this person. Where the title alone is not sure, what was decided in this dossier
 * for everyone else of the same job is: the question is asked once. Where the title is sure and everyone
 * else of the job was decided otherwise, neither is: nobody's decision is passed over in silence.
 */
export function proposalFor(staff: Staff, person: Person): PersonProposal {
  const own = ownProposal(person);
  if (own.rule === 'decision') return own;
  const decided = decidedByJob(staff).get(jobKey(person));
  if (decided === undefined) return own;
  if (own.certainty !== 'safe') return decided.isAgreed ? asDecidedFor(own, decided) : own;
  const choice = choiceOf(own.place);
  if (!decided.ways.some(({ example }) => example.registration === choice)) {
    return contested(own, decided);
  }
  // The place is the same; the profession of the portal that was chosen with it counts too.
  const agreed = decided.isAgreed ? asDecidedFor(own, decided) : own;
  return agreed.profession === own.profession ? own : agreed;
}

/** Whether this person waits for a decision that may be accepted with others in one go. */
export function hasSafeProposal(staff: Staff, person: Person): boolean {
  return person.registration === undefined && proposalFor(staff, person).certainty === 'safe';
}

/** What two people share if the same holds for both: the job, however it is written, and the need of health data. */
export function jobKey(person: Person): string {
  return `${foldedTitle(person)}|${person.accessesHealthData ?? ''}`;
}

function foldedTitle({ jobTitle = '' }: Person): string {
  return remembered(foldedTitles, jobTitle, foldText);
}

/** What was made of this text, or is made now. */
function remembered<Made>(
  memory: Map<string, Made>,
  text: string,
  make: (text: string) => Made,
): Made {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const made = make(text);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(text, made);
  return made;
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
  const { registration, accessesHealthData = '', jobTitle = '' } = person;
  if (registration === undefined) {
    const job = `${accessesHealthData}|${jobTitle}`;
    return remembered(ownProposals, job, () => proposeForPerson(person));
  }
  const known = decidedProposals.get(person);
  if (known !== undefined) return known;
  const proposal = proposeForPerson(person);
  decidedProposals.set(person, proposal);
  return proposal;
}

/** One place decided for people of a job: the first of them, and how many others. */
interface DecidedWay {
  readonly example: Person;
  others: number;
}

/** What was decided for the people of a job. */
interface JobDecisions {
  /** One or more, in the order of the list. */
  readonly ways: [DecidedWay, ...DecidedWay[]];
  /** Whether all were decided as the first. */
  isAgreed: boolean;
}

/** What was decided, by job; who has none says nothing of others. */
function decidedByJob({ people }: Staff): ReadonlyMap<string, JobDecisions> {
  const known = decisions.get(people);
  if (known !== undefined) return known;
  const byJob = new Map<string, JobDecisions>();
  for (const person of people) {
    if (person.registration === undefined || foldedTitle(person) === '') continue;
    const key = jobKey(person);
    const job = byJob.get(key);
    if (job === undefined) {
      byJob.set(key, { ways: [{ example: person, others: 0 }], isAgreed: true });
      continue;
    }
    job.isAgreed &&= isDecidedAs(person, job.ways[0].example);
    const way = job.ways.find(({ example }) => example.registration === person.registration);
    if (way === undefined) job.ways.push({ example: person, others: 0 });
    else way.others += 1;
  }
  decisions.set(people, byJob);
  return byJob;
}

function isDecidedAs(one: Person, other: Person): boolean {
  if (one.registration !== other.registration) return false;
  // A profession that was not chosen, or not asked, disagrees with none.
  const [chosen, known] = [one.portalProfession, other.portalProfession];
  return !goesToPortal(one) || chosen === undefined || known === undefined || chosen === known;
}

function asDecidedFor(own: PersonProposal, { ways: [way] }: JobDecisions): PersonProposal {
  const { place, profession, certainty, source, rule } = proposeForPerson(way.example);
  return {
    place,
    profession,
    certainty,
    source,
    rule,
    reason: decidedWords(way),
    readings: [own, ...own.readings].filter(
      (reading) => reading.place.kind !== 'undecided' && !samePlace(reading.place, place),
    ),
    question: null,
    advice: null,
  };
}

/** What the title says, which is not sure any more, and beside it each way it was decided for others. */
function contested(own: PersonProposal, { ways }: JobDecisions): PersonProposal {
  const readings = ways.map((way): Reading => {
    const { place, profession } = proposeForPerson(way.example);
    return { place, profession, reason: decidedWords(way) };
  });
  return {
    ...own,
    certainty: 'to-confirm',
    readings: [
      ...readings,
      ...own.readings.filter(({ place }) => !readings.some((one) => samePlace(one.place, place))),
    ],
    question: 'Vous avez décidé autrement pour le même emploi. Que retenez-vous ici ?',
  };
}

function decidedWords({ example, others }: DecidedWay): string {
  const more =
    others === 0 ? '' : others === 1 ? ' et une autre personne' : ` et ${grouped(others)} autres`;
  return `Vous l’avez décidé ainsi pour le même emploi : ${personName(example)}${more}.`;
}
