/**
 * Packs the large files that the first screen does not need, as brotli: bundles of workers, fonts of the
 * PDFs, lists. The program unpacks them as it serves them (`electron/app-protocol.ts`), and weighs half.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PACKED_EXTENSION } from '../../electron/app-protocol';

/** Smaller files gain too little, in bytes. */
const LEAST_BYTES = 100_000;
/** Kinds that are not compressed already. */
const KINDS: ReadonlySet<string> = new Set(['.js', '.css', '.json', '.csv', '.ttf']);
/** The best but one: the last takes ten times as long for a few kilobytes. */
const QUALITY = 9;

/**
 * Replaces the files of a folder that are worth it by their packed form.
 * @param kept names of the files that stay as they are: unpacking them would hold up the start.
 */
export function packLargeFiles(folder: string, kept: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const isWorthIt = KINDS.has(path.extname(name)) && statSync(file).size >= LEAST_BYTES;
    if (!isWorthIt || kept(name)) continue;
    const packed = brotliCompressSync(readFileSync(file), {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY },
    });
    writeFileSync(file + PACKED_EXTENSION, packed);
    rmSync(file);
  }
}
