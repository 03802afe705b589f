/**
 * `npm run bench [-- --only 3,10] [--runs 9]`: measures this application against references in the same run,
 * and writes the table to `out/bench/`. A benchmark, not a test: nothing fails by being slow.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectPath } from '../../scripts/project';
import { classificationFigures } from './classification-figure';
import { dossierFigures } from './dossier-figures';
import { type Figure, type Measure, tableOf } from './figures';
import { growthFigures, previewFigures } from './import-figures';
import { packFigures, staffPdfFigures } from './pack-figures';
import { sizeFigures } from './size-figure';
import { startFigures } from './start-figures';

/** What measures each figure; a coming figure is a line here. */
const MEASURES: readonly { readonly figures: readonly number[]; readonly measure: Measure }[] = [
  { figures: [1, 2], measure: startFigures },
  { figures: [3, 4], measure: previewFigures },
  { figures: [5, 6, 7], measure: dossierFigures },
  { figures: [8], measure: packFigures },
  { figures: [9], measure: staffPdfFigures },
  { figures: [10], measure: classificationFigures },
  { figures: [11], measure: sizeFigures },
  { figures: [12], measure: growthFigures },
];
const RUNS = 7;

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: String(RUNS) } },
});
const wanted = values.only?.split(',').map(Number);
const folder = projectPath('out', 'bench');
mkdirSync(folder, { recursive: true });
const options = {
  runs: Number(values.runs),
  folder,
  say: (words: string): void => void process.stderr.write(`${words}\n`),
};

const figures: Figure[] = [];
for (const { figures: numbers, measure } of MEASURES) {
  if (wanted?.some((number) => numbers.includes(number)) === false) continue;
  figures.push(...(await measure(options)));
}
const table = tableOf(figures);
const surroundings = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} processors, medians of ${options.runs} runs`;
writeFileSync(
  path.join(folder, 'bench.json'),
  `${JSON.stringify({ date: new Date().toISOString(), surroundings, figures }, null, 2)}\n`,
);
writeFileSync(path.join(folder, 'bench.md'), `# Measures\n\n${surroundings}\n\n${table}\n`);
process.stdout.write(`${table}\n\n${surroundings}; written to out/bench/\n`);
