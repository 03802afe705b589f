/** Folds a job title to plain lower-case letters: accents, sigles with dots, H/F and inclusive endings. */

/** Feminine or plural endings written after a point, a slash, a hyphen or in parentheses. */
const ENDINGS =
  'nnes|nne|nes|ne|iennes|ienne|ennes|enne|ieres|iere|eres|ere|trices|trice|rices|rice|ices|ice|euses|euse|esses|esse|sses|sse|ses|se|fes|fe|ives|ive|ves|ve|elles|elle|lles|lle|les|le|tes|te|ales|ale|eurs|eur|teurs|teur|ers|er|ier|ees|ee|aux|e';

/** Marks that the writers of inclusive French put before an ending. */
const MARKS = '.·•‧∙⋅';

/** Most frequent characters first folded by table: this runs for every title of an import. */
const PLAIN = new Map(
  Object.entries({
    é: 'e',
    è: 'e',
    ê: 'e',
    ë: 'e',
    à: 'a',
    â: 'a',
    ä: 'a',
    î: 'i',
    ï: 'i',
    ô: 'o',
    ö: 'o',
    ù: 'u',
    û: 'u',
    ü: 'u',
    ç: 'c',
    œ: 'oe',
    æ: 'ae',
    '’': "'",
    '‘': "'",
    '´': "'",

    '\u00a0': ' ',
    '\u202f': ' ',
  }),
);
const DIACRITICS = /[\u0300-\u036f]/g;
const BEYOND_ASCII = /[^\x20-\x7e]/;
const EVERY_BEYOND_ASCII = /[^\x20-\x7e]/g;
const ANY_MARK = /[.·•‧∙⋅/()-]/;
const DOTTED_LETTERS = /(?<![a-z0-9])[a-z]\.(?: ?[a-z]\.)*(?:[a-z](?![a-z0-9']))?/g;
const GENDER_MARK =
  /(?<![a-z0-9])[hfm] ?[/-] ?[hfm](?: ?[/-] ?[xnd])?(?![a-z0-9])|(?<![a-z])(?:hf|fh)(?![a-z])/g;
/** « éducat·eur·rice », « animat(rice) »: the stem before the two endings is not a word. */
const SPLIT_AGENT = new RegExp(
  `([a-z]{2}[tu])[${MARKS}/(-](?:eur[${MARKS}/(-]?\\)?t?rice|rice[${MARKS}/(-]?\\)?eur|rice)\\)?(?![a-z])`,
  'g',
);
const PARENTHESISED_ENDING = new RegExp(
  `(?<=[a-z])\\((?:[${MARKS}/-]?(?:${ENDINGS}|es|s|x)){1,2}\\)`,
  'g',
);
const SPACED_PARENTHESISED_ENDING =
  /(?<=[a-z]) \((?:e|ne|nne|ere|iere|trice|rice|euse|sse|fe|ve|ive)\)/g;
const MARKED_ENDING = new RegExp(`(?<=[a-z]{2})(?:[${MARKS}](?:${ENDINGS}))+(?![a-z])`, 'g');
const SLASHED_ENDING = new RegExp(`(?<=[a-z]{4})(?:[/-](?:${ENDINGS}))+(?![a-z])`, 'g');
/** « es » may be the sigle of the éducateur spécialisé: the word before must be a long one. */
const PLURAL_ENDING = new RegExp(`(?<=[a-z]{5})[${MARKS}/-](?:es|s|x)(?![a-z])`, 'g');
const SPACED_SLASHED_ENDING =
  /(?<=[a-z]{4}) ?\/ ?(?:trice|rice|euse|iere|ere|enne|ne|sse|ve|e)(?= |$|-|,)/g;

/** Lower case, no accents, one kind of apostrophe and of space; inclusive endings removed. */
export function foldText(text: string): string {
  let folded = plainLetters(text).replace(GENDER_MARK, ' ');
  if (folded.includes('.')) {
    folded = folded.replace(DOTTED_LETTERS, (letters) => `${letters.replace(/[. ]/g, '')} `);
  }
  if (!ANY_MARK.test(folded)) return folded;
  folded = folded.replace(SPLIT_AGENT, '$1eur');
  if (folded.includes('(')) {
    folded = folded.replace(PARENTHESISED_ENDING, '').replace(SPACED_PARENTHESISED_ENDING, '');
  }
  folded = folded.replace(PLURAL_ENDING, '').replace(MARKED_ENDING, '').replace(SLASHED_ENDING, '');
  // « agent·e·s »: the plural comes to light once the feminine is gone.
  folded = folded.replace(PLURAL_ENDING, '');
  return folded.includes('/') ? folded.replace(SPACED_SLASHED_ENDING, '') : folded;
}

function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  return (BEYOND_ASCII.test(lower) ? lower.replace(EVERY_BEYOND_ASCII, plainCharacter) : lower)
    .replace(/[\s_]+/g, ' ')
    .trim();
}

function plainCharacter(character: string): string {
  return PLAIN.get(character) ?? character.normalize('NFD').replace(DIACRITICS, '');
}
