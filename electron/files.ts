/** The folders the person chose, and the packs written into them; the page never names a path. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type {
  BridgeAnswers,
  ChosenFolder,
  ExpectedDocuments,
  PackFault,
  PackProgress,
  PrintableDocument,
  PrintedDocument,
  ProduceRequest,
  WrittenPack,
} from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { printOnly, writePack, type Printer } from './pack';
import { createPrinterKeeper } from './printer-keeper';
import type { SettingsStore } from './settings';

/** Far more than one session needs. */
const MAX_FOLDERS = 50;

/** What producing files depends on. */
export interface FilesContext {
  readonly settings: Pick<SettingsStore, 'current' | 'update'>;
  /** Shows the system's dialog; null if the person closed it. */
  readonly pickFolder: (title: string, startIn: string | null) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showFile: (file: string) => void;
  readonly openPrinter: () => Promise<Printer>;
  readonly progress: (progress: PackProgress) => void;
}

/** Everything the page may ask about files. */
export interface Files {
  readonly chooseFolder: (title: string) => Promise<ChosenFolder | null>;
  /** Opens what prints while the page makes the documents; it closes again if none come. */
  readonly expectDocuments: (documents: ExpectedDocuments) => void;
  readonly producePack: (request: ProduceRequest) => Promise<Result<WrittenPack, PackFault>>;
  /** Prints one document and writes it nowhere. */
  readonly previewDocument: (
    document: PrintableDocument,
  ) => Promise<Result<PrintedDocument, PackFault>>;
  /** Stops the pack or the preview under way; resolves once nothing of it is left. */
  readonly cancelPack: () => Promise<void>;
  readonly showPack: (folderToken: string) => BridgeAnswers['showPack'];
}

interface KnownFolder {
  readonly path: string;
  lastPack: WrittenPack | null;
}

/** The pack or the preview being made. */
interface Production {
  readonly stop: AbortController;
  readonly end: Promise<unknown>;
}

/** Starts with no folder chosen. */
export function createFiles(context: FilesContext): Files {
  const folders = new Map<string, KnownFolder>();
  const printers = createPrinterKeeper(context.openPrinter);
  let production: Production | null = null;

  function remember(folder: string): string {
    const token = randomUUID();
    folders.set(token, { path: folder, lastPack: null });
    const [oldest] = folders.keys();
    if (folders.size > MAX_FOLDERS && oldest !== undefined) folders.delete(oldest);
    return token;
  }

  async function withPrinter<Made>(use: (printer: Printer) => Promise<Made>): Promise<Made> {
    const printer = await printers.take();
    try {
      return await use(printer);
    } finally {
      printer.close();
    }
  }

  /** One at a time: each opens a hidden window. */
  async function alone<Made>(
    make: (signal: AbortSignal) => Promise<Result<Made, PackFault>>,
  ): Promise<Result<Made, PackFault>> {
    if (production !== null) return fail('busy');
    const stop = new AbortController();
    const made = make(stop.signal);
    production = { stop, end: made.catch(() => undefined) };
    try {
      return await made;
    } finally {
      production = null;
    }
  }

  return {
    chooseFolder: async (title) => {
      const chosen = await context.pickFolder(title, context.settings.current().lastFolder);
      if (chosen === null) return null;
      context.settings.update({ lastFolder: chosen });
      return { token: remember(chosen), path: chosen };
    },

    expectDocuments: (documents) => {
      if (production === null) printers.expect(documents);
    },

    producePack: (request) =>
      alone(async (signal) => {
        const folder = folders.get(request.folderToken);
        if (folder === undefined) return fail('unknown-folder');
        const { progress } = context;
        const written = await withPrinter((printer) =>
          writePack(folder.path, request, { printer, progress, signal }),
        );
        if (written.ok) folder.lastPack = written.value;
        return written;
      }),

    previewDocument: (document) =>
      alone((signal) => withPrinter((printer) => printOnly(document, { printer, signal }))),

    cancelPack: async () => {
      printers.leave();
      production?.stop.abort();
      await production?.end;
    },

    showPack: (folderToken) => {
      const pack = folders.get(folderToken)?.lastPack;
      if (!pack) return fail('unknown-folder');
      // Pointing at a file opens its folder, and can never start it as a program.
      context.showFile(path.join(pack.path, pack.files[0]?.fileName ?? ''));
      return succeed(undefined);
    },
  };
}
