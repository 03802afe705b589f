/** Replaces a few objects of a PDF that Chromium wrote, without reading the others: pages and tags stay as they are. */

/** Room in which the end of a file says where its table of objects begins. */
const TAIL = 1_024;
/** Length of a line of that table, by the standard. */
const LINE = 20;

/** The objects of a file: where each stands, and the two that say what the file is. */
export interface PdfObjects {
  readonly pdf: Buffer;
  /** Where each object begins; 0 where there is none of that number. */
  readonly offsets: readonly number[];
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
  const [head, count] = /^xref\n0 (\d+)\n/u.exec(table) ?? [];
  if (head === undefined) return null;
  const trailer = table.slice(head.length + Number(count) * LINE);
  const catalogue = Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1] ?? NaN);
  const info = Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1] ?? NaN);
  if (!trailer.startsWith('trailer\n') || /\/(?:Prev|Encrypt|XRefStm)\b/u.test(trailer))
    return null;
  if (Number.isNaN(catalogue) || Number.isNaN(info)) return null;

  const offsets = Array.from({ length: Number(count) }, (_, number) => {
    const line = table.slice(head.length + number * LINE, head.length + (number + 1) * LINE);
    return /^\d{10} 00000 n/u.test(line) ? Number(line.slice(0, 10)) : 0;
  });
  return {
    pdf,
    offsets,
    tableAt,
    trailer: trailer.slice(0, trailer.indexOf('startxref')),
    info,
    catalogue,
  };
}

/** Where an object begins, and where the next one does. */
function rangeOf({ offsets, tableAt }: PdfObjects, number: number): [number, number] | null {
  const from = offsets[number] ?? 0;
  if (from === 0) return null;
  const to = offsets.reduce((next, at) => (at > from && at < next ? at : next), tableAt);
  return [from, to];
}

/** What is between « obj » and « endobj » of an object that is no stream; null if it is not there. */
export function objectText(objects: PdfObjects, number: number): string | null {
  const range = rangeOf(objects, number);
  if (range === null) return null;
  const whole = objects.pdf.toString('latin1', ...range);
  return /^\d+ 0 obj\n(<<[^]*>>)\nendobj\s*$/u.exec(whole)?.[1] ?? null;
}

/** The file with these objects, by their number, in the place of those it had. */
export function replaceObjects(objects: PdfObjects, texts: ReadonlyMap<number, string>): Buffer {
  const parts: Buffer[] = [];
  const moved: { readonly after: number; readonly by: number }[] = [];
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
    moved.push({ after: from, by: written.length - (to - from) });
    read = to;
  }
  parts.push(objects.pdf.subarray(read, objects.tableAt));
  const placeOf = (offset: number): number =>
    moved.reduce((place, { after, by }) => (offset > after ? place + by : place), offset);
  const lines = objects.offsets.map((offset) =>
    offset === 0
      ? '0000000000 65535 f \n'
      : `${String(placeOf(offset)).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n0 ${lines.length}\n${lines.join('')}`;
  const end = `${objects.trailer}startxref\n${placeOf(objects.tableAt)}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end, 'latin1')]);
}
