/** The font of filled forms: Noto Sans, which has the letters of every name of Europe and Viêt Nam. */
import { create, type Font } from 'fontkit';
import type { FontTable } from './form-font-table';

/** No ligature and no kerning: a letter is as wide as the font says, and is found again when it is searched. */
export const FONT_FEATURES = { liga: false, kern: false, clig: false, dlig: false } as const;

/** Reads the widths of a font. */
export function fontTable(bytes: Uint8Array): FontTable {
  const font = create(bytes as Buffer) as Font; // fontkit takes any bytes; this file holds one font
  const advances = font.characterSet.map(
    (codePoint) =>
      [codePoint, font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm] as const,
  );
  return {
    advances,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
  };
}
