/** The list of the staff: filtered, ordered, changed one by one or many at once. */
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { counted } from '../../../shared/french/words';
import { openByPerson } from '../../../shared/journey/person-needs';
import {
  EVERYONE,
  type StaffSort,
  filterPeople,
  isNarrowing,
  sortPeople,
} from '../../../shared/journey/staff-filter';
import { useDossier, useProgress } from '../../app/journey';
import { PersonPanel } from '../person/person-panel';
import { EditPeople } from './edit-people';
import { ListFilters } from './list-filters';
import { RemovePeople } from './remove-people';
import { StaffGrid } from './staff-grid';
import { type Selected, useSelection } from './use-selection';

/** People that are seen at a glance: nothing to look for. */
const FEW = 10;

/** The list, with what narrows it and what is done with those ticked. */
export function PeopleList(): ReactNode {
  const dossier = useDossier();
  const open = openByPerson(useProgress());
  const [filter, setFilter] = useState(EVERYONE);
  const [sort, setSort] = useState<StaffSort | null>(null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  // A letter typed is shown at once; the list follows.
  const sought = useDeferredValue(filter);
  const found = useMemo(
    () => sortPeople(dossier, filterPeople(dossier, sought, open), sort, open),
    [dossier, sought, open, sort],
  );
  const selection = useSelection(found);
  const total = dossier.people.length;
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title">La liste</h2>
      {total <= FEW && !isNarrowing(filter) ? null : (
        <ListFilters
          filter={filter}
          onFilter={(changed) => setFilter({ ...filter, ...changed })}
          onClear={() => setFilter(EVERYONE)}
        />
      )}
      <ListState shown={found.length} total={total} selection={selection} />
      {found.length === 0 ? null : (
        <StaffGrid
          dossier={dossier}
          people={found}
          open={open}
          sort={sort}
          selection={selection}
          onSort={setSort}
          onOpen={({ id }) => setOpenedId(id)}
        />
      )}
      <PersonPanel
        people={found}
        personId={openedId}
        onShow={setOpenedId}
        onClose={() => setOpenedId(null)}
      />
    </section>
  );
}

/** How many are shown or ticked, and what can be done with those ticked. */
function ListState({
  shown,
  total,
  selection,
}: {
  readonly shown: number;
  readonly total: number;
  readonly selection: Selected;
}): ReactNode {
  const [action, setAction] = useState<'edit' | 'remove' | null>(null);
  const { people } = selection;
  // An undo may take away those whom an open dialog was about: it must not open again by itself.
  if (people.length === 0 && action !== null) setAction(null);
  return (
    <div className="list-state">
      <p role="status">{stateWords(shown, total, people.length)}</p>
      {people.length === 0 && shown > 0 ? (
        <p>
          Ouvrez une ligne pour compléter une fiche, cochez-en plusieurs pour les modifier ensemble.
        </p>
      ) : null}
      {people.length === 0 ? null : (
        <div className="button-row">
          <button type="button" className="button button--small" onClick={() => setAction('edit')}>
            {people.length === 1 ? 'Modifier' : 'Modifier ensemble'}
          </button>
          <button
            type="button"
            className="button button--small button--danger"
            onClick={() => setAction('remove')}
          >
            Supprimer
          </button>
          <button
            type="button"
            className="button button--small button--quiet"
            onClick={selection.clear}
          >
            Décocher tout le monde
          </button>
        </div>
      )}
      {action === 'edit' ? <EditPeople people={people} onClose={() => setAction(null)} /> : null}
      {action === 'remove' ? (
        <RemovePeople people={people} onClose={() => setAction(null)} />
      ) : null}
    </div>
  );
}

function stateWords(shown: number, total: number, ticked: number): string {
  if (ticked > 0) return counted(ticked, 'personne cochée.', 'personnes cochées.');
  if (shown === 0) return 'Personne ne correspond à cette recherche.';
  return shown === total
    ? counted(total, 'personne.', 'personnes.')
    : `${counted(shown, 'personne', 'personnes')} sur ${counted(total, 'personne.', 'personnes.')}`;
}
