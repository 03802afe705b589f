/** What every ANS list shipped in `assets/reference` says of itself. */
import { formatDate } from '../identifiers/dates';

/** Where a list comes from and what its state is; shown wherever the list is used. */
export interface ReferenceInfo {
  readonly title: string;
  /** Version as the publisher names it: « JDV_J121-RolePriseCharge-ENREG v20260330120000 ». */
  readonly version: string;
  /** ISO day on which the state of knowledge was recorded; never the day of a check on the web. */
  readonly date: string;
  readonly source: string;
}

/** Keeps only what a list says of itself, without its rows. */
export function infoOf(list: ReferenceInfo): ReferenceInfo {
  const { title, version, date, source } = list;
  return { title, version, date, source };
}

/** « Catégories d’établissements FINESS, version JDV_J55 v20260505, état du 23 novembre 2026 ». */
export function listWords({ title, version, date }: ReferenceInfo): string {
  return `${title}, version ${version}, état du ${formatDate(date)}`;
}

/**
 * Narrows a text of a list to one of the values the program knows.
 * A list that says anything else is a fault of the build, hence thrown.
 */
export function oneOf<const Value extends string>(text: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === text);
  if (found === undefined) throw new Error(`Unexpected value in a reference list: « ${text} »`);
  return found;
}
