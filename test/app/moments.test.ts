import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentWords } from '../../renderer/app/moments';
import { runs } from '../property-runs';

const now = new Date(2026, 10, 23, 9, 5);

describe('a moment', () => {
  it.each([
    [new Date(2026, 10, 23, 0, 1), 'à 0 h 01'],
    [new Date(2026, 10, 22, 23, 59), 'hier à 23 h 59'],
    [new Date(2026, 10, 21, 23, 59), 'il y a 2 jours'],
    [new Date(2026, 9, 24, 12, 0), 'il y a 30 jours'],
    [new Date(2026, 9, 23, 12, 0), 'le 23 octobre 2026'],
    [new Date(2026, 10, 24, 12, 0), 'le 24 novembre 2026'],
  ])('in words: %s', (moment, words) => {
    expect(momentWords(moment.toISOString(), now).replaceAll(/\s/gu, ' ')).toBe(words);
  });

  it('is counted in days of the calendar, whatever the hours and the change to winter time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.nat(23),
        fc.nat(23),
        (days, hour, thenHour) => {
          const later = new Date(2026, 9, 31, hour);
          const then = new Date(2026, 9, 31 - days, thenHour);
          expect(momentWords(then.toISOString(), later)).toBe(`il y a ${days} jours`);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
