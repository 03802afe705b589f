/** Where the window opens, for every disposition of screens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINIMUM_SIZE, openingFor, type Area } from '../../electron/window-place';

const LAPTOP: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const SIDE: Area = { x: 1920, y: 0, width: 1280, height: 1024 };
const WINDOW = { x: 2000, y: 100, width: 1100, height: 700, maximized: false };

describe('the window', () => {
  it('opens in the middle of the main screen the first time', () => {
    expect(openingFor(null, [LAPTOP])).toEqual({
      x: 320,
      y: 120,
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 640,
      maximized: false,
    });
  });

  it('comes back where it was, on the same screen', () => {
    expect(openingFor(WINDOW, [LAPTOP, SIDE])).toMatchObject(WINDOW);
  });

  it('comes back to the main screen when its own is gone', () => {
    expect(openingFor(WINDOW, [LAPTOP])).toEqual(openingFor(null, [LAPTOP]));
  });

  it.each([
    ['too far to the right', { x: 1900, y: 100 }],
    ['too far to the left', { x: -1000, y: 100 }],
    ['with its title bar above the screen', { x: 100, y: -40 }],
    ['with its title bar under the screen', { x: 100, y: 1030 }],
  ])('comes back to the middle when it was %s', (_, corner) => {
    expect(openingFor({ ...WINDOW, ...corner }, [LAPTOP])).toEqual(openingFor(null, [LAPTOP]));
  });

  it('stays half out of the screen if it was left so', () => {
    const place = { ...WINDOW, x: 1500, y: 700 };
    expect(openingFor(place, [LAPTOP])).toMatchObject(place);
  });

  it('opens maximised again, and remembers its size below', () => {
    const opening = openingFor({ ...WINDOW, x: 100, maximized: true }, [LAPTOP]);
    expect(opening).toMatchObject({ width: 1100, height: 700, maximized: true });
  });

  it('shrinks to a screen smaller than its minimum', () => {
    const netbook = { x: 0, y: 0, width: 1024, height: 576 };
    expect(openingFor(null, [netbook])).toMatchObject({
      x: 0,
      y: 0,
      width: 1024,
      height: 576,
      minHeight: 576,
    });
  });

  it('always has a title bar in reach, and a size between its minimum and its screen', () => {
    const coordinate = fc.integer({ min: -5_000, max: 5_000 });
    const area = fc.record({
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: 640, max: 4_000 }),
      height: fc.integer({ min: 480, max: 2_500 }),
    });
    const place = fc.record({
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: 1, max: 9_000 }),
      height: fc.integer({ min: 1, max: 9_000 }),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.option(place), area, fc.array(area, { maxLength: 3 }), (last, main, more) => {
        const opening = openingFor(last, [main, ...more]);
        const screen = [main, ...more].find(
          ({ x, y, width, height }) =>
            Math.min(opening.x + opening.width, x + width) - Math.max(opening.x, x) >= 160 &&
            opening.y >= y &&
            opening.y + 32 <= y + height &&
            opening.width <= width &&
            opening.height <= height &&
            opening.width >= Math.min(MINIMUM_SIZE.width, width) &&
            opening.height >= Math.min(MINIMUM_SIZE.height, height),
        );
        expect(screen).toBeDefined();
      }),
    );
  });
});
