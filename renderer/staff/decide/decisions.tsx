/** Deciding where people are registered, job by job; the safe proposals in one go, once they were seen. */
import { type ReactNode, useMemo } from 'react';
import { type JobGroup, decideForAll, undecidedByJob } from '../../../shared/journey/decisions';
import { acceptSafeProposals, hasSafeProposal } from '../../../shared/journey/proposals';
import { counted, grouped } from '../../../shared/french/words';
import { personName } from '../../../shared/journey/staffing';
import type { RegistrationPlace } from '../../../shared/registration/places';
import { useDossier, useJourney } from '../../app/journey';
import { ProposalWays } from './proposal-ways';
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
  const safe = dossier.people.filter((person) => hasSafeProposal(dossier, person));
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
              command: acceptSafeProposals(dossier),
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
      {groups.length > SHOWN ? (
        <p>Et {counted(groups.length - SHOWN, 'autre emploi', 'autres emplois')}.</p>
      ) : null}
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
  const named = people.slice(0, NAMED).map(personName).join(', ');
  const forWhom = jobTitle === '' ? 'les personnes sans emploi indiqué' : jobTitle;
  return (
    <li className="card">
      <h3 className="card__name">
        {jobTitle === '' ? 'Emploi non indiqué' : jobTitle}
        <span className="card__count">
          {` : ${grouped(people.length)}${proposal.certainty === 'safe' ? ', proposition sûre' : ''}`}
        </span>
      </h3>
      <p className="card__facts">
        {named}
        {people.length > NAMED ? '…' : ''}
      </p>
      <ProposalWays proposal={proposal} forWhom={`pour ${forWhom}`} onDecide={onDecide} />
    </li>
  );
}
