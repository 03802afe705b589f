import { describe, expect, it } from 'vitest';
import { counted } from '../../shared/french/words';

describe('a count in a sentence', () => {
  it.each([
    [0, '0\u00a0point'],
    [1, '1\u00a0point'],
    [2, '2\u00a0points'],
    [999, '999\u00a0points'],
    [1_200, '1\u202f200\u00a0points'],
    [1_234_567, '1\u202f234\u202f567\u00a0points'],
  ])('of %d takes its plural from two on, and groups its thousands', (count, words) => {
    expect(counted(count, 'point', 'points')).toBe(words);
  });
});
