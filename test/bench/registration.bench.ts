/**
 * Accuracy and speed of the proposal from job titles, on the shipped sample and the project's own lists.
 *
 * Usage: `npx tsx test/bench/registration.bench.ts`; it asserts nothing, times vary with the machine.
 */
import { join } from 'node:path';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { misses, readLabelledTitles, type LabelledTitle } from '../registration/labelled-titles';

const PROJECT = join(import.meta.dirname, '../..');
const FIXTURES = join(PROJECT, 'test/registration/fixtures');
const ROUNDS = 7;
const ROUND_MS = 500;

const lists = [
  ['sample', join(PROJECT, 'assets/samples/titles.csv')],
  ['by sector', join(FIXTURES, 'titles-by-sector.csv')],
  ['as typed', join(FIXTURES, 'titles-as-typed.csv')],
  ['from catalogues', join(FIXTURES, 'titles-from-catalogues.csv')],
  ['ROME', join(FIXTURES, 'titles-rome.csv')],
] as const;

/** Titles proposed in a second: the median of several rounds over the whole list. */
function titlesPerSecond(titles: readonly LabelledTitle[]): number {
  const rates = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < ROUND_MS) {
      for (const { title } of titles) proposeFromTitle(title);
      done += titles.length;
    }
    return (done / (performance.now() - start)) * 1000;
  });
  return rates.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

function main(): void {
  console.table(
    Object.fromEntries(
      lists.map(([name, path]) => {
        const titles = readLabelledTitles(path);
        const correct = titles.length - misses(titles, proposeFromTitle).length;
        const proposals = titles.map(({ title }) => proposeFromTitle(title));
        const share = (count: number) => `${((count / titles.length) * 100).toFixed(1)} %`;
        return [
          name,
          {
            titles: titles.length,
            accuracy: share(correct),
            undecided: share(proposals.filter(({ place }) => place.kind === 'undecided').length),
            safe: share(proposals.filter(({ certainty }) => certainty === 'safe').length),
            'titles/s': Math.round(titlesPerSecond(titles)),
          },
        ];
      }),
    ),
  );
}

main();
