/** Figures 8 and 9: the PDFs of a team against bare printing of as many pages, and how they grow. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningApp } from '../../scripts/app/launch';
import type { DocumentId } from '../../shared/documents/catalogue';
import { memoryOf } from './bench-app';
import { type BenchOptions, type Figure, type Row, medianOf, plainRow, ratioRow } from './figures';
import {
  makePack,
  makePackApp,
  openWithTeam,
  type PackApp,
  type PackTurns,
  packTurns,
} from './pack-app';

const SMALL = 60;
const LARGE = 1_000;
const HUGE = 5_000;
/** Times as long as bare printing. */
const MOST = 2;
const MEMORY_LOOK_MS = 200;

/** The two documents that list the staff. */
const LISTS = [
  ['staff-table', 'table of the staff'],
  ['staff-sheets', 'registration sheets'],
] as const satisfies readonly (readonly [DocumentId, string])[];

/** Figure 8: everything that 60 people give. */
export async function packFigures(options: BenchOptions): Promise<readonly Figure[]> {
  const app = await makePackApp();
  try {
    options.say(`8: pack of ${SMALL} people…`);
    const turns = await withTeam(app, SMALL, (running) =>
      packTurns(app, running, null, options.runs),
    );
    return [
      {
        number: 8,
        title: `the whole PDF pack, ${SMALL} people`,
        unit: 'ms',
        rows: [
          ...againstBare('order → pack on the disk', turns),
          plainRow('of which making the HTML', medianOf(turns.preparing)),
        ],
      },
    ];
  } finally {
    await app.remove();
  }
}

/** Figure 9: the staff as PDF, its cost per person, and a pack far larger than any structure's. */
export async function staffPdfFigures(options: BenchOptions): Promise<readonly Figure[]> {
  const app = await makePackApp();
  try {
    const small = await listTurns(app, SMALL, options);
    const large = await listTurns(app, LARGE, options);
    options.say(`9: pack of ${HUGE} people…`);
    return [listFigure(large), growthFigure(small, large), ...(await hugeFigures(app, options))];
  } finally {
    await app.remove();
  }
}

type ListTurns = ReadonlyMap<string, PackTurns>;

async function withTeam<Measured>(
  app: PackApp,
  people: number,
  measure: (running: RunningApp) => Promise<Measured>,
): Promise<Measured> {
  const running = await openWithTeam(app, people);
  try {
    return await measure(running);
  } finally {
    await running.kill();
  }
}

function listTurns(app: PackApp, people: number, { runs, say }: BenchOptions): Promise<ListTurns> {
  return withTeam(app, people, async (running) => {
    const turns = new Map<string, PackTurns>();
    for (const [id, words] of LISTS) {
      say(`9: ${words} of ${people} people…`);
      turns.set(words, await packTurns(app, running, id, runs));
    }
    return turns;
  });
}

/** One row for each way of printing the same words on as many pages. */
function againstBare(what: string, { documents, pages, times, bare }: PackTurns): readonly Row[] {
  const count = `${documents} PDF${documents === 1 ? '' : 's'}, ${pages} pages`;
  const value = medianOf(times);
  const rows = (['tables', 'paragraphs'] as const).map((kind) =>
    ratioRow(`${what} (${count})`, `bare printToPDF, plain ${kind}`, {
      value,
      reference: medianOf(bare[kind]),
      most: MOST,
    }),
  );
  // What Chromium itself takes for what a PDF that all can read needs: no target, a measure of what is left to us.
  const tagged: Row = {
    what: `${what} (${count})`,
    value,
    reference: medianOf(bare['tagged tables']),
    against: 'the same plain tables with tags, outline and foot',
    target: null,
  };
  return [...rows, tagged];
}

function listFigure(large: ListTurns): Figure {
  const rows = [...large].flatMap(([words, turns]) => [
    ...againstBare(words, turns),
    plainRow('of which making the HTML', medianOf(turns.preparing)),
  ]);
  return { number: 9, title: `the staff as PDF, ${LARGE} people`, unit: 'ms', rows };
}

function growthFigure(small: ListTurns, large: ListTurns): Figure {
  const rows = LISTS.flatMap(([, words]) => {
    const cost = (turns: ListTurns, people: number): number =>
      medianOf(turns.get(words)?.times ?? []) / people;
    const before = cost(small, SMALL);
    return [
      plainRow(`${words}, ${SMALL} people`, before),
      ratioRow(`${words}, ${LARGE} people`, `${SMALL} people`, {
        value: cost(large, LARGE),
        reference: before,
        most: 1,
      }),
    ];
  });
  return { number: 9, title: 'the staff as PDF, cost per person', unit: 'ms', rows };
}

/** One whole pack, once: it must end well, whatever it takes. */
function hugeFigures(app: PackApp, { say }: BenchOptions): Promise<readonly Figure[]> {
  return withTeam(app, HUGE, async (running) => {
    const before = await memoryOf(running.app);
    const began = performance.now();
    const child = running.app.process();
    const packing = makePack(running, null).catch((error: unknown) => {
      const end = child.signalCode ?? child.exitCode;
      say(`${String(error)}\nThe application ${end === null ? 'still runs' : `ended: ${end}`}.`);
      return null;
    });
    const [made, peak] = await Promise.all([packing, peakMemory(running, packing)]);
    const pages = made?.pages.reduce((sum, count) => sum + count, 0) ?? 0;
    const time: Row = {
      ...plainRow(
        `order → pack on the disk (${made?.pages.length ?? 0} PDFs, ${pages} pages)`,
        made?.time ?? performance.now() - began,
      ),
      target: { words: 'ends well', isMet: made !== null },
    };
    const preparing = plainRow('of which making the HTML', made?.preparing ?? NaN);
    const title = `the whole PDF pack, ${HUGE} people, once`;
    return [
      { number: 9, title, unit: 'ms', rows: [time, preparing] },
      {
        number: 9,
        title: `${title}: memory of all processes`,
        unit: 'MB',
        rows: [plainRow('before', before), plainRow('most meanwhile', peak)],
      },
    ];
  });
}

/** The most memory of all processes that was seen until this ended, in MB. */
async function peakMemory({ app }: RunningApp, until: Promise<unknown>): Promise<number> {
  const end = until.then(() => true);
  for (let most = 0; ;) {
    // An application that ended has no more memory to look at; its pack says so.
    most = Math.max(most, await memoryOf(app).catch(() => 0));
    if (await Promise.race([end, pause(MEMORY_LOOK_MS, false)])) return most;
  }
}
