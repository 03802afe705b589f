/** A person at a glance: where they are registered, and what is missing for the portal and for the e-CPS. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import type { Finding } from '../../../shared/journey/findings';
import { type PersonNeeds, needsOf, openByPerson } from '../../../shared/journey/person-needs';
import { proposalFor } from '../../../shared/journey/proposals';
import { personName, portalAction } from '../../../shared/journey/staffing';
import type { Place } from '../../../shared/journey/step';
import { teamPlaceLabel, teamPlaceOf } from '../../../shared/journey/team';
import { useDossier, useJourney, useProgress } from '../../app/journey';
import { DialogFrame } from '../../components/dialog-frame';
import { RemovePeople } from '../list/remove-people';
import { ECPS_WORDS, PORTAL_WORDS } from './need-words';
import { PersonDecision } from './person-decision';

/** The panel of one of these people; nothing if there is nobody of that id among them. */
export function PersonPanel({
  people,
  personId,
  onShow,
  onClose,
}: {
  /** In the order of the list: before and after are those. */
  readonly people: readonly Person[];
  readonly personId: string | null;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  // Who no longer matches the search once something is answered stays in view.
  const person = useDossier().people.find(({ id }) => id === personId);
  const index = people.findIndex(({ id }) => id === personId);
  if (person === undefined) return null;
  return (
    <DialogFrame title={personName(person)} isDismissable onClose={onClose}>
      <Panel key={person.id} person={person} onClose={onClose} />
      <Neighbours
        before={index < 0 ? undefined : people[index - 1]}
        after={index < 0 ? undefined : people[index + 1]}
        onShow={onShow}
      />
    </DialogFrame>
  );
}

function Panel({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const [isRemoving, setIsRemoving] = useState(false);
  const needs = needsOf(person, openByPerson(useProgress()).get(person.id));
  const firstOpen = needs.open[0]?.place;
  const identity: Place = { step: 'staff', page: 'person', itemId: person.id };
  return (
    <>
      <p>{person.jobTitle ?? 'Emploi non indiqué'}</p>
      <h3>Enregistrement</h3>
      {person.registration === undefined ? (
        <PersonDecision person={person} proposal={proposalFor(dossier, person)} />
      ) : (
        <p>{teamPlaceLabel(teamPlaceOf(person))}</p>
      )}
      <Needs person={person} needs={needs} />
      <div className="button-row">
        {firstOpen === undefined ? null : (
          <button
            type="button"
            className="button button--primary"
            onClick={() => actor.send({ type: 'go', place: firstOpen })}
          >
            Compléter ce qui manque
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => actor.send({ type: 'go', place: identity })}
        >
          Ouvrir sa fiche
        </button>
        <button type="button" className="button" onClick={onClose}>
          Fermer
        </button>
        <button type="button" className="button button--danger" onClick={() => setIsRemoving(true)}>
          Supprimer
        </button>
      </div>
      {isRemoving ? (
        <RemovePeople people={[person]} onClose={() => setIsRemoving(false)} onRemoved={onClose} />
      ) : null}
    </>
  );
}

function Needs({
  person,
  needs,
}: {
  readonly person: Person;
  readonly needs: PersonNeeds;
}): ReactNode {
  const { portal, ecps, open, openForEcps } = needs;
  const action = portalAction(person);
  return (
    <>
      <h3>Pour le portail RPPS+</h3>
      <p>
        {PORTAL_WORDS[portal === 'ready' && action === 'add-situation' ? 'ready-to-add' : portal]}
      </p>
      {portal === 'lacking' || open.length === 0 ? null : <p>Sa fiche attend encore :</p>}
      <Missing findings={open} />
      <h3>Pour l’e-CPS (carte de professionnel de santé dématérialisée)</h3>
      <p>{ECPS_WORDS[ecps]}</p>
      <Missing findings={openForEcps} />
    </>
  );
}

/** Each missing answer leads to its question. */
function Missing({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const actor = useJourney();
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ question, place, kind, fault }) => (
        <li key={question.id}>
          <button
            type="button"
            className="link-button"
            onClick={() => actor.send({ type: 'go', place })}
          >
            {question.label}
          </button>
          {kind === 'missing' ? null : ` : ${fault.message}`}
        </li>
      ))}
    </ul>
  );
}

function Neighbours({
  before,
  after,
  onShow,
}: {
  readonly before: Person | undefined;
  readonly after: Person | undefined;
  readonly onShow: (id: string) => void;
}): ReactNode {
  if (before === undefined && after === undefined) return null;
  return (
    <div className="button-row neighbours">
      {before === undefined ? null : (
        <button
          type="button"
          className="button button--small button--quiet"
          onClick={() => onShow(before.id)}
        >
          <ArrowLeft className="icon" aria-hidden /> Revenir à {personName(before)}
        </button>
      )}
      {after === undefined ? null : (
        <button
          type="button"
          className="button button--small button--quiet"
          onClick={() => onShow(after.id)}
        >
          Passer à {personName(after)} <ArrowRight className="icon" aria-hidden />
        </button>
      )}
    </div>
  );
}
