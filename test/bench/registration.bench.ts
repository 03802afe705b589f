/**
 * Accuracy and speed of the proposal from job titles, on the shipped sample and the project's own
 * lists, beside two text searches over the same reference titles, in one run.
 *
 * Usage: `npx tsx test/bench/registration.bench.ts`; it asserts nothing, times vary with the machine.
 */
import { join } from 'node:path';
import { outcomeName } from '../../scripts/staff/classification';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { readLabelledTitles, type LabelledTitle } from '../registration/labelled-titles';
import {
  allTitles,
  fuseSearch,
  miniSearch,
  publishedTitles,
  type TitleSearch,
} from './title-search';

const PROJECT = join(import.meta.dirname, '../..');
const FIXTURES = join(PROJECT, 'test/registration/fixtures');
/** Of the searches one round is enough: Fuse.js takes many seconds over a list. */
const ROUNDS = { rules: 5, searches: 1 };
const ROUND_MS = 400;

const lists = [
  ['sample', join(PROJECT, 'assets/samples/titles.csv')],
  ['by difficulty', join(FIXTURES, 'titles-by-difficulty.csv')],
  ['of ads', join(FIXTURES, 'titles-of-ads.csv')],
  ['traps', join(FIXTURES, 'titles-traps.csv')],
  ['by sector', join(FIXTURES, 'titles-by-sector.csv')],
  ['as typed', join(FIXTURES, 'titles-as-typed.csv')],
  ['from catalogues', join(FIXTURES, 'titles-from-catalogues.csv')],
  ['ROME', join(FIXTURES, 'titles-rome.csv')],
].map(([name = '', path = '']) => ({ name, titles: readLabelledTitles(path) }));

const rules: TitleSearch = (title) => outcomeName(proposeFromTitle(title).place);

/** Titles in a second: the median of several rounds over the whole list. */
function titlesPerSecond(
  titles: readonly LabelledTitle[],
  search: TitleSearch,
  rounds: number,
): number {
  const rates = Array.from({ length: rounds }, () => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < ROUND_MS) {
      for (const { title } of titles) search(title);
      done += titles.length;
    }
    return (done / (performance.now() - start)) * 1000;
  });
  return Math.round(rates.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
}

/** Per cent of the titles for which the first outcome is one that an expert accepts. */
function accuracy(titles: readonly LabelledTitle[], search: TitleSearch): number {
  const right = titles.filter(({ title, accepted }) => accepted.includes(search(title)));
  return (right.length / titles.length) * 100;
}

type Row = Readonly<Record<string, string | number>>;

const everything = { name: 'all', titles: lists.flatMap(({ titles }) => titles) };

function table(
  row: (titles: readonly LabelledTitle[]) => Row,
  rows = [...lists, everything],
): void {
  console.table(Object.fromEntries(rows.map(({ name, titles }) => [name, row(titles)])));
}

const percent = (share: number) => `${share.toFixed(1)} %`;

/** Answers each title once: the last row asks for all of them again. */
function remembered(search: TitleSearch): TitleSearch {
  const answers = new Map<string, string>();
  return (title) => {
    const answer = answers.get(title) ?? search(title);
    answers.set(title, answer);
    return answer;
  };
}

function compareAccuracy(fuseSlow: TitleSearch, miniSlow: TitleSearch): void {
  const fuse = remembered(fuseSlow);
  const mini = remembered(miniSlow);
  table((titles) => {
    const ours = accuracy(titles, rules);
    const byFuse = accuracy(titles, fuse);
    const byMini = accuracy(titles, mini);
    return {
      titles: titles.length,
      rules: percent(ours),
      'Fuse.js': percent(byFuse),
      MiniSearch: percent(byMini),
      'lead (points)': (ours - Math.max(byFuse, byMini)).toFixed(1),
    };
  });
}

function main(): void {
  const fuse = fuseSearch(publishedTitles);
  const mini = miniSearch(publishedTitles);
  console.log(`Right first outcomes, over ${publishedTitles.length} titles of published texts`);
  compareAccuracy(fuse, mini);
  console.log(`The same with what Jalon infers, ${allTitles.length} titles`);
  compareAccuracy(fuseSearch(allTitles), miniSearch(allTitles));
  console.log('How sure the rules are');
  table((titles) => {
    const proposals = titles.map(({ title, accepted }) => ({
      ...proposeFromTitle(title),
      accepted,
    }));
    const safe = proposals.filter(({ certainty }) => certainty === 'safe');
    const wrong = safe.filter(({ place, accepted }) => !accepted.includes(outcomeName(place)));
    const undecided = proposals.filter(({ place }) => place.kind === 'undecided');
    return {
      safe: percent((safe.length / titles.length) * 100),
      undecided: percent((undecided.length / titles.length) * 100),
      'wrongly safe': wrong.length,
    };
  });
  console.log('Titles per second');
  table(
    (titles) => ({
      rules: titlesPerSecond(titles, rules, ROUNDS.rules),
      'Fuse.js': titlesPerSecond(titles, fuse, ROUNDS.searches),
      MiniSearch: titlesPerSecond(titles, mini, ROUNDS.searches),
    }),
    lists,
  );
}

main();
