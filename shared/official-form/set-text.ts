/** How a text is set in its box: its size, its lines, and whether it fits. What is shown while typing is what is drawn. */
import type { TextSetting } from './form-model';

/** Widths of a font, for an em of 1. */
export interface FontMetrics {
  /** Advance of a character; `null` if the font has none for it. */
  readonly advanceOf: (codePoint: number) => number | null;
  /** Above and below the line, both positive. */
  readonly ascent: number;
  readonly descent: number;
}

/** Why a text can't stay as it is. */
export type FitProblem = 'too-many-letters' | 'too-wide' | 'too-many-lines' | 'unknown-letter';

/** A line with where it begins, from the lower left corner of the box. */
export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A text that is set. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly SetLine[];
  readonly problem: FitProblem | null;
}

/** A box to set a text in. */
export interface TextPlace extends TextSetting {
  readonly width: number;
  readonly height: number;
  readonly maxLength: number | null;
}

/** Smallest size that is still read with ease on paper, in points. */
const SMALLEST = 6;
/** Largest size where the form leaves it open. */
const LARGEST = 12;
/** From the edge of the box to the text. */
const PADDING = 2;
const LEADING = 1.15;
const STEP = 0.25;

/** Sets a text in a box, smaller where it must be. */
export function setText(place: TextPlace, text: string, font: FontMetrics): SetText {
  const letters = Array.from(text).filter((letter) => letter !== '\n');
  const isUnknown = letters.some((letter) => font.advanceOf(letter.codePointAt(0) ?? 0) === null);
  const isTooLong = place.maxLength !== null && Array.from(text).length > place.maxLength;
  const set =
    place.cells !== null
      ? inCells(place, place.cells, letters, font)
      : place.isMultiline
        ? onLines(place, text, font)
        : onOneLine(place, text.replaceAll('\n', ' '), font);
  if (isUnknown) return { ...set, problem: 'unknown-letter' };
  return isTooLong ? { ...set, problem: 'too-many-letters' } : set;
}

/** Width of a text at a size. */
export function widthOf(text: string, size: number, font: FontMetrics): number {
  let width = 0;
  for (const letter of text) width += font.advanceOf(letter.codePointAt(0) ?? 0) ?? 0;
  return width * size;
}

function startSize({ fontSize, height }: TextPlace, font: FontMetrics): number {
  if (fontSize > 0) return fontSize;
  return clamp((height - PADDING) / (font.ascent + font.descent));
}

function clamp(size: number): number {
  return Math.max(SMALLEST, Math.min(LARGEST, Math.floor(size / STEP) * STEP));
}

function onOneLine(place: TextPlace, text: string, font: FontMetrics): SetText {
  const room = place.width - 2 * PADDING;
  let size = startSize(place, font);
  while (size > SMALLEST && widthOf(text, size, font) > room) size -= STEP;
  size = Math.max(size, Math.min(SMALLEST, startSize(place, font)));
  const width = widthOf(text, size, font);
  const line = { text, x: startOf(place, width), y: baselineIn(place.height, size, font) };
  return { size, lines: [line], problem: width > room ? 'too-wide' : null };
}

function startOf({ alignment, width: all }: TextPlace, width: number): number {
  switch (alignment) {
    case 'left':
      return PADDING;
    case 'center':
      return (all - width) / 2;
    case 'right':
      return all - PADDING - width;
  }
}

/** The line on which letters stand, so that capitals and figures look centred. */
function baselineIn(height: number, size: number, font: FontMetrics): number {
  return (height - (font.ascent + font.descent) * size) / 2 + font.descent * size;
}

function onLines(place: TextPlace, text: string, font: FontMetrics): SetText {
  const room = place.width - 2 * PADDING;
  const start = startSize(place, font);
  for (let size = start; ; size -= STEP) {
    const lines = wrapped(text, size, room, font);
    const leading = (font.ascent + font.descent) * size * LEADING;
    const isSmallest = size - STEP < Math.min(SMALLEST, start);
    const fits = lines.length * leading <= place.height - PADDING;
    if (fits || isSmallest) {
      const isWide = lines.some((line) => widthOf(line, size, font) > room);
      return {
        size,
        lines: lines.map((line, index) => ({
          text: line,
          x: startOf(place, widthOf(line, size, font)),
          y: place.height - PADDING - leading * index - font.ascent * size,
        })),
        problem: fits ? (isWide ? 'too-wide' : null) : 'too-many-lines',
      };
    }
  }
}

function wrapped(text: string, size: number, room: number, font: FontMetrics): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, size, font) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

/** One letter in the middle of each cell. */
function inCells(
  place: TextPlace,
  cells: number,
  letters: readonly string[],
  font: FontMetrics,
): SetText {
  const cell = place.width / cells;
  const widest = Math.max(...letters.map((letter) => widthOf(letter, 1, font)), 0);
  const start = startSize(place, font);
  const size = widest * start > cell * 0.95 ? Math.max(4, (cell * 0.95) / widest) : start;
  const y = baselineIn(place.height, size, font);
  return {
    size,
    lines: letters.map((letter, index) => ({
      text: letter,
      x: cell * (index + 0.5) - widthOf(letter, size, font) / 2,
      y,
    })),
    problem: letters.length > cells ? 'too-many-letters' : null,
  };
}

/** What a problem is called on screen; `most` is the number of letters the box takes. */
export function problemWords(problem: FitProblem, most: number | null): string {
  switch (problem) {
    case 'too-many-letters':
      return most === null
        ? 'Trop de caractères pour ces cases.'
        : `Ne tiendra pas : cette case prend ${most} caractère${most > 1 ? 's' : ''} au plus.`;
    case 'too-wide':
      return 'Ne tiendra pas : le texte est plus long que la case.';
    case 'too-many-lines':
      return 'Ne tiendra pas : le texte a plus de lignes que la case.';
    case 'unknown-letter':
      return 'Une lettre de ce texte ne peut pas être imprimée : remplacez-la.';
  }
}
