import { describe, expect, it } from 'vitest';
import { batchesOf, mapInBatches } from '../../renderer/storage/in-batches';

const items = Array.from({ length: 1_050 }, (_, index) => index);

describe('work in batches', () => {
  it('keeps the order, whichever ends first, and never has more under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const outcomes = await mapInBatches(items, 100, async (item) => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let tick = 1 + (item % 7); tick > 0; tick -= 1) await Promise.resolve();
      underWay -= 1;
      return -item;
    });
    expect(outcomes).toEqual(items.map((item) => -item));
    expect(most).toBe(100);
  });

  it('lets the page do other things between two batches, even when the work takes no time', async () => {
    const seen: number[] = [];
    let done = 0;
    const look = (): void => {
      seen.push(done);
      if (done < items.length) setImmediate(look);
    };
    setImmediate(look);
    await mapInBatches(items, 100, (item) => {
      done += 1;
      return Promise.resolve(item);
    });
    expect(new Set(seen).size).toBeGreaterThan(5);
  });

  it('leaves out nothing and nobody twice', () => {
    expect([...batchesOf(items, 100)].flat()).toEqual(items);
    expect([...batchesOf([], 100)]).toEqual([]);
  });
});
