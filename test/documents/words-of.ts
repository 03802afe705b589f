/** Finds in a document what a reader would: its texts in reading order, its tables by their caption. */
import type {
  Block,
  Cell,
  DocumentModel,
  Fact,
  Text,
  Value,
} from '../../shared/documents/document-model';

/** Every block of a document, sections included, in reading order. */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'section' ? [block, ...blocksOf(block.blocks)] : [block],
  );
}

/** Everything a document says, one line per text. */
export function linesOf({ readiness, blocks, ...head }: DocumentModel): string[] {
  return [
    head.title,
    head.destination,
    head.reference,
    head.fingerprint,
    head.madeOn,
    head.dossierTitle.text,
    head.organisation.text,
    head.preparedBy.text,
    ...blocksOf([readiness, ...blocks]).flatMap(textsOf),
  ].map(inOrdinarySpaces);
}

/** The same, as one text. */
export function wordsOf(model: DocumentModel): string {
  return linesOf(model).join('\n');
}

/** A text as it is searched for: no-break spaces are spaces. */
export function inOrdinarySpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/gu, ' ');
}

/** Titles of the sections, in reading order. */
export function titlesOf(model: DocumentModel): string[] {
  return blocksOf(model.blocks).flatMap((block) =>
    block.kind === 'section' ? [inOrdinarySpaces(block.title)] : [],
  );
}

/** The section of that title. */
export function sectionOf(model: DocumentModel, title: string): readonly Block[] {
  for (const block of blocksOf(model.blocks)) {
    if (block.kind === 'section' && inOrdinarySpaces(block.title) === title) return block.blocks;
  }
  throw new Error(`No section « ${title} » in « ${model.title} »`);
}

/** What a part of a document says. */
export function wordsIn(blocks: readonly Block[]): string {
  return blocksOf(blocks).flatMap(textsOf).map(inOrdinarySpaces).join('\n');
}

/** The values of the tables under this caption, by label. */
export function factsIn(blocks: readonly Block[], caption: string): Record<string, string> {
  for (const block of blocksOf(blocks)) {
    if (block.kind !== 'facts' || inOrdinarySpaces(block.caption) !== caption) continue;
    return Object.fromEntries(
      block.rows.map(({ label, value }) => [inOrdinarySpaces(label), inOrdinarySpaces(value.text)]),
    );
  }
  throw new Error(`No facts « ${caption} »`);
}

/** The rows of the table under this caption, each cell as text. */
export function rowsIn(blocks: readonly Block[], caption: string): string[][] {
  for (const block of blocksOf(blocks)) {
    if (block.kind !== 'table' || inOrdinarySpaces(block.caption) !== caption) continue;
    return block.rows.map((row) =>
      row.map((cell) => cellTexts(cell).join(' ')).map(inOrdinarySpaces),
    );
  }
  throw new Error(`No table « ${caption} »`);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'section':
      return [block.title];
    case 'paragraph':
      return [textOf(block.text)];
    case 'notice':
      return [block.title, ...block.texts.map(textOf)];
    case 'list':
      return block.items.map(textOf);
    case 'facts':
      return [block.caption, ...block.rows.flatMap(factTexts)];
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flat().flatMap(cellTexts)];
    case 'checklist':
      return block.items.flatMap(({ text, remark }) => [textOf(text), remark]);
    case 'signatures':
      return block.boxes.flatMap(({ name, role, mentions }) => [name.text, role, ...mentions]);
    case 'sources':
      return [];
  }
}

function textOf(text: Text): string {
  return typeof text === 'string' ? text : text.text;
}

function factTexts({ label, value }: Fact): readonly string[] {
  return [label, value.text];
}

function cellTexts(cell: Cell): readonly string[] {
  return isValue(cell) ? [cell.text] : cell.flat().flatMap(factTexts);
}

function isValue(cell: Cell): cell is Value {
  return !Array.isArray(cell);
}
