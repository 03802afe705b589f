/** pdf.js gives its worker no types; importing it is all there is to do. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
