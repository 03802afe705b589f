/** The checksums of the installers, so that whoever downloads one can tell that it is whole and ours. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What directors download. */
const INSTALLER = /\.(?:exe|dmg|AppImage|deb)$/u;

/**
 * Writes `SHA256SUMS` beside the installers of a folder, in the form that `sha256sum --check` reads, and
 * `UNSIGNED.txt` if they are not signed.
 * @param unsigned why they are not signed; `null` if they are.
 */
export function writeChecksums(folder: string, unsigned: string | null): void {
  const names = readdirSync(folder)
    .filter((name) => INSTALLER.test(name))
    .sort();
  const lines = names.map((name) => `${sha256(path.join(folder, name))}  ${name}\n`);
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
  if (unsigned !== null) writeFileSync(path.join(folder, 'UNSIGNED.txt'), `${unsigned}\n`);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
