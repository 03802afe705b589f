/** What a measure is, and how its rows are told: as a table, as json, as a page. */

/** One measured row of a figure. */
export interface Row {
  /** « csv, 10,000 lines ». */
  readonly what: string;
  /** This application's measure; its unit is the figure's. */
  readonly value: number;
  /** The reference measured in the same run; `null` where the target is on the value itself. */
  readonly reference: number | null;
  /** What the reference is. */
  readonly against: string;
  readonly target: { readonly words: string; readonly isMet: boolean } | null;
}

/** One figure of the list of measures. */
export interface Figure {
  readonly number: number;
  readonly title: string;
  readonly unit: 'ms' | 'MB' | '%' | 'titles/s';
  readonly rows: readonly Row[];
}

/** What a measure may use. */
export interface BenchOptions {
  /** Times each thing is measured. */
  readonly runs: number;
  /** Folder for lists and results. */
  readonly folder: string;
  readonly say: (words: string) => void;
}

/** Measures one or more figures. */
export type Measure = (options: BenchOptions) => Promise<readonly Figure[]>;

/** The value in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** A row whose target is a multiple of its reference. */
export function ratioRow(
  what: string,
  against: string,
  { value, reference, most }: { value: number; reference: number; most: number },
): Row {
  return {
    what,
    value,
    reference,
    against,
    target: { words: `≤ ${most} ×`, isMet: value / reference <= most },
  };
}

/** A row without a target of its own. */
export function plainRow(what: string, value: number): Row {
  return { what, value, reference: null, against: '', target: null };
}

/** The figures as a table of Markdown, which a terminal shows well enough. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['figure', 'what', 'Jalon', 'reference', 'ratio', 'target', ''];
  const lines = figures.flatMap(({ number, title, unit, rows }) =>
    rows.map((row, index) => [
      index === 0 ? `${number}. ${title}` : '',
      row.what,
      `${shown(row.value)} ${unit}`,
      row.reference === null ? '' : `${shown(row.reference)} ${unit} (${row.against})`,
      row.reference === null ? '' : (row.value / row.reference).toFixed(2),
      row.target?.words ?? '',
      row.target === null ? '' : row.target.isMet ? 'met' : 'NOT MET',
    ]),
  );
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join(
    '\n',
  );
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
