/** Figures 3, 4 and 12: a staff list from its choice to its preview, and how it grows. */
import {
  addReferenceWorker,
  type BenchApp,
  beginAnew,
  type Lap,
  lapOf,
  makeBenchApp,
  memoryOf,
  openImport,
  previewOf,
  readAlone,
} from './bench-app';
import { type BenchOptions, type Figure, type Row, medianOf, plainRow, ratioRow } from './figures';
import { writeStaffList } from './staff-lists';

const LINES = 10_000;
const SIZES = [60, 1_000, 10_000] as const;
/** One frame of the window must not take longer, in ms. */
const LONGEST_FRAME = 100;
/** The first readings warm up what the engine compiles. */
const WARM_UPS = 2;

/** Figures 3 and 4: the preview of 10,000 lines against the library alone, turn by turn in the same window. */
export async function previewFigures(options: BenchOptions): Promise<readonly Figure[]> {
  const app = await makeBenchApp(addReferenceWorker);
  try {
    return [await csvFigure(app, options), await xlsxFigure(app, options)];
  } finally {
    await app.remove();
  }
}

async function csvFigure(app: BenchApp, options: BenchOptions): Promise<Figure> {
  options.say('3: csv…');
  return {
    number: 3,
    title: `preview of ${LINES} lines (csv)`,
    unit: 'ms',
    rows: await turns(app, options, {
      format: 'csv',
      most: 4,
      references: [['papaparse', 'PapaParse into objects']],
    }),
  };
}

async function xlsxFigure(app: BenchApp, options: BenchOptions): Promise<Figure> {
  options.say('4: xlsx…');
  return {
    number: 4,
    title: `preview of ${LINES} lines (xlsx)`,
    unit: 'ms',
    rows: await turns(app, options, {
      format: 'xlsx',
      most: 1.3,
      references: [
        ['xlsx', 'xlsx into arrays'],
        ['xlsx-dense', 'xlsx into arrays, its option « dense »'],
      ],
    }),
  };
}

/** What a preview is measured against, and how many times as long it may take. */
interface Against {
  readonly format: 'csv' | 'xlsx';
  readonly most: number;
  readonly references: readonly (readonly [
    library: 'papaparse' | 'xlsx' | 'xlsx-dense',
    words: string,
  ])[];
}

/** By turns, in one window: the first file after the page opened, and the next ones; each against the library in a worker as new, or as used, as ours. */
async function turns(
  app: BenchApp,
  { runs, folder }: BenchOptions,
  { format, most, references }: Against,
): Promise<readonly Row[]> {
  const file = writeStaffList(folder, LINES, format);
  const running = await app.open();
  const { page } = running;
  const rows: Row[] = [];
  const frames: number[] = [];
  try {
    await openImport(running);
    for (const isFresh of [true, false]) {
      const laps: Lap[] = [];
      const times = new Map<string, number[]>(references.map(([library]) => [library, []]));
      for (let turn = isFresh ? 0 : -WARM_UPS; turn < runs; turn++) {
        for (const [library] of references) {
          const time = await readAlone(page, file, library, isFresh);
          if (turn >= 0) times.get(library)?.push(time);
        }
        if (isFresh) await beginAnew(page);
        const lap = await previewOf(page, file);
        if (turn >= 0) laps.push(lap);
      }
      const value = medianOf(laps.map(({ time }) => time));
      frames.push(...laps.map(({ longestFrame }) => longestFrame));
      const what = `file chosen → preview painted, ${isFresh ? 'first file' : 'next files'}`;
      for (const [library, words] of references) {
        const reference = medianOf(times.get(library) ?? []);
        rows.push(ratioRow(what, words, { value, reference, most }));
      }
    }
  } finally {
    await running.kill();
  }
  return [...rows, frameRow(frames)];
}

function frameRow(frames: readonly number[]): Row {
  const value = Math.max(...frames);
  return {
    ...plainRow('longest frame meanwhile, of all runs', value),
    target: { words: `≤ ${LONGEST_FRAME} ms`, isMet: value <= LONGEST_FRAME },
  };
}

/** The lines that wait are all that is left to add. */
const AT_REST = {
  begins: 'click',
  where: '.accept-bar',
  shows: 'Rien à ajouter',
  afterGone: false,
} as const;
const ON_DISK = {
  begins: 'click',
  where: '.bar__saved',
  shows: 'Enregistré ',
  afterGone: true,
} as const;

interface Growth {
  readonly preview: number;
  readonly adding: number;
  readonly saving: number;
  readonly memory: number;
  readonly longestFrame: number;
}

/** Figure 12 for the import: time and memory from 60 to 10,000 people, in a fresh application each. */
export async function growthFigures(options: BenchOptions): Promise<readonly Figure[]> {
  const app = await makeBenchApp(addReferenceWorker);
  try {
    const grown = new Map<number, Growth>();
    for (const size of SIZES) {
      options.say(`12: ${size} people…`);
      grown.set(size, await growthAt(app, size, options));
    }
    return [timeFigure(grown), memoryFigure(grown)];
  } finally {
    await app.remove();
  }
}

async function growthAt(
  app: BenchApp,
  size: number,
  { runs, folder }: BenchOptions,
): Promise<Growth> {
  const file = writeStaffList(folder, size, 'csv');
  const measured: Growth[] = [];
  for (let run = 0; run < Math.max(3, Math.ceil(runs / 2)); run++) {
    const running = await app.open();
    const { page } = running;
    try {
      await openImport(running);
      await previewOf(page, file);
      const preview = await previewOf(page, file);
      const add = (): Promise<void> => page.getByRole('button', { name: /^Ajouter \d/u }).click();
      const [added, { time: saving }] = await Promise.all([
        lapOf(page, AT_REST, () => Promise.resolve()),
        lapOf(page, ON_DISK, add),
      ]);
      measured.push({
        preview: preview.time,
        adding: added.time,
        saving,
        memory: await memoryOf(running.app),
        longestFrame: added.longestFrame,
      });
    } finally {
      await running.kill();
    }
  }
  const median = (of: (growth: Growth) => number): number => medianOf(measured.map(of));
  return {
    preview: median(({ preview }) => preview),
    adding: median(({ adding }) => adding),
    saving: median(({ saving }) => saving),
    memory: median(({ memory }) => memory),
    longestFrame: median(({ longestFrame }) => longestFrame),
  };
}

function timeFigure(grown: ReadonlyMap<number, Growth>): Figure {
  const rows = growthRows(grown, [
    ['file chosen → preview', ({ preview }) => preview],
    ['« Ajouter » → page at rest', ({ adding }) => adding],
    ['« Ajouter » → saved on the disk', ({ saving }) => saving],
  ]);
  const frames = [...grown].map(([size, { longestFrame }]) =>
    plainRow(`longest frame while adding, ${size} people`, longestFrame),
  );
  return { number: 12, title: 'import, time by people', unit: 'ms', rows: [...rows, ...frames] };
}

function memoryFigure(grown: ReadonlyMap<number, Growth>): Figure {
  return {
    number: 12,
    title: 'import, memory of all processes by people',
    unit: 'MB',
    rows: growthRows(grown, [['after the import', ({ memory }) => memory]]),
  };
}

/** Each size against what the size before would give if it grew as the people do. */
function growthRows(
  grown: ReadonlyMap<number, Growth>,
  whats: readonly (readonly [what: string, of: (growth: Growth) => number])[],
): readonly Row[] {
  return whats.flatMap(([what, of]) =>
    [...grown].map(([size, growth], index, all): Row => {
      const before = all[index - 1];
      if (before === undefined) return plainRow(`${what}, ${size} people`, of(growth));
      const [smaller, smallerGrowth] = before;
      return ratioRow(
        `${what}, ${size} people`,
        `${smaller} people × ${Math.round(size / smaller)}`,
        {
          value: of(growth),
          reference: (of(smallerGrowth) * size) / smaller,
          most: 1,
        },
      );
    }),
  );
}
