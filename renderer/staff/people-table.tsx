/** The list of the staff: filtered, ordered, a page at a time. */
import { counted } from '../../shared/french/words';
import { type ReactNode, useMemo, useState } from 'react';
import type { Person } from '../../shared/dossier/schema';
import { isOpen, stepProgress } from '../../shared/journey/progress';
import {
  EVERYONE,
  type StaffOrder,
  filterPeople,
  sortPeople,
} from '../../shared/journey/staff-filter';
import { personName } from '../../shared/journey/staffing';
import { teamPlaceLabel, teamPlaceOf } from '../../shared/journey/team';
import { useDossier, useJourney, useProgress } from '../app/journey';
import { ScrollRegion } from '../components/scroll-region';
import { ListFilters } from './list-filters';
import { RemovePerson } from './remove-person';

/** People that are seen at a glance: nothing to look for. */
const FEW = 10;
/** People of one page: as many as the eye can scan. */
const PAGE_SIZE = 50;

/** The table of the staff. */
export function PeopleTable(): ReactNode {
  const dossier = useDossier();
  const counts = useOpenCounts();
  const [filter, setFilter] = useState(EVERYONE);
  const [order, setOrder] = useState<StaffOrder>('list');
  const [pageIndex, setPageIndex] = useState(0);
  const found = useMemo(
    () => sortPeople(filterPeople(dossier, filter, counts), order, counts),
    [dossier, filter, counts, order],
  );
  const lastPage = Math.max(0, Math.ceil(found.length / PAGE_SIZE) - 1);
  const page = Math.min(pageIndex, lastPage);
  const shown = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title">La liste</h2>
      {dossier.people.length <= FEW && filter === EVERYONE ? null : (
        <ListFilters
          filter={filter}
          order={order}
          onFilter={(changed) => {
            setFilter({ ...filter, ...changed });
            setPageIndex(0);
          }}
          onOrder={(chosen) => {
            setOrder(chosen);
            setPageIndex(0);
          }}
        />
      )}
      <ScrollRegion label="Liste des professionnels">
        <table className="table">
          <caption className="visually-hidden">Professionnels</caption>
          <thead>
            <tr>
              <th scope="col">Nom et emploi</th>
              <th scope="col">Enregistrement</th>
              <th scope="col">Reste à faire</th>
              <th scope="col">Actions</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <PersonRow key={person.id} person={person} open={counts.get(person.id) ?? 0} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pages page={page} lastPage={lastPage} total={found.length} onTurn={setPageIndex} />
    </section>
  );
}

function PersonRow({
  person,
  open,
}: {
  readonly person: Person;
  readonly open: number;
}): ReactNode {
  const actor = useJourney();
  const name = personName(person);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="table__detail">{person.jobTitle}</span>
      </th>
      <td>{teamPlaceLabel(teamPlaceOf(person))}</td>
      <td>{open === 0 ? 'Rien' : counted(open, 'point', 'points')}</td>
      <td>
        <div className="row-actions">
          <button
            type="button"
            className="button button--small"
            onClick={() =>
              actor.send({
                type: 'go',
                place: { step: 'staff', page: 'person', itemId: person.id },
              })
            }
          >
            Ouvrir<span className="visually-hidden"> : {name}</span>
          </button>
          <RemovePerson person={person} />
        </div>
      </td>
    </tr>
  );
}

/** Open points of each person, counted once per state of the dossier. */
function useOpenCounts(): ReadonlyMap<string, number> {
  const progress = useProgress();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const finding of stepProgress(progress, 'staff').findings) {
      const { itemId } = finding.place;
      if (itemId !== undefined && isOpen(finding))
        counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
    }
    return counts;
  }, [progress]);
}

function Pages({
  page,
  lastPage,
  total,
  onTurn,
}: {
  readonly page: number;
  readonly lastPage: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}): ReactNode {
  if (total === 0) return <p role="status">Personne ne correspond à cette recherche.</p>;
  if (lastPage === 0) return null;
  return (
    <nav className="pages" aria-label="Pages de la liste">
      <button
        type="button"
        className="button button--small"
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        Page précédente
      </button>
      <span role="status">
        Page {page + 1} sur {lastPage + 1}, {counted(total, 'personne', 'personnes')}
      </span>
      <button
        type="button"
        className="button button--small"
        disabled={page === lastPage}
        onClick={() => onTurn(page + 1)}
      >
        Page suivante
      </button>
    </nav>
  );
}
