/**
 * Whether the container of an old Excel workbook (MS-CFB) is what it says: its chains of sectors end, and no
 * part is longer than the file. A chain that bites its tail would be read for ever.
 */

const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const HEADER_FAT_ENTRIES = 109;

/** Whether every chain of the container ends within the file. */
export function isSoundCompound(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_LENGTH) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(30, true);
  if (sectorShift !== 9 && sectorShift !== 12) return false;
  if (view.getUint16(32, true) !== 6) return false;
  const size = 2 ** sectorShift;
  const count = Math.ceil(bytes.length / size) - 1;
  const sectors = { view, size, count };
  const fatSectors = fatSectorsOf(sectors);
  if (fatSectors === null) return false;
  const fat = fatSectors.flatMap((sector) => numbersOf(sectors, sector));
  if (!allEnd(fat, count)) return false;
  const miniFat = chainOf(fat, view.getInt32(60, true)).flatMap((sector) =>
    numbersOf(sectors, sector),
  );
  if (!allEnd(miniFat, miniFat.length)) return false;
  const directory = chainOf(fat, view.getInt32(48, true));
  return directory.length > 0 && directory.every((sector) => holdsPossibleParts(sectors, sector));
}

interface Sectors {
  readonly view: DataView;
  readonly size: number;
  readonly count: number;
}

/** The sectors that hold the allocation table; `null` if one of them is not in the file. */
function fatSectorsOf(sectors: Sectors): readonly number[] | null {
  const { view, size, count } = sectors;
  const found: number[] = [];
  const take = (entries: readonly number[]): void => {
    found.push(...entries.filter((entry) => entry >= 0));
  };
  take(Array.from({ length: HEADER_FAT_ENTRIES }, (_, at) => view.getInt32(76 + at * 4, true)));
  let next = view.getInt32(68, true);
  for (let seen = 0; next >= 0; seen++) {
    if (seen > count || next >= count) return null;
    const entries = numbersOf(sectors, next);
    take(entries.slice(0, size / 4 - 1));
    next = entries.at(-1) ?? -1;
  }
  return found.every((sector) => sector < count) && found.length <= count ? found : null;
}

/** The signed numbers of a sector; those beyond the end of a file cut short are « free ». */
function numbersOf({ view, size }: Sectors, sector: number): readonly number[] {
  const start = (sector + 1) * size;
  return Array.from({ length: size / 4 }, (_, at) => {
    const position = start + at * 4;
    return position + 4 <= view.byteLength ? view.getInt32(position, true) : -1;
  });
}

/** Whether each chain ends: no sector follows two others, none is beyond the last, and none leads back to itself. */
function allEnd(nexts: readonly number[], count: number): boolean {
  const follows = new Uint8Array(count);
  for (const next of nexts.slice(0, count)) {
    if (next < 0) continue;
    if (next >= count || follows[next] === 1) return false;
    follows[next] = 1;
  }
  // What no beginning leads to runs in a circle.
  const isReached = new Uint8Array(count);
  for (let start = 0; start < count; start++) {
    if (follows[start] === 1) continue;
    for (let at = start; at >= 0 && isReached[at] === 0; at = nexts[at] ?? -1) isReached[at] = 1;
  }
  return isReached.every((reached) => reached === 1);
}

/** The sectors of a chain; the table is known to end. */
function chainOf(fat: readonly number[], start: number): readonly number[] {
  const chain: number[] = [];
  for (let at = start; at >= 0 && at < fat.length; at = fat[at] ?? -1) chain.push(at);
  return chain;
}

/** Whether no part that this sector of the directory names is longer than the file. */
function holdsPossibleParts({ view, size }: Sectors, sector: number): boolean {
  for (let at = (sector + 1) * size; at < (sector + 2) * size; at += ENTRY_LENGTH) {
    if (at + ENTRY_LENGTH > view.byteLength) return false;
    if (view.getUint32(at + 120, true) > view.byteLength) return false;
  }
  return true;
}
