/** The staff: who is there, where each is registered, and what is left to decide. */
import { FileUp, UserPlus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { appendItems } from '../../shared/dossier/commands';
import type { Person } from '../../shared/dossier/schema';
import { type SuggestedPerson, suggestedPeople } from '../../shared/journey/suggested-people';
import type { Place } from '../../shared/journey/step';
import type { LocatedPage } from '../../shared/journey/steps';
import { useDossier, useJourney } from '../app/journey';
import { newId } from '../steps/new-id';
import { QuestionPage } from '../steps/question-page';
import { Decisions } from './decide/decisions';
import { PeopleList } from './list/people-list';
import { Team } from './team';

/** The page of the staff list. */
export function PeoplePage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  return <QuestionPage located={located} place={place} before={<Staff />} />;
}

function Staff(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const { people } = dossier;
  const suggestions = useMemo(() => suggestedPeople(dossier), [dossier]);
  const add = (fields: Omit<Person, 'id'>): void => {
    const id = newId();
    actor.send({
      type: 'addItem',
      itemId: id,
      label: 'une personne ajoutée',
      command: appendItems(dossier, 'people', [{ ...fields, id }]),
    });
  };
  return (
    <>
      {people.length === 0 ? (
        <p className="empty">
          Vos professionnels apparaîtront ici, avec le lieu d’enregistrement que Jalon propose pour
          chacun. Le plus rapide est d’importer le tableau de votre logiciel de paie.
        </p>
      ) : null}
      <div className="button-row staff__add">
        <button
          type="button"
          className={people.length === 0 ? 'button button--primary' : 'button'}
          onClick={() => actor.send({ type: 'go', place: { step: 'staff', page: 'import' } })}
        >
          <FileUp className="icon" aria-hidden /> Importer un tableau
        </button>
        <button type="button" className="button" onClick={() => add({})}>
          <UserPlus className="icon" aria-hidden /> Ajouter une personne
        </button>
      </div>
      <Suggestions suggestions={suggestions} onAdd={add} />
      {people.length === 0 ? null : (
        <>
          <Team />
          <Decisions />
          <PeopleList />
        </>
      )}
    </>
  );
}

function Suggestions({
  suggestions,
  onAdd,
}: {
  readonly suggestions: readonly SuggestedPerson[];
  readonly onAdd: (fields: Omit<Person, 'id'>) => void;
}): ReactNode {
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggested-title">
      <h2 id="suggested-title">Déjà connus de ce dossier</h2>
      <p>
        Ces personnes ne sont pas encore dans la liste. Ajoutez-les si elles accèdent à des données
        de santé.
      </p>
      <ul className="suggestions">
        {suggestions.map(({ key, name, why, fields }) => (
          <li key={key}>
            <span>
              {name}, {why}
            </span>
            <button type="button" className="button button--small" onClick={() => onAdd(fields)}>
              Ajouter<span className="visually-hidden"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
