/** Writes a pack of documents so that it stands whole in its folder or not at all. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type {
  PackFault,
  PackProgress,
  PrintableDocument,
  PrintedDocument,
  ProduceRequest,
  WrittenPack,
} from '../shared/bridge';
import { fail, succeed, type Result } from '../shared/result';
import { systemErrorCode, writeNewFile } from './atomic-write';

const TEMPORARY_PREFIX = '.jalon-';
/** Whoever may read the chosen folder may read the pack: the person decides by choosing it. */
const ORDINARY_MODE = 0o666;
const BYTE_ORDER_MARK = '\u{feff}';
/** Windows refuses to rename a folder while a virus scanner reads it: about 3 s of patience. */
const RENAME_TRIES = 15;
const RENAME_PAUSE_MS = 200;

/** A document could not be printed. */
export class PrintFailure extends Error {}

/** Prints documents one after the other. */
export interface Printer {
  /** @throws PrintFailure, or any error once the signal is aborted. */
  readonly print: (document: PrintableDocument, signal: AbortSignal) => Promise<PrintedDocument>;
  /** Frees what printing needed. */
  readonly close: () => void;
}

/** What a pack is made with. */
export interface PackTools {
  readonly printer: Pick<Printer, 'print'>;
  readonly progress: (progress: PackProgress) => void;
  readonly signal: AbortSignal;
}

type WrittenFile = WrittenPack['files'][number];
type PackContent = Pick<ProduceRequest, 'packName' | 'documents' | 'texts'>;

/** Makes and writes each file in turn, so that only one document is in memory. */
async function writeFiles(
  folder: string,
  { documents, texts }: PackContent,
  { printer, progress, signal }: PackTools,
): Promise<WrittenFile[]> {
  const total = documents.length + texts.length;
  const files: WrittenFile[] = [];
  const announce = (fileName: string): void => {
    signal.throwIfAborted();
    progress({ done: files.length, total, current: fileName });
  };
  const keep = async (
    fileName: string,
    content: Uint8Array,
    pages: number | null,
  ): Promise<void> => {
    await writeNewFile(path.join(folder, fileName), content, ORDINARY_MODE);
    files.push({ fileName, bytes: content.length, pages });
  };
  for (const document of documents) {
    announce(document.fileName);
    const pdf = await printer.print(document, signal);
    await keep(document.fileName, pdf.bytes, pdf.pages);
  }
  for (const { fileName, content, byteOrderMark } of texts) {
    announce(fileName);
    await keep(fileName, Buffer.from((byteOrderMark ? BYTE_ORDER_MARK : '') + content), null);
  }
  signal.throwIfAborted();
  progress({ done: total, total, current: '' });
  return files;
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
    await mkdir(temporary);
    const files = await writeFiles(temporary, content, tools);
    const place = await settle(temporary, parent, content.packName);
    return succeed({ path: place, files });
  } catch (error) {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    const fault = packFaultOf(error, tools.signal);
    if (fault === null) throw error;
    return fail(fault);
  }
}
