/** Finds the line that names the columns, among title lines above it; a header may take two lines. */
import { tidyText } from '../identifiers/typed-text';
import type { GridRow } from './grid';
import { headerKey, matchHeader, withoutExample } from './header-words';

/** A header stands among the first rows; further down it would be a repetition. */
const ROWS_TO_LOOK_AT = 60;
/** That many recognised words leave no doubt. */
const PLAINLY_A_HEADER = 3;

/**
 * @returns the index in `rows` of the row that names most columns (the first of equals), or `null`
 *   when none names two columns (or « Nom Prénom » alone).
 */
export function findHeader(rows: readonly GridRow[]): number | null {
  let best: { index: number; score: number } | null = null;
  const last = Math.min(rows.length, ROWS_TO_LOOK_AT);
  for (let index = 0; index < last; index++) {
    const score = headerScore(rows[index]?.cells ?? []);
    if (score >= PLAINLY_A_HEADER) return index;
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  return best?.index ?? null;
}

/** How many different things the cells name; 0 for a row that cannot be a header. */
function headerScore(cells: readonly string[]): number {
  const named = new Set<string>();
  let filled = 0;
  for (const cell of cells) {
    const text = withoutExample(tidyText(cell));
    if (text === '') continue;
    if (text.includes('@') || /\d{5}|\d[/.-]\d/u.test(text)) return 0;
    filled++;
    const match = matchHeader(headerKey(text));
    if (match !== null) named.add('target' in match ? match.target : match.refused);
  }
  if (named.size === 1) return named.has('fullName') && filled <= 2 ? 1 : 0;
  return named.size * 3 >= filled ? named.size : 0;
}

/** The names of the columns, and where the people begin. */
export interface HeaderTexts {
  /** By column index; empty where the header has nothing. */
  readonly texts: readonly string[];
  /** What `matchHeader` reads, by column index. */
  readonly keys: readonly string[];
  /** Index in `rows` of the first row below the header. */
  readonly bodyStart: number;
}

/** Words that need the line above (« Naissance » over « Date » and « Lieu ») or name the one below. */
const PARTIAL = new Set(['date', 'lieu', 'ville', 'commune', 'pays', 'debut', 'fin']);
/** How far a merged group heading reaches to the right. */
const GROUP_WIDTH = 4;

/** Reads the names of the columns at `headerIndex`, completed by a line above or below if it is split. */
export function readHeaderTexts(rows: readonly GridRow[], headerIndex: number): HeaderTexts {
  const header = rows[headerIndex]?.cells ?? [];
  const line = rows[headerIndex]?.line ?? 0;
  const above = rows[headerIndex - 1]?.line === line - 1 ? rows[headerIndex - 1]?.cells : undefined;
  const below = rows[headerIndex + 1]?.line === line + 1 ? rows[headerIndex + 1]?.cells : undefined;

  if (below !== undefined && isSecondHeaderLine(below, header)) {
    const width = Math.max(header.length, below.length);
    const texts = Array.from({ length: width }, (_, index) => {
      const first = tidyText(header[index] ?? '');
      const second = tidyText(below[index] ?? '');
      return second === '' || second === first ? first : joined(groupAt(header, index), second);
    });
    return { texts, keys: texts.map(headerKey), bodyStart: headerIndex + 2 };
  }
  const texts = header.map(tidyText);
  const keys = texts.map((text, index) => {
    const key = headerKey(text);
    if (above === undefined || !PARTIAL.has(key)) return key;
    const completed = headerKey(joined(text, groupAt(above, index)));
    return matchHeader(completed) === null ? key : completed;
  });
  return { texts, keys, bodyStart: headerIndex + 1 };
}

/** Words such as « Date » and « Lieu » alone, beside those of cells that are merged over both lines. */
function isSecondHeaderLine(cells: readonly string[], header: readonly string[]): boolean {
  const own = cells.filter((cell, index) => tidyText(cell) !== tidyText(header[index] ?? ''));
  const keys = own.map(headerKey).filter((key) => key !== '');
  return keys.length > 0 && keys.every((key) => PARTIAL.has(key));
}

/** The group heading over a column: the nearest text at or before it. */
function groupAt(cells: readonly string[], index: number): string {
  for (let at = index; at >= 0 && index - at < GROUP_WIDTH; at--) {
    const text = tidyText(cells[at] ?? '');
    if (text !== '') return text;
  }
  return '';
}

function joined(first: string, second: string): string {
  return [first, second].filter((text) => text !== '').join(' ');
}
