/** An answer as the boxes of a group take it: cut in day, month, year; one letter per box; ticked; chosen. */
import { isIsoDate } from '../identifiers/dates';
import { readDate } from '../identifiers/dates';
import type { FormValue } from './dossier-values';
import { type FieldGroup, fieldsOf } from './field-groups';
import { foldedWords } from './folded';
import type { ChoiceBox, Entry, TextBox, TickBox } from './form-model';
import { statesOf } from './form-model';
import { OPTION_WORDS } from './label-words';

/** Words of each state of a tick box, as printed beside it. */
export type StateWords = ReadonlyMap<string, string>;

/** What a value gives in the boxes of a group; `null` if it can't be written there. */
export function entriesOf(
  group: FieldGroup,
  value: FormValue,
  states: StateWords,
): readonly Entry[] | null {
  switch (group.kind) {
    case 'date':
      return value.form.kind === 'date' ? typedEntries(group, dateWords(value.form.iso, 10)) : null;
    case 'letters':
      return letterEntries(group.boxes, lettersOf(value, group.boxes.length));
    case 'single':
      switch (group.field.kind) {
        case 'text':
          return [{ field: group.field.name, kind: 'text', text: textFor(group.field, value) }];
        case 'tick':
          return tickEntries(group.field, value, states);
        case 'choice':
          return choiceEntries(group.field, value.words);
      }
  }
}

/** What a typed text gives in the boxes of a group; empty clears them. */
export function typedEntries(group: FieldGroup, typed: string): readonly Entry[] {
  const text = typed.normalize('NFC');
  switch (group.kind) {
    case 'single':
      switch (group.field.kind) {
        case 'text':
          return [{ field: group.field.name, kind: 'text', text }];
        case 'tick':
          return [{ field: group.field.name, kind: 'tick', state: text === '' ? null : text }];
        case 'choice':
          return [{ field: group.field.name, kind: 'choice', value: text }];
      }
    // falls through is impossible: each kind above returns.
    case 'date':
      return dateEntries(group.parts, text);
    case 'letters':
      return letterEntries(group.boxes, NUMBER.test(text) ? compact(text) : text);
  }
}

/** A number as it is typed, with what only helps to read it; Corsican ones have a letter. */
const NUMBER = /^(?=.*\d)(?:2[AB])?[\d\s./-]+$/iu;

/** The letters of an answer: only of a number are the spaces left out. */
function lettersOf({ words, form }: FormValue, boxes: number): string {
  if (form.kind === 'date') return dateWords(form.iso, boxes);
  return form.kind === 'digits' ? compact(words) : words.normalize('NFC');
}

/** One letter per box; a space leaves its box empty. */
function letterEntries(boxes: readonly TextBox[], text: string): readonly Entry[] {
  const letters = Array.from(text);
  return boxes.map(({ name }, index) => ({
    field: name,
    kind: 'text',
    // What is too long stays whole in the last box, where it is seen not to fit.
    text: (index === boxes.length - 1
      ? letters.slice(index).join('')
      : (letters[index] ?? '')
    ).replaceAll(/^\s$/gu, ''),
  }));
}

function dateEntries(parts: readonly [TextBox, TextBox, TextBox], typed: string): readonly Entry[] {
  const reading = readDate(typed, { today: '9999-12-31', purpose: 'any' });
  const iso = reading.verdict === 'invalid' ? '' : reading.value;
  const [year = '', month = '', day = ''] = isIsoDate(iso) ? iso.split('-') : ['', '', typed];
  const shortYear = parts[2].maxLength === 2 ? year.slice(-2) : year;
  return [day, month, shortYear].map((text, index) => ({
    field: parts[index]?.name ?? '',
    kind: 'text',
    text,
  }));
}

/** The text for one box: with the spaces people read it by where they fit, else without. */
function textFor(field: TextBox, { words, form }: FormValue): string {
  const most = field.maxLength;
  if (form.kind === 'date') return dateWords(form.iso, field.cells ?? most);
  const text = words.replaceAll(/[\u00a0\u202f]/gu, ' ').normalize('NFC');
  const isTight = field.cells !== null || (most !== null && Array.from(text).length > most);
  return form.kind === 'digits' && isTight ? compact(text) : text;
}

/** « 27/10/1998 », or « 27101998 » and « 271098 » where only so many letters go in. */
function dateWords(iso: string, most: number | null): string {
  if (!isIsoDate(iso)) return iso;
  const [year = '', month = '', day = ''] = iso.split('-');
  if (most === 8) return day + month + year;
  if (most === 6) return day + month + year.slice(-2);
  return `${day}/${month}/${year}`;
}

function compact(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f./-]/gu, '');
}

/** The box of the option that was answered; none is ticked where no box stands for it. */
function tickEntries(
  field: TickBox,
  { form }: FormValue,
  states: StateWords,
): readonly Entry[] | null {
  if (form.kind !== 'option') return null;
  const meant = statesOf(field).filter((state) =>
    isOption(form.value, labelOf(form.labels, form.value), states.get(state) ?? ''),
  );
  const known = statesOf(field).some((state) =>
    form.labels.some(({ value, label }) => isOption(value, label, states.get(state) ?? '')),
  );
  const [state = null] = meant;
  return known && meant.length < 2 ? [{ field: field.name, kind: 'tick', state }] : null;
}

/** Whether words printed beside a box mean this option. */
export function isOption(value: string, label: string, words: string): boolean {
  const said = foldedWords(words).join(' ');
  return [label, ...(OPTION_WORDS[value] ?? [])].some(
    (name) => said !== '' && foldedWords(name).join(' ') === said,
  );
}

function labelOf(labels: readonly { value: string; label: string }[], value: string): string {
  return labels.find((option) => option.value === value)?.label ?? '';
}

function choiceEntries(field: ChoiceBox, words: string): readonly Entry[] | null {
  const said = foldedWords(words).join(' ');
  const found = field.options.filter(({ label }) => foldedWords(label).join(' ') === said);
  const [only] = found;
  return only === undefined || found.length > 1 || said === ''
    ? null
    : [{ field: field.name, kind: 'choice', value: only.value }];
}

/** What is written in a group, in words, for the list beside the page. */
export function shownEntries(
  group: FieldGroup,
  entries: readonly Entry[],
  states: StateWords,
): string {
  const texts = fieldsOf(group).map(({ name }) => {
    const entry = entries.find(({ field }) => field === name);
    if (entry === undefined) return '';
    switch (entry.kind) {
      case 'text':
        return entry.text;
      case 'tick':
        return entry.state === null ? '' : (states.get(entry.state) ?? entry.state);
      case 'choice':
        return entry.value;
    }
  });
  if (texts.every((text) => text === '')) return '';
  switch (group.kind) {
    case 'date':
      return texts.join('/');
    case 'letters':
      return texts
        .map((text) => text || ' ')
        .join('')
        .trim();
    case 'single':
      return texts.join('');
  }
}
