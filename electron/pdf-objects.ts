/** Replaces some objects of a PDF and adds others, without reading the rest: what pages show and their tags stay as they are. */

/** Room in which the end of a file says where its table of objects begins. */
const TAIL = 1_024;
/** Length of a line of that table, by the standard. */
const LINE = 20;

/** The objects of a file: where each stands, and the two that say what the file is. */
export interface PdfObjects {
  readonly pdf: Buffer;
  /** Where each object begins; 0 where there is none of that number. */
  readonly offsets: readonly number[];
  /** Where each object ends, by where it begins. */
  readonly ends: ReadonlyMap<number, number>;
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
  const table = pdf.toString('latin1', tableAt);
  const read = readTable(table);
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
    ends: endsOf(offsets, tableAt),
    tableAt,
    trailer: trailer.slice(0, trailer.indexOf('startxref')),
    info,
    catalogue,
  };
}

/** Where each object begins, and what follows the table; it may be in several parts, where numbers are not in use. */
function readTable(
  table: string,
): { readonly offsets: readonly number[]; readonly trailer: string } | null {
  if (!table.startsWith('xref\n')) return null;
  const offsets: number[] = [];
  const heading = /(\d+) (\d+)\n/uy;
  let at = 'xref\n'.length;
  for (;;) {
    heading.lastIndex = at;
    const [head, first, count] = heading.exec(table) ?? [];
    if (head === undefined) break;
    at += head.length;
    while (offsets.length < Number(first)) offsets.push(0);
    for (let index = 0; index < Number(count); index += 1) {
      const line = table.slice(at, at + LINE);
      offsets.push(/^\d{10} 00000 n/u.test(line) ? Number(line.slice(0, 10)) : 0);
      at += LINE;
    }
  }
  return offsets.length === 0 ? null : { offsets, trailer: table.slice(at).trimStart() };
}

function endsOf(offsets: readonly number[], tableAt: number): ReadonlyMap<number, number> {
  const sorted = offsets.filter((offset) => offset > 0).sort((one, other) => one - other);
  return new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? tableAt]));
}

/** Where an object begins, and where the next one does. */
function rangeOf({ offsets, ends }: PdfObjects, number: number): [number, number] | null {
  const from = offsets[number] ?? 0;
  const to = ends.get(from);
  return from === 0 || to === undefined ? null : [from, to];
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
  const lines = [...placesAfter(objects.offsets, moves), ...addedAt].map((place) =>
    place === 0 ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n0 ${lines.length}\n${lines.join('')}`;
  const trailer = objects.trailer.replace(/\/Size \d+/u, `/Size ${lines.length}`);
  const tail = `${table}${trailer}startxref\n${end}\n%%EOF\n`;
  return Buffer.concat([...parts, ...added, Buffer.from(tail, 'latin1')]);
}

/** Where objects begin once what stands before them has moved; 0 where there is none. */
function placesAfter(
  offsets: readonly number[],
  moves: readonly { readonly after: number; readonly by: number }[],
): readonly number[] {
  const places = [...offsets];
  const inOrder = offsets
    .map((offset, number) => ({ offset, number }))
    .filter(({ offset }) => offset > 0)
    .sort((one, other) => one.offset - other.offset);
  let move = 0;
  for (const { offset, number } of inOrder) {
    while ((moves[move + 1]?.after ?? Infinity) < offset) move += 1;
    places[number] = offset + (moves[move]?.by ?? 0);
  }
  return places;
}
