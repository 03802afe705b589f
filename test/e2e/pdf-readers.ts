/** Reads PDFs back with programs that did not write them: qpdf and poppler. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** The structure of a long document is long. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** What a program says of a PDF; it must find nothing to complain of. */
export function read(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  if (error) throw error;
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** Entries of `pdfinfo`. */
export function pdfInfo(file: string): Map<string, string> {
  const lines = read('pdfinfo', file).trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name, value.join(':').trim()];
    }),
  );
}

/** One font of a PDF. */
export interface PdfFont {
  /** Without the prefix of its subset. */
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
}

/** The fonts of a PDF. */
export function pdfFonts(file: string): PdfFont[] {
  const [, rule = '', ...lines] = read('pdffonts', file).trimEnd().split('\n');
  const columns = [...rule.matchAll(/-+/g)].map(({ index, 0: dashes }) => [
    index,
    index + dashes.length,
  ]);
  return lines.map((line) => {
    const [name = '', type = '', , embedded] = columns.map(([start, end]) =>
      line.slice(start, end).trim(),
    );
    return { name: name.replace(/^[A-Z]{6}\+/, ''), type, embedded: embedded === 'yes' };
  });
}

/** Names of the structure elements, in reading order: « H1 », « Table », « TH »… */
export function pdfTags(file: string): string[] {
  return [...read('pdfinfo', '-struct', file).matchAll(/^\s*([A-Z][A-Za-z0-9]*)\b/gm)].map(
    ([, tag = '']) => tag,
  );
}

/** The text of each page, spaces and line ends as one ordinary space. */
export function pdfPages(file: string): string[] {
  return read('pdftotext', file, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, ' ').trim());
}
