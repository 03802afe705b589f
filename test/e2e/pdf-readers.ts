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

/** One element of the structure, in reading order. */
export interface StructureElement {
  /** « H1 », « Table », « TH »… */
  readonly tag: string;
  /** Of a header: « Row » or « Column »; empty elsewhere. */
  readonly scope: string;
  /** What it says itself, in pieces cut anywhere. */
  readonly texts: readonly string[];
}

/** The structure of a PDF with its words, as a screen reader walks it. */
export function pdfStructure(file: string): StructureElement[] {
  const elements: { tag: string; scope: string; texts: string[] }[] = [];
  for (const line of read('pdfinfo', '-struct-text', file).split('\n')) {
    const trimmed = line.trim();
    const last = elements.at(-1);
    const [, tag] = /^([A-Z][A-Za-z0-9]*)\b(?: <|$| \(|:)/.exec(trimmed) ?? [];
    const [, text] = /^"(.*)"$/.exec(trimmed) ?? [];
    if (tag !== undefined) elements.push({ tag, scope: '', texts: [] });
    else if (text !== undefined) last?.texts.push(text);
    else if (last && trimmed.startsWith('/Scope /')) last.scope = trimmed.slice('/Scope /'.length);
  }
  return elements;
}

/** The catalogue of a PDF, as it is written: language, viewer preferences, marks. */
export function pdfCatalogue(file: string): string {
  const [, root = ''] = /\/Root (\d+)/.exec(read('qpdf', '--show-object=trailer', file)) ?? [];
  return read('qpdf', `--show-object=${root}`, file);
}

/** The text of each page, spaces and line ends as one ordinary space. */
export function pdfPages(file: string): string[] {
  return read('pdftotext', file, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, ' ').trim());
}
