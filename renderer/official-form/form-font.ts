/** The font of filled forms: Noto Sans, which has the letters of every name of Europe and Viêt Nam. */
import { create, type Font } from 'fontkit';
import type { FontMetrics } from '../../shared/official-form/set-text';

/** No ligature and no kerning: a letter is as wide as the font says, and is found again when it is searched. */
export const FONT_FEATURES = { liga: false, kern: false, clig: false, dlig: false } as const;

/** What the page needs of the font to say what fits: pairs of code point and advance, for an em of 1. */
export interface FontTable {
  readonly advances: readonly (readonly [codePoint: number, advance: number])[];
  readonly ascent: number;
  readonly descent: number;
}

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

/** The widths of a font, ready to measure. */
export function fontMetrics({ advances, ascent, descent }: FontTable): FontMetrics {
  const known = new Map(advances);
  return { advanceOf: (codePoint) => known.get(codePoint) ?? null, ascent, descent };
}
