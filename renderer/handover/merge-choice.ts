/** The choices between two versions, as the page shows them. */
import type { Difference, MergePlan } from '../../shared/merge/merge-plan';

/** Conflicts shown at once: each has its choice and its words. */
export const CONFLICTS_SHOWN = 50;

/** The conflicts of one page, from 0. */
export function conflictsOf({ conflicts }: MergePlan, page: number): readonly Difference[] {
  return conflicts.slice(page * CONFLICTS_SHOWN, (page + 1) * CONFLICTS_SHOWN);
}

/** What is said of a conflict without a choice. */
export const MISSING_CHOICE = 'Choisissez la version à garder.';

/** Id of the group of a conflict. */
export function fieldIdOf(key: string): string {
  return `conflict-${key}`;
}
