/**
 * In which record each person stands: people are sealed by bundles, because opening 10,000 records takes
 * several times as long as opening the same people in a few hundred. A small team has hardly two in one, so
 * that a damaged record costs few people, and saving one of 10,000 writes forty.
 */
import type { Person } from '../../shared/dossier/schema';

/** Ids of bundles begin so; a person who stands alone in a record, as all did before, is under their own id. */
const PREFIX = 'bundle:';
/** Never changes: it says where each person is. */
const BUNDLE_COUNT = 256;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Id of the record that holds this person, whoever else is in the dossier. */
export function bundleOf(personId: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < personId.length; index += 1) {
    hash = Math.imul(hash ^ personId.charCodeAt(index), FNV_PRIME);
  }
  return `${PREFIX}${(hash >>> 0) % BUNDLE_COUNT}`;
}

/**
 * Ids that cut the records of people, in the order of the database, in shares of about `size` bundles: all can
 * be asked for at once. The first share begins before any id, and the last has no end, whoever stands alone.
 */
export function bundleShares(size: number): readonly string[] {
  const ids = Array.from({ length: BUNDLE_COUNT }, (_, index) => `${PREFIX}${index}`).sort();
  return ids.filter((_, index) => index % size === size - 1).slice(0, -1);
}

/** Whether a record of people holds a bundle, and not one person as those of an earlier layout. */
export function isBundle(recordId: string): boolean {
  return recordId.startsWith(PREFIX);
}

/** The bundles in which these people stand, or stood, as they are now; one is empty if nobody is left in it. */
export function bundlesWith(
  people: readonly Person[],
  ids: readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const touched = new Map<string, Person[]>(ids.map((id) => [bundleOf(id), []]));
  if (touched.size > 0) for (const person of people) touched.get(bundleOf(person.id))?.push(person);
  return touched;
}

/** Those of an opened bundle that can be told apart; what else is in it is nobody. */
export function peopleIn(content: unknown): readonly { readonly id: string }[] {
  if (!Array.isArray(content)) return [];
  return content.every(hasId) ? content : content.filter(hasId);
}

function hasId(value: unknown): value is { readonly id: string } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}
