/** Deciding where one person is registered, from what is proposed. */
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import { of } from '../../../shared/french/elision';
import { decideAs } from '../../../shared/journey/proposals';
import { personCall, personName } from '../../../shared/journey/staffing';
import type { Proposal } from '../../../shared/registration/places';
import { useJourney } from '../../app/journey';
import { ProposalWays } from '../decide/proposal-ways';

/** The ways to decide for this person. */
export function PersonDecision({
  person,
  proposal,
  onDecided,
}: {
  readonly person: Person;
  readonly proposal: Proposal;
  /** Puts the focus where the decision is said, since the buttons are gone. */
  readonly onDecided: () => void;
}): ReactNode {
  const actor = useJourney();
  return (
    <ProposalWays
      proposal={proposal}
      forWhom={`pour ${personName(person)}`}
      onDecide={(place, profession) => {
        actor.send({
          type: 'apply',
          label: `le lieu d’enregistrement ${of(personCall(person))}`,
          command: {
            type: 'together',
            label: 'Proposition acceptée',
            commands: decideAs(person, place, profession),
          },
        });
        onDecided();
      }}
    />
  );
}
