/** Who is ticked in the grid. Only people in view count: nobody is changed unseen. */
import { useMemo, useState } from 'react';
import type { Person } from '../../../shared/dossier/schema';
import type { GridSelection } from './staff-grid';

/** The people ticked among those shown, and how ticks change. */
export interface Selected extends GridSelection {
  readonly people: readonly Person[];
  readonly clear: () => void;
}

/** The selection among these people; the ids of those ticked are held by whoever asks. */
export function useSelection(
  shown: readonly Person[],
  ids: ReadonlySet<string>,
  setIds: (ids: ReadonlySet<string>) => void,
): Selected {
  const [lastId, setLastId] = useState<string | null>(null);
  const people = useMemo(
    () => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))),
    [shown, ids],
  );
  return {
    people,
    has: ({ id }) => ids.has(id),
    extent: people.length === 0 ? 'nobody' : people.length < shown.length ? 'some' : 'everyone',
    toggle: ({ id }, upTo) => {
      const next = new Set(ids);
      const isTicked = !ids.has(id);
      for (const each of upTo ? between(shown, lastId, id) : [id]) {
        if (isTicked) next.add(each);
        else next.delete(each);
      }
      setIds(next);
      setLastId(id);
    },
    tick: (added) => setIds(new Set([...ids, ...added.map(({ id }) => id)])),
    toggleEveryone: () =>
      setIds(people.length === shown.length ? new Set() : new Set(shown.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}

/** The ids from one line to another, both included; the second alone if the first is not shown. */
function between(shown: readonly Person[], fromId: string | null, toId: string): readonly string[] {
  const from = shown.findIndex(({ id }) => id === fromId);
  const to = shown.findIndex(({ id }) => id === toId);
  if (from < 0) return [toId];
  return shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
}
