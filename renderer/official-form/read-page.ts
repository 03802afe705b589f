/** Reads one page of a form: its boxes and its words, turned so that the words stand upright. */
import type { PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, FormPage, PrintedWords } from '../../shared/official-form/form-model';
import { type PdfjsWidget, readWidget } from './widget-schema';

/** A box of a field with its place. */
export interface PlacedWidget {
  readonly widget: PdfjsWidget;
  readonly page: number;
  readonly box: Box;
}

/** What one page holds. */
export interface ReadPage {
  readonly page: FormPage;
  readonly widgets: readonly PlacedWidget[];
  readonly words: readonly PrintedWords[];
}

/** A stretch of text as pdf.js gives it. */
interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** Reads a page. */
export async function readPage(proxy: PDFPageProxy): Promise<ReadPage> {
  const [annotations, content] = await Promise.all([
    proxy.getAnnotations(),
    proxy.getTextContent({ disableNormalization: true }),
  ]);
  const items = content.items.flatMap((item) =>
    // pdf.js leaves the numbers of the matrix untyped.
    'str' in item ? [{ ...item, transform: item.transform as number[] }] : [],
  );
  const rotation = uprightRotation(proxy.rotate, items);
  const viewport = proxy.getViewport({ scale: 1, rotation });
  const { pageNumber } = proxy;
  return {
    page: { number: pageNumber, width: viewport.width, height: viewport.height, rotation },
    widgets: annotations.flatMap((annotation) => {
      const widget = readWidget(annotation);
      if (widget === null) return [];
      return [{ widget, page: pageNumber, box: boxOf(widget.rect, viewport) }];
    }),
    words: joined(items.flatMap((item) => wordsOf(item, viewport, pageNumber))),
  };
}

/** How the page must be turned for most of its letters to stand upright. */
function uprightRotation(own: number, items: readonly TextItem[]): number {
  const letters = new Map<number, number>([[own, 0.5]]);
  for (const { str, transform } of items) {
    const [a = 1, b = 0] = transform;
    const angle = Math.round((Math.atan2(b, a) * 2) / Math.PI) * 90;
    const turned = (angle + 360) % 360;
    letters.set(turned, (letters.get(turned) ?? 0) + str.trim().length);
  }
  const [[most] = [own]] = [...letters].sort(([, one], [, other]) => other - one);
  return most;
}

function boxOf(rect: readonly number[], viewport: PageViewport): Box {
  const onScreen = (x: number, y: number): readonly number[] =>
    viewport.convertToViewportPoint(x, y) as number[]; // untyped there
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const [x1 = 0, y1 = 0] = onScreen(left, bottom);
  const [x2 = 0, y2 = 0] = onScreen(right, top);
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
}

/** Part of a letter's size that stands above its line. */
const ASCENT = 0.8;

function wordsOf(item: TextItem, viewport: PageViewport, page: number): readonly PrintedWords[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f) as number[]; // untyped there
  const [alongX = 0, alongY = 0] = viewport.convertToViewportPoint(e + a, f + b) as number[]; // as above
  const size = Math.hypot(c, d);
  const isUpright = alongX - x > 0 && Math.abs(alongY - y) < (alongX - x) * 0.1;
  if (item.str.trim() === '' || size === 0 || !isUpright) return [];
  const box = { left: x, top: y - size * ASCENT, width: item.width, height: size };
  return [{ text: item.str, page, box }];
}

/** A line is often written in several strokes: those that follow one another are one stretch again. */
function joined(words: readonly PrintedWords[]): readonly PrintedWords[] {
  const stretches: PrintedWords[] = [];
  for (const next of words) {
    const last = stretches.at(-1);
    const whole = last === undefined ? null : together(last, next);
    if (whole === null) stretches.push(next);
    else stretches[stretches.length - 1] = whole;
  }
  return stretches;
}

function together(last: PrintedWords, next: PrintedWords): PrintedWords | null {
  const size = last.box.height;
  const gap = next.box.left - (last.box.left + last.box.width);
  const isSameLine =
    Math.abs(next.box.top - last.box.top) < 1 && Math.abs(next.box.height - size) < size * 0.1;
  if (!isSameLine || gap < -size * 0.3 || gap > size * 0.7) return null;
  const space = gap > size * 0.15 ? ' ' : '';
  const width = next.box.left + next.box.width - last.box.left;
  return { text: last.text + space + next.text, page: last.page, box: { ...last.box, width } };
}
