/** The answers to « where is this person registered? »: what is proposed first, then the other readings of the job. */
import type { ReactNode } from 'react';
import { portalProfessionByCode } from '../../../shared/reference/portal-professions';
import {
  type Proposal,
  type Reading,
  type RegistrationPlace,
  placeLabel,
} from '../../../shared/registration/places';

/** One question and its answers, or a proposal to accept; each is a button that decides. */
export function ProposalWays({
  proposal,
  forWhom,
  onDecide,
}: {
  readonly proposal: Proposal;
  /** Whom it decides for, which tells the buttons of one group from those of another. */
  readonly forWhom: string;
  readonly onDecide: (place: RegistrationPlace, profession: string | null) => void;
}): ReactNode {
  const { question, advice, source } = proposal;
  const [first, ...others] = waysOf(proposal);
  return (
    <>
      {question === null ? null : (
        <p>
          <strong>{question}</strong>
        </p>
      )}
      {advice === null ? null : <p>{advice}</p>}
      <ul className="ways">
        {first === undefined ? null : (
          <Way way={first} isMain forWhom={forWhom} onDecide={onDecide} />
        )}
        {others.map((way) => (
          <Way
            key={`${placeLabel(way.place)} ${way.profession ?? ''}`}
            way={way}
            forWhom={forWhom}
            onDecide={onDecide}
          />
        ))}
      </ul>
      <p className="source">Source : {source.label}</p>
    </>
  );
}

/** What can be decided, the likeliest first; the reason stands beside each. */
function waysOf({ place, profession, reason, readings }: Proposal): readonly Reading[] {
  return [{ place, profession, reason }, ...readings].filter(
    (way) => way.place.kind !== 'undecided',
  );
}

function Way({
  way: { place, profession, reason },
  isMain = false,
  forWhom,
  onDecide,
}: {
  readonly way: Reading;
  readonly isMain?: boolean;
  readonly forWhom: string;
  readonly onDecide: (place: RegistrationPlace, profession: string | null) => void;
}): ReactNode {
  const found = profession === null ? undefined : portalProfessionByCode(profession);
  return (
    <li className="ways__way">
      <button
        type="button"
        className={isMain ? 'button button--small button--strong' : 'button button--small'}
        onClick={({ detail }) => {
          // Deciding takes a job away and brings the next under the pointer: a second click is not for it.
          if (detail < 2) onDecide(place, profession);
        }}
      >
        {placeLabel(place)}
        <span className="visually-hidden"> {forWhom}</span>
      </button>
      <span className="ways__why">
        {reason}
        {found === undefined ? null : ` Profession du portail : « ${found.label} ».`}
      </span>
    </li>
  );
}
