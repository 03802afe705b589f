/** « Effacer définitivement » people: what is lost is said first, and nothing brings them back. */
import type { ReactNode } from 'react';
import { erasureOf, gestionnairesWhoAre } from '../../shared/dossier/erasure';
import type { Person } from '../../shared/dossier/schema';
import { counted } from '../../shared/french/words';
import { peopleCall, personName } from '../../shared/journey/staffing';
import { useDossier, useJourney } from '../app/journey';
import { ConfirmDialog } from '../components/confirm-dialog';
import { Notice } from '../components/notice';
import { Holders } from './holders';

/** People named in the question. */
const NAMED = 5;

/** The question. */
export function ErasePeople({
  people,
  onClose,
  onErased,
}: {
  readonly people: readonly Person[];
  readonly onClose: () => void;
  /** Once they are gone: what was open about them closes. */
  readonly onErased: () => void;
}): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const gestionnaires = people.flatMap((person) => gestionnairesWhoAre(dossier, person));
  const isOne = people.length === 1;
  return (
    <ConfirmDialog
      title={`Effacer définitivement ${peopleCall(people)} ?`}
      confirmLabel="Effacer définitivement"
      cancelLabel="Garder"
      isDestructive
      onCancel={onClose}
      onConfirm={() => {
        onErased();
        const ids = people.map(({ id }) => id);
        actor.send({ type: 'erase', erasure: erasureOf(dossier, ids) });
      }}
    >
      {isOne ? null : (
        <p>
          {people.slice(0, NAMED).map(personName).join(', ')}
          {people.length > NAMED ? '…' : '.'}
        </p>
      )}
      <Notice tone="danger">
        <p>
          <strong>C’est sans retour.</strong> Le bouton « Annuler » n’y pourra rien.
        </p>
      </Notice>
      <p>Seront effacés de ce dossier :</p>
      <ul>
        <li>{isOne ? 'sa fiche et son suivi' : 'leurs fiches et leur suivi'}</li>
        {gestionnaires.length === 0 ? null : (
          <li>
            {counted(
              gestionnaires.length,
              'sa fiche de gestionnaire RPPS+',
              'fiches de gestionnaire RPPS+',
            ).replace(/^1 /u, '')}
          </li>
        )}
        <li>
          {isOne ? 'son nom et ses numéros' : 'leurs noms et leurs numéros'} dans le journal, qui
          garde seulement quand et par qui chaque chose a été faite
        </li>
      </ul>
      <Holders dossierId={dossier.id} since={dossier.createdAt} />
    </ConfirmDialog>
  );
}
