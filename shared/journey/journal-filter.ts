/** What narrows the journal, and the rows of its file. */
import { printable } from '../documents/values';
import { dayOf, timeOf } from '../french/moments';
import { formatDateField } from '../identifiers/dates';
import { foldText } from '../identifiers/typed-text';
import type { JournalKind, JournalLine } from './journal-words';
import type { StepId } from './step';
import { stepOf } from './steps';

/** What is looked for; an empty text or `null` narrows nothing. */
export interface JournalFilter {
  readonly text: string;
  /** Of a person, a gestionnaire, an establishment, a document. */
  readonly name: string;
  readonly step: StepId | null;
  readonly who: string | null;
  readonly kind: JournalKind | null;
  /** ISO dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The filter that lets everything through. */
export const WHOLE_JOURNAL: JournalFilter = {
  ...{ text: '', name: '', step: null, who: null, kind: null, from: null, to: null },
};

/** Whether a filter leaves anything out. */
export function narrowsJournal({ text, name, ...choices }: JournalFilter): boolean {
  return (
    text.trim() !== '' ||
    name.trim() !== '' ||
    Object.values(choices).some((choice) => choice !== null)
  );
}

/** The lines that answer to all of it, in their order. */
export function filterJournal(
  lines: readonly JournalLine[],
  filter: JournalFilter,
): readonly JournalLine[] {
  const inText = wordsIn(filter.text);
  const inName = wordsIn(filter.name);
  return lines.filter((line) => {
    const day = dayOf(line.at);
    return (
      (filter.kind === null || line.kind === filter.kind) &&
      (filter.who === null || line.who === filter.who) &&
      (filter.step === null || line.changes.some(({ step }) => step === filter.step)) &&
      (filter.from === null || (day !== null && day >= filter.from)) &&
      (filter.to === null || (day !== null && day <= filter.to)) &&
      inName(() => namesOf(line)) &&
      inText(() => textOf(line))
    );
  });
}

/** Whether a text holds every word that was typed; the text is made only where words were typed. */
function wordsIn(typed: string): (textOfLine: () => string) => boolean {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return () => true;
  return (textOfLine) => {
    const text = foldText(textOfLine());
    return words.every((word) => text.includes(word));
  };
}

/** One who left is named in what was done too. */
function namesOf({ what, changes }: JournalLine): string {
  return [what, ...changes.map(({ name }) => name ?? '')].join(' ');
}

function textOf({ what, who, when, changes }: JournalLine): string {
  const told = changes.flatMap(({ name, label, before, after }) => [
    name ?? '',
    label,
    before,
    after,
  ]);
  return [what, who, when, ...told].join(' ');
}

/** What an entry was, besides something done. */
export const ACTION_WORDS: Readonly<Record<JournalLine['action'], string>> = {
  done: 'Fait',
  undone: 'Annulé',
  redone: 'Rétabli',
  opened: 'Conversion',
};

/** Heads of the file. */
const HEADS = [
  'Date',
  'Heure',
  'Par',
  'Action',
  'Quoi',
  'Étape',
  'Personne ou établissement',
  'Réponse',
  'Avant',
  'Après',
];

/** The rows of the journal's file under a row of heads: one per change, each with its moment and who. */
export function journalRows(lines: readonly JournalLine[]): readonly (readonly string[])[] {
  const rows = lines.flatMap((line) => {
    const day = dayOf(line.at);
    const head = [
      day === null ? line.at : formatDateField(day),
      timeOf(line.at),
      line.who,
      ACTION_WORDS[line.action],
      line.what,
    ];
    const told = line.changes.map(({ step, name, label, before, after }) => [
      ...head,
      step === null ? '' : stepOf(step).title,
      name ?? '',
      label,
      printable(before),
      printable(after),
    ]);
    if (line.untoldCount > 0) {
      told.push([...head, '', '', `Et ${line.untoldCount} de plus, non détaillés`, '', '']);
    }
    return told.length === 0 ? [[...head, '', '', '', '', '']] : told;
  });
  return [HEADS, ...rows];
}
