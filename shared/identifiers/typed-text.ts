/** Tidying of typed or pasted text before it is read: what the eye does not see must not count. */

/** Text that is already tidy whatever happens: printable Latin letters and signs, single spaces. */
const ALREADY_TIDY = /^[!-~¡-¬®-ɏḀ-ỿ’]+(?: [!-~¡-¬®-ɏḀ-ỿ’]+)*$/;

/** Characters without width that travel in pasted text: soft hyphen, joiners, direction marks, BOM. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The text as it is seen: composed letters (NFC), no invisible character, every run of spaces
 * (no-break ones and line ends included) as one ordinary space, none at the ends.
 */
export function tidyText(raw: string): string {
  if (raw === '' || ALREADY_TIDY.test(raw)) return raw;
  return raw.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** The tidy text without any space; numbers are often typed in groups. */
export function withoutSpaces(raw: string): string {
  return tidyText(raw).replaceAll(' ', '');
}

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ʼ: "'",
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
};
const TO_SPELL_OUT = new RegExp(`[${Object.keys(LETTERS_WITHOUT_DECOMPOSITION).join('')}]`, 'gu');

/**
 * The text for comparing: tidy, lower case, without accents, ligatures spelled out, one apostrophe.
 * « Sœur d’Été » and « SOEUR D'ETE » fold to the same text.
 */
export function foldText(raw: string): string {
  const lower = tidyText(raw).toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return LATIN.test(lower) ? lower.replace(NOT_PLAIN, foldedLatin) : folded(lower);
}

const PLAIN = /^[ -_a-~]*$/;
const NOT_PLAIN = /[^ -_a-~]/g;
/** Letters that fold one by one, whatever stands beside them: no mark among them combines with another. */
const LATIN = /^[ -~À-ɏḀ-ỿ’]*$/;

function folded(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(TO_SPELL_OUT, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}

const foldedLetters = new Map<string, string>();

/** What a letter of {@link LATIN} folds to: there are a thousand at most, of which names use thirty. */
function foldedLatin(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const made = folded(letter);
  foldedLetters.set(letter, made);
  return made;
}

/** The text between French quotation marks, with their no-break spaces: « text ». */
export function inGuillemets(text: string): string {
  return '« ' + text + ' »';
}
