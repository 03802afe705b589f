/** Draws the foot of each page of a printed PDF: its reference and « page x/y », outside of what is read aloud. */
import { deflateSync } from 'node:zlib';
import { type FootFont, footFont } from './foot-font';
import type { PdfObjects } from './pdf-objects';
import { objectText } from './pdf-objects';

/** In points: the margins of our documents, and where Chromium drew the foot before. */
const SIDE = 42.52;
const BASELINE = 17;
const SIZE = 8;
const GREY = 0.2;
/** Name of the font among the resources of a page; Chromium’s own are F and a number. */
const FONT = 'JalonFoot';

/** What is changed in a file, and what is added after its last object. */
export interface FootObjects {
  readonly changed: ReadonlyMap<number, string>;
  readonly added: readonly Buffer[];
}

/**
 * The objects that give each page its foot. Chromium can draw one too, and opens a page of its own for each:
 * a quarter of the time of printing.
 * @returns null where the pages are not written as expected.
 */
export function footObjects(
  objects: PdfObjects,
  pages: readonly number[],
  text: string,
): FootObjects | null {
  const font = footFont();
  const first = objects.offsets.length;
  const letters = new Map<number, number>();
  const feet = pages.map((_, index) => [text, `page\u00a0${index + 1}/${pages.length}`] as const);
  for (const letter of new Set(feet.flat().join(''))) {
    letters.set(letter.codePointAt(0) ?? 0, font.glyphOf(letter.codePointAt(0) ?? 0));
  }
  const fontParts = fontObjects(font, letters, first);
  const saveAt = first + fontParts.length;
  const save = stream(saveAt, '', Buffer.from('q', 'latin1'));
  const changed = new Map<number, string>();
  const added = [...fontParts, save];
  for (const [index, page] of pages.entries()) {
    const before = objectText(objects, page);
    const foot = first + added.length;
    const box = /\/MediaBox \[ ?0 0 ([\d.]+) [\d.]+ ?\]/u.exec(before ?? '');
    const after = before === null ? null : withFoot(before, { save: saveAt, foot, font: first });
    if (after === null || box === null) return null;
    changed.set(page, after);
    const [left, right] = feet[index] ?? ['', ''];
    added.push(stream(foot, '', footContent(font, left, right, Number(box[1]))));
  }
  return { changed, added };
}

/** The pages of a file in their order, by the number of their object; null where its tree is not as expected. */
export function pageNumbers(objects: PdfObjects, root: number): readonly number[] | null {
  const pages: number[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const number = waiting.shift() ?? 0;
    const text = objectText(objects, number);
    if (text === null) return null;
    if (/\/Type \/Page\b(?!s)/u.test(text)) pages.push(number);
    else {
      const kids = /\/Kids \[([^\]]*)\]/u.exec(text)?.[1];
      if (kids === undefined) return null;
      waiting.unshift(...[...kids.matchAll(/(\d+) 0 R/gu)].map(([, kid]) => Number(kid)));
    }
    if (pages.length > objects.offsets.length) return null;
  }
  return pages;
}

/** A page with its foot drawn after what it shows, whatever state that leaves the pen in. */
function withFoot(
  page: string,
  { save, foot, font }: { readonly save: number; readonly foot: number; readonly font: number },
): string | null {
  const contents = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/u.exec(page);
  const shown = contents?.[1] ?? contents?.[2];
  if (contents === null || shown === undefined || !page.includes('/Resources <<')) return null;
  const named = `/${FONT} ${font} 0 R`;
  const withFont = page.includes('/Font <<')
    ? page.replace('/Font <<', `/Font <<${named}\n`)
    : page.replace('/Resources <<', `/Resources <</Font <<${named}>>\n`);
  return withFont.replace(contents[0], `/Contents [${save} 0 R ${shown.trim()} ${foot} 0 R]`);
}

function footContent(font: FootFont, left: string, right: string, width: number): Buffer {
  const at = width - SIDE - widthOf(font, right);
  const show = (x: number, text: string): string =>
    `1 0 0 1 ${x.toFixed(2)} ${BASELINE} Tm <${glyphsOf(font, text).map(fourDigits).join('')}> Tj`;
  const operations = [
    'Q',
    '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
    'q',
    'BT',
    `${GREY} g`,
    `/${FONT} ${SIZE} Tf`,
    show(SIDE, left),
    show(at, right),
    'ET',
    'Q',
    'EMC',
  ];
  return Buffer.from(operations.join('\n'), 'latin1');
}

function glyphsOf(font: FootFont, text: string): readonly number[] {
  return Array.from(text, (letter) => font.glyphOf(letter.codePointAt(0) ?? 0));
}

function widthOf(font: FootFont, text: string): number {
  const thousandths = glyphsOf(font, text).reduce((sum, glyph) => sum + font.widthOf(glyph), 0);
  return (thousandths * SIZE) / 1000;
}

function fourDigits(number: number): string {
  return number.toString(16).padStart(4, '0');
}

/** The font as a PDF holds it; its first object is the font itself. */
function fontObjects(
  font: FootFont,
  letters: ReadonlyMap<number, number>,
  first: number,
): readonly Buffer[] {
  const [descendant, descriptor, file, unicode] = [first + 1, first + 2, first + 3, first + 4];
  const glyphs = [...new Set(letters.values())].sort((one, other) => one - other);
  const widths = glyphs.map((glyph) => `${glyph} [${font.widthOf(glyph)}]`).join(' ');
  const name = 'JALONA+NotoSans-Regular';
  const bytes = font.keeping(new Set(glyphs));
  return [
    object(
      first,
      `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R>>`,
    ),
    object(
      descendant,
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /CIDToGIDMap /Identity /DW 0 /W [${widths}] /FontDescriptor ${descriptor} 0 R>>`,
    ),
    object(
      descriptor,
      `<</Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [-600 -300 2000 1100] /ItalicAngle 0 /Ascent 1069 /Descent -293 /CapHeight 714 /StemV 80 /FontFile2 ${file} 0 R>>`,
    ),
    stream(file, `/Length1 ${bytes.length} `, bytes),
    stream(unicode, '', Buffer.from(toUnicode(letters), 'latin1')),
  ];
}

/** Which characters the glyphs are, so that the foot can be copied and sought. */
function toUnicode(letters: ReadonlyMap<number, number>): string {
  const byGlyph = new Map([...letters].map(([code, glyph]) => [glyph, code]));
  const lines = [...byGlyph].map(([glyph, code]) => `<${fourDigits(glyph)}> <${fourDigits(code)}>`);
  // No more than a hundred lines are allowed together.
  const parts = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const some = lines.slice(index * 100, (index + 1) * 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${parts.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

function object(number: number, text: string): Buffer {
  return Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1');
}

function stream(number: number, more: string, content: Buffer): Buffer {
  const body = deflateSync(content);
  return Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<<${more}/Filter /FlateDecode /Length ${body.length}>>\nstream\n`,
      'latin1',
    ),
    body,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
