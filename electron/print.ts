/** Prints HTML documents to PDF in hidden windows, sandboxed and without scripts. */
import { BrowserWindow } from 'electron';
import type { PrintableDocument } from '../shared/bridge';
import type { PrintDocuments } from './app-protocol';
import { PrintFailure, type Printer } from './pack';
import { namePdf } from './pdf-metadata';
import { mostWindows } from './print-queue';

/** A world apart from the page's, where scripts run although the page's are off. */
const ISOLATED_WORLD = 1000;
/** Fonts come from memory or disk: this long means they never will. */
const FONTS_LIMIT_MS = 10_000;
/** Resolves once the page's fonts are loaded, or have failed: a page shown in print alone asks for none before. */
const LOAD_FONTS_SCRIPT =
  'const load = (face) => face.load(); Promise.allSettled(Array.from(document.fonts, load)).then(() => true)';
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
  });
}

/**
 * Makes a printer; its windows open when there are documents for them.
 * @param documents where a hidden window finds what it prints.
 * @param version version of this program, written in the PDF.
 */
export function createPrinter(documents: PrintDocuments, version: string): Printer {
  const windows = createWindows(mostWindows());

  /** Starts the process of a window, and has it read styles and fonts, which stay in its memory. */
  const readyWindow = async (window: BrowserWindow, html: string): Promise<void> => {
    const published = documents.publish(html);
    try {
      await window.loadURL(published.url);
      // To the end: another page loaded meanwhile would stop them, and be printed with its letters unseen.
      await waitForFonts(window);
    } catch {
      // Printing tries again, and tells of it.
    } finally {
      published.withdraw();
    }
  };
  const makeReady: Printer['makeReady'] = ({ isAlone, html }) => {
    for (let opened = 0; opened < (isAlone ? 1 : mostWindows()); opened += 1) {
      windows.open((window) => readyWindow(window, html));
    }
  };

  const print: Printer['print'] = async (document, signal) => {
    const hidden = await windows.take();
    let isSpent = true;
    const done = new AbortController();
    const published = documents.publish(document.html);
    let pdf: Buffer;
    try {
      signal.throwIfAborted();
      const printing = hidden
        .loadURL(published.url)
        .then(() => printLoaded(hidden, document))
        .catch((error: unknown) => {
          throw new PrintFailure('The document was not printed.', { cause: error });
        });
      pdf = await Promise.race([printing, interruption(hidden, signal, done.signal)]);
      isSpent = document.html.length > LONG;
    } finally {
      done.abort();
      published.withdraw();
      windows.giveBack(hidden, isSpent);
    }
    return namePdf(pdf, document, version);
  };

  return { atOnce: mostWindows() + 1, makeReady, print, close: () => windows.close() };
}

/** A few hidden windows that are taken by turns. */
interface HiddenWindows {
  /** Opens one that is taken once it is ready. */
  readonly open: (makeReady: (window: BrowserWindow) => Promise<void>) => void;
  /** A window nobody prints in; waits for one. */
  readonly take: () => Promise<BrowserWindow>;
  /** @param isSpent whether it is not to be used again. */
  readonly giveBack: (window: BrowserWindow, isSpent: boolean) => void;
  readonly close: () => void;
}

function createWindows(most: number): HiddenWindows {
  const all = new Set<BrowserWindow>();
  /** Some of them still get ready. */
  const idle: Promise<BrowserWindow>[] = [];
  const waiting: ((window: BrowserWindow) => void)[] = [];

  const openOne = (): BrowserWindow => {
    const window = openHiddenWindow();
    all.add(window);
    return window;
  };
  return {
    open: (makeReady) => {
      const window = openOne();
      idle.push(makeReady(window).then(() => window));
    },
    take: async () => {
      const window = idle.shift() ?? (all.size < most ? openOne() : undefined);
      return window ?? new Promise((resolve) => waiting.push(resolve));
    },
    giveBack: (window, isSpent) => {
      if (isSpent) {
        all.delete(window);
        window.destroy();
      }
      const next = waiting.shift();
      if (next !== undefined) next(isSpent ? openOne() : window);
      else if (!isSpent) idle.push(Promise.resolve(window));
    },
    close: () => all.forEach((window) => window.destroy()),
  };
}
