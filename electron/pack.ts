/** Writes a pack of documents so that it stands whole in its folder or not at all. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type {
  ExpectedDocuments,
  PackFault,
  PackProgress,
  PrintableDocument,
  PrintedDocument,
  ProduceRequest,
  WrittenPack,
} from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { systemErrorCode, writeNewFile } from './atomic-write';
import { longestFirst } from './print-queue';

const TEMPORARY_PREFIX = '.jalon-';
const TEMPORARY_NAME = /^\.jalon-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
/** A pack is made in minutes: what is older than a day was cut short by a crash, here or on another computer. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** Whoever may read the chosen folder may read the pack: the person decides by choosing it. */
const ORDINARY_MODE = 0o666;
const BYTE_ORDER_MARK = '\u{feff}';
/** Windows refuses to rename a folder while a virus scanner reads it: about 3 s of patience. */
const RENAME_TRIES = 15;
const RENAME_PAUSE_MS = 200;

/** A document could not be printed. */
export class PrintFailure extends Error {}

/** Prints documents, a few at once. */
export interface Printer {
  /** Gets ready for documents that are being made. */
  readonly makeReady: (documents: ExpectedDocuments) => void;
  /** How many documents are worth asking for at once: one is named and written while others are printed. */
  readonly atOnce: number;
  /** @throws PrintFailure, or any error once the signal is aborted. */
  readonly print: (document: PrintableDocument, signal: AbortSignal) => Promise<PrintedDocument>;
  /** Frees what printing needed. */
  readonly close: () => void;
}

/** What a pack is made with. */
export interface PackTools {
  readonly printer: Pick<Printer, 'print' | 'atOnce'>;
  readonly progress: (progress: PackProgress) => void;
  readonly signal: AbortSignal;
}

type WrittenFile = WrittenPack['files'][number];
type PackContent = Pick<ProduceRequest, 'packName' | 'documents' | 'texts'>;

/** Makes and writes the files, each as soon as it is made, so that few are in memory. */
async function writeFiles(
  folder: string,
  { documents, texts }: PackContent,
  { printer, progress, signal }: PackTools,
): Promise<WrittenFile[]> {
  const order = [...documents, ...texts].map(({ fileName }) => fileName);
  const files: WrittenFile[] = [];
  const begun = new Set<string>();
  const make = async (
    fileName: string,
    content: () => Promise<Pick<PrintedDocument, 'bytes'> & { readonly pages: number | null }>,
  ): Promise<void> => {
    signal.throwIfAborted();
    begun.add(fileName);
    tell();
    const { bytes, pages } = await content();
    await writeNewFile(path.join(folder, fileName), bytes, ORDINARY_MODE);
    begun.delete(fileName);
    files.push({ fileName, bytes: bytes.length, pages });
    signal.throwIfAborted();
    tell();
  };
  const tell = (): void => {
    const [current = ''] = begun;
    progress({ done: files.length, total: order.length, current });
  };
  await longestFirst(
    documents,
    { lengthOf: ({ html }) => html.length, atOnce: printer.atOnce },
    (document, others) =>
      make(document.fileName, () => printer.print(document, AbortSignal.any([signal, others]))),
  );
  for (const { fileName, content, byteOrderMark } of texts) {
    const bytes = Buffer.from((byteOrderMark ? BYTE_ORDER_MARK : '') + content);
    await make(fileName, () => Promise.resolve({ bytes, pages: null }));
  }
  return files.sort((one, other) => order.indexOf(one.fileName) - order.indexOf(other.fileName));
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(systemErrorCode(error) ?? '');
      if (process.platform !== 'win32' || !held || attempt === RENAME_TRIES) throw error;
      await pause(RENAME_PAUSE_MS);
    }
  }
}

/** Gives the finished folder its name, or the first free « name (2) », « name (3) »… */
async function settle(temporary: string, parent: string, packName: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? packName : `${packName} (${number})`;
    const place = path.join(parent, name);
    if (await exists(place)) continue;
    try {
      await renamePatiently(temporary, place);
      return place;
    } catch (error) {
      // Someone took the name in between.
      if (!['EEXIST', 'ENOTEMPTY'].includes(systemErrorCode(error) ?? '')) throw error;
    }
  }
}

/** The fault in the contract's words; null for a fault of the program itself. */
function packFaultOf(error: unknown, signal: AbortSignal): PackFault | null {
  if (signal.aborted) return 'cancelled';
  if (error instanceof PrintFailure) return 'print-failed';
  const code = systemErrorCode(error);
  if (code === null) return null;
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? 'disk-full' : 'folder-not-writable';
}

/**
 * Prints a document without writing it.
 * @throws on a fault of the program itself.
 */
export async function printOnly(
  document: PrintableDocument,
  { printer, signal }: Pick<PackTools, 'printer' | 'signal'>,
): Promise<Result<PrintedDocument, PackFault>> {
  try {
    return succeed(await printer.print(document, signal));
  } catch (error) {
    const fault = packFaultOf(error, signal);
    if (fault === null) throw error;
    return fail(fault);
  }
}

/** Two files of one name, as Windows and macOS understand it, would be one. */
function refuseSameNames({ documents, texts }: PackContent): void {
  const names = [...documents, ...texts].map(({ fileName }) =>
    fileName.normalize('NFC').toLowerCase(),
  );
  if (new Set(names).size < names.length) throw new Error('Two files of the pack have one name.');
}

/** Takes away what a crash left of an earlier pack: half of it, with people's data, under a hidden name. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!TEMPORARY_NAME.test(name)) continue;
    const left = path.join(parent, name);
    const { mtimeMs } = await lstat(left);
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(left, { recursive: true, force: true });
  }
}

/**
 * Writes a pack into a folder. On any fault, nothing of it is left behind.
 * @throws on a fault of the program itself.
 */
export async function writePack(
  parent: string,
  content: PackContent,
  tools: PackTools,
): Promise<Result<WrittenPack, PackFault>> {
  refuseSameNames(content);
  const temporary = path.join(parent, TEMPORARY_PREFIX + randomUUID());
  try {
    // What can't be looked at or taken away holds nothing up.
    await removeAbandoned(parent).catch(() => undefined);
    await mkdir(temporary);
    const files = await writeFiles(temporary, content, tools);
    const place = await settle(temporary, parent, content.packName);
    return succeed({ path: place, files });
  } catch (error) {
    // A folder that went away (a key pulled out) can't be tidied: what is said is why it went wrong.
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    const fault = packFaultOf(error, tools.signal);
    if (fault === null) throw error;
    return fail(fault);
  }
}
