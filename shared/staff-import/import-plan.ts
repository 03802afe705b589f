/** What importing a list would do to a dossier, before it is done. */
import { readingContext } from '../dossier/read-field';
import type { Dossier } from '../dossier/schema';
import type { ImportedPerson } from './people';
import { peopleToAdd, unknownEstablishments } from './to-people';
import { type StaffUpdate, compareStaff } from './update';

/** The update, and the establishments that the list names and the dossier has not. */
export interface ImportPlan {
  readonly update: StaffUpdate;
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
  const context = readingContext(dossier, options.today);
  const planOf = (some: readonly ImportedPerson[]): ImportPlan => {
    const {
      people,
      unknownEstablishments: unknown,
      linesOf,
    } = peopleToAdd(some, dossier.establishments, options.newId);
    const update = compareStaff(people, dossier.people, context);
    const arrivingLines = new Set(update.arrived.flatMap(({ id }) => linesOf.get(id) ?? []));
    return { update, unknownEstablishments: unknown, arrivingLines };
  };
  if (options.includesFaulty || lines.every(({ importable }) => importable)) return planOf(lines);
  const ready = planOf(lines.filter(({ importable }) => importable));
  // Without anyone to be gone, the lines that wait bring nothing but the names of their establishments.
  const all = dossier.people.length === 0 ? null : planOf(lines);
  return {
    ...ready,
    unknownEstablishments:
      all?.unknownEstablishments ?? unknownEstablishments(lines, dossier.establishments),
    update: { ...ready.update, gone: all?.update.gone ?? [] },
  };
}
