/** The one door to pdf.js, asked for only when a form is opened: it never compiles code and asks for no file. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF held in memory; the bytes are copied, since pdf.js keeps what it is given. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    verbosity: 0,
  }).promise;
}
