/** Counts the cells that a part of a workbook asks for, while it streams by. */

/** Tags of cells (Excel), of rows and of cells, repeated or not (LibreOffice). */
const TAG = /<(?:c\b[^<>]*>|table:table-row\b[^<>]*>|table:table-cell\b[^<>]*>)/gu;
/** A tag longer than this is none of those that are counted. */
const LONGEST_TAG = 10_000;

/** Fed with the bytes of one part. */
export class CellCounter {
  readonly #decoder = new TextDecoder('windows-1252');
  #carried = '';
  #rowRepeats = 1;
  count = 0;

  /** Counts in the next bytes; a tag cut by their end is counted with those that follow. */
  add(bytes: Uint8Array): void {
    const text = this.#carried + this.#decoder.decode(bytes, { stream: true });
    const end = text.lastIndexOf('>') + 1;
    for (const [tag] of text.slice(0, end).matchAll(TAG)) this.#countTag(tag);
    this.#carried = text.slice(end).slice(-LONGEST_TAG);
  }

  #countTag(tag: string): void {
    if (tag.startsWith('<table:table-row')) {
      this.#rowRepeats = repeats(tag, 'rows');
    } else if (!tag.startsWith('<table:')) {
      this.count += 1;
    } else if (!tag.endsWith('/>') || tag.includes('office:value-type')) {
      this.count += this.#rowRepeats * repeats(tag, 'columns');
    }
  }
}

function repeats(tag: string, what: 'rows' | 'columns'): number {
  const found = new RegExp(`number-${what}-repeated="(\\d+)"`, 'u').exec(tag);
  return found === null ? 1 : Number(found[1]);
}
