/** The licences of everything the bundles hold, in one text that goes with the application. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/zod';
import { projectPath } from '../project';

/** Where the text is written; electron-builder puts it beside the program. */
export const LICENCES_FILE = projectPath('out', 'licences.txt');

/** Lists that no package carries. */
const DATA = `Reference lists

The communes come from INSEE and La Poste, put together by Etalab under the Licence Ouverte
(https://www.etalab.gouv.fr/licence-ouverte-open-licence). The lists of professions, roles and categories are
published by the Agence du Numérique en Santé; each is shown with its source and its date.`;

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
  author: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .optional(),
});

/** A library inside the bundles. */
export interface BundledPart {
  readonly name: string;
  readonly version: string;
  /** As its manifest says it: an SPDX expression, or « UNKNOWN ». */
  readonly license: string;
  /** The texts that its package carries, or that its licence wants to go with every copy; empty if there are none. */
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
  const { name, version, license, author } = manifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  );
  const carried = licenceTexts(folder);
  const isMit = carried === '' && license === 'MIT' && author !== undefined;
  const text = isMit ? [mitText(author), ...noticesIn(folder)].join('\n\n') : carried;
  return { name, version, license, text };
}

/** What the MIT licence wants in every copy, of a package that names it without carrying it. */
function mitText(author: string): string {
  const own = readFileSync(projectPath('LICENSE'), 'utf8').trim();
  return own.replace(/^Copyright .*$/mu, `Copyright (c) ${author.replace(/ <.*>$/u, '')}`);
}

/** Whose work a package took over, as the heads of its sources say: Google's, in that of `brotli`. */
function noticesIn(folder: string): readonly string[] {
  const heads = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/u.test(name))
    .map((name) => /^\/\*.*?\*\//su.exec(readFileSync(path.join(folder, name), 'utf8'))?.[0] ?? '')
    .filter((head) => /\bcopyright\b/iu.test(head));
  return [...new Set(heads)];
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
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
  );
  const lines = [`Jalon\n\n${own}`, DATA, ...others].join(`\n\n${'-'.repeat(80)}\n\n`);
  if (!existsSync(path.dirname(LICENCES_FILE))) throw new Error('There is no build to speak of.');
  writeFileSync(LICENCES_FILE, `${lines}\n`);
}
