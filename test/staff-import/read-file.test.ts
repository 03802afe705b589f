/** Bytes to a grid: encodings, separators, line numbers, and files that are not what they say. */
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, MAX_LINES } from '../../renderer/staff/read-file/limits';
import { readStaffFile } from '../../renderer/staff/read-file/read-staff-file';
import { readTextFile } from '../../renderer/staff/read-file/read-text-file';
import type { TextSource, Workbook } from '../../shared/staff-import/grid';

const LIST =
  'Civilité;Nom;Prénom;Fonction\r\nMme;PÂQUERETTE;Lucie;Aide-soignante\r\nM.;ŒILLET;Élodie;Éducateur à mi-temps\r\n';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One byte for each character, by a table of those above 127. */
function inOneByte(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => table[letter] ?? letter.charCodeAt(0));
}

function inUtf16(text: string, littleEndian: boolean, withMark: boolean): Uint8Array {
  const marked = withMark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) {
    view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function read(bytes: Uint8Array | string, name = 'liste.csv'): Workbook<TextSource> {
  const result = readTextFile(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function cellsOf(workbook: Workbook): string[][] {
  return (workbook.grids[0]?.rows ?? []).map(({ cells }) => [...cells]);
}

async function refusalOf(bytes: Uint8Array | string, name = 'liste.csv'): Promise<string> {
  const result = await readStaffFile(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name);
  return result.ok ? 'read' : result.error.code;
}

describe('the text of a list is read the same', () => {
  const expected = cellsOf(read(LIST));

  it.each([
    ['utf-8', bytesOf(LIST)],
    ['utf-8', bytesOf(`\ufeff${LIST}`)],
    ['utf-16le', inUtf16(LIST, true, true)],
    ['utf-16be', inUtf16(LIST, false, true)],
    ['utf-16le', inUtf16(LIST, true, false)],
    ['utf-16be', inUtf16(LIST, false, false)],
    ['windows-1252', inOneByte(LIST, { Œ: 0x8c })],
    [
      'macintosh',
      inOneByte(LIST, { é: 0x8e, à: 0x88, Â: 0xe5, É: 0x83, Œ: 0xce, '\r': 0x0d, '\n': 0x0a }),
    ],
    ['ibm850', inOneByte(LIST.replace('Œ', 'OE'), { é: 0x82, à: 0x85, Â: 0xb6, É: 0x90 })],
  ])('in %s', (encoding, bytes) => {
    const workbook = read(bytes);
    expect(workbook.source.encoding).toBe(encoding);
    const wanted = expected.map((row) =>
      row.map((cell) => (encoding === 'ibm850' ? cell.replace('Œ', 'OE') : cell)),
    );
    expect(cellsOf(workbook)).toEqual(wanted);
  });

  it.each([
    ['\r\n', LIST],
    ['\n', LIST.replaceAll('\r\n', '\n')],
    ['\r', LIST.replaceAll('\r\n', '\r')],
    ['mixed', LIST.replace('\r\n', '\r').replace('\r\n', '\n')],
    ['no last line end', LIST.trimEnd()],
  ])('with line ends %j', (_, text) => {
    expect(cellsOf(read(text))).toEqual(expected);
  });

  it.each([';', ',', '\t', '|'])('separated by %j', (delimiter) => {
    const workbook = read(LIST.replaceAll(';', delimiter));
    expect(workbook.source.delimiter).toBe(delimiter);
    expect(cellsOf(workbook)).toEqual(expected);
  });
});

describe('the separator', () => {
  it('is the one that cuts rows evenly, not the one most often seen', () => {
    const text =
      'Nom;Prénom;Diplômes\nROSE;Anne;DEAES, PSC1, CACES\nIRIS;Paul;CAFERUIS, DEES, PSC1, B, C\n';
    expect(read(text).source.delimiter).toBe(';');
  });

  it('is the one declared by « sep= », a line that Excel does not count', () => {
    const workbook = read('sep=,\r\nNom,Prénom\r\nROSE;LYS,Anne\r\n');
    expect(workbook.source.delimiter).toBe(',');
    expect(workbook.grids[0]?.rows).toEqual([
      { line: 1, cells: ['Nom', 'Prénom'] },
      { line: 2, cells: ['ROSE;LYS', 'Anne'] },
    ]);
  });

  it('is not looked for inside quotes', () => {
    const text = 'Nom,Prénom\n"ROSE; LYS; IRIS",Anne\n"TULIPE; LYS; IRIS",Paul\n';
    expect(read(text).source.delimiter).toBe(',');
  });

  it('may be absent from a list of one column', () => {
    expect(cellsOf(read('Nom Prénom\nROSE Anne\n'))).toEqual([['Nom Prénom'], ['ROSE Anne']]);
  });
});

describe('line numbers are those that a spreadsheet shows', () => {
  it('one record is one row even with line ends in its quotes, and blank rows count', () => {
    const text =
      'Nom;Adresse\n"ROSE";"1 rue des Bois\n58000 Nevers"\n;\n\nIRIS;"dit ""le grand"""\n';
    expect(read(text).grids[0]?.rows).toEqual([
      { line: 1, cells: ['Nom', 'Adresse'] },
      { line: 2, cells: ['ROSE', '1 rue des Bois\n58000 Nevers'] },
      { line: 5, cells: ['IRIS', 'dit "le grand"'] },
    ]);
  });
});

describe('a damaged text', () => {
  it('with a quote that nothing closes is refused, with the line', () => {
    const result = readTextFile(bytesOf('Nom;Prénom\nROSE;Anne\n"IRIS;Paul\nLYS;Zoé\n'), 'l.csv');
    expect(result.ok ? '' : result.error.code).toBe('unclosed-quote');
    expect(result.ok ? '' : result.error.message).toContain('ligne 3');
  });

  it('cut in the middle of a letter of UTF-8 is still UTF-8, and says which line is short', () => {
    const bytes = bytesOf('Nom;Prénom;Fonction\nROSE;Anne;AES\nIRIS;Zoé');
    const workbook = read(bytes.subarray(0, bytes.length - 1));
    expect(workbook.source.encoding).toBe('utf-8');
    expect(workbook.grids[0]?.cutLine).toBe(3);
  });

  it('in UTF-8 with a few broken bytes stays UTF-8 and shows where letters are lost', () => {
    const letters = bytesOf(`${'é'.repeat(40)};à`);
    const workbook = read(Uint8Array.from([...letters, 0xe9, 0x0a]));
    expect(workbook.source.encoding).toBe('utf-8');
    expect(cellsOf(workbook)[0]?.[1]).toBe('à\ufffd');
  });
});

describe('a file that lies is refused, by what it really is', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00];
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string): number[] => Array.from(inUtf16(text, true, false));
  const plain = (text: string): number[] => Array.from(bytesOf(text));

  it.each<[string, number[]]>([
    ['empty', []],
    ['empty', plain('\ufeff')],
    ['empty', plain(' \r\n\r\n')],
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['image', [0xff, 0xd8, 0xff, 0xe0]],
    ['image', plain('GIF89a')],
    ['image', plain('RIFF....WEBPVP8 ')],
    ['pdf', plain('%PDF-1.7\n')],
    ['pdf', plain('\n\n%PDF-1.4\n')],
    ['zip', [...zip, ...plain('photo.txt')]],
    ['zip', plain('Rar!')],
    ['zip', [0x1f, 0x8b, 0x08]],
    ['zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['broken-workbook', [...zip, ...plain('[Content_Types].xml....xl/workbook.xml')]],
    [
      'broken-workbook',
      [...zip, ...plain('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ],
    ['word', [...zip, ...plain('[Content_Types].xml....word/document.xml')]],
    ['encrypted', [...zip.slice(0, 6), 0x01, ...zip.slice(7), ...plain('liste.csv')]],
    ['encrypted', [...compound, ...wide('EncryptedPackage')]],
    ['broken-workbook', [...compound, ...wide('Workbook')]],
    ['word', [...compound, ...wide('WordDocument')]],
    [
      'excel-xml',
      plain('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    ],
    ['program', [0x4d, 0x5a, 0x90, 0x00, 0x03]],
    ['program', [0x7f, 0x45, 0x4c, 0x46]],
    ['web-page', plain('<!DOCTYPE html><html><body><table><tr><td>Nom</td></tr></table>')],
    ['web-page', plain('  <table><tr><td>Nom</td></tr></table>')],
    ['other-text', plain('{"nom":"ROSE"}')],
    ['other-text', plain('[{"nom":"ROSE"}]')],
    ['other-text', plain('<?xml version="1.0"?><liste/>')],
    ['other-text', plain('{\\rtf1\\ansi}')],
    ['other-text', plain('BEGIN:VCARD\nFN:ROSE\n')],
    ['binary', [...plain('Nom;Prénom\nROSE'), 0x00, ...plain(';Anne\n')]],
    ['binary', Array.from({ length: 200 }, (_, at) => 1 + (at % 8))],
  ])('%s (%#)', async (code, bytes) => {
    expect(await refusalOf(Uint8Array.from(bytes), 'liste.csv')).toBe(code);
  });

  it('an honest list is read whatever its name', async () => {
    expect(await refusalOf(LIST, 'liste.pdf')).toBe('read');
    expect(await refusalOf('BMW;Prénom\nROSE;Anne\n', 'x')).toBe('read');
    expect(read(LIST, 'personnel.2026.csv').grids[0]?.name).toBe('personnel.2026');
  });
});

describe('a file out of measure is refused', () => {
  it('by its weight', async () => {
    expect(await refusalOf(new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61))).toBe('too-large');
  });

  it('by its number of cells, before they are made', async () => {
    expect(await refusalOf(`Nom;Prénom\n${';'.repeat(3_000_000)}\n`)).toBe('too-many-cells');
  });

  it('by its number of columns', async () => {
    const text = `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(';')}\n`;
    expect(await refusalOf(text.repeat(3))).toBe('too-wide');
  });

  it('by its number of lines, the empty ones not counted', async () => {
    const lines = (count: number): string => `Nom;Prénom\n${'A;B\n'.repeat(count)}`;
    expect(await refusalOf(lines(MAX_LINES))).toBe('too-many-lines');
    expect(await refusalOf(lines(1_000) + ';\n'.repeat(MAX_LINES))).toBe('read');
  });

  it('by the length of one cell, with its line', () => {
    const text = `Nom;Notes\nROSE;${'a'.repeat(40_000)}\n`;
    const result = readTextFile(bytesOf(text), 'l.csv');
    expect(result.ok ? '' : result.error.code).toBe('cell-too-long');
    expect(result.ok ? '' : result.error.message).toContain('ligne 2');
  });
});
