/**
 * Records of the database as bytes, and back: what is in clear as JSON, what is sealed as it is. Sealed
 * bytes do not compress, and they are nearly all there is, so nothing is compressed.
 */
import { z } from '../../shared/zod';

/** A record of any table. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** A number of records of one table. */
export interface RecordBatch {
  readonly table: string;
  readonly records: readonly AnyRecord[];
}

const LENGTH_BYTES = 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Of one field that holds bytes: its name, whether they are an array or a buffer, how many. */
const binarySchema = z.tuple([
  z
    .string()
    .max(40)
    .regex(/^[a-z]\w*$/i),
  z.enum(['array', 'buffer']),
  z.int().min(0),
]);
type Binary = z.infer<typeof binarySchema>;

const frameSchema = z.strictObject({
  table: z.string().regex(/^\w{1,40}$/),
  records: z.array(z.tuple([z.record(z.string(), z.unknown()), z.array(binarySchema)])),
});

/** The bytes of a batch: the length of its JSON, the JSON, then the sealed bytes in order. */
export function encodeBatch({ table, records }: RecordBatch): Uint8Array<ArrayBuffer>[] {
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  const entries = records.map((record) => {
    const plain: [string, unknown][] = [];
    const binaries: Binary[] = [];
    for (const [field, value] of Object.entries(record)) {
      const bytes = bytesIn(value);
      if (bytes === null) {
        plain.push([field, value]);
      } else {
        sealed.push(bytes);
        binaries.push([field, value instanceof ArrayBuffer ? 'buffer' : 'array', bytes.length]);
      }
    }
    return [Object.fromEntries(plain), binaries];
  });
  const json = encoder.encode(JSON.stringify({ table, records: entries }));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.length);
  return [length, json, ...sealed];
}

/** Copied: a record of the database may be changed by whoever holds it. */
function bytesIn(value: unknown): Uint8Array<ArrayBuffer> | null {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return value instanceof Uint8Array ? new Uint8Array(value) : null;
}

/** What was read is not the content of a backup. */
export class ContentError extends Error {}

/** The batches of a whole content. @throws ContentError if it is none. */
export function* decodeBatches(content: Uint8Array<ArrayBuffer>): Generator<RecordBatch> {
  let offset = 0;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (length > content.length - offset) throw new ContentError('The content is too short');
    // A copy: a view would carry the whole content into each record.
    const taken = content.slice(offset, offset + length);
    offset += length;
    return taken;
  };
  while (offset < content.length) {
    const length = new DataView(take(LENGTH_BYTES).buffer).getUint32(0);
    const frame = readFrame(take(length));
    yield {
      table: frame.table,
      records: frame.records.map(([plain, binaries]) => ({
        ...plain,
        ...Object.fromEntries(
          binaries.map(([field, form, size]) => {
            const bytes = take(size);
            return [field, form === 'buffer' ? bytes.buffer : bytes];
          }),
        ),
      })),
    };
  }
}

function readFrame(json: Uint8Array): z.infer<typeof frameSchema> {
  try {
    return frameSchema.parse(JSON.parse(decoder.decode(json)));
  } catch {
    throw new ContentError('A batch can’t be read');
  }
}

/** The same bytes, cut anew into slices of this size, the last one shorter. */
export function* slicesOf(
  parts: readonly Uint8Array[],
  size: number,
): Generator<Uint8Array<ArrayBuffer>> {
  let slice = new Uint8Array(size);
  let filled = 0;
  for (const part of parts) {
    let offset = 0;
    while (offset < part.length) {
      const taken = part.subarray(offset, offset + size - filled);
      slice.set(taken, filled);
      filled += taken.length;
      offset += taken.length;
      if (filled < size) continue;
      yield slice;
      slice = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield slice.slice(0, filled);
}
