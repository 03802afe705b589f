/** The widths of the font, apart from the font itself: the page measures texts without loading it. */
import type { FontMetrics } from '../../shared/official-form/set-text';

/** What the page needs of the font to say what fits: pairs of code point and advance, for an em of 1. */
export interface FontTable {
  readonly advances: readonly (readonly [codePoint: number, advance: number])[];
  readonly ascent: number;
  readonly descent: number;
}

/** The widths of a font, ready to measure. */
export function fontMetrics({ advances, ascent, descent }: FontTable): FontMetrics {
  const known = new Map(advances);
  return { advanceOf: (codePoint) => known.get(codePoint) ?? null, ascent, descent };
}
