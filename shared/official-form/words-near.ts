/** The words printed beside each box: where a person reads what is asked. */
import type { Box, FormField, OfficialForm, PrintedWords, Widget } from './form-model';

/** What is printed around one box; empty where nothing is. */
export interface WordsNear {
  readonly left: string;
  readonly right: string;
  readonly above: string;
  /** The title of the part of the page it is in. */
  readonly heading: string;
}

/** Words printed, one by one. */
type Word = PrintedWords;

/** A form with its words cut and its boxes by page, made once for all its fields. */
export interface Surroundings {
  readonly words: ReadonlyMap<number, readonly Word[]>;
  readonly boxes: ReadonlyMap<number, readonly Box[]>;
  readonly headings: readonly Word[];
}

/** Prepares a form for `wordsNear`. */
export function surroundingsOf(form: Pick<OfficialForm, 'words' | 'fields'>): Surroundings {
  const widgets = form.fields.flatMap((field) => field.widgets);
  return {
    words: byPage(form.words.flatMap(cutWords), (word) => word),
    boxes: byPage(widgets, ({ box }) => box),
    headings: headingsOf(form.words),
  };
}

function byPage<Item extends { readonly page: number }, Kept>(
  items: readonly Item[],
  keep: (item: Item) => Kept,
): ReadonlyMap<number, readonly Kept[]> {
  const pages = new Map<number, Kept[]>();
  for (const item of items) pages.set(item.page, [...(pages.get(item.page) ?? []), keep(item)]);
  return pages;
}

/** What is printed around a box. */
export function wordsNear({ page, box }: Widget, around: Surroundings): WordsNear {
  const words = around.words.get(page) ?? [];
  const others = (around.boxes.get(page) ?? []).filter((other) => other !== box);
  return {
    left: beside(box, words, others, 'left'),
    right: beside(box, words, others, 'right'),
    above: above(box, words, others),
    heading: headingFor(page, box, around.headings),
  };
}

/** What is printed around the first place where a field is shown. */
export function wordsNearField(field: FormField, around: Surroundings): WordsNear {
  const [first] = field.widgets;
  return first === undefined
    ? { left: '', right: '', above: '', heading: '' }
    : wordsNear(first, around);
}

const right = ({ left, width }: Box): number => left + width;
const bottom = ({ top, height }: Box): number => top + height;
const middle = ({ top, height }: Box): number => top + height / 2;

/** Words farther apart than this many times their size do not belong together. */
const FARTHEST = 3;
/** From a box to its words, in times their size: forms align their boxes in columns. */
const FARTHEST_LABEL = 14;
/** Longest label, in words. */
const MOST_WORDS = 14;

/** The words on the line of a box, from it up to the next box or a wide gap. */
function beside(
  box: Box,
  words: readonly Word[],
  others: readonly Box[],
  side: 'left' | 'right',
): string {
  const sign = side === 'left' ? -1 : 1;
  const edge = (one: Box): number => (side === 'left' ? right(one) : one.left);
  const farEdge = (one: Box): number => (side === 'left' ? one.left : right(one));
  // A tall box of several lines is named on its first line.
  const line = { ...box, height: Math.min(box.height, 24) };
  const onLine = words
    .filter(
      (word) => sharesLine(word.box, line) && sign * (edge(word.box) - edgeOf(box, side)) > -2,
    )
    .sort((one, other) => sign * (edge(one.box) - edge(other.box)));
  const obstacle = others.filter(
    (other) => sharesLine(other, line) && sign * (edge(other) - edgeOf(box, side)) > -2,
  );
  const kept: Word[] = [];
  let reach = edgeOf(box, side);
  for (const word of onLine) {
    const gap = sign * (edge(word.box) - reach);
    const size = word.box.height;
    if (gap > size * (kept.length === 0 ? FARTHEST_LABEL : FARTHEST)) break;
    const isCut = obstacle.some(
      (other) => sign * (edge(other) - reach) > -2 && sign * (edge(other) - edge(word.box)) < 2,
    );
    if (isCut || kept.length === MOST_WORDS) break;
    kept.push(word);
    reach = farEdge(word.box);
  }
  if (side === 'right') return inOrder(kept);
  const label = kept.reverse();
  return inOrder([...lineBefore(label, words, others), ...label]);
}

/** The line that a label goes on from: « Nom et prénom », above « du représentant légal ». */
function lineBefore(
  line: readonly Word[],
  words: readonly Word[],
  others: readonly Box[],
): readonly Word[] {
  const [first] = line;
  if (first === undefined || !/^[\p{Ll}(]/u.test(first.text)) return [];
  const { box } = first;
  const over = words
    .filter((word) => {
      const gap = box.top - bottom(word.box);
      return gap > -box.height * 0.4 && gap < box.height * 0.6 && word.box.left > box.left - 6;
    })
    .sort((one, other) => one.box.left - other.box.left);
  const before: Word[] = [];
  for (const word of over) {
    const last = before.at(-1);
    const gap = word.box.left - (last === undefined ? box.left : right(last.box));
    if (gap > (last === undefined ? 6 : box.height)) break;
    before.push(word);
  }
  const isOthers = others.some((other) => before.some((word) => sharesLine(word.box, other)));
  return isOthers || before.at(-1)?.text.endsWith(':') === true ? [] : before;
}

function edgeOf(box: Box, side: 'left' | 'right'): number {
  return side === 'left' ? box.left : right(box);
}

function sharesLine(word: Box, box: Box): boolean {
  const overlap = Math.min(bottom(word), bottom(box)) - Math.max(word.top, box.top);
  return overlap > Math.min(word.height, box.height) * 0.4;
}

/** The line of words right above a box. */
function above(box: Box, words: readonly Word[], others: readonly Box[]): string {
  const over = words.filter((word) => {
    const gap = box.top - bottom(word.box);
    return (
      gap > -word.box.height * 0.4 &&
      gap < word.box.height * 1.2 &&
      middle(word.box) < box.top &&
      word.box.left < right(box) &&
      right(word.box) > box.left - 2
    );
  });
  const nearest = Math.max(...over.map((word) => bottom(word.box)));
  const line = over.filter((word) => bottom(word.box) > nearest - word.box.height * 0.5);
  const isTaken = others.some(
    (other) => line.some((word) => sharesLine(word.box, other)) && overlapsAcross(other, box),
  );
  return isTaken ? '' : inOrder(line.sort((one, other) => one.box.left - other.box.left));
}

function overlapsAcross(one: Box, other: Box): boolean {
  return one.left < right(other) && right(one) > other.left;
}

/** Words as a label, without the numbers that call a note. */
function inOrder(words: readonly Word[]): string {
  const size = Math.max(...words.map(({ box }) => box.height));
  return words
    .filter(({ text, box }) => !(/^\d$/u.test(text) && box.height < size * 0.75))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s:]+$/u, '')
    .trim();
}

/** « 1. La structure », « A) Identité », « Cadre 2 – Signature ». */
const NUMBERED =
  /^(?:(?:cadre|partie|section|rubrique)\s+)?(?:\d{1,2}|[IVX]{1,4}|[A-H])\s?[.)–-]\s*\p{L}/iu;
const LONGEST_HEADING = 90;

/** Stretches of words that head a part: larger than the rest, or numbered; a label that ends with « : » is none. */
function headingsOf(words: readonly PrintedWords[]): readonly Word[] {
  const sizes = words
    .filter(({ text }) => /\p{L}{2}/u.test(text))
    .flatMap(({ text, box }) => Array.from({ length: Math.min(text.length, 80) }, () => box.height))
    .sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return words.filter(({ text, box }) => {
    const said = text.trim();
    if (said.length > LONGEST_HEADING || !/\p{L}{3}/u.test(said) || /:\s*$/u.test(said))
      return false;
    // Notes at the foot of a page are numbered too, in smaller letters.
    return box.height > usual * 1.12 || (box.height > usual * 0.95 && NUMBERED.test(said));
  });
}

/** The last heading before a box: above it on its page, or at the end of the pages before. */
function headingFor(page: number, box: Box, headings: readonly Word[]): string {
  const before = headings.filter(
    (heading) =>
      heading.page < page || (heading.page === page && bottom(heading.box) <= box.top + 2),
  );
  const last = before.reduce<Word | null>(
    (best, one) =>
      best === null ||
      one.page > best.page ||
      (one.page === best.page && one.box.top >= best.box.top - 1)
        ? one
        : best,
    null,
  );
  return last?.text.trim() ?? '';
}

/** Leaders drawn with points: « ……… », « ........ », « _____ ». */
const LEADER = /^[.…_·\s/|-]+$/u;

/** Cuts a stretch into its words, each with its own box; leaders are dropped. */
export function cutWords(words: PrintedWords): readonly Word[] {
  const weights = Array.from(words.text).map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const unit = words.box.width / total;
  const found: Word[] = [];
  let at = words.box.left;
  let text = '';
  let start = at;
  const close = (): void => {
    if (text !== '' && !LEADER.test(text)) {
      found.push({ text, page: words.page, box: { ...words.box, left: start, width: at - start } });
    }
    text = '';
  };
  Array.from(words.text).forEach((letter, index) => {
    if (/\s/u.test(letter)) close();
    else {
      if (text === '') start = at;
      text += letter;
    }
    if (/\s/u.test(letter)) start = at;
    at += (weights[index] ?? 0) * unit;
  });
  close();
  return found;
}

/** About how wide a letter is: a stretch gives its whole width only. */
function weightOf(letter: string): number {
  if (/[\sijlI.,;:'’!|/()-]/u.test(letter)) return 0.3;
  if (/[…mwMW—]/u.test(letter)) return 0.9;
  return /[A-ZÀ-Ý°]/u.test(letter) ? 0.68 : 0.53;
}
