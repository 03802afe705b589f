/** « Effacer définitivement » people who were removed before: the journal is all that still knows them. */
import { type ReactNode, useMemo, useState } from 'react';
import { erasureOf, tracesInJournal } from '../../shared/dossier/erasure';
import type { JournalEntry } from '../../shared/dossier/journal';
import { counted } from '../../shared/french/words';
import { type RemovedPerson, removedPeople } from '../../shared/journey/removed-people';
import { useDossier, useJourney } from '../app/journey';
import { ConfirmDialog } from '../components/confirm-dialog';
import { Notice } from '../components/notice';
import { Holders } from './holders';

/** Those shown at once: whoever is erased makes room for the next. */
const MOST_SHOWN = 50;

/** The people who were removed, each with the way to erase them; nothing where there are none. */
export function EraseRemoved({
  entries,
}: {
  readonly entries: readonly JournalEntry[];
}): ReactNode {
  const dossier = useDossier();
  const [chosen, setChosen] = useState<readonly RemovedPerson[] | null>(null);
  const removed = useMemo(() => removedPeople(dossier, entries), [dossier, entries]);
  if (removed.length === 0) return null;
  const rest = removed.length - MOST_SHOWN;
  return (
    <details className="shelf">
      <summary>
        {counted(removed.length, 'personne supprimée', 'personnes supprimées')} dont le journal
        parle encore
      </summary>
      <p>
        {removed.length === 1 ? 'Elle n’est plus' : 'Elles ne sont plus'} dans la liste. Pour que
        rien n’en reste ici, même dans le journal (droit à l’effacement, RGPD), choisissez « Effacer
        définitivement » : c’est sans retour.
      </p>
      <ul className="removed">
        {removed.slice(0, MOST_SHOWN).map((person) => (
          <li key={person.id}>
            {person.name}{' '}
            <button
              type="button"
              className="button button--small"
              aria-label={`Effacer définitivement : ${person.name}`}
              onClick={() => setChosen([person])}
            >
              Effacer définitivement
            </button>
          </li>
        ))}
        {rest > 0 ? <li>et {counted(rest, 'autre', 'autres')}</li> : null}
      </ul>
      {removed.length === 1 ? null : (
        <button type="button" className="button button--small" onClick={() => setChosen(removed)}>
          Effacer définitivement toutes ces personnes
        </button>
      )}
      {chosen === null ? null : (
        <Question people={chosen} entries={entries} onClose={() => setChosen(null)} />
      )}
    </details>
  );
}

function Question({
  people,
  entries,
  onClose,
}: {
  readonly people: readonly RemovedPerson[];
  readonly entries: readonly JournalEntry[];
  readonly onClose: () => void;
}): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const [first] = people;
  const isOne = people.length === 1;
  const whom = isOne ? (first?.name ?? '') : `${people.length} personnes`;
  return (
    <ConfirmDialog
      title={`Effacer définitivement ${whom} ?`}
      confirmLabel="Effacer définitivement"
      cancelLabel="Garder"
      isDestructive
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        const ids = people.map(({ id }) => id);
        const known = erasureOf(dossier, ids);
        // They are in no list any more: their names are found in what is told of them.
        const traces = tracesInJournal(dossier, known, entries);
        actor.send({ type: 'erase', erasure: { ...known, traces } });
      }}
    >
      <Notice tone="danger">
        <p>
          <strong>C’est sans retour.</strong> Le bouton « Annuler » n’y pourra rien.
        </p>
      </Notice>
      <p>
        {isOne ? 'Son nom et ses numéros' : 'Leurs noms et leurs numéros'} seront effacés du
        journal, qui garde seulement quand et par qui chaque chose a été faite.
      </p>
      <Holders dossierId={dossier.id} since={dossier.createdAt} />
    </ConfirmDialog>
  );
}
