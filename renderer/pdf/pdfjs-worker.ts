/** pdf.js's own worker, bundled with the page: it serves whoever starts it. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
