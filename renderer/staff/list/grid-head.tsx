/** The heads of the grid's columns, which order it. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StaffOrder, StaffSort } from '../../../shared/journey/staff-filter';

/** Columns, in their order. */
const COLUMNS: readonly { readonly by: StaffOrder; readonly label: string }[] = [
  { by: 'name', label: 'Nom' },
  { by: 'job', label: 'Emploi' },
  { by: 'establishment', label: 'Établissement' },
  { by: 'place', label: 'Enregistrement' },
  { by: 'open', label: 'Reste à faire' },
];

/** The heads. Each orders the list, then turns it round, then gives it back its own order. */
export function GridHead({
  hasPlaces,
  sort,
  isEveryone,
  onSort,
  onToggleEveryone,
}: {
  readonly hasPlaces: boolean;
  readonly sort: StaffSort | null;
  readonly isEveryone: boolean;
  readonly onSort: (sort: StaffSort | null) => void;
  readonly onToggleEveryone: () => void;
}): ReactNode {
  return (
    <div role="rowgroup" className="grid__head">
      <div role="row" className="grid__row" aria-rowindex={1}>
        <div role="columnheader" className="grid__tick">
          <input
            type="checkbox"
            aria-label="Tout sélectionner"
            checked={isEveryone}
            onChange={onToggleEveryone}
          />
        </div>
        {COLUMNS.filter(({ by }) => by !== 'establishment' || hasPlaces).map(({ by, label }) => {
          const direction = sort?.by === by ? directionOf(sort) : 'none';
          return (
            <div role="columnheader" className={`grid__${by}`} key={by} aria-sort={direction}>
              <button type="button" className="grid__sort" onClick={() => onSort(next(sort, by))}>
                {label}
                {direction === 'ascending' ? <ArrowUp className="icon" aria-hidden /> : null}
                {direction === 'descending' ? <ArrowDown className="icon" aria-hidden /> : null}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function directionOf({ isDescending }: StaffSort): 'ascending' | 'descending' {
  return isDescending ? 'descending' : 'ascending';
}

function next(sort: StaffSort | null, by: StaffOrder): StaffSort | null {
  if (sort?.by !== by) return { by, isDescending: false };
  return sort.isDescending ? null : { by, isDescending: true };
}
