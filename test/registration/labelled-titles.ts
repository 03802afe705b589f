/** Reads the lists of labelled job titles and judges the engine's first outcome on them. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { outcomeName } from '../../scripts/staff/classification';
import type { Proposal } from '../../shared/registration/places';

export interface LabelledTitle {
  readonly title: string;
  /** Every outcome an expert would accept: « role:GENR11 », « ordre », « ars », « none », « undecided ». */
  readonly accepted: readonly string[];
  /** Code of the profession where the list gives one, else empty. */
  readonly profession: string;
  /** « easy », « medium » or « hard » where the list says it, else empty. */
  readonly difficulty: string;
}

export interface Miss {
  readonly title: string;
  readonly expected: string;
  readonly got: string;
}

/** Reads a csv with the columns `raw_title`, `expected` and `profession_code`. */
export function readLabelledTitles(path: string): readonly LabelledTitle[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    title: row['raw_title'] ?? '',
    accepted: (row['expected'] ?? '').split('|'),
    profession: row['profession_code'] ?? '',
    difficulty: row['difficulty'] ?? '',
  }));
}

/** Titles whose first outcome no expert would accept. */
export function misses(
  titles: readonly LabelledTitle[],
  propose: (title: string) => Proposal,
): readonly Miss[] {
  return titles.flatMap(({ title, accepted }) => {
    const got = outcomeName(propose(title).place);
    return accepted.includes(got) ? [] : [{ title, expected: accepted.join('|'), got }];
  });
}
