/** Opens a PDF in the window, with pdf.js at work beside it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, servePdfFrom } from './pdfjs';

/** A PDF that is open in the window. */
export type OpenPdf = PDFDocumentProxy;

/** Has pdf.js work beside the window; to be called before anything else of it. */
export function startPdfWorker(): void {
  servePdfFrom(() => new Worker(new URL('./pdfjs-worker.ts', import.meta.url), { type: 'module' }));
}

/** A PDF held in memory, for its words and the pictures of its pages; rejects if pdf.js can’t read it. */
export function openPdfInPage(bytes: Uint8Array): Promise<OpenPdf> {
  startPdfWorker();
  return openPdf(bytes);
}
