/** The user's guide keeps up with the product: its steps, its buttons, its pictures. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../scripts/project';
import { guide, wordsOfChapter } from '../../shared/guide/guide';
import { PICTURE_NAMES } from '../../shared/guide/guide-parts';
import { STEP_IDS } from '../../shared/journey/step';

const blocks = guide.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the guide', () => {
  it('has a chapter for each step, in the order of the parcours, each found by a name of its own', () => {
    expect(guide.flatMap(({ step }) => (step === undefined ? [] : [step]))).toEqual([...STEP_IDS]);
    expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length);
  });

  it('shows each picture once, with words in its place, and keeps them small', () => {
    const shown = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
    expect(shown.map(({ name }) => name).sort()).toEqual([...PICTURE_NAMES].sort());
    for (const { alt } of shown) expect(alt.length).toBeGreaterThan(40);
    const folder = projectPath('assets', 'guide');
    const files = readdirSync(folder);
    expect(files.sort()).toEqual(PICTURE_NAMES.map((name) => `${name}.webp`).sort());
    const bytes = files.map((file) => statSync(path.join(folder, file)).size);
    expect(Math.min(...bytes)).toBeGreaterThan(5_000);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });

  it('says « à vérifier » of what was inferred, as the rest of Jalon does', () => {
    const facts = blocks.flatMap((block) =>
      block.kind === 'text' && block.source !== undefined ? [block.source] : [],
    );
    expect(facts.length).toBeGreaterThan(8);
    expect(facts.some(({ certainty }) => certainty !== 'verified')).toBe(true);
  });

  it('names buttons, screens and states as they are', () => {
    const sources = ['renderer', 'shared', 'electron']
      .flatMap((room) =>
        readdirSync(projectPath(room), { recursive: true, encoding: 'utf8' }).map((name) =>
          path.join(room, name),
        ),
      )
      .filter((name) => /\.tsx?$/.test(name) && !/\bguide\b/.test(name))
      .map((name) => plain(readFileSync(projectPath(name), 'utf8')))
      .join('\n')
      .toLowerCase();
    const quoted = guide
      .flatMap((chapter) => [...plain(wordsOfChapter(chapter)).matchAll(/« ([^»]+) »/g)])
      .map(([, words = '']) => words);
    expect(quoted.length).toBeGreaterThan(50);
    const own = new Set(guide.map(({ title }) => plain(title)));
    const unknown = quoted.filter(
      (words) => !OF_OTHERS.has(words) && !own.has(words) && !sources.includes(words.toLowerCase()),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

/** What the guide quotes of systems and files. */
const OF_OTHERS = new Set([
  ...['.exe', '.dmg', '.AppImage', '.deb', '.jalon', 'portable', 'SHA256SUMS', 'UNSIGNED.txt'],
  ...['arm64', 'x64'],
  ...['Ouvrir dans le Terminal', 'Get-FileHash Jalon.exe', 'shasum -a 256 Jalon.dmg'],
  ...['sha256sum Jalon.AppImage', 'Windows a protégé votre ordinateur'],
  ...['Informations complémentaires', 'Exécuter quand même', 'Réglages Système'],
  ...['Confidentialité et sécurité', 'Ouvrir quand même', 'LISEZ-MOI'],
]);
