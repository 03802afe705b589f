/** Deciding where people are registered, job by job; the safe proposals in one go, once they were seen. */
import { type ReactNode, useMemo } from 'react';
import { type JobGroup, decideForAll, undecidedByJob } from '../../shared/journey/decisions';
import { acceptSafeProposals, hasSafeProposal } from '../../shared/journey/proposals';
import { personName } from '../../shared/journey/staffing';
import type { RegistrationPlace } from '../../shared/registration/places';
import { placeLabel } from '../../shared/registration/places';
import { useDossier, useJourney } from '../app/journey';
import { SafeProposals } from './safe-proposals';

/** Groups shown at once; deciding some brings the next. */
const SHOWN = 20;
/** People named in a group. */
const NAMED = 4;

/** What is left to decide; nothing once everyone is. */
export function Decisions(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const groups = useMemo(() => undecidedByJob(dossier), [dossier]);
  if (groups.length === 0) return null;
  const safe = dossier.people.filter(hasSafeProposal);
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">À décider, emploi par emploi</h2>
      <p>
        Jalon propose, vous décidez. Une proposition est dite « sûre » quand l’emploi ne laisse
        qu’une lecture.
      </p>
      {safe.length === 0 ? null : (
        <SafeProposals
          count={safe.length}
          groups={groups}
          onAccept={() =>
            actor.send({
              type: 'apply',
              label: 'les propositions sûres',
              command: acceptSafeProposals(dossier.people),
            })
          }
        />
      )}
      <ul className="cards">
        {groups.slice(0, SHOWN).map((group) => (
          <Group
            key={`${group.jobTitle} ${group.people[0]?.id ?? ''}`}
            group={group}
            onDecide={(place, profession) =>
              actor.send({
                type: 'apply',
                label: `le lieu d’enregistrement : ${group.jobTitle}`,
                command: decideForAll(group.people, place, profession),
              })
            }
          />
        ))}
      </ul>
      {groups.length > SHOWN ? <p>Et {groups.length - SHOWN} autres emplois.</p> : null}
    </section>
  );
}

function Group({
  group,
  onDecide,
}: {
  readonly group: JobGroup;
  readonly onDecide: (place: RegistrationPlace, profession: string | null) => void;
}): ReactNode {
  const { jobTitle, people, proposal } = group;
  const { place, profession, reason, certainty, question, readings, advice, source } = proposal;
  const named = people.slice(0, NAMED).map(personName).join(', ');
  const forWhom = jobTitle === '' ? 'les personnes sans emploi indiqué' : jobTitle;
  return (
    <li className="card">
      <h3 className="card__name">
        {jobTitle === '' ? 'Emploi non indiqué' : jobTitle}
        <span className="card__count"> : {people.length}</span>
      </h3>
      <p className="card__facts">
        {named}
        {people.length > NAMED ? '…' : ''}
      </p>
      <p>
        {place.kind === 'undecided' ? null : (
          <>
            <strong>{placeLabel(place)}</strong> ({certainty === 'safe' ? 'sûre' : 'à confirmer'}
            ).{' '}
          </>
        )}
        {reason} {question ?? ''} {advice ?? ''}
      </p>
      <p className="source">Source : {source.label}</p>
      <div className="button-row">
        {place.kind === 'undecided' ? null : (
          <button
            type="button"
            className="button button--small"
            onClick={() => onDecide(place, profession)}
          >
            {placeLabel(place)}
            <span className="visually-hidden"> pour {forWhom}</span>
          </button>
        )}
        {readings
          .filter((reading) => reading.place.kind !== 'undecided')
          .map((reading) => (
            <button
              key={`${placeLabel(reading.place)} ${reading.profession ?? ''}`}
              type="button"
              className="button button--small"
              onClick={() => onDecide(reading.place, reading.profession)}
            >
              {placeLabel(reading.place)}
              <span className="visually-hidden"> pour {forWhom}</span>
            </button>
          ))}
      </div>
    </li>
  );
}
