/** What a zip archive really holds, before anything is made of it: bombs and broken archives stop here. */

import { CellCounter } from './cell-counter';

/** An archive may be read; or the reason why not. */
export type ArchiveVerdict = 'sound' | 'too-large' | 'encrypted' | 'broken';

/** Inflated, several times a list of 10,000 people with 100 columns. */
const MAX_INFLATED_BYTES = 64_000_000;
const MAX_ENTRIES = 2_000;
/** More cells than 10,000 people with 60 columns, blank ones among them. */
const MAX_CELLS = 800_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

interface ArchiveEntry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly declared: number;
  readonly headerAt: number;
}

/** What one part really holds. */
interface Inflated {
  readonly bytes: number;
  readonly cells: number;
}

/**
 * Whether an archive may be read: what it declares is added up first, then each part is inflated and thrown
 * away, up to the limits, since what it declares may be a lie, and a few bytes may ask for a billion cells.
 */
export async function checkArchive(bytes: Uint8Array): Promise<ArchiveVerdict> {
  const entries = directoryOf(bytes);
  if (entries === null) return 'broken';
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  const declared = entries.reduce((total, entry) => total + entry.declared, 0);
  if (declared > MAX_INFLATED_BYTES || entries.length > MAX_ENTRIES) return 'too-large';
  let bytesLeft = MAX_INFLATED_BYTES;
  let cellsLeft = MAX_CELLS;
  for (const entry of entries) {
    const inflated = await inflate(bytes, entry, { bytes: bytesLeft, cells: cellsLeft });
    if (inflated === null) return 'broken';
    bytesLeft -= inflated.bytes;
    cellsLeft -= inflated.cells;
    if (bytesLeft < 0 || cellsLeft < 0) return 'too-large';
  }
  return 'sound';
}

/** The parts that the archive's directory names; `null` if there is no directory, as in one cut short. */
function directoryOf(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > view.byteLength) return null;
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    entries.push({
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

/** What a part holds once inflated, counted no further than the limits; `null` if it can't be inflated. */
async function inflate(
  bytes: Uint8Array,
  { headerAt, method, packed }: ArchiveEntry,
  limit: Inflated,
): Promise<Inflated | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + LOCAL_LENGTH > view.byteLength) return null;
  if (view.getUint32(headerAt, true) !== LOCAL_HEADER) return null;
  const start =
    headerAt +
    LOCAL_LENGTH +
    view.getUint16(headerAt + 26, true) +
    view.getUint16(headerAt + 28, true);
  if (start + packed > view.byteLength) return null;
  const part = new Blob([bytes.slice(start, start + packed)]).stream();
  if (method === STORED) return count(part, limit);
  if (method !== DEFLATED) return null;
  return count(part.pipeThrough(new DecompressionStream('deflate-raw')), limit);
}

async function count(
  stream: ReadableStream<Uint8Array>,
  limit: Inflated,
): Promise<Inflated | null> {
  const reader = stream.getReader();
  const cells = new CellCounter();
  let bytes = 0;
  try {
    while (bytes <= limit.bytes && cells.count <= limit.cells) {
      const { done, value } = await reader.read();
      if (done) return { bytes, cells: cells.count };
      bytes += value.length;
      cells.add(value);
    }
    await reader.cancel();
    return { bytes, cells: cells.count };
  } catch {
    return null;
  }
}
