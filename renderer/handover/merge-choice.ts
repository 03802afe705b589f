/** What a choice between two versions is called on the page. */

/** What is said of a conflict without a choice. */
export const MISSING_CHOICE = 'Choisissez la version à garder.';

/** Id of the group of a conflict. */
export function fieldIdOf(key: string): string {
  return `conflict-${key}`;
}
