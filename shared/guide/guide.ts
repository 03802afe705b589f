/** The user's guide: its chapters, in reading order. */
import { beginning } from './beginning';
import type { GuideBlock, GuideChapter } from './guide-parts';
import { keeping } from './keeping';
import { parcours } from './parcours';

/** All of it; shown in the window and printed from here. */
export const guide: readonly GuideChapter[] = [...beginning, ...parcours, ...keeping];

/** What a chapter is found by: its titles, and words that one might type. Its sentences would match too much. */
export function foundBy({ sections, keywords = '' }: GuideChapter): string {
  return [...sections.map(({ title }) => title), keywords].join(' ');
}

/** Every word of a chapter. */
export function wordsOfChapter({ title, sections }: GuideChapter): string {
  const blocks = sections.flatMap((section) => [section.title, ...section.blocks.flatMap(wordsOf)]);
  return [title, ...blocks].join(' ');
}

function wordsOf(block: GuideBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'caution':
      return [block.text];
    case 'list':
      return block.texts;
    case 'picture':
      return [block.alt];
  }
}
