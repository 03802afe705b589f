/** Where the project stands on disk, and what its own manifest and Electron's declare. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Absolute path of a file or folder of the checkout. */
export function projectPath(...parts: readonly string[]): string {
  return path.join(PROJECT_FOLDER, ...parts);
}

/** Folder of the `electron` package, whose binary may or may not be there. */
export const ELECTRON_PACKAGE_FOLDER = projectPath('node_modules', 'electron');

/** Version of Electron the product declares and is released with. */
export function declaredElectronVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(ELECTRON_PACKAGE_FOLDER, 'package.json'), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error('The electron package has no version in its manifest.');
}
