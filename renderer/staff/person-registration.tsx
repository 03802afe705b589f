/** Where Jalon proposes to register the person in view, why, and the other readings. */
import type { ReactNode } from 'react';
import type { Person } from '../../shared/dossier/schema';
import { decideAs, proposalFor } from '../../shared/journey/proposals';
import { personCall } from '../../shared/journey/staffing';
import type { Place } from '../../shared/journey/step';
import type { LocatedPage } from '../../shared/journey/steps';
import { portalProfessionByCode } from '../../shared/reference/portal-professions';
import type { RegistrationPlace } from '../../shared/registration/places';
import { placeLabel } from '../../shared/registration/places';
import { useDossier, useJourney } from '../app/journey';
import { Notice } from '../components/notice';
import { QuestionPage } from '../steps/question-page';

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
      before={person === undefined ? null : <Proposed person={person} />}
    />
  );
}

function Proposed({ person }: { readonly person: Person }): ReactNode {
  const actor = useJourney();
  if (person.registration !== undefined) return null;
  const proposal = proposalFor(person);
  const accept = (place: RegistrationPlace, profession: string | null): void => {
    actor.send({
      type: 'apply',
      label: `le lieu d’enregistrement de ${personCall(person)}`,
      command: {
        type: 'together',
        label: 'Proposition acceptée',
        commands: decideAs(person, place, profession),
      },
    });
  };
  const { place, profession, reason, source, readings, question, advice } = proposal;
  return (
    <Notice tone={place.kind === 'undecided' ? 'warning' : 'info'}>
      <p>
        <strong>
          {place.kind === 'undecided' ? 'Jalon ne peut pas décider seul.' : 'Jalon propose :'}{' '}
          {place.kind === 'undecided' ? null : placeLabel(place)}
        </strong>
      </p>
      <p>{reason}</p>
      {question === null ? null : <p>{question}</p>}
      {advice === null ? null : <p>{advice}</p>}
      <div className="button-row proposal__ways">
        {place.kind === 'undecided' ? null : (
          <button
            type="button"
            className="button button--small"
            onClick={() => accept(place, profession)}
          >
            Accepter : {placeLabel(place)}
            {professionWords(profession)}
          </button>
        )}
        {readings
          .filter(({ place: other }) => other.kind !== 'undecided')
          .map((reading) => (
            <button
              key={`${placeLabel(reading.place)} ${reading.profession ?? ''}`}
              type="button"
              className="button button--small"
              onClick={() => accept(reading.place, reading.profession)}
            >
              Choisir plutôt : {placeLabel(reading.place)}
            </button>
          ))}
      </div>
      <p className="source">Source : {source.label}</p>
    </Notice>
  );
}

function professionWords(code: string | null): string {
  const profession = code === null ? undefined : portalProfessionByCode(code);
  return profession === undefined ? '' : `, profession « ${profession.label} »`;
}
