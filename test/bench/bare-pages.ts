/** What a pack is measured against: its own words on as many plain pages, printed bare in a hidden window. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import type { PrintableDocument } from '../../shared/bridge';

/** As many documents as are printed bare at once; the application lists what it serves when it opens. */
const MOST_DOCUMENTS = 16;
const STYLES = 'bench-bare.css';

/** Small enough that a page holds its share of the words; nothing else is styled. */
const STYLESHEET = `
body { margin: 0; font: 7pt/1.15 sans-serif; }
p, h2, ul, ol { margin: 0; font: inherit; }
table { width: 100%; font: inherit; }
section + section { break-before: page; }
`;

/**
 * Whether the rows of a table stay rows, or are a paragraph each; « tagged tables » are the first, printed with
 * what no PDF of ours does without: tags, an outline of a heading for each page, a foot with the page’s number.
 */
export const BARE_KINDS = ['tables', 'paragraphs', 'tagged tables'] as const;
export type BareKind = (typeof BARE_KINDS)[number];

/** What Chromium is asked for beyond bare pages; without a font of its own, unlike ours. */
const EXTRAS = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="font-size:8px">Page <span class="pageNumber"></span>/<span class="totalPages"></span></div>',
};

/** A document that was printed by the application, and the pages it took. */
export interface Printed {
  readonly document: PrintableDocument;
  readonly pages: number;
}

const addressOf = (index: number): string => `bench-bare-${index + 1}.html`;

/** Makes room for the bare documents among the files that are served. */
export function addBarePages(rendererFolder: string): void {
  writeFileSync(path.join(rendererFolder, STYLES), STYLESHEET);
  for (let index = 0; index < MOST_DOCUMENTS; index++) {
    writeFileSync(path.join(rendererFolder, addressOf(index)), '');
  }
}

/** Prints these documents bare, one after the other; the time in ms from the opening of the window to its end. */
export async function printBare(
  app: ElectronApplication,
  rendererFolder: string,
  printed: readonly Printed[],
  kind: BareKind,
): Promise<number> {
  if (printed.length > MOST_DOCUMENTS) throw new Error('More documents than there is room for.');
  for (const [index, { document, pages }] of printed.entries()) {
    writeFileSync(path.join(rendererFolder, addressOf(index)), barePage(document, pages, kind));
  }
  const documents = printed.map(({ document: { landscape } }, index) => ({
    url: `app://jalon/${addressOf(index)}`,
    landscape,
  }));
  const order = { documents, extras: kind === 'tagged tables' ? EXTRAS : {} };
  const { time, pages } = await app.evaluate(
    async ({ BrowserWindow }, { documents: all, extras }) => {
      const began = performance.now();
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, javascript: false, backgroundThrottling: false },
      });
      const files: Buffer[] = [];
      for (const { url, landscape } of all) {
        await window.loadURL(url);
        files.push(await window.webContents.printToPDF({ pageSize: 'A4', landscape, ...extras }));
      }
      window.destroy();
      return {
        time: performance.now() - began,
        pages: files.map((file) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0),
      };
    },
    order,
  );
  const expected = printed.map((one) => one.pages);
  if (pages.join() !== expected.join()) {
    throw new Error(`Bare ${kind} of ${pages.join()} pages instead of ${expected.join()}.`);
  }
  return time;
}

/** A line of words, or a row of cells. */
type Block = readonly string[];

function barePage(document: PrintableDocument, pages: number, kind: BareKind): string {
  const sections = shares(blocksOf(document.html), pages).map(
    (blocks) =>
      `<section>${blocks.map((block, index) => bareBlock(block, kind, index === 0)).join('')}</section>`,
  );
  const body = sections.join('').replaceAll('</table><table>', '');
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${STYLES}">${body}`;
}

function bareBlock(cells: Block, kind: BareKind, isFirst: boolean): string {
  if (kind === 'tagged tables' && isFirst) return `<h2>${cells.join(' ')}</h2>`;
  if (kind === 'paragraphs' || cells.length === 1) return `<p>${cells.join(' ')}</p>`;
  return `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
}

/** The words of a page that React wrote, block by block, still escaped. */
function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let row: string[] | null = null;
  let text = '';
  const endBlock = (): void => {
    if (text.trim() !== '') blocks.push([text.trim()]);
    text = '';
  };
  for (const [token, closing, tag] of html
    .slice(html.indexOf('<body>'))
    .matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/gu)) {
    if (tag === undefined) text += token;
    else if (tag === 'tr') {
      if (closing === '/') blocks.push(row ?? []);
      else endBlock();
      row = closing === '/' ? null : [];
    } else if (row !== null) {
      if (closing === '/' && (tag === 'td' || tag === 'th')) {
        row.push(text.trim());
        text = '';
      } else if (tag === 'p') text += ' ';
    } else if (/^(?:p|li|h[1-4]|caption|div|section|table|body)$/u.test(tag)) endBlock();
  }
  return blocks;
}

/** The blocks in as many shares as there are pages, of about the same length. */
function shares(blocks: readonly Block[], pages: number): readonly (readonly Block[])[] {
  const lengthOf = (block: Block): number => block.reduce((sum, cell) => sum + cell.length + 1, 0);
  const total = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  const shared: Block[][] = Array.from({ length: pages }, () => []);
  let before = 0;
  for (const block of blocks) {
    shared[Math.min(pages - 1, Math.floor((before / total) * pages))]?.push(block);
    before += lengthOf(block);
  }
  return shared;
}
