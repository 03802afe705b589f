/** Where Jalon proposes to register each person who is not decided yet, and how a proposal is accepted. */
import type { Command } from '../dossier/commands';
import { setItemField } from '../dossier/commands';
import type { Person } from '../dossier/schema';
import type { RegistrationPlace } from '../registration/places';
import { choiceOf } from '../registration/places';
import { type PersonProposal, proposeForPerson } from '../registration/propose';

const memory = new WeakMap<Person, PersonProposal>();

/** What the engine says of this person; remembered, since people are immutable objects. */
export function proposalFor(person: Person): PersonProposal {
  const known = memory.get(person);
  if (known !== undefined) return known;
  const proposal = proposeForPerson(person);
  memory.set(person, proposal);
  return proposal;
}

/** Whether this person waits for a decision that may be accepted with others in one go. */
export function hasSafeProposal(person: Person): boolean {
  return person.registration === undefined && proposalFor(person).certainty === 'safe';
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

/** The one change that accepts every safe proposal among these people. */
export function acceptSafeProposals(people: readonly Person[]): Command {
  return {
    type: 'together',
    label: 'les propositions sûres acceptées',
    commands: people.filter(hasSafeProposal).flatMap((person) => {
      const { place, profession } = proposalFor(person);
      return decideAs(person, place, profession);
    }),
  };
}
