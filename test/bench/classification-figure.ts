/** Figure 10: where job titles lead, right answers and speed, against two search libraries over the same list. */
import { projectPath } from '../../scripts/project';
import { outcomeName } from '../../scripts/staff/classification';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { type LabelledTitle, readLabelledTitles } from '../registration/labelled-titles';
import { type BenchOptions, type Figure, type Row, medianOf, plainRow } from './figures';
import { type TitleSearch, fuseSearch, miniSearch, publishedTitles } from './title-search';

/** How far ahead of both, in points; and how many titles in a second. */
const POINTS_AHEAD = 18;
const TITLES_PER_SECOND = 50_000;
const ROUND_MS = 400;

function classifiers(): ReadonlyMap<string, TitleSearch> {
  return new Map<string, TitleSearch>([
    ['Jalon', (title) => outcomeName(proposeFromTitle(title).place)],
    ['Fuse.js', fuseSearch(publishedTitles)],
    ['MiniSearch', miniSearch(publishedTitles)],
  ]);
}

/** Measures accuracy once and speed by turns. */
export function classificationFigures({ runs, say }: BenchOptions): Promise<readonly Figure[]> {
  say('10: classification…');
  const titles = readLabelledTitles(projectPath('assets', 'samples', 'titles.csv'));
  const all = classifiers();
  const accuracy = new Map(
    [...all].map(([name, classify]) => [name, rightShare(titles, classify)]),
  );
  const speed = new Map<string, number[]>();
  for (let run = 0; run < runs; run++) {
    for (const [name, classify] of all) {
      speed.set(name, [...(speed.get(name) ?? []), titlesPerSecond(titles, classify)]);
    }
  }
  const own = accuracy.get('Jalon') ?? 0;
  const rate = medianOf(speed.get('Jalon') ?? []);
  return Promise.resolve([
    {
      number: 10,
      title: `right places, ${titles.length} labelled titles, ${publishedTitles.length} reference titles`,
      unit: '%',
      rows: others(accuracy).map(([name, share]): Row => ({
        what: `ahead of ${name}`,
        value: own,
        reference: share,
        against: name,
        target: { words: `≥ ${POINTS_AHEAD} points`, isMet: own - share >= POINTS_AHEAD },
      })),
    },
    {
      number: 10,
      title: 'titles in a second',
      unit: 'titles/s',
      rows: [
        {
          ...plainRow('Jalon', rate),
          target: { words: `≥ ${TITLES_PER_SECOND}`, isMet: rate >= TITLES_PER_SECOND },
        },
        ...others(speed).map(([name, rates]) => plainRow(name, medianOf(rates))),
      ],
    },
  ]);
}

function others<Value>(all: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...all].filter(([name]) => name !== 'Jalon');
}

function rightShare(titles: readonly LabelledTitle[], classify: TitleSearch): number {
  const right = titles.filter(({ title, accepted }) => accepted.includes(classify(title)));
  return (right.length / titles.length) * 100;
}

function titlesPerSecond(titles: readonly LabelledTitle[], classify: TitleSearch): number {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ROUND_MS) {
    for (const { title } of titles) classify(title);
    done += titles.length;
  }
  return (done / (performance.now() - began)) * 1000;
}
