/** Taking people out of the list, after a word of warning; it can be undone. */
import { type ReactNode, useState } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import { of } from '../../../shared/french/elision';
import { peopleCall, personName } from '../../../shared/journey/staffing';
import { useJourney } from '../../app/journey';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErasePeople } from '../../erasure/erase-people';

/** People named in the question. */
const NAMED = 5;

/** The question. */
export function RemovePeople({
  people,
  onClose,
  onRemoved,
}: {
  readonly people: readonly Person[];
  readonly onClose: () => void;
  /** Once they are gone: what was open about them closes. */
  readonly onRemoved?: () => void;
}): ReactNode {
  const actor = useJourney();
  const [isErasing, setIsErasing] = useState(false);
  const whom = peopleCall(people);
  const names = people.slice(0, NAMED).map(personName).join(', ');
  if (isErasing) {
    const onErased = (): void => {
      onClose();
      onRemoved?.();
    };
    return <ErasePeople people={people} onClose={onClose} onErased={onErased} />;
  }
  return (
    <ConfirmDialog
      title={`Supprimer ${whom} de la liste ?`}
      confirmLabel="Supprimer"
      cancelLabel="Garder"
      isDestructive
      lossy={{ label: 'Effacer définitivement', onChoose: () => setIsErasing(true) }}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        onRemoved?.();
        actor.send({
          type: 'apply',
          label: `la suppression ${of(whom)}`,
          command: { type: 'remove-items', collection: 'people', ids: people.map(({ id }) => id) },
        });
      }}
    >
      {people.length === 1 ? null : (
        <p>
          {names}
          {people.length > NAMED ? '…' : '.'}
        </p>
      )}
      <p>
        Tout ce qui a été saisi sur {people.length === 1 ? 'cette personne' : 'ces personnes'}{' '}
        quitte la liste. Vous pourrez revenir en arrière avec le bouton « Annuler », en haut.
      </p>
      <p>
        Pour que rien n’en reste, même dans le journal (droit à l’effacement, RGPD), choisissez
        « Effacer définitivement » : c’est sans retour.
      </p>
    </ConfirmDialog>
  );
}
