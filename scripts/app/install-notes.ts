/**
 * What stands beside the installers: the guide's own chapter on which one to take, how to check it and what the
 * system may say of it. Whoever needs it has no Jalon yet to read the guide in.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { guide } from '../../shared/guide/guide';
import type { GuideBlock } from '../../shared/guide/guide-parts';

const CHAPTER = 'installer';

/** The chapter as a text that is read as it is, and as Markdown. */
export function installNotes(): string {
  const chapter = guide.find(({ id }) => id === CHAPTER);
  if (chapter === undefined) throw new Error(`The guide has no chapter « ${CHAPTER} ».`);
  const sections = chapter.sections.flatMap(({ title, blocks }) => [
    underlined(title, '-'),
    ...blocks.map(wordsOf),
  ]);
  return `${[underlined(chapter.title, '='), ...sections].join('\n\n')}\n`;
}

function underlined(title: string, sign: string): string {
  return `${title}\n${sign.repeat(title.length)}`;
}

function wordsOf(block: GuideBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'caution':
      return `Attention. ${block.text}`;
    case 'list':
      return block.texts
        .map((text, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${text}`)
        .join('\n');
    case 'picture':
      return block.alt;
  }
}

/** Writes it beside the installers of a folder. */
export function writeInstallNotes(folder: string): void {
  writeFileSync(path.join(folder, 'INSTALLER.txt'), installNotes());
}
