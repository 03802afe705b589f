/** Figure 10: where job titles lead, right answers and speed, against two search libraries over the same list. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { outcomeName } from '../../scripts/staff/classification';
import { projectPath } from '../../scripts/project';
import portalProfessions from '../../assets/reference/portal-professions.json';
import professions from '../../assets/reference/professions.json';
import roles from '../../assets/reference/roles.json';
import { proposeFromTitle } from '../../shared/registration/propose-from-title';
import { readLabelledTitles, type LabelledTitle } from '../registration/labelled-titles';
import { type BenchOptions, type Figure, type Row, medianOf, plainRow } from './figures';

/** How far ahead of both, in points; and how many titles in a second. */
const POINTS_AHEAD = 18;
const TITLES_PER_SECOND = 50_000;
const ROUND_MS = 400;

/** One line of the reference lists: a label and where it leads. */
interface Listed {
  readonly id: number;
  readonly label: string;
  readonly outcome: string;
}

/** The lists of `assets/reference/`, as a person would search them. */
function reference(): readonly Listed[] {
  const listed = [
    ...roles.rows.flatMap(({ code, jobTitles }) =>
      jobTitles.map((job) => ({ label: textOf(job), outcome: `role:${code}` })),
    ),
    ...portalProfessions.rows.flatMap(({ label, suggestedRoles: [role] }) =>
      role === undefined ? [] : [{ label, outcome: `role:${role}` }],
    ),
    ...professions.rows.map(({ label, registrar }) => ({ label, outcome: registrar })),
  ];
  return listed.map((line, id) => ({ id, ...line }));
}

/** A job title of a role is a text, or an object that holds it. */
function textOf(job: unknown): string {
  if (typeof job === 'string') return job;
  const title: unknown = typeof job === 'object' && job !== null ? Object.values(job)[0] : '';
  return typeof title === 'string' ? title : '';
}

type Classifier = (title: string) => string;

function classifiers(): ReadonlyMap<string, Classifier> {
  const list = reference();
  const fuse = new Fuse(list, { keys: ['label'], ignoreLocation: true, threshold: 0.6 });
  const search = new MiniSearch<Listed>({
    fields: ['label'],
    storeFields: ['outcome'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  search.addAll(list);
  return new Map<string, Classifier>([
    ['Jalon', (title) => outcomeName(proposeFromTitle(title).place)],
    ['Fuse.js', (title) => fuse.search(title, { limit: 1 })[0]?.item.outcome ?? 'undecided'],
    ['MiniSearch', (title) => String(search.search(title)[0]?.['outcome'] ?? 'undecided')],
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
      title: `right places, ${titles.length} labelled titles`,
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

function rightShare(titles: readonly LabelledTitle[], classify: Classifier): number {
  const right = titles.filter(({ title, accepted }) => accepted.includes(classify(title)));
  return (right.length / titles.length) * 100;
}

function titlesPerSecond(titles: readonly LabelledTitle[], classify: Classifier): number {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ROUND_MS) {
    for (const { title } of titles) classify(title);
    done += titles.length;
  }
  return (done / (performance.now() - began)) * 1000;
}
