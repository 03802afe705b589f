/** Much work in small pieces, so that the page stays alive meanwhile. */

/** Does the work on each item, `size` items at a time; results in the order of the items. */
export async function mapInBatches<Item, Outcome>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batchesOf(items, size)) {
    if (outcomes.length > 0) await nextTask();
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

/**
 * Lets the page paint and answer. Awaiting is not enough: Chromium may do small pieces of cryptography
 * at once, and thousands of them are then one long task. A message, unlike a timer, is not held back.
 */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
