/** Names of places as words to compare: what is written in ten ways in lists must compare equal. */
import { foldText } from './typed-text';

/**
 * The name in lower case, without accents, hyphens nor apostrophes, one space between words; « St »
 * and « Ste » spelled out, « s/ » read as « sur », and an article written last put first again:
 * « HAVRE (LE) » gives « le havre », « Chalon s/Saône » gives « chalon sur saone ».
 */
export function placeWords(text: string): string {
  const folded = foldText(text);
  const ordered = folded.includes('(') ? folded.replace(ARTICLE_LAST, '$2 $1') : folded;
  const spelled = ordered.includes('s/') ? ordered.replace(SUR, '$1sur ') : ordered;
  const words = spelled.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words.includes('st') ? words.replace(SAINT, 'saint$1') : words;
}

const ARTICLE_LAST = /^(.+?) ?\((le|la|les|l')\)/u;
const SUR = /(^| )s\/ ?/gu;
const SAINT = /\bst(e?)\b/gu;

/** The words without the article that begins them: « havre » for « le havre ». */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:l|le|la|les) (?=.)/u, '');
}
