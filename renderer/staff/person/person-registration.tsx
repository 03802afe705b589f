/** Where Jalon proposes to register the person in view, why, and the other readings. */
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import { proposalFor } from '../../../shared/journey/proposals';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { placeLabel } from '../../../shared/registration/places';
import { useDossier } from '../../app/journey';
import { Notice } from '../../components/notice';
import { fieldId } from '../../steps/place-key';
import { QuestionPage } from '../../steps/question-page';
import { refocusIfLost } from '../refocus';
import { PersonDecision } from './person-decision';

/** The page that decides where a person is registered. */
export function PersonRegistrationPage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  const dossier = useDossier();
  const person = dossier.people.find(({ id }) => id === place.itemId);
  return (
    <QuestionPage
      located={located}
      place={place}
      before={
        person === undefined ? null : (
          <Proposed
            person={person}
            onDecided={() => refocusIfLost(() => chosenPlace(located, place))}
          />
        )
      }
    />
  );
}

/** The answer that was chosen for « where is this person registered? ». */
function chosenPlace({ page }: LocatedPage, place: Place): HTMLElement | null {
  const question = page.questions.find(({ field }) => field === 'registration');
  if (question === undefined) return null;
  const group = document.getElementById(fieldId(question, place));
  return group?.querySelector<HTMLElement>('input:checked') ?? group;
}

function Proposed({
  person,
  onDecided,
}: {
  readonly person: Person;
  readonly onDecided: () => void;
}): ReactNode {
  const dossier = useDossier();
  if (person.registration !== undefined) return null;
  const proposal = proposalFor(dossier, person);
  const isUndecided = proposal.place.kind === 'undecided';
  return (
    <Notice tone={isUndecided ? 'warning' : 'info'}>
      <p>
        <strong>
          {isUndecided
            ? 'Jalon ne peut pas décider seul.'
            : `Jalon propose : ${placeLabel(proposal.place)}`}
        </strong>
      </p>
      {isUndecided ? <p>{proposal.reason}</p> : null}
      <PersonDecision person={person} proposal={proposal} onDecided={onDecided} />
    </Notice>
  );
}
