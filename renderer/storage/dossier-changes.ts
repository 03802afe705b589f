/** What differs between two states of a dossier, by identity: commands leave untouched what they don't change. */
import type { Dossier, Person } from '../../shared/dossier/schema';

/** What must be written so that the disk holds the later state. */
export interface DossierDifference {
  /** Whether anything changed that is neither people nor their order. */
  readonly areAnswersChanged: boolean;
  /** Whether people came, went, or changed places. */
  readonly isRosterChanged: boolean;
  readonly changedPeople: readonly Person[];
  readonly removedPeople: readonly string[];
}

/** What changed from `before` to `after`. */
export function differenceBetween(before: Dossier, after: Dossier): DossierDifference {
  const areAnswersChanged = !hasSameAnswers(before, after);
  if (hasSameRoster(before, after)) {
    // The usual case, for which 10,000 people need no map.
    const changedPeople = after.people.filter((person, index) => person !== before.people[index]);
    return { areAnswersChanged, isRosterChanged: false, changedPeople, removedPeople: [] };
  }
  const known = new Map(before.people.map((person) => [person.id, person]));
  return {
    areAnswersChanged,
    isRosterChanged: true,
    changedPeople: after.people.filter((person) => known.get(person.id) !== person),
    removedPeople: goneFrom(before, after),
  };
}

/** All there is in `after`, to be written whole; `before` is what the disk may hold, if anything. */
export function wholeOf(before: Dossier | null, after: Dossier): DossierDifference {
  return {
    areAnswersChanged: true,
    isRosterChanged: true,
    changedPeople: after.people,
    removedPeople: before === null ? [] : goneFrom(before, after),
  };
}

function hasSameAnswers(before: Dossier, after: Dossier): boolean {
  // Both have the keys of one table, by construction of a dossier.
  const parts = Object.keys(after) as (keyof Dossier)[];
  return parts.every((part) => part === 'people' || before[part] === after[part]);
}

function hasSameRoster({ people: before }: Dossier, { people: after }: Dossier): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      after.every((person, index) => person.id === before[index]?.id))
  );
}

function goneFrom(before: Dossier, after: Dossier): readonly string[] {
  const present = new Set(after.people.map(({ id }) => id));
  return before.people.map(({ id }) => id).filter((id) => !present.has(id));
}
