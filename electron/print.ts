/** Prints HTML documents to PDF in hidden windows, sandboxed and without scripts. */
import { BrowserWindow } from 'electron';
import type { PrintableDocument } from '../shared/bridge';
import type { PrintDocuments } from './app-protocol';
import { PrintFailure, type Printer } from './pack';
import { namePdf } from './pdf-metadata';
import { printsAtOnce } from './print-queue';
import { footerTemplate, HEADER_TEMPLATE, LOAD_FONTS_SCRIPT } from './print-footer';

/** A world apart from the page's, where scripts run although the page's are off. */
const ISOLATED_WORLD = 1000;
/** Fonts come from memory or disk: this long means they never will. */
const FONTS_LIMIT_MS = 10_000;
/** Characters of HTML after which a window is not used again. */
const LONG = 500_000;
/** Margins in inches, where the document's styles give none. */
const MARGINS = { top: 0.6, bottom: 0.8, left: 0.6, right: 0.6 };

function openHiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: false,
    },
  });
}

/** Rejects when the window breaks down or the signal is aborted; never resolves. */
function interruption(
  window: BrowserWindow,
  signal: AbortSignal,
  done: AbortSignal,
): Promise<never> {
  return new Promise((_resolve, reject) => {
    const broken = (): void => reject(new PrintFailure('The hidden window broke down.'));
    const aborted = (): void => reject(new Error('Printing was cancelled.'));
    window.once('closed', broken);
    window.webContents.once('render-process-gone', broken);
    signal.addEventListener('abort', aborted, { signal: done });
    done.addEventListener('abort', () => {
      window.off('closed', broken);
      if (!window.isDestroyed()) window.webContents.off('render-process-gone', broken);
    });
  });
}

/** Waits for the fonts. A page without them is still printed: its letters are, in another font. */
async function waitForFonts(window: BrowserWindow): Promise<void> {
  const loaded = window.webContents
    .executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, [{ code: LOAD_FONTS_SCRIPT }])
    .catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, FONTS_LIMIT_MS)));
  await Promise.race([loaded, limit]);
  clearTimeout(timer);
}

async function printLoaded(window: BrowserWindow, document: PrintableDocument): Promise<Buffer> {
  await waitForFonts(window);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    landscape: document.landscape,
    margins: MARGINS,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: HEADER_TEMPLATE,
    footerTemplate: footerTemplate(document.footer),
  });
}

/**
 * Makes a printer; its windows open when there are documents for them.
 * @param documents where a hidden window finds what it prints.
 * @param version version of this program, written in the PDF.
 */
export function createPrinter(documents: PrintDocuments, version: string): Printer {
  const windows = new Set<BrowserWindow>();
  const idle: BrowserWindow[] = [];

  const open = (): BrowserWindow => {
    const window = openHiddenWindow();
    windows.add(window);
    return window;
  };
  const discard = (window: BrowserWindow): void => {
    windows.delete(window);
    window.destroy();
  };

  const print: Printer['print'] = async (document, signal) => {
    signal.throwIfAborted();
    const hidden = idle.pop() ?? open();
    const published = documents.publish(document.html);
    const done = new AbortController();
    let pdf: Buffer;
    try {
      const printing = hidden
        .loadURL(published.url)
        .then(() => printLoaded(hidden, document))
        .catch((error: unknown) => {
          throw new PrintFailure('The document was not printed.', { cause: error });
        });
      pdf = await Promise.race([printing, interruption(hidden, signal, done.signal)]);
    } catch (error) {
      discard(hidden);
      throw error;
    } finally {
      done.abort();
      published.withdraw();
    }
    // A long document leaves its window with hundreds of megabytes that the next one need not add to.
    if (document.html.length > LONG) discard(hidden);
    else idle.push(hidden);
    return namePdf(pdf, document, version);
  };

  return { atOnce: printsAtOnce(), print, close: () => windows.forEach(discard) };
}
