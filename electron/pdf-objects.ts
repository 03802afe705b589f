/** Replaces some objects of a PDF and adds others, without reading the rest: what pages show and their tags stay as they are. */

/** Room in which the end of a file says where its table of objects begins. */
const TAIL = 1_024;
/** Length of a line of that table, by the standard. */
const LINE = 20;
/** Room for the line above a part of it. */
const HEADING = 32;

/** The objects of a file: where each stands, and the two that say what the file is. */
export interface PdfObjects {
  readonly pdf: Buffer;
  /** Where each object begins; 0 where there is none of that number. */
  readonly offsets: readonly number[];
  /** Where objects begin, in the order of the file: each ends where the next begins. */
  readonly inOrder: Float64Array;
  /** Where the table of objects begins, which is where the last object ends. */
  readonly tableAt: number;
  readonly trailer: string;
  /** Number of the object that says who made the file, of what. */
  readonly info: number;
  /** Number of the object from which all others are reached. */
  readonly catalogue: number;
}

/** The table of objects of a file that was written at once; null where the file is built otherwise. */
export function readObjects(pdf: Buffer): PdfObjects | null {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - TAIL));
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/u.exec(tail)?.[1] ?? NaN);
  if (!(tableAt < pdf.length)) return null;
  const read = readTable(pdf.subarray(tableAt));
  if (read === null) return null;
  const { offsets, trailer } = read;
  const catalogue = Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1] ?? NaN);
  const info = Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1] ?? NaN);
  if (!trailer.startsWith('trailer\n') || /\/(?:Prev|Encrypt|XRefStm)\b/u.test(trailer))
    return null;
  if (Number.isNaN(catalogue) || Number.isNaN(info)) return null;

  return {
    pdf,
    offsets,
    inOrder: Float64Array.from(offsets.filter((offset) => offset > 0)).sort(),
    tableAt,
    trailer: trailer.slice(0, trailer.indexOf('startxref')),
    info,
    catalogue,
  };
}

/** Where each object begins, and what follows the table; it may be in several parts, where numbers are not in use. */
function readTable(
  table: Buffer,
): { readonly offsets: readonly number[]; readonly trailer: string } | null {
  if (!table.toString('latin1', 0, HEADING).startsWith('xref\n')) return null;
  const offsets: number[] = [];
  let at = 'xref\n'.length;
  for (;;) {
    const [head, first, count] =
      /^(\d+) (\d+)\n/u.exec(table.toString('latin1', at, at + HEADING)) ?? [];
    if (head === undefined) break;
    at += head.length;
    while (offsets.length < Number(first)) offsets.push(0);
    for (let index = 0; index < Number(count); index += 1) {
      offsets.push(offsetOf(table, at));
      at += LINE;
    }
  }
  return offsets.length === 0
    ? null
    : { offsets, trailer: table.toString('latin1', at).trimStart() };
}

const ZERO = 0x30;
const IN_USE = 0x6e;
const OFFSET_DIGITS = 10;

/** The place that a line of the table tells, « 0000000015 00000 n »; 0 if it tells none. Digit by digit: there are ten thousands of lines. */
function offsetOf(table: Buffer, at: number): number {
  if (table[at + LINE - 3] !== IN_USE) return 0;
  let offset = 0;
  for (let place = at; place < at + OFFSET_DIGITS; place += 1) {
    offset = offset * 10 + (table[place] ?? NaN) - ZERO;
  }
  return Number.isNaN(offset) ? 0 : offset;
}

/** How many of these sorted numbers are not above one. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an object begins, and where the next one does. */
function rangeOf(
  { offsets, inOrder, tableAt }: PdfObjects,
  number: number,
): [number, number] | null {
  const from = offsets[number] ?? 0;
  return from === 0 ? null : [from, inOrder[countUpTo(inOrder, from)] ?? tableAt];
}

/** What is between « obj » and « endobj » of an object that is no stream; null if it is not there. */
export function objectText(objects: PdfObjects, number: number): string | null {
  const range = rangeOf(objects, number);
  if (range === null) return null;
  const whole = objects.pdf.toString('latin1', ...range);
  return /^\d+ 0 obj\n(<<[^]*>>)\nendobj\s*$/u.exec(whole)?.[1] ?? null;
}

/**
 * The file with these objects, by their number, in the place of those it had, and with others after them.
 * @param added whole objects, numbered on from the last one there is.
 */
export function changeObjects(
  objects: PdfObjects,
  texts: ReadonlyMap<number, string>,
  added: readonly Buffer[] = [],
): Buffer {
  const parts: Buffer[] = [];
  /** By how much what begins after a place has moved. */
  const moves: { readonly after: number; readonly by: number }[] = [{ after: 0, by: 0 }];
  let read = 0;
  const replaced = [...texts]
    .map(([number, text]) => ({ number, text, range: rangeOf(objects, number) ?? [0, 0] }))
    .sort((one, other) => one.range[0] - other.range[0]);
  for (const {
    number,
    text,
    range: [from, to],
  } of replaced) {
    const written = Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1');
    parts.push(objects.pdf.subarray(read, from), written);
    moves.push({ after: from, by: (moves.at(-1)?.by ?? 0) + written.length - (to - from) });
    read = to;
  }
  parts.push(objects.pdf.subarray(read, objects.tableAt));
  let end = objects.tableAt + (moves.at(-1)?.by ?? 0);
  const addedAt = added.map((object) => {
    const at = end;
    end += object.length;
    return at;
  });
  const places = [...placesAfter(objects.offsets, moves), ...addedAt];
  const trailer = objects.trailer.replace(/\/Size \d+/u, `/Size ${places.length}`);
  return Buffer.concat([
    ...parts,
    ...added,
    Buffer.from(`xref\n0 ${places.length}\n`, 'latin1'),
    tableLines(places),
    Buffer.from(`${trailer}startxref\n${end}\n%%EOF\n`, 'latin1'),
  ]);
}

/** The lines of the table of objects, written in place. */
function tableLines(places: readonly number[]): Buffer {
  const lines = Buffer.alloc(places.length * LINE, '0000000000 00000 n \n', 'latin1');
  places.forEach((place, index) => {
    if (place === 0) lines.write('0000000000 65535 f \n', index * LINE, 'latin1');
    let rest = place;
    for (let at = index * LINE + OFFSET_DIGITS - 1; rest > 0; at -= 1) {
      lines[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  });
  return lines;
}

/** Where objects begin once what stands before them has moved; 0 where there is none. */
function placesAfter(
  offsets: readonly number[],
  moves: readonly { readonly after: number; readonly by: number }[],
): readonly number[] {
  const moved = Float64Array.from(moves, ({ after }) => after);
  return offsets.map((offset) =>
    // What begins where another object was replaced stays there.
    offset === 0 ? 0 : offset + (moves[countUpTo(moved, offset - 1) - 1]?.by ?? 0),
  );
}
