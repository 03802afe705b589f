/** The grid of the staff: only the lines in view are in the page, so that ten thousand people scroll as ten do. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Dossier, Person } from '../../../shared/dossier/schema';
import type { OpenByPerson, StaffSort } from '../../../shared/journey/staff-filter';
import { GridHead, columnsOf } from './grid-head';
import { GridRow } from './grid-row';
import { linesWith, useGridKeys } from './grid-focus';

/** Height of a line of two rows of text, until it is measured. */
const LINE_HEIGHT = 64;
/** What counts until it is measured: some lines are in view, and there at once instead of after a second round. */
const BEFORE_MEASURE = {
  estimateSize: () => LINE_HEIGHT,
  initialRect: { width: 0, height: 10 * LINE_HEIGHT },
};
/** Lines kept around those in view. */
const AROUND = 6;

/** Who is ticked, and how ticks change. */
export interface GridSelection {
  readonly has: (person: Person) => boolean;
  /** How many of those shown are ticked. */
  readonly extent: 'nobody' | 'some' | 'everyone';
  /** `upTo`: with all those between the last one ticked and this one. */
  readonly toggle: (person: Person, upTo: boolean) => void;
  readonly tick: (people: readonly Person[]) => void;
  readonly toggleEveryone: () => void;
}

interface StaffGridProps {
  readonly dossier: Dossier;
  readonly people: readonly Person[];
  readonly open: OpenByPerson;
  readonly sort: StaffSort | null;
  readonly selection: GridSelection;
  /** Whose line had the focus last; Tab leads there, or to the first line if that person is filtered out. */
  readonly activeId: string | null;
  readonly onActive: (id: string | null) => void;
  readonly onSort: (sort: StaffSort | null) => void;
  readonly onOpen: (person: Person) => void;
}

/** The grid, one stop of Tab. Arrow keys move from line to line and to the heads, space ticks, Enter opens. */
export function StaffGrid(props: StaffGridProps): ReactNode {
  const { dossier, people, open, sort, selection, onSort, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const hasPlaces = dossier.establishments.length > 1;
  const columns = columnsOf(hasPlaces);
  const { active, activeHead, toLine, toHead } = useActiveStop(people, columns.length + 1, props);
  const virtualizer = useLines(people, active, scroller);
  const { onLineKey, onHeadKey } = useGridKeys({
    grid: scroller,
    people,
    heads: columns.length + 1,
    selection,
    onOpen,
    onLine: toLine,
    onHead: toHead,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  return (
    <>
      <p className="field__hint" id="grid-hint">
        Au clavier : les flèches vont d’une ligne à l’autre et, au-dessus de la première, aux titres
        des colonnes, qui trient. Espace coche, Entrée ouvre.
      </p>
      <div className={hasPlaces ? 'grid grid--places' : 'grid'} ref={scroller}>
        <div
          role="grid"
          aria-label="Professionnels"
          aria-describedby="grid-hint"
          aria-multiselectable
          aria-rowcount={people.length + 1}
        >
          <GridHead
            columns={columns}
            sort={sort}
            extent={selection.extent}
            active={activeHead}
            onSort={onSort}
            onToggleEveryone={selection.toggleEveryone}
            onKeyDown={onHeadKey}
            onFocus={toHead}
          />
          <div
            role="rowgroup"
            className="grid__body"
            style={{ height: virtualizer.getTotalSize() }}
          >
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
                  isTabStop={activeHead === null && index === active}
                  isTicked={selection.has(person)}
                  measure={virtualizer.measureElement}
                  onToggle={selection.toggle}
                  onOpen={onOpen}
                  onKeyDown={onLineKey}
                  onFocus={toLine}
                />
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}

/** Lines that the first round counts: a screen of them, and the next. */
const FIRST_LINES = 50;

/** Which lines are in the page, and where. All are counted once the first screen of them stands. */
function useLines(
  people: readonly Person[],
  active: number,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [isWhole, setIsWhole] = useState(people.length <= FIRST_LINES);
  useEffect(() => setIsWhole(true), []);
  const counted = Math.min(people.length, Math.max(FIRST_LINES, active + 1));
  // Another function would have all of them counted again.
  const getItemKey = useCallback((index: number) => people[index]?.id ?? index, [people]);
  // The compiler of React is not used here; the library's functions need no memory.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer({
    count: isWhole ? people.length : counted,
    getScrollElement: () => scroller.current,
    ...BEFORE_MEASURE,
    getItemKey,
    overscan: AROUND,
    rangeExtractor: (range) => linesWith(range, active),
  });
}

/** The one stop of Tab in the grid: a line or, `activeHead`, a head, the tick box being the first. */
function useActiveStop(
  people: readonly Person[],
  heads: number,
  { activeId, onActive }: Pick<StaffGridProps, 'activeId' | 'onActive'>,
) {
  const [activeHead, setActiveHead] = useState<number | null>(null);
  // Nobody at first: thousands need not be gone through to find that out.
  const found = activeId === null ? -1 : people.findIndex(({ id }) => id === activeId);
  return {
    active: Math.max(0, found),
    activeHead: activeHead === null ? null : Math.min(activeHead, heads - 1),
    toLine: (index: number): void => {
      setActiveHead(null);
      onActive(people[index]?.id ?? null);
    },
    toHead: setActiveHead,
  };
}
