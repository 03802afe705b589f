/** Moving in the grid by keyboard: one line takes the focus, and stays in the page while it has it. */
import { type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import type { GridSelection } from './staff-grid';

/** Lines that one step of Page up or Page down passes. */
const PAGE = 10;

/** The lines to show: those in view, and the one with the focus, which would be lost with it. */
export function linesWith(range: Range, active: number): number[] {
  const lines = defaultRangeExtractor(range);
  if (lines.includes(active) || active >= range.count) return lines;
  return [...lines, active].sort((one, other) => one - other);
}

/** What keys do in the grid. */
export interface GridKeys {
  readonly onLineKey: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  readonly onHeadKey: (event: KeyboardEvent<HTMLElement>, head: number) => void;
}

/**
 * What the keys do: arrows move, over the first line to the heads; with Shift they tick; space ticks,
 * Enter opens, Ctrl+A ticks all.
 */
export function useGridKeys({
  grid,
  people,
  heads,
  selection,
  onOpen,
  onLine,
  onHead,
  scrollTo,
}: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly people: readonly Person[];
  /** How many heads there are. */
  readonly heads: number;
  readonly selection: GridSelection;
  readonly onOpen: (person: Person) => void;
  readonly onLine: (index: number) => void;
  readonly onHead: (head: number) => void;
  readonly scrollTo: (index: number) => void;
}): GridKeys {
  /** What takes the focus once it is drawn. */
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = grid.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    found?.focus({ preventScroll: true });
  });
  const toLine = (index: number): void => {
    wanted.current = `[data-index="${index}"]`;
    scrollTo(index);
    onLine(index);
  };
  const toHead = (head: number): void => {
    wanted.current = `[data-head="${head}"]`;
    onHead(head);
  };

  const onLineKey = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    const person = people[index];
    const isOnTick = event.target !== event.currentTarget;
    // The tick box ticks by itself.
    if (person === undefined || (isOnTick && event.key === ' ')) return;
    const to = destination(event.key, index, people.length);
    if (to !== null) {
      if (event.shiftKey)
        selection.tick(people.slice(Math.min(index, to), Math.max(index, to) + 1));
      // At either end nothing moves: a move left waiting would take the focus later, from elsewhere.
      if (to !== index) toLine(to);
      else if (event.key === 'ArrowUp' && !event.shiftKey) toHead(0);
    } else if (event.key === ' ') selection.toggle(person, event.shiftKey);
    else if (event.key === 'Enter') onOpen(person);
    else if (isTickingAll(event)) selection.toggleEveryone();
    else return;
    event.preventDefault();
  };

  const onHeadKey = (event: KeyboardEvent<HTMLElement>, head: number): void => {
    const to = headDestination(event.key, head, heads);
    if (event.key === 'ArrowDown') toLine(0);
    else if (isTickingAll(event)) selection.toggleEveryone();
    else if (to === null) return;
    else if (to !== head) toHead(to);
    event.preventDefault();
  };
  return { onLineKey, onHeadKey };
}

function isTickingAll({ key, ctrlKey, metaKey }: KeyboardEvent<HTMLElement>): boolean {
  return key === 'a' && (ctrlKey || metaKey);
}

/** The head that a key leads to; `null` if it leads to none. */
function headDestination(key: string, head: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(head + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(head - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
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
