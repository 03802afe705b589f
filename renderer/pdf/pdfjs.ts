/** The one door to pdf.js, asked for only when a PDF is opened: it never compiles code and asks for no file. */
import { PDFWorker, type PDFDocumentProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** In a page, the worker that serves every document; ended with one document, it would fail the next. */
let shared: PDFWorker | null = null;

/** Has pdf.js work in this worker from now on. */
export function servePdfFrom(openWorker: () => Worker): void {
  shared ??= PDFWorker.create({ port: openWorker(), verbosity: 0 });
}

/** Opens a PDF held in memory; the bytes are copied, since pdf.js keeps what it is given. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes.slice(),
    useWasm: false,
    verbosity: 0,
    ...(shared === null ? {} : { worker: shared }),
  }).promise;
}

/** Whether pdf.js says that the file is at fault, and not the program. */
export function isFileFault(error: unknown): error is Error {
  return (
    error instanceof Error && (error.name.endsWith('Exception') || error.name === 'FormatError')
  );
}
