/** How well the letters and signs of a text sit in the words of a French staff list. */

/** What a text shows of the encoding it was read in. */
export interface FrenchScore {
  readonly score: number;
  /** Letters and signs that stand where nobody writes them. */
  readonly misplaced: number;
}

const FRENCH_LETTERS = new Set('àâäçéèêëîïôöùûüœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ');
/** Of the names of other countries, and ÿ: they tell nothing unless misplaced. */
const OTHER_LETTERS = new Set('áãåíìñóòõøúýÿšžßÁÃÅÍÌÑÓÒÕØÚÝŸŠŽ');
/** « FRANçOIS », « HéLèNE »: small letters that keyboards give among capitals. */
const AMONG_CAPITALS = new Set('éèêëçàïîôöäüù');

/** French letters and well placed signs count for; a letter or a sign misplaced in a word counts against. */
export function frenchScore(text: string): FrenchScore {
  let score = 0;
  let misplaced = 0;
  for (const { 0: sign, index } of text.matchAll(/[^\0-\u007f]/gu)) {
    const worth = worthOf(sign, text.slice(Math.max(0, index - 8), index), text[index + 1] ?? ' ');
    score += worth;
    if (worth < 0) misplaced++;
  }
  return { score, misplaced };
}

function worthOf(sign: string, before: string, after: string): number {
  if (FRENCH_LETTERS.has(sign)) return isMisplacedLetter(sign, before, after) ? -1 : 1;
  if (OTHER_LETTERS.has(sign)) return isMisplacedLetter(sign, before, after) ? -1 : 0;
  const isAfterLetter = /\p{L}$/u.test(before);
  const isBeforeLetter = /\p{L}/u.test(after);
  switch (sign) {
    case '\u00a0':
      return 0.5;
    case '’':
      // « SIM’ES » is SIMÕES misread.
      return isAfterLetter && isBeforeLetter && !ELISION.test(before) ? -1 : 0.5;
    case '“':
    case '«':
    case '‘':
      return isAfterLetter ? -1 : 0.5;
    case '”':
    case '»':
      return isBeforeLetter ? -1 : 0.5;
    case '°':
      return isAfterLetter && !/n$/iu.test(before) ? -1 : 0.5;
    case '·':
      return 0;
    case '€':
    case '–':
    case '—':
    case '…':
      return isBeforeLetter ? -1 : 0;
    default:
      return -1;
  }
}

const ELISION = /(?:^|\P{L})(?:[cdjklmnost]|qu|jusqu|lorsqu|puisqu|aujourd|presqu)$/iu;

/** A capital inside a word that has small letters beside it, or a small letter between capitals. */
function isMisplacedLetter(letter: string, before: string, after: string): boolean {
  if (!/\p{L}$/u.test(before)) return false;
  const isCapital = letter !== letter.toLowerCase();
  if (isCapital) return /\p{Ll}$/u.test(before) || /\p{Ll}/u.test(after);
  return !AMONG_CAPITALS.has(letter) && /\p{Lu}$/u.test(before) && /\p{Lu}/u.test(after);
}
