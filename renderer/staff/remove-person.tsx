/** Taking a person out of the list, after a word of warning; it can be undone. */
import { type ReactNode, useState } from 'react';
import { removeItem } from '../../shared/dossier/commands';
import type { Person } from '../../shared/dossier/schema';
import { personName } from '../../shared/journey/staffing';
import { useJourney } from '../app/journey';
import { ConfirmDialog } from '../components/confirm-dialog';

/** The button and its question. */
export function RemovePerson({ person }: { readonly person: Person }): ReactNode {
  const actor = useJourney();
  const [isAsking, setIsAsking] = useState(false);
  const name = personName(person);
  return (
    <>
      <button
        type="button"
        className="button button--small button--danger"
        onClick={() => setIsAsking(true)}
      >
        Supprimer<span className="visually-hidden"> : {name}</span>
      </button>
      {isAsking ? (
        <ConfirmDialog
          title={`Supprimer ${name} de la liste ?`}
          confirmLabel="Supprimer"
          cancelLabel="Garder"
          isDestructive
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            actor.send({
              type: 'apply',
              label: `la suppression de ${name}`,
              command: removeItem('people', person.id),
            });
          }}
        >
          <p>
            Tout ce qui a été saisi sur cette personne quitte la liste. Vous pourrez revenir en
            arrière avec le bouton « Annuler », en haut.
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
