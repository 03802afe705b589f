/** Recognises a form by what its fields are, so that its mapping is found again under any file name. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type FormField, statesOf } from './form-model';

/** Boxes are compared to this many points: programs that write a file again round in their own way. */
const GRID = 4;

/** Fingerprint of a form's fields: names, kinds, options, pages and rounded boxes, in any order. */
export function formFingerprint(fields: readonly FormField[]): string {
  const lines = fields.map(lineOf).sort();
  return bytesToHex(sha256(utf8ToBytes(lines.join('\n')))).slice(0, 32);
}

function lineOf(field: FormField): string {
  const places = field.widgets
    .map(({ page, box }) => [page, ...[box.left, box.top, box.width, box.height].map(rounded)])
    .map((place) => place.join(','))
    .sort();
  return JSON.stringify([field.name, field.kind, detailOf(field), places]);
}

function detailOf(field: FormField): readonly string[] {
  switch (field.kind) {
    case 'text':
      return [String(field.maxLength ?? ''), String(field.cells ?? '')];
    case 'tick':
      return [...statesOf(field)].sort();
    case 'choice':
      return field.options.map(({ value }) => value);
  }
}

function rounded(points: number): number {
  return Math.round(points / GRID);
}
