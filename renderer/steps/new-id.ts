/** Ids of new items: random, so that two machines never give the same one. */

/** A new id. */
export function newId(): string {
  return crypto.randomUUID();
}
