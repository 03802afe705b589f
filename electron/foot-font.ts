/** The font of the foot of printed pages: Noto Sans, of which a file keeps the outlines that its own foot needs. */
// Made from Noto Sans Regular of @expo-google-fonts/noto-sans 0.4.2 (SIL Open Font License 1.1), kept to Latin letters:
//   pyftsubset NotoSans_400Regular.ttf --output-file=footer-font.ttf --layout-features='' --no-hinting --unicodes=
//   20-7e,a0-17f,18f,192,1a0-1a1,1af-1b0,1cd-1dc,1e6-1e7,1ea-1eb,1f8-1f9,200-21b,237,259,2bb-2bc,2c6-2c7,
//   2d8-2dd,300-304,306-30c,31b,323,326-328,1e00-1eff,2010-2015,2018-2022,2026,202f,2030,2032-2033,
//   2039-203a,20ac,2116,2122
import address from './footer-font.ttf?inline';

/** A font as the tables of its file say it. */
export interface FootFont {
  readonly unitsPerEm: number;
  /** The glyph of a character; 0, an empty box, where it has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Width of a glyph, in thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
  /** The font file with these glyphs alone, each under its own number. */
  readonly keeping: (glyphs: ReadonlySet<number>) => Buffer;
}

let read: FootFont | null = null;

/** The font, read when it is first asked for. */
export function footFont(): FootFont {
  read ??= readFont(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  return read;
}

type Tables = ReadonlyMap<string, Buffer>;

const DIRECTORY_AT = 12;
const ENTRY_LENGTH = 16;
/** What a PDF needs of a font whose glyphs it names by number. */
const KEPT_TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** Reads a TrueType font. */
export function readFont(file: Buffer): FootFont {
  const tables: Tables = new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
      const entry = DIRECTORY_AT + index * ENTRY_LENGTH;
      const [from, length] = [file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 12)];
      return [file.toString('latin1', entry, entry + 4), file.subarray(from, from + length)];
    }),
  );
  const unitsPerEm = tableOf(tables, 'head').readUInt16BE(18);
  const glyphs = glyphsByCode(tableOf(tables, 'cmap'));
  const metrics = tableOf(tables, 'hmtx');
  const measured = tableOf(tables, 'hhea').readUInt16BE(34);
  return {
    unitsPerEm,
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    widthOf: (glyph) =>
      Math.round((metrics.readUInt16BE(Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm),
    keeping: (wanted) => fontKeeping(tables, wanted),
  };
}

function tableOf(tables: Tables, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`The font has no table ${name}.`);
  return table;
}

/** The glyphs of the characters up to U+FFFF: the part of format 4 that every font has. */
function glyphsByCode(cmap: Buffer): ReadonlyMap<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + index * 8),
  );
  const start = starts.find((at) => cmap.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error('The font names no character as expected.');
  const part = cmap.subarray(start);
  const doubled = part.readUInt16BE(6);
  const [ends, begins, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled];
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = part.readUInt16BE(ends + segment);
    const delta = part.readUInt16BE(deltas + segment);
    const offset = part.readUInt16BE(offsets + segment);
    const first = part.readUInt16BE(begins + segment);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const at = offsets + segment + offset + 2 * (code - first);
      const raw = offset === 0 ? code : part.readUInt16BE(at);
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
  return glyphs;
}

function fontKeeping(tables: Tables, wanted: ReadonlySet<number>): Buffer {
  const glyf = tableOf(tables, 'glyf');
  const loca = tableOf(tables, 'loca');
  const isLong = tableOf(tables, 'head').readUInt16BE(50) === 1;
  const count = loca.length / (isLong ? 4 : 2) - 1;
  const placeOf = (glyph: number): number =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const outlineOf = (glyph: number): Buffer => glyf.subarray(placeOf(glyph), placeOf(glyph + 1));
  const kept = new Set([0, ...wanted]);
  // A letter with its accent is made of two others; a set is gone through with what is added meanwhile.
  for (const glyph of kept) for (const part of partsOf(outlineOf(glyph))) kept.add(part);
  const outlines: Buffer[] = [];
  const places = Buffer.alloc((count + 1) * 4);
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    if (kept.has(glyph)) {
      const outline = padded(outlineOf(glyph));
      outlines.push(outline);
      end += outline.length;
    }
    places.writeUInt32BE(end, (glyph + 1) * 4);
  }
  const head = Buffer.from(tableOf(tables, 'head'));
  head.writeUInt16BE(1, 50);
  return fontOf(
    new Map([...tables, ['glyf', Buffer.concat(outlines)], ['loca', places], ['head', head]]),
  );
}

/** Flags of a part of a glyph. */
const HAS_WORDS = 0x1;
const HAS_SCALE = 0x8;
const HAS_MORE = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;

/** The glyphs that a glyph is made of; none for one with outlines of its own. */
function partsOf(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let [at, flags] = [10, HAS_MORE];
  while ((flags & HAS_MORE) !== 0) {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + ((flags & HAS_WORDS) === 0 ? 2 : 4);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
  }
  return parts;
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)]);
}

/** A font file of the tables that are kept; nobody checks its sums inside of a PDF, but they are right. */
function fontOf(tables: Tables): Buffer {
  const bodies = KEPT_TABLES.map((name) => padded(tableOf(tables, name)));
  const directory = Buffer.alloc(DIRECTORY_AT + KEPT_TABLES.length * ENTRY_LENGTH);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(KEPT_TABLES.length, 4);
  const power = Math.floor(Math.log2(KEPT_TABLES.length));
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (KEPT_TABLES.length - 2 ** power), 10);
  let from = directory.length;
  KEPT_TABLES.forEach((name, index) => {
    const body = bodies[index] ?? Buffer.alloc(0);
    const entry = DIRECTORY_AT + index * ENTRY_LENGTH;
    directory.write(name, entry, 'latin1');
    directory.writeUInt32BE(sumOf(body), entry + 4);
    directory.writeUInt32BE(from, entry + 8);
    directory.writeUInt32BE(tableOf(tables, name).length, entry + 12);
    from += body.length;
  });
  return Buffer.concat([directory, ...bodies]);
}

function sumOf(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
