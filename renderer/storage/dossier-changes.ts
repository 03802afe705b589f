/** What differs between two states of a dossier, by identity: commands leave untouched what they don't change. */
import type { Dossier, Person } from '../../shared/dossier/schema';

/** What must be written so that the disk holds the later state. */
export interface DossierDifference {
  /** Whether anything changed that is neither people nor their order. */
  readonly areAnswersChanged: boolean;
  /** Whether people came, went, or changed places. */
  readonly isRosterChanged: boolean;
  /** Whether what the disk holds of its people, if anything, is to be replaced altogether. */
  readonly isWhole: boolean;
  readonly changedPeople: readonly Person[];
  readonly removedPeople: readonly string[];
}

/** What changed from `before` to `after`. */
export function differenceBetween(before: Dossier, after: Dossier): DossierDifference {
  const areAnswersChanged = !hasSameAnswers(before, after);
  if (hasSameRoster(before, after)) {
    // The usual case, for which 10,000 people need no map.
    const changedPeople = after.people.filter((person, index) => person !== before.people[index]);
    return {
      areAnswersChanged,
      isRosterChanged: false,
      isWhole: false,
      changedPeople,
      removedPeople: [],
    };
  }
  const known = new Map(before.people.map((person) => [person.id, person]));
  return {
    areAnswersChanged,
    isRosterChanged: true,
    isWhole: false,
    changedPeople: after.people.filter((person) => known.get(person.id) !== person),
    removedPeople: goneFrom(before, after),
  };
}

/** All there is in a dossier, in place of what the disk holds of it. */
export function wholeOf({ people }: Dossier): DossierDifference {
  return {
    areAnswersChanged: true,
    isRosterChanged: true,
    isWhole: true,
    changedPeople: people,
    removedPeople: [],
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
