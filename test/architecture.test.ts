/** What keeps the house in order and no compiler checks: who imports whom, names, sizes, words at the door. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { journeyChart } from '../scripts/chart/journey-chart';
import { PROJECT_FOLDER } from '../scripts/project';

const ROOMS = ['shared', 'electron', 'renderer', 'scripts', 'test'] as const;

interface SourceFile {
  /** From the project's folder, with « / ». */
  readonly name: string;
  readonly text: string;
  /** Modules it imports: bare names, or paths from the project's folder. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = ROOMS.flatMap((room) =>
  readdirSync(path.join(PROJECT_FOLDER, room), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/')))
    .filter((name) => /\.tsx?$/.test(name))
    .map(readSource),
);

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(PROJECT_FOLDER, name), 'utf8');
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'/gm),
    ...text.matchAll(/^\s*import\s+'([^']+)'/gm),
    ...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g),
  ].map(([, specifier = '']) => specifier);
  const imports = specifiers.map((specifier) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(name), specifier) : specifier,
  );
  return { name, text, imports };
}

/** Files of a room that import what does not pass. */
function offenders(
  room: string,
  passes: (imported: string, file: SourceFile) => boolean,
): string[] {
  return files
    .filter(({ name }) => name.startsWith(`${room}/`))
    .flatMap((file) =>
      file.imports
        .filter((imported) => !passes(imported, file))
        .map((imported) => `${file.name} imports ${imported}`),
    );
}

describe('the rooms', () => {
  it('sees the files it speaks of', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(offenders('shared', () => false)).not.toEqual([]);
  });

  it('keeps shared/ to itself, the reference lists and pure libraries', () => {
    const libraries =
      /^(?:zod|xstate|ical-generator|libphonenumber-js(?:\/min)?|@noble\/hashes\/.*)$/;
    expect(
      offenders(
        'shared',
        (imported) =>
          imported.startsWith('shared/') ||
          imported.startsWith('assets/') ||
          libraries.test(imported),
      ),
    ).toEqual([]);
  });

  it('keeps renderer/ and electron/ apart: the bridge is their contract', () => {
    expect(offenders('renderer', (imported) => !/^(?:electron|node:)/.test(imported))).toEqual([]);
    expect(offenders('electron', (imported) => !imported.startsWith('renderer'))).toEqual([]);
  });

  it('keeps the domain out of components/, which several steps use', () => {
    expect(
      offenders(
        'renderer/components',
        (imported) =>
          !/^(?:shared|renderer)\//.test(imported) ||
          imported.startsWith('renderer/components/') ||
          imported === 'shared/identifiers/typed-text' ||
          imported.startsWith('shared/french/'),
      ),
    ).toEqual([]);
  });

  it('keeps the list of communes, a megabyte, out of the window: only workers load it', () => {
    const importers = (module: string): string[] =>
      files
        .filter(({ name, imports }) => !name.startsWith('test/') && imports.includes(module))
        .map(({ name }) => name);
    expect(importers('assets/reference/communes.json?url')).toEqual([
      'renderer/communes/load-commune-index.ts',
    ]);
    expect(importers('assets/reference/communes.json')).toEqual([]);
    expect(importers('renderer/communes/load-commune-index')).toEqual([
      'renderer/communes/commune-worker.ts',
      'renderer/staff/import/import-worker.ts',
    ]);
  });

  it('keeps what reads and writes PDFs out of the window until a PDF is opened', () => {
    const heavy = /^(?:pdfjs-dist|fontkit|@cantoo\/pdf-lib)/;
    const importers = files
      .filter(({ name }) => name.startsWith('renderer/'))
      .filter(({ imports }) => imports.some((imported) => heavy.test(imported)))
      .map(({ name }) => name);
    const rooms = /^renderer\/(?:official-form|pdf)\//;
    expect(importers.filter((name) => !rooms.test(name))).toEqual([]);
    // From the screens, dynamic imports lead to them; opening a form opens its PDF.
    const direct = files
      .filter(({ name }) => name.startsWith('renderer/'))
      .filter(({ text }) =>
        /^import (?!type )[^;]*from '[^']*\/open-(?:form|pdf-in-page)'/m.test(text),
      );
    expect(direct.map(({ name }) => name)).toEqual(['renderer/official-form/open-form.ts']);
  });

  it('has one door to zod and one to the bridge', () => {
    const importingZod = files.filter(({ imports }) => imports.includes('zod'));
    expect(importingZod.map(({ name }) => name)).toEqual(['shared/zod.ts']);
    const usingBridge = files.filter(
      ({ name, text }) => name.startsWith('renderer/') && text.includes('window.jalon'),
    );
    expect(usingBridge.map(({ name }) => name)).toEqual(['renderer/platform/bridge.ts']);
  });
});

describe('a file', () => {
  it('is named in kebab-case, after what it holds', () => {
    const odd = files.filter(({ name }) => {
      const base = path.posix.basename(name).replace(/(?:\.test|\.bench|\.d)?\.tsx?$/, '');
      return (
        !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(base) || /^(?:utils?|helpers?|index|misc)$/.test(base)
      );
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('can be read in a sitting', () => {
    const long = files.filter(
      ({ name, text }) => text.split('\n').length > (name.startsWith('test/') ? 400 : 340),
    );
    expect(long.map(({ name, text }) => `${name}: ${text.split('\n').length}`)).toEqual([]);
  });

  it('says at its head what it is for, outside the tests', () => {
    const silent = files.filter(
      ({ name, text }) => !name.startsWith('test/') && !/^(?:#!.*\n)?\/\*\*/.test(text),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('gives a reason beside every cast', () => {
    const bare = files
      .filter(({ name }) => !name.startsWith('test/'))
      .flatMap(({ name, text }) => {
        const lines = text.split('\n');
        return lines.flatMap((line, index) => {
          const code = line.replace(/\/\/.*$/, '').replaceAll(/'[^']*'|`[^`]*`/g, "''");
          if (/^\s*(?:import|export|\*|\/\*|type\b)/.test(code)) return [];
          if (!/\bas (?!const\b)[A-Z{('[a-z]/.test(code) || /<[^>]*\bas\b/.test(code)) return [];
          // The reason stands on the line, or as a comment within the six lines above.
          const near = lines.slice(Math.max(0, index - 6), index + 1).join('\n');
          return /\/\/|\{\/\*/.test(near) ? [] : [`${name}:${index + 1} ${line.trim()}`];
        });
      });
    expect(bare).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync(path.join(PROJECT_FOLDER, 'README.md'), 'utf8');

  it('holds the state chart that the machine prints today', () => {
    const held = /```mermaid\n([\s\S]*?)```/.exec(readme)?.[1]?.trim();
    expect(held).toBe(journeyChart());
  });

  it('names every dependency with its reason', () => {
    const manifest = JSON.parse(
      readFileSync(path.join(PROJECT_FOLDER, 'package.json'), 'utf8'),
    ) as { devDependencies: Record<string, string> };
    const unnamed = Object.keys(manifest.devDependencies).filter(
      (name) => !readme.includes(`\`${name}\``),
    );
    expect(unnamed).toEqual([]);
  });
});
