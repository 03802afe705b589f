/**
 * The packs of complete dossiers drawn at random: the documents that the decision table expects and only
 * those, every word of their models in the structure of the PDF, sound tags, our fonts alone, qpdf and
 * poppler without a complaint. The seed is told by the name; two hundred of them in the long run.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../scripts/app/launch';
import { documentDefinitions, documentsOf } from '../../shared/documents/catalogue';
import { documentModel } from '../../shared/documents/make-document';
import { linesOf } from '../documents/words-of';
import { type CompleteDossier, completeDossier } from '../documents/random-complete';
import { TODAY } from '../journey/answer-sheets';
import { runs } from '../property-runs';
import { launchDocuments, writePack } from './documents-app';
import { type StructureElement, pdfFonts, pdfInfo, read } from './pdf-readers';
import { chooseFolder } from './shell-app';
import { expectSoundTags } from './sound-tags';

const seed = Number(process.env['JALON_SEED'] ?? Date.now() % 1_000_000);
const dossiers = fc.sample(completeDossier, { seed, numRuns: Math.min(200, runs(20)) });

describe(`complete dossiers drawn at random (JALON_SEED=${seed})`, () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchDocuments();
  });
  afterAll(() => app.kill());

  it.each(dossiers.map((drawn, index) => [index + 1, drawn.row, drawn] as const))(
    'dossier %i, of row %s',
    async (index, _, drawn) => {
      const folder = path.join(app.userDataDir, `pack-${index}`);
      mkdirSync(folder);
      const pack = await writePack(app, drawn.dossier, TODAY, await chooseFolder(app, folder));
      expectOnlyThe(drawn, pack);
      for (const definition of documentsOf(drawn.dossier)) {
        const file = path.join(pack, `${definition.fileName}.pdf`);
        const structure = expectSound(file, definition);
        expectEveryWord(
          structure,
          linesOf(documentModel(definition.id, drawn.dossier, { today: TODAY })),
        );
      }
    },
  );
});

function expectOnlyThe({ documents }: CompleteDossier, pack: string): void {
  const names = documentDefinitions
    .filter(({ id }) => documents.includes(id))
    .map(({ fileName }) => `${fileName}.pdf`);
  expect(names).toHaveLength(documents.length);
  expect(
    readdirSync(pack)
      .filter((name) => name.endsWith('.pdf'))
      .sort(),
  ).toEqual(names.sort());
}

function expectSound(
  file: string,
  { title, landscape }: (typeof documentDefinitions)[number],
): readonly StructureElement[] {
  expect(read('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  const info = pdfInfo(file);
  const [width = 0, height = 0] = (info.get('Page size') ?? '').split(' x ').map(parseFloat);
  expect(width > height).toBe(landscape);
  for (const { name, type, embedded } of pdfFonts(file)) {
    expect(name).toMatch(/^NotoSans-(?:Regular|Bold)$/);
    expect({ type, embedded }).toEqual({ type: 'CID TrueType', embedded: true });
  }
  return expectSoundTags(file, title);
}

/** Each line of the model, in the structure of the PDF, in which a line may be cut anywhere. */
function expectEveryWord(structure: readonly StructureElement[], lines: readonly string[]): void {
  const said = withoutSpaces(structure.flatMap(({ texts }) => texts).join(''));
  expect(lines.filter((line) => !said.includes(withoutSpaces(line)))).toEqual([]);
}

function withoutSpaces(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '');
}
