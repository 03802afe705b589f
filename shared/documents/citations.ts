/** The sources a document cites, numbered in the order in which they first appear. */
import type { SourceKey } from '../reference/sources';
import type { Block, Text } from './document-model';

/** Keys of the sources cited, in reading order; the number of a source is its index plus one. */
export function citedSources(blocks: readonly Block[]): readonly SourceKey[] {
  return [
    ...new Set(textsOf(blocks).flatMap((text) => (typeof text === 'string' ? [] : text.source))),
  ];
}

function textsOf(blocks: readonly Block[]): readonly Text[] {
  return blocks.flatMap((block): readonly Text[] => {
    switch (block.kind) {
      case 'section':
        return textsOf(block.blocks);
      case 'paragraph':
        return [block.text];
      case 'notice':
        return block.texts;
      case 'list':
        return block.items;
      case 'checklist':
        return block.items.map(({ text }) => text);
      case 'facts':
      case 'table':
      case 'signatures':
      case 'sources':
        return [];
    }
  });
}
