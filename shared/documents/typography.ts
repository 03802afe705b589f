/** The spaces of French typography, wherever a text comes from: the catalogue, a rule, or a person. */

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** The text with no-break spaces before « : ; ! ? » and inside quotation marks; nothing else changes. */
export function typeset(text: string): string {
  if (!/[:;!?«»]/u.test(text)) return text;
  return text
    .replaceAll(/« /gu, `«${NO_BREAK}`)
    .replaceAll(/ »/gu, `${NO_BREAK}»`)
    .replaceAll(/ :(?=\s|$)/gu, `${NO_BREAK}:`)
    .replaceAll(/ ([;!?])(?=[\s»).]|$)/gu, `${NARROW_NO_BREAK}$1`);
}
