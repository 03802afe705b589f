/** Splits « DE LA TOUR Jean-Noël » into name and first names; capitals help, the rest is doubted. */
import { foldText, tidyText } from '../identifiers/typed-text';

/** A full name taken apart; what is missing is empty. */
export interface SplitName {
  readonly civility: string;
  readonly birthName: string;
  readonly usedName: string;
  readonly firstNames: string;
  /** The capitals, a comma or two single words leave no choice. */
  readonly certain: boolean;
}

/** What the header says of the order. */
export interface NameOrder {
  readonly firstNamesFirst: boolean;
  readonly certain: boolean;
}

const CIVILITY =
  /^(m\.|mr\.?|mme\.?|mlle\.?|melle\.?|m(?= )|monsieur|madame|mademoiselle) (?=\S)/iu;
/** « DUPONT née MARTIN », « MARTIN épouse DUPONT », with or without parentheses. */
const BORN = / \(?n[ée]e?\.? /iu;
const MARRIED = / \(?(?:[ée]pouse|[ée]poux|[ée]p\.?|femme|veuve|vve) /iu;
const PARTICLES = new Set(
  "de du des d' la le les von van der den el al ben bin ait da dos di do san saint sainte st ste mac mc o'".split(
    ' ',
  ),
);

/** « M BA Aminata »: « M » without a point may be the beginning of « M’BA » where so little follows. */
const M_AND_SHORT_NAME = /^M (?=(\p{Lu}{1,3}) )/u;

/** Splits a cell that holds a name and first names. */
export function splitFullName(raw: string, order: NameOrder): SplitName {
  const text = tidyText(raw);
  const short = M_AND_SHORT_NAME.exec(text)?.[1];
  if (short !== undefined && !isParticle(short))
    return withInitial('M', splitFullName(text.slice(2), order));
  const civility = CIVILITY.exec(text)?.[1] ?? '';
  const name = civility === '' ? text : text.slice(civility.length).trim();

  const born = cutAt(name, BORN);
  if (born !== null) {
    const [used, birth, firstNames] = twoNames(born, order);
    return { civility, birthName: birth, usedName: used, firstNames, certain: false };
  }
  const married = cutAt(name, MARRIED);
  if (married !== null) {
    const [birth, used, firstNames] = twoNames(married, order);
    return { civility, birthName: birth, usedName: used, firstNames, certain: false };
  }
  const { last, first, certain } = splitWords(name, order);
  return { civility, birthName: last, usedName: '', firstNames: first, certain };
}

/** The name with a letter before it that was set apart, as nobody can say whether it belongs to it. */
function withInitial(letter: string, split: SplitName): SplitName {
  const ofUsedName = split.usedName !== '';
  return {
    ...split,
    birthName: ofUsedName ? split.birthName : letter + ' ' + split.birthName,
    usedName: ofUsedName ? letter + ' ' + split.usedName : '',
    certain: false,
  };
}

/** The texts on each side of a mark, without the parentheses around it. */
function cutAt(name: string, mark: RegExp): readonly [string, string] | null {
  const found = mark.exec(name);
  if (found === null || found.index === 0) return null;
  const clean = (text: string): string => tidyText(text.replace(/[()]/gu, ' '));
  return [clean(name.slice(0, found.index)), clean(name.slice(found.index + found[0].length))];
}

/** Two surnames and the first names, which stand after the second or with the first. */
function twoNames(
  [left, right]: readonly [string, string],
  order: NameOrder,
): readonly [left: string, right: string, firstNames: string] {
  const before = splitByCapitals(left.split(' ')) ?? splitWords(left, order);
  const after = splitWords(right, order);
  const firstNamesBefore =
    before.first !== '' && (after.first === '' || splitByCapitals(left.split(' ')) !== null);
  return firstNamesBefore ? [before.last, right, before.first] : [left, after.last, after.first];
}

interface Words {
  readonly last: string;
  readonly first: string;
  readonly certain: boolean;
}

function splitWords(name: string, order: NameOrder): Words {
  const comma = /^([^,;]+)[,;] ?(.+)$/u.exec(name);
  if (comma?.[1] !== undefined && comma[2] !== undefined) {
    return { last: comma[1].trim(), first: comma[2].trim(), certain: true };
  }
  const words = name.split(' ').filter((word) => word !== '' && word !== '-');
  return splitByCapitals(words) ?? splitByOrder(words, order);
}

/** A run of capitals at one end, beside words that are not: the capitals are the surname. */
function splitByCapitals(words: readonly string[]): Words | null {
  const shouted = words.map((word) => isShouted(word));
  if (!shouted.includes(true)) return null;
  const fromStart = shouted.findIndex((loud, at) => !loud && !isParticle(words[at] ?? ''));
  if (fromStart > 0 && !shouted.includes(true, fromStart) && shouted.includes(true)) {
    return parted(words, fromStart, false, true);
  }
  const fromEnd = shouted.indexOf(true);
  const start = withParticlesBefore(words, fromEnd);
  const restIsShouted = shouted
    .slice(fromEnd)
    .every((loud, at) => loud || isParticle(words[fromEnd + at] ?? ''));
  return start > 0 && restIsShouted ? parted(words, start, true, true) : null;
}

function splitByOrder(words: readonly string[], order: NameOrder): Words {
  if (words.length < 2) return { last: words.join(' '), first: '', certain: false };
  const certain = order.certain && words.length === 2;
  if (order.firstNamesFirst) {
    return parted(
      words,
      withParticlesBefore(words, words.length === 2 ? 1 : words.length - 1),
      true,
      certain,
    );
  }
  let surnameEnd = words.findIndex((word) => !isParticle(word)) + 1;
  if (surnameEnd <= 0 || surnameEnd >= words.length) surnameEnd = words.length - 1;
  return parted(words, surnameEnd, false, certain);
}

/** The index where a surname at `index` begins, its particles included, at least one word left before. */
function withParticlesBefore(words: readonly string[], index: number): number {
  let start = index;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start--;
  return start;
}

function parted(
  words: readonly string[],
  at: number,
  firstNamesFirst: boolean,
  certain: boolean,
): Words {
  const left = words.slice(0, at).join(' ');
  const right = words.slice(at).join(' ');
  return firstNamesFirst
    ? { last: right, first: left, certain }
    : { last: left, first: right, certain };
}

/** Two capital letters or more, and no small one. */
function isShouted(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
}

function isParticle(word: string): boolean {
  return PARTICLES.has(foldText(word));
}
