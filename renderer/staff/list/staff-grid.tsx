/** The grid of the staff: only the lines in view are in the page, so that ten thousand people scroll as ten do. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { Dossier, Person } from '../../../shared/dossier/schema';
import type { OpenByPerson, StaffSort } from '../../../shared/journey/staff-filter';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { linesWith, useActiveLine, useGridKeys } from './grid-focus';

/** Height of a line of two rows of text, until it is measured. */
const LINE_HEIGHT = 64;
/** Lines kept around those in view. */
const AROUND = 6;

/** Who is ticked, and how ticks change. */
export interface GridSelection {
  readonly has: (person: Person) => boolean;
  readonly isEveryone: boolean;
  /** `upTo`: with all those between the last one ticked and this one. */
  readonly toggle: (person: Person, upTo: boolean) => void;
  readonly tick: (people: readonly Person[]) => void;
  readonly toggleEveryone: () => void;
}

/** The grid. Arrow keys move from line to line, space ticks, Enter opens. */
export function StaffGrid({
  dossier,
  people,
  open,
  sort,
  selection,
  onSort,
  onOpen,
}: {
  readonly dossier: Dossier;
  readonly people: readonly Person[];
  readonly open: OpenByPerson;
  readonly sort: StaffSort | null;
  readonly selection: GridSelection;
  readonly onSort: (sort: StaffSort | null) => void;
  readonly onOpen: (person: Person) => void;
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const hasPlaces = dossier.establishments.length > 1;
  const [active, setActive] = useActiveLine(people);
  // The compiler of React is not used here; the library's functions need no memory.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => people[index]?.id ?? index,
    overscan: AROUND,
    rangeExtractor: (range) => linesWith(range, active),
  });
  const onKeyDown = useGridKeys({
    people,
    active,
    selection,
    onOpen,
    onMove: setActive,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  return (
    <div className={hasPlaces ? 'grid grid--places' : 'grid'} ref={scroller}>
      <div
        role="grid"
        aria-label="Professionnels"
        aria-multiselectable
        aria-rowcount={people.length + 1}
      >
        <GridHead
          hasPlaces={hasPlaces}
          sort={sort}
          isEveryone={selection.isEveryone}
          onSort={onSort}
          onToggleEveryone={selection.toggleEveryone}
        />
        <div role="rowgroup" className="grid__body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const person = people[index];
            if (person === undefined) return null;
            return (
              <GridRow
                key={key}
                dossier={dossier}
                person={person}
                open={open.get(person.id)}
                index={index}
                top={start}
                isTabStop={index === active}
                isTicked={selection.has(person)}
                measure={virtualizer.measureElement}
                onToggle={selection.toggle}
                onOpen={onOpen}
                onKeyDown={onKeyDown}
                onFocus={setActive}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
