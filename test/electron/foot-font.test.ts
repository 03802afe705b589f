/** The font of the foot: its widths are those of Noto Sans, and a file that keeps some letters is read by others. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import { readFont } from '../../electron/foot-font';

const file = readFileSync(projectPath('electron', 'footer-font.ttf'));
const font = readFont(file);
const known = create(file) as Font; // one font

describe('the font of the foot', () => {
  it('finds the glyph and the width of every character it has, as another reader does', () => {
    expect(known.characterSet.length).toBeGreaterThan(600);
    for (const code of known.characterSet) {
      const { id, advanceWidth } = known.glyphForCodePoint(code);
      expect(font.glyphOf(code)).toBe(id);
      expect(font.widthOf(id)).toBe(Math.round((advanceWidth * 1000) / known.unitsPerEm));
    }
    expect(font.glyphOf(0x1f600)).toBe(0);
  });

  it('kept to some letters, still draws them and what their accents are made of, and nothing else', () => {
    const glyphs = Array.from('Jalon, Łódź é ễ', (letter) =>
      font.glyphOf(letter.codePointAt(0) ?? 0),
    );
    const kept = create(font.keeping(new Set(glyphs))) as Font; // one font
    const shapeOf = (from: Font, glyph: number): string => from.getGlyph(glyph).path.toSVG();
    for (const glyph of glyphs) expect(shapeOf(kept, glyph)).toBe(shapeOf(known, glyph));
    expect(shapeOf(known, font.glyphOf(0x7a))).not.toBe('');
    expect(shapeOf(kept, font.glyphOf('W'.charCodeAt(0)))).toBe('');
  });
});
