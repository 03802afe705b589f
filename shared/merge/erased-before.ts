/**
 * Someone erased for good stays away when an older version of the dossier comes back: the dossier remembers
 * the random id and the day, and nothing else.
 */
import {
  type Erasure,
  eraseFromEntry,
  erasePersonFrom,
  erasureOfItems,
  tracesInJournal,
} from '../dossier/erasure';
import type { AnyItem } from '../dossier/commands';
import type { Dossier } from '../dossier/schema';
import type { Handover } from '../handover/handover';
import { gestionnaireName } from '../journey/designation';
import { personName } from '../journey/staffing';

/** Someone of a file who was erased here. */
export interface ErasedBefore {
  readonly collection: 'people' | 'gestionnaires';
  readonly id: string;
  /** As the file names them: nothing here does. */
  readonly name: string;
  /** ISO date of the erasure. */
  readonly on: string;
}

/** « people/p7 2026-11-28 »: what is kept of those who are erased. */
export function tombstonesOf(
  { people, gestionnaires }: Pick<Erasure, 'people' | 'gestionnaires'>,
  on: string,
): readonly string[] {
  return [
    ...people.map((id) => `people/${id} ${on}`),
    ...gestionnaires.map((id) => `gestionnaires/${id} ${on}`),
  ];
}

/** Days of erasure by collection and id, as « people/p7 ». */
function daysOf({ handovers }: Pick<Dossier, 'handovers'>): ReadonlyMap<string, string> {
  return new Map(
    (handovers.erased ?? []).flatMap((tombstone) => {
      const [, who, on] = /^((?:people|gestionnaires)\/.+) (\S+)$/u.exec(tombstone) ?? [];
      return who === undefined || on === undefined ? [] : [[who, on] as const];
    }),
  );
}

/** Ids of people that were erased from a dossier. */
export function erasedPeopleIds(erased: Dossier['handovers']['erased']): readonly string[] {
  return [...daysOf({ handovers: { erased: erased ?? [] } }).keys()]
    .filter((who) => who.startsWith('people/'))
    .map((who) => who.slice('people/'.length));
}

/** Those of a received version who were erased here, and who were not put back since. */
export function erasedBefore(mine: Dossier, received: Dossier): readonly ErasedBefore[] {
  const days = daysOf(mine);
  const found = <Item extends AnyItem>(
    collection: ErasedBefore['collection'],
    items: readonly Item[],
    nameOf: (item: Item) => string,
  ): readonly ErasedBefore[] => {
    const own = new Set(mine[collection].map(({ id }) => id));
    return items.flatMap((item) => {
      const on = days.get(`${collection}/${item.id}`);
      if (on === undefined || own.has(item.id)) return [];
      return [{ collection, id: item.id, name: nameOf(item), on }];
    });
  };
  return [
    ...found('people', received.people, personName),
    ...found('gestionnaires', received.gestionnaires, (one) => gestionnaireName(received, one)),
  ];
}

/** A handover as if they had never been in it: neither in its answers nor in its journal. */
export function withoutErased(handover: Handover, erased: readonly ErasedBefore[]): Handover {
  if (erased.length === 0) return handover;
  const idsIn = (collection: ErasedBefore['collection']): readonly string[] =>
    erased.filter((one) => one.collection === collection).map(({ id }) => id);
  const { dossier, journal } = handover;
  const items = { people: idsIn('people'), gestionnaires: idsIn('gestionnaires') };
  const known = erasureOfItems(dossier, items);
  const erasure = { ...known, traces: tracesInJournal(dossier, known, journal) };
  return {
    ...handover,
    dossier: erasePersonFrom(dossier, erasure),
    journal: journal.map((entry) => eraseFromEntry(entry, erasure)),
  };
}
