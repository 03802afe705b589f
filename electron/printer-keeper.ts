/** Opens a printer while the page still makes what is to be printed: its windows are ready once that is. */
import type { ExpectedDocuments } from '../shared/bridge';
import type { Printer } from './pack';

/** Ten thousand people are on paper in seconds: whoever announced documents and is later than this forgot them. */
const PATIENCE_MS = 60_000;

/** One printer at a time, from the announcement of documents on. */
export interface PrinterKeeper {
  readonly expect: (documents: ExpectedDocuments) => void;
  /** The printer that waits, or another; whoever takes it closes it. */
  readonly take: () => Promise<Printer>;
  /** Closes the printer that waits, if there is one. */
  readonly leave: () => void;
}

/** Starts without a printer. */
export function createPrinterKeeper(open: () => Promise<Printer>): PrinterKeeper {
  let waiting: { readonly printer: Promise<Printer>; readonly limit: NodeJS.Timeout } | null = null;

  const taken = (): Promise<Printer> | null => {
    const printer = waiting?.printer ?? null;
    clearTimeout(waiting?.limit);
    waiting = null;
    return printer;
  };
  const leave = (): void => {
    void taken()?.then(
      (printer) => printer.close(),
      // It never opened: who asks for one next is told why.
      () => undefined,
    );
  };
  return {
    expect: (documents) => {
      leave();
      const printer = open().then((opened) => {
        opened.makeReady(documents);
        return opened;
      });
      printer.catch(() => undefined);
      waiting = { printer, limit: setTimeout(leave, PATIENCE_MS) };
    },
    take: () => taken() ?? open(),
    leave,
  };
}
