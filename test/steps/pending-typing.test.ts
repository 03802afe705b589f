import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_WAIT_MS, PAUSE_MS, PendingTyping } from '../../renderer/steps/pending-typing';

let pending: PendingTyping;
let committed: string[];

/** Types in a field; committing it adds these words to what was committed. */
function type(field: string, words = field): void {
  pending.typed(field, () => committed.push(words));
}

/** When the last text that was committed had been typed. */
function lastCommitted(): number {
  return Number(/\d+/.exec(committed.at(-1) ?? '')?.[0] ?? 0);
}

beforeEach(() => {
  vi.useFakeTimers();
  pending = new PendingTyping();
  committed = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is being typed', () => {
  it('is committed once, after a pause', () => {
    type('title', 'Doss');
    vi.advanceTimersByTime(LONGEST_WAIT_MS - PAUSE_MS);
    type('title', 'Dossier');
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(committed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(committed).toEqual(['Dossier']);
    pending.commitNow();
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(committed).toEqual(['Dossier']);
  });

  it('is committed before a second is over, by who types on without a pause', () => {
    for (let typed = 0; typed < 3_000; typed += 100) {
      type('title', `after ${typed} ms`);
      vi.advanceTimersByTime(100);
      expect(typed - lastCommitted()).toBeLessThan(1_000);
    }
    expect(committed.length).toBeGreaterThan(2);
  });

  it('is committed at once, and once, when the page goes away', () => {
    type('title');
    pending.commitNow();
    expect(committed).toEqual(['title']);
    pending.commitNow();
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(committed).toEqual(['title']);
  });

  it('is not committed twice where leaving the field has done it', () => {
    type('title');
    pending.forget('title');
    pending.commitNow();
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(committed).toEqual([]);
  });

  it('waits on while another field is left', () => {
    type('city');
    pending.forget('postcode');
    vi.advanceTimersByTime(PAUSE_MS);
    expect(committed).toEqual(['city']);
  });

  it('is not lost to what is typed in another field, which has a pause of its own', () => {
    type('postcode');
    vi.advanceTimersByTime(PAUSE_MS - 1);
    type('city');
    expect(committed).toEqual(['postcode']);
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(committed).toEqual(['postcode']);
    vi.advanceTimersByTime(1);
    expect(committed).toEqual(['postcode', 'city']);
  });

  it('may be typed in again by what its own commit leads to', () => {
    pending.typed('title', () => type('title', 'again'));
    pending.commitNow();
    expect(committed).toEqual([]);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(committed).toEqual(['again']);
  });
});
