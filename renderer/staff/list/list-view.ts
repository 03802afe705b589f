/** How one looks at the staff list: it outlasts the page, as long as the dossier is open. */
import { useState } from 'react';
import type { JourneyActor } from '../../../shared/journey/machine';
import { EVERYONE, type StaffFilter, type StaffSort } from '../../../shared/journey/staff-filter';
import { useJourney } from '../../app/journey';

/** What is looked for, in which order, who is ticked, and the line that had the focus. */
export interface ListView {
  readonly filter: StaffFilter;
  readonly sort: StaffSort | null;
  readonly ticked: ReadonlySet<string>;
  readonly activeId: string | null;
}

const AT_FIRST: ListView = { filter: EVERYONE, sort: null, ticked: new Set(), activeId: null };

/** One view per open dossier: it is forgotten with it. */
const views = new WeakMap<JourneyActor, ListView>();

/** The view as it was left, and what changes it. */
export function useListView(): readonly [ListView, (changed: Partial<ListView>) => void] {
  const actor = useJourney();
  const [view, setView] = useState(() => views.get(actor) ?? AT_FIRST);
  const change = (changed: Partial<ListView>): void => {
    const next = { ...(views.get(actor) ?? AT_FIRST), ...changed };
    views.set(actor, next);
    setView(next);
  };
  return [view, change];
}
