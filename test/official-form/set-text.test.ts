/** Setting a text in its box: what is said to fit is what is drawn. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import { setText, type TextPlace, widthOf } from '../../shared/official-form/set-text';
import { fontTable } from '../../renderer/official-form/form-font';
import { fontMetrics } from '../../renderer/official-form/form-font-table';

const FONT = fontMetrics(
  fontTable(
    new Uint8Array(
      readFileSync(
        projectPath('node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
      ),
    ),
  ),
);

const LINE: TextPlace = {
  width: 140,
  height: 16,
  fontSize: 10,
  isMultiline: false,
  cells: null,
  alignment: 'left',
  maxLength: null,
};

describe('a text in its box', () => {
  it('keeps the size of the form where it fits, and gets smaller where it must', () => {
    expect(setText(LINE, 'Nguyễn', FONT)).toMatchObject({ size: 10, problem: null });
    const long = setText(LINE, 'Marie-Antoinette Élisabeth Jeanne', FONT);
    expect(long.problem).toBeNull();
    expect(long.size).toBeLessThan(10);
  });

  it('does not fit where it would be too small to read', () => {
    const text = 'Établissement d’hébergement pour personnes âgées dépendantes Les Acacias';
    expect(setText(LINE, text, FONT).problem).toBe('too-wide');
  });

  it('has one letter in the middle of each cell, and no more letters than cells', () => {
    const comb = { ...LINE, width: 90, cells: 9, maxLength: 9, fontSize: 0 };
    const set = setText(comb, '580990000', FONT);
    expect(set.problem).toBeNull();
    expect(set.lines.map(({ text }) => text).join('')).toBe('580990000');
    set.lines.forEach(({ x, text }, index) => {
      expect(x + widthOf(text, set.size, FONT) / 2).toBeCloseTo(index * 10 + 5);
    });
    expect(setText(comb, '58 099 000 0', FONT).problem).toBe('too-many-letters');
  });

  it('goes to the next line between two words where the box has several', () => {
    const area = { ...LINE, height: 40, isMultiline: true };
    const set = setText(area, '12 rue des Tilleuls, bâtiment de la Fontaine', FONT);
    expect(set.lines.length).toBeGreaterThan(1);
    expect(set.problem).toBeNull();
    expect(setText(area, 'mot '.repeat(200), FONT).problem).toBe('too-many-lines');
  });

  it('says which text holds a letter that the font does not have', () => {
    expect(setText(LINE, '漢字', FONT).problem).toBe('unknown-letter');
  });

  it('stays inside its box whenever it is said to fit', () => {
    const places = fc.record({
      width: fc.integer({ min: 10, max: 500 }),
      height: fc.integer({ min: 8, max: 200 }),
      fontSize: fc.constantFrom(0, 6, 10, 14),
      isMultiline: fc.boolean(),
      alignment: fc.constantFrom('left', 'center', 'right'),
    });
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('aéMi Nguyễn Œ’-\n')),
      maxLength: 80,
    });
    fc.assert(
      fc.property(places, texts, (some, text) => {
        const place: TextPlace = { ...LINE, ...some };
        const set = setText(place, text, FONT);
        if (set.problem !== null) return;
        for (const line of set.lines) {
          expect(line.x).toBeGreaterThanOrEqual(0);
          expect(line.x + widthOf(line.text, set.size, FONT)).toBeLessThanOrEqual(place.width);
        }
      }),
    );
  });
});
