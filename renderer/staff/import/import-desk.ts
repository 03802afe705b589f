/** The work of the import worker: one file, what was corrected of it, and what it would do to the dossier. */
import type { Person } from '../../../shared/dossier/schema';
import { withCorrection } from '../../../shared/staff-import/cell-corrections';
import { lookAtSheets } from '../../../shared/staff-import/choose-sheet';
import { type FaultEntries, faultEntries } from '../../../shared/staff-import/fault-entries';
import type { Grid, GridRow, Workbook } from '../../../shared/staff-import/grid';
import {
  FIRST_PAGES,
  type ImportDigest,
  digestOf,
} from '../../../shared/staff-import/import-digest';
import { type ImportPlan, planImport } from '../../../shared/staff-import/import-plan';
import { type StaffImport, importStaff } from '../../../shared/staff-import/import-staff';
import { OutcomeCounter } from '../../../shared/staff-import/outcomes';
import {
  type RecognisedSource,
  type RememberedSource,
  recogniseSource,
  sourceToRemember,
} from '../../../shared/staff-import/sources';
import type { Result } from '../../../shared/result';
import { newId } from '../../steps/new-id';
import type { FileFault } from '../read-file/file-fault';
import { readStaffFile } from '../read-file/read-staff-file';
import type {
  Against,
  ImportAnswer,
  ImportChange,
  ImportProgress,
  ReadList,
  TakenList,
} from './import-protocol';
import { filledLine, NOTHING_CHOSEN, type SheetChoices, withLine } from './sheet-choices';

/** A sheet as it was read, with all that was corrected of it. */
interface Reading {
  readonly grid: Grid;
  readonly choices: SheetChoices;
  readonly today: string;
  readonly asFiled: StaffImport;
  readonly mended: StaffImport;
  readonly rowAt: ReadonlyMap<number, GridRow>;
  readonly entries: FaultEntries;
}

/** What the desk needs of its surroundings. */
export interface DeskSurroundings {
  /** Settles the birth places of a list. */
  readonly settle: (list: StaffImport) => Promise<StaffImport>;
  readonly tell: (progress: ImportProgress) => void;
}

/** Holds one file from its reading to its import. Slices of people are handed in by `hold`, out by `take`. */
export class ImportDesk {
  readonly #surroundings: DeskSurroundings;
  readonly #outcomes = new OutcomeCounter();
  #grids: readonly Grid[] = [];
  #proposed: Grid | undefined;
  #chosen: Grid | undefined;
  /** Names of the sheets that hold people. */
  #withPeople: readonly string[] = [];
  #recognised: RecognisedSource | null = null;
  readonly #choices = new Map<Grid, SheetChoices>();
  #held: Person[] = [];
  #reading: Reading | null = null;
  #plan: ImportPlan | null = null;
  #pages = FIRST_PAGES;
  #includesFaulty = false;

  constructor(surroundings: DeskSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Reads a file and compares it with the people held. */
  async read(
    bytes: Uint8Array,
    fileName: string,
    remembered: readonly RememberedSource[],
    against: Against,
  ): Promise<ImportAnswer> {
    return this.readWorkbook(await readStaffFile(bytes, fileName), remembered, against);
  }

  /** The same, for a file whose rows were made meanwhile. */
  async readWorkbook(
    workbook: Result<Workbook, FileFault>,
    remembered: readonly RememberedSource[],
    against: Against,
  ): Promise<ImportAnswer> {
    this.#forget();
    if (!workbook.ok) return { type: 'refused', fault: workbook.error.message };
    this.#tell('columns');
    this.#grids = workbook.value.grids;
    // Nothing is read where there is no choice.
    const { proposed, withPeople } =
      this.#grids.length > 1
        ? lookAtSheets(this.#grids, against.today)
        : { proposed: this.#grids[0], withPeople: [] };
    this.#proposed = proposed;
    this.#withPeople = withPeople;
    this.#chosen = this.#proposed;
    this.#recognise(remembered);
    return this.#answer(against);
  }

  /** Takes in people of the dossier; the first slice takes the place of those held before. */
  hold(people: readonly Person[], isFirst: boolean): void {
    if (isFirst) this.#held = [];
    this.#held.push(...people);
    this.#plan = null;
  }

  /** What the list is after a change; `null` to compare it again. */
  async change(change: ImportChange | null, against: Against): Promise<ImportAnswer> {
    this.#plan = change?.type === 'page' ? this.#plan : null;
    if (change !== null) this.#apply(change);
    return this.#answer(against);
  }

  /** Those who arrive by the last plan. */
  get arrived(): readonly Person[] {
    return this.#plan?.update.arrived ?? [];
  }

  /** The rest of what the last plan brings. */
  take(): TakenList {
    const reading = this.#reading;
    return {
      type: 'taken',
      changed: this.#plan?.update.changed ?? [],
      remember: reading === null || !this.#isCorrected(reading) ? null : this.#remembered(reading),
    };
  }

  /** Another file: nothing of the one before but the people held and the titles known. */
  #forget(): void {
    this.#grids = [];
    this.#proposed = undefined;
    this.#withPeople = [];
    this.#chosen = undefined;
    this.#recognised = null;
    this.#choices.clear();
    this.#reading = null;
    this.#plan = null;
    this.#pages = FIRST_PAGES;
    this.#includesFaulty = false;
  }

  #recognise(remembered: readonly RememberedSource[]): void {
    const found = recogniseSource(this.#grids, this.#proposed, remembered);
    if (found === null) return;
    const { grid, headerLine, source } = found;
    this.#chosen = grid;
    this.#recognised = found;
    this.#choices.set(grid, { ...NOTHING_CHOSEN, headerLine, columns: source.columns });
  }

  #apply(change: ImportChange): void {
    const grid = this.#chosen;
    if (grid === undefined) return;
    const choices = this.#choicesOf(grid);
    switch (change.type) {
      case 'sheet':
        this.#chosen = this.#grids.find(({ name }) => name === change.sheet) ?? grid;
        this.#pages = FIRST_PAGES;
        return;
      case 'header':
        // Below another line of titles the columns are others.
        this.#choose(grid, { ...choices, headerLine: filledLine(grid, change.line), columns: {} });
        return;
      case 'column':
        this.#choose(grid, {
          ...choices,
          columns: { ...choices.columns, [change.index]: change.target },
        });
        return;
      case 'date-order':
        this.#choose(grid, {
          ...choices,
          dateOrders: { ...choices.dateOrders, [change.index]: change.order },
        });
        return;
      case 'recognise-again': {
        const { dateOrders, cells, personLines, setAsideLines } = choices;
        this.#recognised = null;
        this.#choose(grid, { columns: {}, dateOrders, cells, personLines, setAsideLines });
        return;
      }
      case 'cell':
        this.#correctCell(grid, choices, change);
        return;
      case 'line':
        this.#choose(grid, withLine(choices, change.line, change.isPerson));
        return;
      case 'page':
        this.#pages = { ...this.#pages, [change.of]: change.page };
        return;
      case 'faulty-too':
        this.#includesFaulty = change.isIncluded;
        return;
    }
  }

  #correctCell(
    grid: Grid,
    choices: SheetChoices,
    { entry: id, text }: Extract<ImportChange, { type: 'cell' }>,
  ): void {
    const { errors = [], doubts = [] } = this.#reading?.entries ?? {};
    const entry = [...errors, ...doubts].find((candidate) => candidate.id === id);
    if (entry === undefined || entry.cell === null) return;
    const { lines, cell } = entry;
    this.#choose(grid, { ...choices, cells: withCorrection(choices.cells, { lines, cell, text }) });
  }

  #choicesOf(grid: Grid): SheetChoices {
    return this.#choices.get(grid) ?? NOTHING_CHOSEN;
  }

  #choose(grid: Grid, choices: SheetChoices): void {
    this.#choices.set(grid, choices);
  }

  async #answer(against: Against): Promise<ImportAnswer> {
    const grid = this.#chosen;
    if (grid === undefined) return { type: 'refused', fault: 'Choisissez d’abord un fichier.' };
    const reading = await this.#readingOf(grid, against.today);
    this.#reading = reading;
    this.#tell('comparing');
    this.#plan ??= planImport({ ...against, people: this.#held }, reading.mended.people, {
      includesFaulty: this.#includesFaulty,
      today: against.today,
      newId,
    });
    return this.#readList(grid, this.#digest(reading, this.#plan));
  }

  #readList(grid: Grid, digest: ImportDigest): ReadList {
    return { type: 'read', sheets: this.#grids.map(({ name }) => name), sheet: grid.name, digest };
  }

  #digest(reading: Reading, plan: ImportPlan): ImportDigest {
    return digestOf({
      list: reading.mended,
      entries: reading.entries,
      plan,
      rowAt: reading.rowAt,
      outcomes: this.#outcomes.count(reading.mended.people),
      remembered: this.#recognised?.grid === reading.grid ? this.#recognised.source.titles : null,
      otherSheets: this.#withPeople.filter((name) => name !== reading.grid.name),
      pages: this.#pages,
    });
  }

  /** The sheet as it is read now; read again only if something of it was corrected since. */
  async #readingOf(grid: Grid, today: string): Promise<Reading> {
    const known = this.#reading;
    const choices = this.#choicesOf(grid);
    if (known?.grid === grid && known.choices === choices && known.today === today) return known;
    const { cells, ...asFiledChoices } = choices;
    const onProgress = (done: number, total: number): void =>
      this.#surroundings.tell({ stage: 'checking', done, total });
    const list = importStaff(grid, { ...choices, today, onProgress });
    this.#tell('places');
    const mended = await this.#surroundings.settle(list);
    const asFiled =
      cells.size === 0
        ? mended
        : known !== null && isSameButCells(known, { grid, choices, today })
          ? known.asFiled
          : importStaff(grid, { ...asFiledChoices, today });
    const rowAt = new Map(grid.rows.map((row) => [row.line, row]));
    const entries = faultEntries({ asFiled, mended, rowAt, typed: cells });
    return { grid, choices, today, asFiled, mended, rowAt, entries };
  }

  #tell(stage: ImportProgress['stage']): void {
    this.#surroundings.tell({ stage, done: 0, total: 0 });
  }

  /** Whether a person said something of the columns, the titles or the sheet. */
  #isCorrected({ grid, choices }: Reading): boolean {
    return (
      choices.headerLine !== undefined ||
      Object.keys(choices.columns).length > 0 ||
      grid !== this.#proposed
    );
  }

  #remembered({ grid, mended }: Reading): RememberedSource | null {
    return sourceToRemember(grid, mended, this.#grids.length > 1 ? grid.name : '');
  }
}

function isSameButCells(
  known: Reading,
  { grid, choices, today }: Pick<Reading, 'grid' | 'choices' | 'today'>,
): boolean {
  return (
    known.grid === grid &&
    known.today === today &&
    known.choices.headerLine === choices.headerLine &&
    known.choices.columns === choices.columns &&
    known.choices.dateOrders === choices.dateOrders &&
    known.choices.personLines === choices.personLines &&
    known.choices.setAsideLines === choices.setAsideLines
  );
}
