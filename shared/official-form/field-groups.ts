/** Boxes that hold one answer between them: a date cut in three, a number with a box for each digit. */
import type { FormField, TextBox } from './form-model';
import { type Surroundings, type WordsNear, wordsNearField } from './words-near';

/** What is answered at once. */
export type FieldGroup =
  | { readonly kind: 'single'; readonly field: FormField }
  | { readonly kind: 'date'; readonly parts: readonly [TextBox, TextBox, TextBox] }
  | { readonly kind: 'letters'; readonly boxes: readonly TextBox[] };

/** A group with what is printed around it. */
export interface LabelledGroup {
  /** Name of its first field: stable for one form. */
  readonly id: string;
  readonly group: FieldGroup;
  readonly near: WordsNear;
}

/** The fields of a group, in the order they are read. */
export function fieldsOf(group: FieldGroup): readonly FormField[] {
  switch (group.kind) {
    case 'single':
      return [group.field];
    case 'date':
      return group.parts;
    case 'letters':
      return group.boxes;
  }
}

/** Fewest boxes of one letter in a row that are one number. */
const FEWEST_LETTERS = 4;

/** The fields that can be written in, put together; `fields` are in reading order. */
export function groupFields(
  fields: readonly FormField[],
  around: Surroundings,
): readonly LabelledGroup[] {
  const open = fields.filter(({ isReadOnly }) => !isReadOnly);
  const groups: FieldGroup[] = [];
  for (let index = 0; index < open.length;) {
    const group = lettersAt(open, index) ?? dateAt(open, index, around) ?? singleAt(open, index);
    if (group === null) break;
    groups.push(group);
    index += fieldsOf(group).length;
  }
  return groups.flatMap((group) => {
    const [first] = fieldsOf(group);
    return first === undefined
      ? []
      : [{ id: first.name, group, near: wordsNearField(first, around) }];
  });
}

function singleAt(fields: readonly FormField[], index: number): FieldGroup | null {
  const field = fields[index];
  return field === undefined ? null : { kind: 'single', field };
}

/** Boxes of one letter each that follow one another on a line. */
function lettersAt(fields: readonly FormField[], index: number): FieldGroup | null {
  const boxes: TextBox[] = [];
  for (let next = fields[index]; next?.kind === 'text'; next = fields[index + boxes.length]) {
    const last = boxes.at(-1);
    if (next.maxLength !== 1 || next.widgets.length !== 1) break;
    if (last !== undefined && !follows(last, next, 1.2)) break;
    boxes.push(next);
  }
  return boxes.length >= FEWEST_LETTERS ? { kind: 'letters', boxes } : null;
}

/** Three short boxes on a line: two letters, two letters, two or four. */
function dateAt(
  fields: readonly FormField[],
  index: number,
  around: Surroundings,
): FieldGroup | null {
  const [day, month, year] = fields.slice(index, index + 3);
  if (day?.kind !== 'text' || month?.kind !== 'text' || year?.kind !== 'text') return null;
  if (!follows(day, month, 2) || !follows(month, year, 2)) return null;
  const lengths = [day, month, year].map(({ maxLength }) => maxLength);
  const isCut = lengths.join(',') === '2,2,4' || lengths.join(',') === '2,2,2';
  const isNamed = [day, month, year].every((box, part) =>
    PARTS[part]?.test([box.tooltip, box.name, wordsNearField(box, around).above].join(' ')),
  );
  // Boxes of free length are a date only if each says which part of it.
  return isCut || (isNamed && lengths.every((length) => length === null || length <= 4))
    ? { kind: 'date', parts: [day, month, year] }
    : null;
}

const PARTS = [/jour|\bjj\b|\bday\b/iu, /mois|\bmm\b|month/iu, /ann[ée]e|\baa(?:aa)?\b|year/iu];

/** Whether a box stands right after another on its line, at most so many times its height away. */
function follows(before: TextBox, after: TextBox, farthest: number): boolean {
  const [one] = before.widgets;
  const [other] = after.widgets;
  if (one === undefined || one.page !== other?.page) return false;
  const gap = other.box.left - (one.box.left + one.box.width);
  const isSameLine = Math.abs(one.box.top - other.box.top) < one.box.height / 2;
  return isSameLine && gap > -2 && gap < one.box.height * farthest;
}
