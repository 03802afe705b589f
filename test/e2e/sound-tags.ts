/** What « tags sound » means: what a screen reader needs to read a document, heading by heading and cell by cell. */
import { expect } from 'vitest';
import { type StructureElement, pdfCatalogue, pdfInfo, pdfStructure } from './pdf-readers';

/**
 * In French, titled in its window, marked; one H1, no level skipped; tables with headers that say of what.
 * @returns the structure that was read.
 */
export function expectSoundTags(
  file: string,
  title: string,
  { figures = 0 }: { readonly figures?: number } = {},
): readonly StructureElement[] {
  const catalogue = pdfCatalogue(file);
  expect(catalogue).toContain('/Lang (fr-FR)');
  expect(catalogue).toContain('/DisplayDocTitle true');
  expect(catalogue).toContain('/Marked true');
  expect(pdfInfo(file).get('Title')).toBe(title);

  const elements = pdfStructure(file);
  const levels = elements.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag.slice(1))] : []));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => {
    expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
  });

  const count = (tag: string): number => elements.filter((one) => one.tag === tag).length;
  // Every document has a table; the guide, which has figures, has none.
  if (figures === 0) {
    expect(count('Table')).toBeGreaterThan(0);
    expect(count('TR')).toBeGreaterThan(count('Table'));
  }
  expect(count('TH')).toBeGreaterThanOrEqual(count('Table'));
  expect(elements.filter(({ tag, scope }) => tag === 'TH' && scope === '')).toEqual([]);
  // A figure needs words in its place.
  expect(count('Figure')).toBe(figures);
  return elements;
}
