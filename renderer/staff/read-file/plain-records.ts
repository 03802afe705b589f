/** Records of a text without quotation marks: each line end and each separator cuts, whatever is around. */

import { MAX_COLUMNS } from './limits';

const LINE_END = 10;
const CARRIAGE_RETURN = 13;
/** Texts of one column that are kept in mind, a power of two: a staff has few jobs, towns and contracts. */
const KEPT_TEXTS = 256;

/** The cells of each record. Cells of a column that say the same are mostly one text: it is made, hashed and kept once. */
export function plainRecords(text: string, separator: string): readonly (readonly string[])[] {
  const separatorCode = separator.charCodeAt(0);
  const columns: string[][] = [];
  const records: string[][] = [];
  let record: string[] = [];
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? LINE_END : text.charCodeAt(at);
    if (code !== separatorCode && code !== LINE_END && code !== CARRIAGE_RETURN) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    // A table that is too wide is refused once it is read: it must not fill the memory before.
    const column = Math.min(record.length, MAX_COLUMNS);
    const kept = (columns[column] ??= new Array<string>(KEPT_TEXTS).fill(''));
    record.push(keptText(kept, hash & (KEPT_TEXTS - 1), text, start, at));
    hash = 0;
    if (code !== separatorCode) {
      records.push(record);
      record = [];
      if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_END) at++;
    }
    start = at + 1;
  }
  return records;
}

/** The text from `start` to `end`: the one kept in its place if they are the same, else it is kept from now on. */
function keptText(kept: string[], place: number, text: string, start: number, end: number): string {
  if (start === end) return '';
  const before = kept[place] ?? '';
  if (before.length === end - start && text.startsWith(before, start)) return before;
  const cell = text.slice(start, end);
  kept[place] = cell;
  return cell;
}
