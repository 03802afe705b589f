/** Moving in the grid by keyboard: one line takes the focus, and stays in the page while it has it. */
import { type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import type { GridSelection } from './staff-grid';

/** Lines that one step of Page up or Page down passes. */
const PAGE = 10;

/** The line that Tab leads to: the last one that had the focus, the first if that person is filtered out. */
export function useActiveLine(
  people: readonly Person[],
): readonly [number, (index: number) => void] {
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = people.findIndex(({ id }) => id === activeId);
  return [Math.max(0, found), (index) => setActiveId(people[index]?.id ?? null)];
}

/** The lines to show: those in view, and the one with the focus, which would be lost with it. */
export function linesWith(range: Range, active: number): number[] {
  const lines = defaultRangeExtractor(range);
  if (lines.includes(active) || active >= range.count) return lines;
  return [...lines, active].sort((one, other) => one - other);
}

/** What the keys of a line do: arrows move, with Shift they tick, space ticks, Enter opens, Ctrl+A ticks all. */
export function useGridKeys({
  people,
  active,
  selection,
  onOpen,
  onMove,
  scrollTo,
}: {
  readonly people: readonly Person[];
  readonly active: number;
  readonly selection: GridSelection;
  readonly onOpen: (person: Person) => void;
  readonly onMove: (index: number) => void;
  readonly scrollTo: (index: number) => void;
}): (event: KeyboardEvent<HTMLElement>, index: number) => void {
  const movedIn = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const grid = movedIn.current;
    if (grid === null) return;
    movedIn.current = null;
    scrollTo(active);
    grid.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active, scrollTo]);

  return (event, index) => {
    const person = people[index];
    // The tick box has keys of its own.
    if (person === undefined || event.target !== event.currentTarget) return;
    const to = destination(event.key, index, people.length);
    if (to !== null) {
      if (event.shiftKey)
        selection.tick(people.slice(Math.min(index, to), Math.max(index, to) + 1));
      // At either end nothing moves: a move left waiting would take the focus later, from elsewhere.
      if (to !== index) movedIn.current = event.currentTarget.closest<HTMLElement>('[role=grid]');
      onMove(to);
    } else if (event.key === ' ') selection.toggle(person, event.shiftKey);
    else if (event.key === 'Enter') onOpen(person);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selection.toggleEveryone();
    else return;
    event.preventDefault();
  };
}

/** The line that a key leads to; `null` if it leads nowhere. */
function destination(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + PAGE, count - 1);
    case 'PageUp':
      return Math.max(index - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
