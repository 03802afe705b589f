/** Many small asynchronous pieces of work at once, but not all at once. */

/** Does the work on each item, `size` items at a time; results in the order of the items. */
export async function mapInBatches<Item, Outcome>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batchesOf(items, size)) {
    outcomes.push(...(await Promise.all(batch.map(work))));
  }
  return outcomes;
}

/** The items, cut into slices of at most `size`. */
export function* batchesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
