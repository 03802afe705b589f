/** What a file really is, from its bytes: names and extensions lie. */
import type { WorkbookFormat } from '../../../shared/staff-import/grid';
import type { ForeignKind } from './file-fault';

/** What bytes are when they are no text. */
export type BinaryKind = { readonly workbook: WorkbookFormat } | { readonly foreign: ForeignKind };

/** Bytes looked at from each end of a container, where the names of its parts stand. */
const CONTAINER_ENDS = 65_536;

interface Signature {
  readonly kind: ForeignKind;
  readonly bytes: readonly number[];
  /** Where they stand; 0 when absent. */
  readonly at?: number;
}

const SIGNATURES: readonly Signature[] = [
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: ascii('GIF8') },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'image', bytes: ascii('WEBP'), at: 8 },
  { kind: 'image', bytes: ascii('ftyphei'), at: 4 },
  { kind: 'image', bytes: ascii('ftypavif'), at: 4 },
  { kind: 'program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { kind: 'program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'zip', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'zip', bytes: ascii('Rar!') },
  { kind: 'zip', bytes: [0x1f, 0x8b] },
  { kind: 'other-text', bytes: ascii('{\\rtf') },
  { kind: 'other-text', bytes: ascii('BEGIN:V') },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of old Office files, and of encrypted new ones (MS-CFB). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What the bytes are when they are no text; `null` when they may be one. */
export function sniffBytes(bytes: Uint8Array): BinaryKind | null {
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return zipKind(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) return compoundKind(bytes);
  const signature = SIGNATURES.find(({ bytes: mark, at }) => startsWith(bytes, mark, at));
  if (signature !== undefined) return { foreign: signature.kind };
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-') ? { foreign: 'pdf' } : null;
}

/** What a text is when it is no table: a page, data for programs, a letter. */
export function sniffForeignText(text: string): ForeignKind | null {
  const start = text.slice(0, 1024).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|meta|table|body)\b/u.test(start)) return 'web-page';
  if (start.includes('progid="excel.sheet"')) return 'excel-xml';
  if (start.startsWith('<?xml') || start.startsWith('<!--')) {
    return start.includes('<html') ? 'web-page' : 'other-text';
  }
  return /^[[{]\s*(?:["{[\]}]|$)/u.test(start) ? 'other-text' : null;
}

/** Whether decoded bytes hold control characters that no text has: one NUL, or one in a hundred. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are just what is counted here
  const strange = text.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g);
  return strange !== null && strange.length * 100 > text.length;
}

function zipKind(bytes: Uint8Array): BinaryKind {
  const isEncrypted = ((bytes[6] ?? 0) & 1) === 1;
  if (isEncrypted) return { foreign: 'encrypted' };
  const names =
    latin1(bytes.subarray(0, CONTAINER_ENDS)) +
    latin1(bytes.subarray(Math.max(0, bytes.length - CONTAINER_ENDS)));
  if (names.includes('opendocument.spreadsheet')) return { workbook: 'ods' };
  if (names.includes('opendocument.text') || names.includes('word/document')) {
    return { foreign: 'word' };
  }
  return names.includes('xl/') ? { workbook: 'xlsx' } : { foreign: 'zip' };
}

function compoundKind(bytes: Uint8Array): BinaryKind {
  if (holds(bytes, utf16('EncryptedPackage'))) return { foreign: 'encrypted' };
  return holds(bytes, utf16('WordDocument')) ? { foreign: 'word' } : { workbook: 'xls' };
}

function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

function holds(bytes: Uint8Array, mark: readonly number[]): boolean {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, mark, at)) return true;
  }
  return false;
}

function ascii(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function utf16(text: string): readonly number[] {
  return ascii(text).flatMap((code) => [code, 0]);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
