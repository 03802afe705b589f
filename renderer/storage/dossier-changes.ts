/** What differs between two states of a dossier, by identity: commands leave untouched what they don't change. */
import type { Dossier, Person } from '../../shared/dossier/schema';

/** What must be written so that the disk holds the later state. */
export interface DossierDifference {
  /** Whether anything but the people themselves changed; their order counts. */
  readonly isHeaderChanged: boolean;
  readonly changedPeople: readonly Person[];
  readonly removedPeople: readonly string[];
}

/** What changed from `before` to `after`. */
export function differenceBetween(before: Dossier, after: Dossier): DossierDifference {
  if (before === after) return { isHeaderChanged: false, changedPeople: [], removedPeople: [] };
  const known = new Map(before.people.map((person) => [person.id, person]));
  return {
    isHeaderChanged: !isSameHeader(before, after),
    changedPeople: after.people.filter((person) => known.get(person.id) !== person),
    removedPeople: goneFrom(before, after),
  };
}

/** All there is in `after`, to be written whole; `before` is what the disk may hold, if anything. */
export function wholeOf(before: Dossier | null, after: Dossier): DossierDifference {
  return {
    isHeaderChanged: true,
    changedPeople: after.people,
    removedPeople: before === null ? [] : goneFrom(before, after),
  };
}

function isSameHeader(before: Dossier, after: Dossier): boolean {
  // Both have the keys of one table, by construction of a dossier.
  const parts = Object.keys(after) as (keyof Dossier)[];
  return (
    parts.every((part) => part === 'people' || before[part] === after[part]) &&
    before.people.length === after.people.length &&
    after.people.every((person, index) => person.id === before.people[index]?.id)
  );
}

function goneFrom(before: Dossier, after: Dossier): readonly string[] {
  if (before.people === after.people) return [];
  const present = new Set(after.people.map(({ id }) => id));
  return before.people.map(({ id }) => id).filter((id) => !present.has(id));
}
