/** What a PDF says of itself and at the foot of its pages, read back by a library that did not write it there. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { nameInPlace, namePdf } from '../../electron/pdf-metadata';

const NAMING = { title: 'Récapitulatif de Nguyễn (Œuvre) 🙂', footer: 'Dossier J-1, empreinte 0' };

/** A file built as Chromium builds its own: a table of objects in plain text, who made it in the first. */
function plainPdf(
  changes: { readonly catalogue?: string; readonly trailer?: string; readonly page?: string } = {},
): Buffer {
  const catalogue =
    changes.catalogue ??
    '<</Type /Catalog\n/Pages 3 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (fr)>>';
  const objects = [
    "<</Title (Old)\n/Creator (Mozilla)\n/Producer (Skia)\n/CreationDate (D:20261128030207+00'00')\n/ModDate (D:20261128030207+00'00')>>",
    catalogue,
    '<</Type /Pages\n/Kids [4 0 R 5 0 R]\n/Count 2>>',
    changes.page ??
      '<</Type /Page\n/Resources <</Font <</F1 6 0 R>>>>\n/MediaBox [0 0 595 842]\n/Contents 7 0 R\n/Parent 3 0 R>>',
    '<</Type /Page\n/Resources <</ProcSet [/PDF]>>\n/MediaBox [0 0 842 595]\n/Contents [7 0 R]\n/Parent 3 0 R>>',
    '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>',
    '<</Length 0>>\nstream\n\nendstream',
  ];
  const offsets: number[] = [];
  let body = '%PDF-1.4\n';
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R${changes.trailer ?? ''}>>\n`;
  return Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** What each page says, as a library reads it that did not write it. */
async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items
        .flatMap((item) => ('str' in item && item.str.trim() ? [item.str] : []))
        .join(' ');
    }),
  );
}

describe('a printed PDF', () => {
  it('says what it is in any letters, and keeps its pages and its date', async () => {
    const named = nameInPlace(plainPdf(), NAMING, '1.2.3');
    expect(named?.pages).toBe(2);
    const read = await PDFDocument.load(named?.bytes ?? '', { updateMetadata: false });
    expect(read.getTitle()).toBe(NAMING.title);
    expect(read.getSubject()).toBe(NAMING.footer);
    expect(read.getCreator()).toBe('Jalon 1.2.3');
    expect(read.getProducer()).toBe('Jalon 1.2.3');
    expect(read.getCreationDate()?.toISOString()).toBe('2026-11-28T03:02:07.000Z');
    expect(read.getPages().map((page) => page.getWidth())).toEqual([595, 842]);
    expect(read.catalog.toString()).toContain('/Lang (fr-FR)');
    expect(Buffer.from(named?.bytes ?? '').toString('latin1')).not.toMatch(/Mozilla|Skia|Old/);
  });

  it.each([
    ['in several turns', plainPdf({ trailer: '\n/Prev 9' })],
    ['without its title shown', plainPdf({ catalogue: '<</Type /Catalog\n/Pages 3 0 R>>' })],
    [
      'with pages without what they show',
      plainPdf({ page: '<</Type /Page\n/MediaBox [0 0 595 842]>>' }),
    ],
    ['by no program', Buffer.from('%PDF-1.4\n%%EOF\n')],
  ])('is left to the library when it was built %s', (_how, pdf) => {
    expect(nameInPlace(pdf, NAMING, '1')).toBeNull();
  });

  it('has its foot on each page, in a font that has every letter of it', async () => {
    const footer = 'Exemple fictif. Dossier de Nguyễn, Łódź';
    const named = nameInPlace(plainPdf(), { ...NAMING, footer }, '1');
    const texts = await pageTexts(named?.bytes ?? Buffer.alloc(0));
    expect(texts).toEqual([`${footer} page 1/2`, `${footer} page 2/2`]);
  });

  it('says the same when the library writes it, with what is attached', async () => {
    const modern = await (await PDFDocument.load(plainPdf())).save({ useObjectStreams: true });
    expect(nameInPlace(modern, NAMING, '1')).toBeNull();
    const attachment = { fileName: 'dossier.json', content: '{"é":1}', description: 'Données' };
    for (const pdf of [modern, plainPdf()]) {
      const named = await namePdf(pdf, { ...NAMING, attachment }, '1.2.3');
      const read = await PDFDocument.load(named.bytes, { updateMetadata: false });
      expect(named.pages).toBe(2);
      expect(read.getTitle()).toBe(NAMING.title);
      expect(read.getProducer()).toBe('Jalon 1.2.3');
      expect(read.catalog.toString()).toMatch(/\/Lang.*\/AF /s);
      expect((await pageTexts(named.bytes)).at(-1)).toBe(`${NAMING.footer} page 2/2`);
    }
  });
});
