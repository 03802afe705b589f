import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ITrie, decodeTrie } from 'cspell-trie-lib';
import { projectPath } from '../../scripts/project';

/** Stands for what is put into a text as the program runs: a name, a number, an element of the page. */
export const INSERTED = '\ufffc';

/** Names, codes and words of the field that no French dictionary has: one a line, sorted. */
export function readFieldWords(): readonly string[] {
  const text = readFileSync(projectPath('test', 'french', 'field-words.txt'), 'utf8');
  return text.split('\n').filter((word) => word !== '');
}

const dictionary: ITrie = decodeTrie(
  gunzipSync(readFileSync(projectPath('node_modules', '@cspell', 'dict-fr-fr', 'fr-fr.trie.gz'))),
);

/** Whether the dictionary has this word, as written or, with a capital, as at the start of a sentence. */
export function isFrenchWord(word: string): boolean {
  return dictionary.hasWord(word, true) || dictionary.hasWord(withSmallInitial(word), true);
}

function withSmallInitial(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

const ADDRESS = /\S+(?:@|:\/\/)\S*|[\w-]+(?:\.[\w-]+)+/gu;
/** « GENR08 », « TRE_R22 », « 58 099 », « UTF-8 ». */
const CODE = /[\p{L}-]*[\d_][\p{L}\d_-]*/gu;
const WORD = /\p{L}+(?:[’'-]\p{L}+)*/gu;
/** What is left of a word when a part of it is put in as the program runs. */
const CUT_WORD = new RegExp(`[\\p{L}’'-]*${INSERTED}+[\\p{L}’'-]*`, 'gu');
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']/iu;

/** The words of a text, without addresses and codes. */
export function wordsOf(text: string): readonly string[] {
  const prose = text.replaceAll(ADDRESS, ' ').replaceAll(CODE, ' ').replaceAll(CUT_WORD, ' ');
  return [...prose.matchAll(WORD)].map(([word]) => word);
}

/** The parts of a word that have to be in a dictionary: « qu’elle-même » is « elle » and « même ». */
export function partsOf(word: string): readonly string[] {
  if (word.length === 1 || isFrenchWord(word)) return [];
  const whole = word.replace(ELIDED, '');
  if (whole !== word) return [whole].flatMap((rest) => (isFrenchWord(rest) ? [] : partsOf(rest)));
  const parts = word.split('-');
  // « t » of « a-t-elle »
  if (parts.length > 1) return parts.filter((part) => part !== 't').flatMap(partsOf);
  return [word];
}
