/** Reads a row as a person: a value for each mapped cell, or the text as typed with a fault. */
import { mayHideNumber } from '../identifiers/forbidden';
import { readName } from '../identifiers/names';
import { type Reading, textToKeep } from '../identifiers/reading';
import { tidyText } from '../identifiers/typed-text';
import { type CellAddress, type LineCorrections, correctedRow } from './cell-corrections';
import { holdsForbidden, isSpreadsheetError, saysNothing, type CellReader } from './cells';
import { readCode } from './coded-values';
import { withDayFirst } from './date-order';
import {
  ASSUMED_BIRTH_NAME,
  CUT_LINE,
  CUT_TEXT,
  importError,
  importWarning,
  kindOf,
  MAYBE_HEADING,
  MAYBE_VACANT,
  MISSING_BIRTH_NAME,
  MISSING_FIRST_NAME,
  REFUSED_NUMBER,
  SHIFTED_CELLS,
  splitDoubt,
  type FaultPlace,
  type ImportFault,
} from './faults';
import { splitFullName, type NameOrder } from './full-name';
import type { GridRow } from './grid';
import { mayBeSurnameAndFirstName, mayNameGroup, saysVacantPost } from './non-person-lines';
import type { PersonField } from './targets';

/** Fields that the list and the dossier read alike: what one doubts of a text, the other doubts too. */
const READ_ALIKE = ['birthDate', 'startDate', 'endDate', 'mobile', 'rppsNumber'] as const;
type ReadAlike = (typeof READ_ALIKE)[number];

/** A line of the list read as a person. */
export interface ImportedPerson {
  readonly line: number;
  /** Canonical where the reading allows; as typed otherwise, with a fault that says why. */
  readonly values: Readonly<Partial<Record<PersonField, string>>>;
  /** Cells to keep in the dossier as they are typed: it would not say what is doubted of their value. */
  readonly asTyped: Readonly<Partial<Record<ReadAlike, string>>>;
  readonly faults: readonly ImportFault[];
  /** No error: the line can go in as it is. */
  readonly importable: boolean;
}

/** A person while being read. */
export interface PersonDraft {
  readonly line: number;
  readonly values: Partial<Record<PersonField, string>>;
  asTyped: Readonly<Partial<Record<ReadAlike, string>>>;
  readonly faults: ImportFault[];
  /** Known once all lines are read, since lines are compared too. */
  importable: boolean;
}

/** A column that goes to a field. */
export interface MappedColumn {
  readonly cell: number;
  readonly header: string;
  readonly target: PersonField;
  readonly read: CellReader;
  /** Its dates have the month before the day. */
  readonly isMonthFirst: boolean;
}

/** How the rows of a list are read. */
export interface ReadingPlan {
  readonly columns: readonly MappedColumn[];
  /** The « Nom Prénom » column. */
  readonly fullName: {
    readonly cell: number;
    readonly header: string;
    readonly order: NameOrder;
  } | null;
  /** The column of each field that has one. */
  readonly columnOf: ReadonlyMap<PersonField, MappedColumn>;
  /** The reader of a field that has no column, for what is typed in place of one. */
  readonly readerOf: (target: PersonField) => CellReader;
  /** The used name comes from a column headed « Nom »: it may be the birth name as well. */
  readonly usedNameMayBeBirthName: boolean;
  /** Cells from this index on are shifted; infinite where the list has no clear width. */
  readonly width: number;
  /** The line that the end of the file cuts. */
  readonly cutLine: number | null;
}

/** Longest text kept, below what a field of the dossier may hold. */
const LONGEST_KEPT = 1000;

/** Of nearly every person: one object for all. */
const NOTHING_KEPT: PersonDraft['asTyped'] = {};
const NOTHING_TYPED: LineCorrections = new Map();

/** Reads one row, with what was typed in the place of its cells. */
export function readPerson(row: GridRow, plan: ReadingPlan, typed = NOTHING_TYPED): PersonDraft {
  const person: PersonDraft = {
    line: row.line,
    values: {},
    asTyped: NOTHING_KEPT,
    faults: [],
    importable: true,
  };
  const mended = typed.size === 0 ? row : correctedRow(row, typed);
  if (plan.fullName !== null) readFullName(mended, plan, person);
  for (const column of plan.columns) {
    // Typed for the field when the list had no column for it: the last word on this line.
    if (typed.has(column.target)) continue;
    const cell = mended.cells[column.cell];
    if (cell === undefined || cell === '') continue;
    // What is typed in its place is typed as one writes dates here.
    const isTurned = column.isMonthFirst && !typed.has(column.cell);
    readCell(isTurned ? withDayFirst(cell) : cell, column, person);
  }
  for (const [target, text] of typed) {
    if (typeof target === 'number' || text === '') continue;
    const header = plan.columnOf.get(target)?.header ?? '';
    readCell(text, { cell: target, header, target, read: plan.readerOf(target) }, person);
  }
  completeBirthName(person, plan);
  doubtVacantPost(person, plan);
  doubtHeading(person, plan);
  checkLine(mended, plan, person);
  return person;
}

function doubtVacantPost(person: PersonDraft, plan: ReadingPlan): void {
  for (const target of ['birthName', 'firstNames'] as const) {
    if (!saysVacantPost(person.values[target] ?? '')) continue;
    const place = placeOf(person, plan, target);
    person.faults.push(importWarning(place, 'vacant_post', MAYBE_VACANT));
    return;
  }
}

/** A total or a section by its name, with nothing that only a person has. */
function doubtHeading(person: PersonDraft, plan: ReadingPlan): void {
  const { birthName = '', birthDate, email, mobile, rppsNumber } = person.values;
  if (!mayNameGroup(birthName) || (birthDate ?? email ?? mobile ?? rppsNumber) !== undefined)
    return;
  const place = placeOf(person, plan, 'birthName');
  person.faults.push(importWarning(place, 'maybe_heading', MAYBE_HEADING));
}

/** What is wrong with the line as a whole. */
function checkLine({ line, cells }: GridRow, plan: ReadingPlan, { faults }: PersonDraft): void {
  const place = { line, column: '', target: null, cell: null };
  if (cells.length > plan.width && cells.slice(plan.width).some(isFilled)) {
    faults.push(importWarning(place, 'shifted_cells', SHIFTED_CELLS));
  }
  if (line === plan.cutLine) faults.push(importWarning(place, 'cut_line', CUT_LINE));
}

/** A column, or the field of which a line has a cell of its own. */
type ReadColumn = Omit<MappedColumn, 'cell' | 'isMonthFirst'> & { readonly cell: CellAddress };

function readCell(cell: string, column: ReadColumn, person: PersonDraft): void {
  const reading = column.read(cell);
  if (reading.verdict === 'valid') {
    // An address may hold such a number and be one all the same.
    if (column.target === 'email' && mayHideNumber(cell)) {
      const forbidden = holdsForbidden(cell);
      if (forbidden !== null) {
        refuse(forbidden, { ...column, line: person.line }, person);
        return;
      }
    }
    if (reading.value !== '') setValue(person, column.target, reading.value);
    return;
  }
  if (!isFilled(cell) || saysNothing(column.target, cell)) return;
  keepDoubtful(reading, cell, { ...column, line: person.line }, person);
  const alike = READ_ALIKE.find((target) => target === column.target);
  if (reading.verdict !== 'doubtful' || alike === undefined) return;
  // A number that is never read in, or a cut text, left no such value.
  if (person.values[alike] !== reading.value) return;
  const typed = tidyText(cell);
  if (textToKeep(typed, column.read) === typed)
    person.asTyped = { ...person.asTyped, [alike]: typed };
}

/** A value whose reading is not plain: kept, or refused, and told. */
function keepDoubtful(
  reading: Exclude<Reading<string>, { verdict: 'valid' }>,
  text: string,
  { line, header, target, cell }: Omit<ReadColumn, 'read'> & { readonly line: number },
  person: PersonDraft,
): void {
  const place: FaultPlace = { line, column: header, target, cell };
  const forbidden = holdsForbidden(text);
  if (forbidden !== null) {
    refuse(forbidden, { line, header, target, cell }, person);
    return;
  }
  const typed = tidyText(text);
  if (typed.length > LONGEST_KEPT) {
    setValue(person, target, typed.slice(0, LONGEST_KEPT));
    person.faults.push(importWarning(place, 'too_long', CUT_TEXT));
    return;
  }
  if (reading.verdict === 'doubtful') {
    setValue(person, target, reading.value);
    person.faults.push(importWarning(place, kindOf(reading.doubt.code), reading.doubt));
    return;
  }
  setValue(person, target, typed);
  const report = isBlocking(target, typed) ? importError : importWarning;
  person.faults.push(report(place, kindOf(reading.fault.code), reading.fault));
}

/** A cell that is not read, for the number in it. */
function refuse(
  kind: 'nir' | 'iban',
  { line, header, target, cell }: Omit<ReadColumn, 'read'> & { readonly line: number },
  { faults }: PersonDraft,
): void {
  const place: FaultPlace = { line, column: header, target, cell };
  faults.push(importWarning(place, 'refused_' + kind, REFUSED_NUMBER));
}

/** A birth date that cannot be read, or a name without a letter or not worked out, keeps the line out. */
function isBlocking(target: PersonField, typed: string): boolean {
  if (target === 'birthDate') return true;
  if (target !== 'birthName' && target !== 'firstNames') return false;
  return !/\p{L}/u.test(typed) || isSpreadsheetError(typed);
}

/** A birth name of its own beside « Nom Prénom » makes the name of that column the used one. */
function setValue(person: PersonDraft, target: PersonField, value: string): void {
  const { values } = person;
  if (target === 'birthName' && values.birthName !== undefined && values.usedName === undefined) {
    if (values.birthName !== value) values.usedName = values.birthName;
  }
  values[target] = value;
}

function readFullName(row: GridRow, plan: ReadingPlan, person: PersonDraft): void {
  if (plan.fullName === null) return;
  const { cell, header, order } = plan.fullName;
  const text = row.cells[cell] ?? '';
  if (!isFilled(text) || saysNothing('birthName', text)) return;
  const place: FaultPlace = { line: row.line, column: header, target: 'birthName', cell };
  const forbidden = holdsForbidden(text);
  if (forbidden !== null) {
    person.faults.push(importWarning(place, 'refused_' + forbidden, REFUSED_NUMBER));
    return;
  }
  const split = splitFullName(text, order);
  const civility = readCode('civility', split.civility);
  if (civility.verdict === 'valid') person.values.civility = civility.value;
  for (const target of ['birthName', 'usedName', 'firstNames'] as const) {
    if (split[target] === '') continue;
    const reading = readName(split[target], { several: target === 'firstNames' });
    if (reading.verdict === 'valid') setValue(person, target, reading.value);
    else keepDoubtful(reading, split[target], { line: row.line, header, target, cell }, person);
  }
  if (!split.certain && split.firstNames !== '') {
    const doubt = splitDoubt(split.birthName, split.firstNames);
    person.faults.push(importWarning(place, 'name_split', doubt));
  }
  if (mayBeSurnameAndFirstName(tidyText(text)) && row.cells.filter(isFilled).length === 1) {
    person.faults.push(importWarning(place, 'maybe_heading', MAYBE_HEADING));
  }
}

/** Says what is missing of the identity, after taking « Nom » for the birth name where it may be. */
function completeBirthName(person: PersonDraft, plan: ReadingPlan): void {
  const { values, faults } = person;
  if (values.birthName === undefined) {
    const place = placeOf(person, plan, 'birthName');
    if (values.usedName !== undefined && plan.usedNameMayBeBirthName) {
      values.birthName = values.usedName;
      delete values.usedName;
      faults.push(importWarning(place, 'assumed_birth_name', ASSUMED_BIRTH_NAME));
    } else {
      faults.push(importError(place, 'missing_birth_name', MISSING_BIRTH_NAME));
    }
  }
  if (values.firstNames === undefined) {
    const place = placeOf(person, plan, 'firstNames');
    faults.push(importError(place, 'missing_first_name', MISSING_FIRST_NAME));
  }
}

/** Where a field of a person stands in the list. */
export function placeOf(person: PersonDraft, plan: ReadingPlan, target: PersonField): FaultPlace {
  const ofFullName = target === 'birthName' || target === 'firstNames' ? plan.fullName : null;
  const column = plan.columnOf.get(target) ?? ofFullName;
  return {
    line: person.line,
    column: column?.header ?? '',
    target,
    cell: column?.cell ?? target,
  };
}

function isFilled(cell: string): boolean {
  return tidyText(cell) !== '';
}
