/** The heads of the grid's columns, which order it. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { StaffOrder, StaffSort } from '../../../shared/journey/staff-filter';
import type { GridSelection } from './staff-grid';

/** A column, by what it orders. */
export interface GridColumn {
  readonly by: StaffOrder;
  readonly label: string;
}

/** Columns, in their order. */
const COLUMNS: readonly GridColumn[] = [
  { by: 'name', label: 'Nom' },
  { by: 'job', label: 'Emploi' },
  { by: 'establishment', label: 'Établissement' },
  { by: 'place', label: 'Enregistrement' },
  { by: 'open', label: 'Reste à faire' },
];

/** The columns shown; where people work is said if there are several places. */
export function columnsOf(hasPlaces: boolean): readonly GridColumn[] {
  return COLUMNS.filter(({ by }) => by !== 'establishment' || hasPlaces);
}

/** The heads. Each orders the list, then turns it round, then gives it back its own order. */
export function GridHead({
  columns,
  sort,
  extent,
  active,
  onSort,
  onToggleEveryone,
  onKeyDown,
  onFocus,
}: {
  readonly columns: readonly GridColumn[];
  readonly sort: StaffSort | null;
  readonly extent: GridSelection['extent'];
  /** The head that Tab leads to, the tick box being 0; `null` if it leads to a line. */
  readonly active: number | null;
  readonly onSort: (sort: StaffSort | null) => void;
  readonly onToggleEveryone: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, head: number) => void;
  readonly onFocus: (head: number) => void;
}): ReactNode {
  const stop = (head: number) => ({
    'data-head': head,
    tabIndex: head === active ? 0 : -1,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, head),
    onFocus: () => onFocus(head),
  });
  return (
    <div role="rowgroup" className="grid__head">
      <div role="row" className="grid__row" aria-rowindex={1}>
        <div role="columnheader" className="grid__tick">
          <input
            type="checkbox"
            aria-label="Tout sélectionner"
            checked={extent === 'everyone'}
            ref={(box) => {
              if (box !== null) box.indeterminate = extent === 'some';
            }}
            onChange={onToggleEveryone}
            {...stop(0)}
          />
        </div>
        {columns.map(({ by, label }, index) => {
          const direction = sort?.by === by ? directionOf(sort) : 'none';
          return (
            <div role="columnheader" className={`grid__${by}`} key={by} aria-sort={direction}>
              <button
                type="button"
                className="grid__sort"
                onClick={() => onSort(next(sort, by))}
                {...stop(index + 1)}
              >
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
