import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeftWords } from '../../renderer/app/time-left';
import { runs } from '../property-runs';

describe('the time left', () => {
  it.each([
    [0, 'Il ne reste rien à faire.'],
    [0.5, 'Il reste une ou deux minutes.'],
    [3, 'Il reste environ 5 minutes.'],
    [21, 'Il reste environ 25 minutes.'],
    [55, 'Il reste environ 55 minutes.'],
    [56, 'Il reste environ une heure.'],
    [59.5, 'Il reste environ une heure.'],
    [60, 'Il reste environ une heure.'],
    [61, 'Il reste environ une heure 15.'],
    [119, 'Il reste environ 2 heures.'],
    [166, 'Il reste environ 3 heures.'],
  ])('of %s minutes is said « %s »', (minutes, words) => {
    expect(timeLeftWords(minutes)).toBe(words);
  });

  it('is never said shorter than it is, beyond the last two minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 12_000 }), (halfMinutes) => {
        const minutes = halfMinutes / 2;
        const said = minutesSaid(timeLeftWords(minutes));
        expect(said).toBeGreaterThanOrEqual(minutes);
        expect(said - minutes).toBeLessThan(15);
      }),
      { numRuns: runs(200) },
    );
  });
});

/** « une heure 15 » → 75. */
function minutesSaid(words: string): number {
  const [, hours, rest] = /environ (?:(une|\d+) heures?)? ?(\d+)?/.exec(words) ?? [];
  return (hours === undefined ? 0 : hours === 'une' ? 60 : Number(hours) * 60) + Number(rest ?? 0);
}
