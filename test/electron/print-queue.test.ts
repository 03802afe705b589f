/** The documents of a pack side by side: all of them, few at once, none left running behind a failure. */
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestFirst } from '../../electron/print-queue';

const AT_ONCE = 2;
const lengths = fc.array(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: 12 });
const order = { lengthOf: (length: number) => length, atOnce: AT_ONCE };

describe('documents side by side', () => {
  it('are all done, the longest first, a few at once and never too long together', () =>
    fc.assert(
      fc.asyncProperty(lengths, async (items) => {
        const begun: number[] = [];
        const running: number[] = [];
        await longestFirst(items, order, async (length) => {
          begun.push(length);
          running.push(length);
          expect(running.length).toBeLessThanOrEqual(AT_ONCE);
          const together = running.reduce((sum, one) => sum + one, 0);
          expect(running.length === 1 || together <= 3_000_000).toBe(true);
          await pause(length % 3);
          running.splice(running.indexOf(length), 1);
        });
        expect(running).toEqual([]);
        expect([...begun].sort()).toEqual([...items].sort());
        expect(begun[0]).toBe(items.length === 0 ? undefined : Math.max(...items));
      }),
    ));

  it('stop together when one fails: the first failure is told, once the others have ended', async () => {
    const ended: number[] = [];
    const work = async (length: number, others: AbortSignal): Promise<void> => {
      if (length === 3) throw new Error('No paper.');
      await new Promise((resolve) => others.addEventListener('abort', resolve));
      await pause(5);
      ended.push(length);
      throw new Error('Stopped.');
    };
    await expect(longestFirst([1, 2, 3, 4], order, work)).rejects.toThrow('No paper.');
    expect(ended).toEqual([4]);
  });
});
