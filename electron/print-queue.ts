/** In which order the documents of a pack are printed, and how many at once. */
import { availableParallelism } from 'node:os';

/** Two hidden windows: each has a process of its own, and Chromium joins the pages of both in one more. */
const MOST_WINDOWS = 2;
/**
 * Characters of HTML in print at once, unless one document alone has more: a thousand people’s, or so.
 * A page takes a hundred times its HTML in memory while it is printed.
 */
const MOST_CHARACTERS = 3_000_000;

/** How many windows print at once on this machine. */
export const mostWindows = (): number => Math.min(MOST_WINDOWS, availableParallelism());

/**
 * Does a work for each item, the longest first so that none is waited for alone at the end; a few at once,
 * as long as they are not too long together. Rejects with the first failure once all that began has ended.
 * @param atOnce the most at once.
 * @param work is given a signal that is aborted when another work fails.
 */
export async function longestFirst<Item>(
  items: readonly Item[],
  { lengthOf, atOnce }: { readonly lengthOf: (item: Item) => number; readonly atOnce: number },
  work: (item: Item, others: AbortSignal) => Promise<void>,
): Promise<void> {
  const waiting = [...items].sort((one, other) => lengthOf(other) - lengthOf(one));
  const failed = new AbortController();
  const failures: unknown[] = [];
  const begun = new Set<Promise<void>>();
  let characters = 0;

  const begin = (item: Item): void => {
    characters += lengthOf(item);
    const ended = work(item, failed.signal)
      .catch((error: unknown) => {
        failures.push(error);
        failed.abort();
      })
      .then(() => {
        characters -= lengthOf(item);
        begun.delete(ended);
      });
    begun.add(ended);
  };
  const next = (): Item | undefined =>
    waiting.find((item) => begun.size === 0 || characters + lengthOf(item) <= MOST_CHARACTERS);

  while (failures.length === 0) {
    const item = begun.size < atOnce ? next() : undefined;
    if (item === undefined) {
      if (begun.size === 0) return;
      await Promise.race(begun);
    } else {
      waiting.splice(waiting.indexOf(item), 1);
      begin(item);
    }
  }
  await Promise.all(begun);
  throw failures[0];
}
