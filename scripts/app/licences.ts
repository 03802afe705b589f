/** The licences of everything the bundles hold, in one text that goes with the application. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/zod';
import { projectPath } from '../project';

/** Where the text is written; electron-builder puts it beside the program. */
export const LICENCES_FILE = projectPath('out', 'licences.txt');

/** Parts that are copied, not compiled: no source map names them. */
const COPIED = [
  '@etalab/decoupage-administratif',
  '@expo-google-fonts/noto-sans',
  '@fontsource/atkinson-hyperlegible-next',
] as const;

const sourceMap = z.object({ sources: z.array(z.string().nullable()) });
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('UNKNOWN'),
});

/** A library inside the bundles. */
export interface BundledPart {
  readonly name: string;
  readonly version: string;
  /** As its manifest says it: an SPDX expression, or « UNKNOWN ». */
  readonly license: string;
  /** The texts that its package carries; empty if it carries none. */
  readonly text: string;
}

/**
 * The libraries that the bundles in `out/` were made of, in the order of their names: read from the source
 * maps, so that what is listed is what is shipped.
 */
export function bundledParts(out = projectPath('out')): readonly BundledPart[] {
  const folders = new Set<string>(COPIED.map((name) => projectPath('node_modules', name)));
  for (const bundle of ['main', 'preload', 'renderer']) {
    for (const name of readdirSync(path.join(out, bundle), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.map')) continue;
      const file = path.join(out, bundle, name);
      const { sources } = sourceMap.parse(JSON.parse(readFileSync(file, 'utf8')));
      for (const source of sources) {
        const folder = packageFolderOf(source ?? '');
        if (folder !== null) folders.add(folder);
      }
    }
  }
  return [...folders].map(partIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The innermost package that a source belongs to. */
function packageFolderOf(source: string): string | null {
  const found = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(source);
  return found?.[1] === undefined ? null : projectPath(found[1]);
}

function partIn(folder: string): BundledPart {
  const { name, version, license } = manifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  );
  return { name, version, license, text: licenceTexts(folder) };
}

function licenceTexts(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|ofl)/iu.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/** Writes the licences of the bundles, Jalon's own first; the build must stand in `out/`. */
export function writeLicences(): void {
  const own = readFileSync(projectPath('LICENSE'), 'utf8').trim();
  const others = bundledParts().map(
    ({ name, version, license, text }) =>
      `${name} ${version} (${license})\n\n${text === '' ? 'Its package names this licence and carries no text of it.' : text}`,
  );
  const lines = [`Jalon\n\n${own}`, ...others].join(`\n\n${'-'.repeat(80)}\n\n`);
  if (!existsSync(path.dirname(LICENCES_FILE))) throw new Error('There is no build to speak of.');
  writeFileSync(LICENCES_FILE, `${lines}\n`);
}
