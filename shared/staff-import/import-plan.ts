/** What importing a list would do to a dossier, before it is done. */
import { readingContext } from '../dossier/read-field';
import type { Dossier, Person } from '../dossier/schema';
import type { ImportedPerson } from './people';
import { namesTwoPlaces, peopleToAdd, unknownEstablishments } from './to-people';
import { type StaffUpdate, compareStaff } from './update';

/** The update, and the establishments that the list names and the dossier has not. */
export interface ImportPlan {
  readonly update: StaffUpdate;
  /** How many arrive: counting them does not make them. */
  readonly arrivedCount: number;
  readonly unknownEstablishments: readonly string[];
  /** The lines of those who would arrive. */
  readonly arrivingLines: ReadonlySet<number>;
}

/** What of a dossier a list is compared with. */
export type StaffHeld = Pick<Dossier, 'people' | 'establishments' | 'organisation'>;

/** The plan of an import; lines with errors are part of it only if asked, but nobody on them is gone. */
export function planImport(
  dossier: StaffHeld,
  lines: readonly ImportedPerson[],
  options: {
    readonly includesFaulty: boolean;
    /** ISO date. */
    readonly today: string;
    readonly newId: () => string;
  },
): ImportPlan {
  const { includesFaulty, newId } = options;
  const ready = includesFaulty ? lines : lines.filter(({ importable }) => importable);
  const { establishments } = dossier;
  // Without anyone to be gone, the lines that wait bring nothing but the names of their establishments.
  const unknown = unknownEstablishments(lines, establishments);
  if (dossier.people.length === 0 && !namesTwoPlaces(ready)) {
    return {
      update: allArrive(() => peopleToAdd(ready, establishments, newId).people),
      arrivedCount: ready.length,
      unknownEstablishments: unknown,
      arrivingLines: new Set(ready.map(({ line }) => line)),
    };
  }
  const context = readingContext(dossier, options.today);
  const compared = (some: readonly ImportedPerson[]): readonly [StaffUpdate, LinesOf] => {
    const { people, linesOf } = peopleToAdd(some, establishments, newId);
    return [compareStaff(people, dossier.people, context), linesOf];
  };
  const [update, linesOf] = compared(ready);
  const { arrived } = update;
  const areAll = ready.length === lines.length || dossier.people.length === 0;
  const gone = areAll ? update.gone : compared(lines)[0].gone;
  return {
    update: { ...update, gone },
    arrivedCount: arrived.length,
    unknownEstablishments: unknown,
    arrivingLines: new Set(arrived.flatMap(({ id }) => linesOf.get(id) ?? [])),
  };
}

type LinesOf = ReadonlyMap<string, readonly number[]>;

/**
 * The update of a dossier without anyone, where each line is someone who arrives. They are made when they
 * are first asked for, which is when they are added: each correction of the list makes another plan.
 */
function allArrive(make: () => readonly Person[]): StaffUpdate {
  let made: readonly Person[] | null = null;
  return {
    get arrived() {
      made ??= make();
      return made;
    },
    changed: [],
    unchanged: [],
    gone: [],
  };
}
