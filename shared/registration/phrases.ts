/** Puts one word, or another wording, in place of each of a list of phrases. */

/** What to look for, without a capturing group, and what stands for it. */
export type Phrase = readonly [RegExp, string];

/** Replaces the phrases in one pass over the text; the first that fits at a place wins. */
export function phraseReplacer(phrases: readonly Phrase[]): (text: string) => string {
  const any = new RegExp(phrases.map(([{ source }]) => `(${source})`).join('|'), 'g');
  return (text) =>
    text.replace(any, (match, ...groups: unknown[]) => {
      const found = phrases[groups.findIndex((group) => group === match)];
      return found === undefined ? match : found[1];
    });
}
