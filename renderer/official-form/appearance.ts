/** Draws the value of a box: its background and border as the form wants them, then the text in our own font. */
import {
  type PDFContext,
  PDFArray,
  PDFDict,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { FontMetrics } from '../../shared/official-form/set-text';
import { setText, type TextPlace } from '../../shared/official-form/set-text';

/** What a text is drawn with. */
export interface Pen {
  readonly context: PDFContext;
  readonly font: PDFFont;
  readonly metrics: FontMetrics;
}

const FONT_NAME = 'JalonSans';

/** Gives a box the picture of its text. What does not fit must have been refused before. */
export function drawText(
  pen: Pen,
  widget: PDFDict,
  appearance: string,
  setting: Omit<TextPlace, 'width' | 'height'>,
  text: string,
): void {
  const frame = frameOf(widget);
  const set = setText({ ...setting, width: frame.width, height: frame.height }, text, pen.metrics);
  const lines = set.lines
    .filter((line) => line.text !== '')
    .map(
      (line) =>
        `1 0 0 1 ${number(line.x)} ${number(line.y)} Tm ${pen.font.encodeText(line.text).toString()} Tj`,
    );
  const content = [
    frameOperators(widget, frame),
    '/Tx BMC q',
    `0 0 ${number(frame.width)} ${number(frame.height)} re W n`,
    `BT ${colourOf(appearance)} /${FONT_NAME} ${number(set.size)} Tf`,
    ...lines,
    ['ET', 'Q', 'EMC'].join(' '),
  ].join('\n');
  const stream = pen.context.flateStream(content, {
    Type: 'XObject',
    Subtype: PDFName.of('Form'),
    BBox: [0, 0, frame.width, frame.height],
    Matrix: frame.matrix,
    Resources: { Font: { [FONT_NAME]: pen.font.ref } },
  });
  const normal: PDFRef = pen.context.register(stream);
  widget.set(PDFName.of('AP'), pen.context.obj({ N: normal }));
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly matrix: number[];
}

/** The box as its text sees it: turned by what the form says (`/MK /R`). */
function frameOf(widget: PDFDict): Frame {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(widget.lookup(PDFName.of('Rect')));
  const across = Math.abs(x2 - x1);
  const down = Math.abs(y2 - y1);
  const turn = (((numberOf(marksOf(widget)?.lookup(PDFName.of('R'))) ?? 0) % 360) + 360) % 360;
  switch (turn) {
    case 90:
      return { width: down, height: across, matrix: [0, 1, -1, 0, across, 0] };
    case 180:
      return { width: across, height: down, matrix: [-1, 0, 0, -1, across, down] };
    case 270:
      return { width: down, height: across, matrix: [0, -1, 1, 0, 0, down] };
    default:
      return { width: across, height: down, matrix: [1, 0, 0, 1, 0, 0] };
  }
}

function marksOf(widget: PDFDict): PDFDict | undefined {
  const marks = widget.lookup(PDFName.of('MK'));
  return marks instanceof PDFDict ? marks : undefined;
}

/** Background and border, which the picture of a box holds too. */
function frameOperators(widget: PDFDict, { width, height }: Frame): string {
  const marks = marksOf(widget);
  const background = colourOperator(numbersOf(marks?.lookup(PDFName.of('BG'))), 'fill');
  const border = colourOperator(numbersOf(marks?.lookup(PDFName.of('BC'))), 'stroke');
  const style = widget.lookup(PDFName.of('BS'));
  const thickness =
    (style instanceof PDFDict ? numberOf(style.lookup(PDFName.of('W'))) : undefined) ?? 1;
  const whole = `0 0 ${number(width)} ${number(height)} re f`;
  const inner = [thickness / 2, thickness / 2, width - thickness, height - thickness];
  return [
    ...(background === '' ? [] : [`q ${background} ${whole} Q`]),
    ...(border === '' || thickness === 0
      ? []
      : [`q ${border} ${number(thickness)} w ${inner.map(number).join(' ')} re S Q`]),
  ].join('\n');
}

function colourOperator(parts: readonly number[], use: 'fill' | 'stroke'): string {
  const names: Readonly<Record<number, readonly [fill: string, stroke: string]>> = {
    1: ['g', 'G'],
    3: ['rg', 'RG'],
    4: ['k', 'K'],
  };
  const name = names[parts.length];
  if (name === undefined) return '';
  return `${parts.map(number).join(' ')} ${use === 'fill' ? name[0] : name[1]}`;
}

const COLOUR = /((?:[\d.]+\s+){1,4}(?:g|rg|k))(?=\s|$)/u;

/** The colour of the text, from the form's own way of drawing it. */
function colourOf(appearance: string): string {
  return COLOUR.exec(appearance)?.[1] ?? '0 g';
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function numbersOf(value: unknown): readonly number[] {
  return value instanceof PDFArray ? value.asArray().map((one) => numberOf(one) ?? 0) : [];
}

function numberOf(value: unknown): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A text of the file, whichever way it is written. */
export function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
