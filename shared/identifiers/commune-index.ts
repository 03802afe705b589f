/** The list of communes made ready to be searched; a worker holds it, the window never does. */
import type { NamedCommune } from './communes';
import { placeWords, withoutArticle } from './place-words';

/** `assets/reference/communes.json`, as `scripts/reference/compact-communes.ts` writes it. */
export interface CommuneList {
  /** Name of each département and overseas collectivity, by code. */
  readonly departments: Readonly<Record<string, string>>;
  /** « code|name|postcodes », then « |code of the commune it belongs to now »; the most populated first. */
  readonly rows: readonly string[];
}

/** A commune, an arrondissement of Paris, Lyon or Marseille, or a commune that was merged. */
export interface Commune extends NamedCommune {
  /** Empty for a merged commune: the list knows those of the commune it belongs to only. */
  readonly postcodes: readonly string[];
  /** Name of the département of its code. */
  readonly department: string;
  /** Name of the commune it belongs to now: set for an arrondissement and for a merged commune. */
  readonly within: string | null;
}

/** The index: one long text, as searching it is ten times faster than searching its lines. */
export interface CommuneIndex {
  readonly list: CommuneList;
  /**
   * One line per row, a space before each word: the name as words, then postcodes, code, and the words
   * of the département.
   */
  readonly text: string;
  /** Where the line of each row begins in the text, and one more for the end. */
  readonly starts: Uint32Array;
  /** Where the name of each row ends in the text. */
  readonly nameEnds: Uint32Array;
  /** The rows that bear a name, by its words. */
  readonly rowsByName: ReadonlyMap<string, readonly number[]>;
  /** Names of the communes that others belong to, by code. */
  readonly wholes: ReadonlyMap<string, string>;
}

/** Makes the list ready; about a tenth of a second. */
export function buildCommuneIndex(list: CommuneList): CommuneIndex {
  const { departments, rows } = list;
  const departmentWords = new Map(
    Object.entries(departments).map(([code, name]) => [code, placeWords(name)]),
  );
  const starts = new Uint32Array(rows.length + 1);
  const nameEnds = new Uint32Array(rows.length);
  const wholeCodes = new Set(rows.map((row) => row.split('|')[3]));
  const wholes = new Map<string, string>();
  const rowsByName = new Map<string, number[]>();
  let start = 0;
  const lines = rows.map((row, at) => {
    const [code = '', name = '', postcodes = ''] = row.split('|');
    if (postcodes !== '' && wholeCodes.has(code)) wholes.set(code, name);
    const words = placeWords(name);
    const namesakes = rowsByName.get(words);
    if (namesakes === undefined) rowsByName.set(words, [at]);
    else namesakes.push(at);
    const department = departmentWords.get(departmentCodeOf(code)) ?? '';
    const line = ` ${words} ${postcodes} ${code.toLowerCase()} ${department}\n`;
    starts[at] = start;
    nameEnds[at] = start + 1 + words.length;
    start += line.length;
    return line;
  });
  starts[rows.length] = start;
  return { list, text: lines.join(''), starts, nameEnds, rowsByName, wholes };
}

/** The commune of a row. */
export function communeAt({ list, wholes }: CommuneIndex, at: number): Commune {
  const [code = '', name = '', postcodes = '', whole] = (list.rows[at] ?? '').split('|');
  return {
    code,
    name,
    postcodes: postcodes === '' ? [] : postcodes.split(' '),
    department: list.departments[departmentCodeOf(code)] ?? '',
    within: whole === undefined ? null : (wholes.get(whole) ?? null),
  };
}

/** The département of an INSEE code: its two first characters, three overseas. */
export function departmentCodeOf(code: string): string {
  return code.slice(0, /^9[78]/u.test(code) ? 3 : 2);
}

/** What is searched. */
export interface CommuneSearch {
  readonly typed: string;
  readonly limit: number;
  /** An address wants whole communes of today; a birth may be in an arrondissement or a merged commune. */
  readonly purpose: 'address' | 'birth';
  /** The postcode given beside it: its communes come first, and alone while nothing is typed. */
  readonly postcode?: string | undefined;
}

/** From the best: the very name, a name that begins so, all the words in the name, the words elsewhere. */
const RANKS = 4;

/**
 * The communes whose name, postcodes, code or département have words beginning with each word typed, at
 * most `limit`: those of the postcode first, then by how well the name fits, then by population.
 */
export function searchCommunes(index: CommuneIndex, search: CommuneSearch): readonly Commune[] {
  const { limit, purpose, postcode = '' } = search;
  const typed = placeWords(search.typed);
  const tokens = (typed === '' ? postcode : typed).split(' ').filter(Boolean);
  const letters = tokens.filter((token) => !/^\d/u.test(token));
  const byRank: Commune[][] = Array.from({ length: 2 * RANKS }, () => []);
  for (const at of rowsWith(index, tokens)) {
    const rank = rankOf(index, at, letters);
    const isNear = postcode !== '' && lineAt(index, at).includes(` ${postcode}`);
    const found = byRank[isNear ? rank : rank + RANKS];
    if (found === undefined || found.length >= limit) continue;
    const commune = communeAt(index, at);
    if (purpose === 'birth' || commune.within === null) found.push(commune);
  }
  return byRank.flat().slice(0, limit);
}

/** The rows whose line has, for each token, a word that begins with it. */
export function rowsWith(index: CommuneIndex, tokens: readonly string[]): readonly number[] {
  const { text, starts } = index;
  // The longest is the rarest: the other words are looked for only where it stands.
  const [rarest, ...others] = tokens
    .map((token) => ` ${token}`)
    .sort((one, other) => other.length - one.length);
  if (rarest === undefined) return [];
  const rows: number[] = [];
  let at = 0;
  for (let found = text.indexOf(rarest); found >= 0;) {
    while ((starts[at + 1] ?? Infinity) <= found) at++;
    const line = others.length === 0 ? '' : lineAt(index, at);
    if (others.every((other) => line.includes(other))) rows.push(at);
    found = text.indexOf(rarest, starts[at + 1]);
  }
  return rows;
}

function lineAt({ text, starts }: CommuneIndex, at: number): string {
  return text.slice(starts[at], starts[at + 1]);
}

/** How well a name fits the words typed, numbers apart; 0 is best. */
function rankOf(index: CommuneIndex, at: number, letters: readonly string[]): number {
  const [typed, end] = [letters.join(' '), index.nameEnds[at] ?? 0];
  for (const start of nameBeginnings(index, at)) {
    if (index.text.startsWith(typed, start)) return end - start === typed.length ? 0 : 1;
  }
  const name = index.text.slice(index.starts[at], end);
  return letters.every((word) => name.includes(` ${word}`)) ? 2 : 3;
}

/** Where a name begins in the text, with its article and without. */
function nameBeginnings({ text, starts, nameEnds }: CommuneIndex, at: number): readonly number[] {
  const start = (starts[at] ?? 0) + 1;
  if (!text.startsWith('l', start)) return [start];
  const end = nameEnds[at] ?? start;
  return [start, end - withoutArticle(text.slice(start, end)).length];
}
