/** What each column of a staff list holds, by its header and by its content. */
import { forbiddenKindWithin } from '../identifiers/forbidden';
import {
  countForbidden,
  recogniseContent,
  sampleColumn,
  shareOf,
  type ColumnCensus,
} from './column-content';
import type { HeaderTexts } from './find-header';
import { columnLetters, type GridRow } from './grid';
import { isPlainNameHeader, matchHeader, putsFirstNamesFirst } from './header-words';
import type { ColumnTarget } from './targets';

/** One column of the list. */
export interface ImportColumn {
  /** From 0, in the cells of a row. */
  readonly index: number;
  /** As it stands in the list; « Colonne C » where the list has none. */
  readonly header: string;
  /** Where its cells go; `null` for a column that is not imported. */
  readonly target: ColumnTarget | null;
  /** Holds social security or bank numbers: its cells are never read, and no one can map it. */
  readonly refused?: 'nir' | 'iban';
  /**
   * - `chosen`: a person said so;
   * - `sure`: the header says so plainly;
   * - `likely`: the header is vague and the content agrees, or the content alone says so;
   * - `none`: not imported.
   */
  readonly confidence: 'chosen' | 'sure' | 'likely' | 'none';
}

/** What a person said of the columns, by index: a target, or `null` not to import it. */
export type ColumnChoices = Readonly<Record<number, ColumnTarget | null>>;

/** What recognising columns works on. */
export interface ColumnContext {
  readonly header: HeaderTexts;
  readonly body: readonly GridRow[];
  readonly choices: ColumnChoices;
  /** ISO date. */
  readonly today: string;
}

/** A target that a column may be for, and how good a candidate it is. */
interface Candidate {
  readonly index: number;
  readonly target: ColumnTarget;
  readonly sure: boolean;
  readonly rank: number;
  readonly filled: number;
}

/** Recognises every column that has a header or a cell. Each target goes to one column at most. */
export function recogniseColumns(context: ColumnContext): readonly ImportColumn[] {
  const width = widthOf(context);
  const census = countForbidden(context.body, width);
  const refusals = census.map((count, index) => refusalOf(context.header.keys[index] ?? '', count));
  const chosen = chosenTargets(context.choices, refusals);
  const candidates: Candidate[] = [];
  let before: ColumnTarget | undefined;
  for (const [index, { filled }] of census.entries()) {
    const isFree = refusals[index] === null && !(index in context.choices);
    const candidate = isFree ? candidateFor({ index, filled, before }, context) : null;
    if (candidate !== null) candidates.push(candidate);
    before = chosen.get(index) ?? candidate?.target;
  }
  const assigned = assign(candidates, new Set(chosen.values()));
  const columns: ImportColumn[] = [];
  for (let index = 0; index < width; index++) {
    const text = context.header.texts[index] ?? '';
    const refused = refusals[index] ?? null;
    if (text === '' && census[index]?.filled === 0) continue;
    const header = headerName(text, index);
    if (refused !== null) {
      columns.push({ index, header, target: null, refused, confidence: 'none' });
    } else if (index in context.choices) {
      columns.push({ index, header, target: chosen.get(index) ?? null, confidence: 'chosen' });
    } else {
      const won = assigned.get(index);
      columns.push({
        index,
        header,
        target: won?.target ?? null,
        confidence: won === undefined ? 'none' : won.sure ? 'sure' : 'likely',
      });
    }
  }
  return nameLoneNames(columns, context);
}

function widthOf({ header, body }: ColumnContext): number {
  let width = header.texts.length;
  for (const { cells } of body) {
    if (cells.length <= width) continue;
    for (let index = cells.length - 1; index >= width; index--) {
      if (cells[index] !== '') width = index + 1;
    }
  }
  return width;
}

/** A header of its own, or the column's letters; a number that must not be shown is no header. */
function headerName(text: string, index: number): string {
  const usable = text !== '' && !/\d{5}/u.test(text) && forbiddenKindWithin(text) === null;
  return usable ? text : 'Colonne ' + columnLetters(index);
}

/**
 * A column is refused when its header says so, when half its cells do, or, where nothing else is
 * known of it, as soon as one cell does. A stray number in a known column is left to its cell.
 */
function refusalOf(key: string, { filled, nir, iban }: ColumnCensus): 'nir' | 'iban' | null {
  const match = matchHeader(key);
  if (match !== null && 'refused' in match) return match.refused;
  const found = nir + iban;
  const enough = match === null ? found > 0 : found * 2 >= filled && found > 0;
  if (!enough) return null;
  return nir >= iban ? 'nir' : 'iban';
}

/** The chosen target of each column; of two columns chosen for one target, the first. */
function chosenTargets(
  choices: ColumnChoices,
  refusals: readonly ('nir' | 'iban' | null)[],
): ReadonlyMap<number, ColumnTarget> {
  const chosen = new Map<number, ColumnTarget>();
  const taken = new Set<ColumnTarget>();
  for (const [index, refused] of refusals.entries()) {
    const target = choices[index] ?? null;
    if (target === null || refused !== null || taken.has(target)) continue;
    taken.add(target);
    chosen.set(index, target);
  }
  return chosen;
}

/** Share of the cells that must look like a vaguely headed target. */
const CONVINCING_SHARE = 0.6;
/** Headers that name a kind of thing and not whose: the content or the neighbour tells. */
const VAGUE_HEADERS = new Set(['', 'date', 'contact', 'coordonnees', 'numero', 'n']);
/** « Lieu » just after the birth date. */
const PLACE_HEADERS = new Set(['lieu', 'ville', 'commune']);

/** What a column may be for, knowing what the one before it is for. */
function candidateFor(
  column: {
    readonly index: number;
    readonly filled: number;
    readonly before: ColumnTarget | undefined;
  },
  { header, body, today }: ColumnContext,
): Candidate | null {
  const { index, filled, before } = column;
  const key = header.keys[index] ?? '';
  const match = matchHeader(key);
  if (match !== null && 'target' in match) {
    if (match.sure) return { ...match, index, filled };
    const targets: ColumnTarget[] = key === 'titre' ? ['civility', 'jobTitle'] : [match.target];
    const sample = sampleColumn(body, index);
    const target = targets.find((name) => shareOf(name, sample, today) >= CONVINCING_SHARE);
    return target === undefined ? null : { ...match, index, target, filled };
  }
  const weak = { index, filled, sure: false };
  if (PLACE_HEADERS.has(key)) {
    return before === 'birthDate' ? { ...weak, target: 'birthPlace', rank: 5 } : null;
  }
  if (key === 'pays') {
    return before === 'birthPlace' ? { ...weak, target: 'birthCountry', rank: 5 } : null;
  }
  if (!VAGUE_HEADERS.has(key)) return null;
  const target = recogniseContent(sampleColumn(body, index), today);
  return target === null ? null : { ...weak, target, rank: 9 };
}

/**
 * Gives each target to its best candidate. « Nom » beside « Nom de jeune fille » is the used name:
 * the birth name has its own column.
 */
function assign(
  candidates: readonly Candidate[],
  taken: ReadonlySet<ColumnTarget>,
): ReadonlyMap<number, Candidate> {
  const best = new Map<ColumnTarget, Candidate>();
  const losers: Candidate[] = [];
  for (const candidate of [...candidates].sort(byPreference)) {
    if (taken.has(candidate.target) || best.has(candidate.target)) losers.push(candidate);
    else best.set(candidate.target, candidate);
  }
  const plainName = losers.find(({ target, rank }) => target === 'birthName' && rank === 1);
  if (plainName !== undefined && !best.has('usedName') && !taken.has('usedName')) {
    best.set('usedName', { ...plainName, target: 'usedName' });
  }
  return new Map([...best.values()].map((candidate) => [candidate.index, candidate]));
}

/** Sure before likely, then the plainest header, then the fuller column, then the first. */
function byPreference(left: Candidate, right: Candidate): number {
  return (
    Number(right.sure) - Number(left.sure) ||
    left.rank - right.rank ||
    right.filled - left.filled ||
    left.index - right.index
  );
}

/** Without a column of first names, « Nom » whose cells hold several words is « Nom Prénom ». */
function nameLoneNames(
  columns: readonly ImportColumn[],
  { header, body, today, choices }: ColumnContext,
): readonly ImportColumn[] {
  if (columns.some(({ target }) => target === 'firstNames' || target === 'fullName'))
    return columns;
  return columns.map((column) => {
    const lone =
      column.target === 'birthName' &&
      !(column.index in choices) &&
      isPlainNameHeader(header.keys[column.index] ?? '') &&
      shareOf('fullName', sampleColumn(body, column.index), today) >= CONVINCING_SHARE;
    return lone ? { ...column, target: 'fullName', confidence: 'likely' } : column;
  });
}

/** In which order the words of a « Nom Prénom » column come, and whether its header says it. */
export function nameOrderOf(
  column: ImportColumn,
  header: HeaderTexts,
): { readonly firstNamesFirst: boolean; readonly certain: boolean } {
  const key = header.keys[column.index] ?? '';
  return {
    firstNamesFirst: putsFirstNamesFirst(key),
    certain: column.confidence !== 'likely' && matchHeader(key) !== null,
  };
}
