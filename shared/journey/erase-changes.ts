/** What could be undone or done again, without the people who are erased: it never brings them back, and never throws. */
import { type AnyItem, type Command, type InsertItems, apply } from '../dossier/commands';
import {
  type Erasure,
  erasePersonFrom,
  eraseRecord,
  eraseText,
  eraseValue,
  isErased,
  tracesInCommands,
} from '../dossier/erasure';
import type { FieldValue } from '../dossier/field-kinds';
import type { Dossier } from '../dossier/schema';
import { tombstonesOf } from '../merge/erased-before';
import type { Change, JourneyContext } from './journey-context';

/** The open dossier and what can be done back and again. */
type Open = Pick<JourneyContext, 'dossier' | 'undo' | 'redo'>;

/** The same without these people; changes that were about nothing else are gone. */
export function eraseFromOpen({ dossier, undo, redo }: Open, asked: Erasure): Open {
  const commands = [...undo, ...redo].flatMap(({ command, inverse }) => [command, inverse]);
  const erasure = { ...asked, traces: tracesInCommands(dossier, asked, commands) };
  return {
    dossier: erasePersonFrom(dossier, erasure),
    undo: eraseUndo(dossier, undo, erasure),
    redo: eraseRedo(dossier, redo, erasure),
  };
}

/** The context once people are erased for good: undo does not see it, and neither knows them any more. */
export function afterErasure(context: JourneyContext, erasure: Erasure): Partial<JourneyContext> {
  const { people, gestionnaires } = erasure;
  const noted = tombstonesOf(erasure, context.today);
  const open = eraseFromOpen(context, erasure);
  const note = (command: Command): Command => withNote(command, noted);
  const noteIn = (changes: readonly Change[]): readonly Change[] =>
    changes.map((change) => ({
      ...change,
      command: note(change.command),
      inverse: note(change.inverse),
    }));
  const { handovers } = open.dossier;
  return {
    dossier: {
      ...open.dossier,
      handovers: { ...handovers, erased: withThese(handovers.erased, noted) },
    },
    undo: noteIn(open.undo),
    redo: noteIn(open.redo),
    itemMark: Math.min(context.itemMark, open.undo.length),
    pending: null,
    erasures: [...context.erasures, { people, gestionnaires }],
  };
}

function withThese(value: FieldValue | undefined, noted: readonly string[]): readonly string[] {
  const known = Array.isArray(value) ? value.map(String) : [];
  return [...new Set([...known, ...noted])];
}

/** A merge notes who was erased on the other side; taking it back must not forget who was erased since. */
function withNote(command: Command, noted: readonly string[]): Command {
  switch (command.type) {
    case 'together':
      return { ...command, commands: command.commands.map((part) => withNote(part, noted)) };
    case 'set-answer':
      return command.section === 'handovers' && command.field === 'erased'
        ? { ...command, value: withThese(command.value, noted) }
        : command;
    default:
      return command;
  }
}

/** Walks back from the present, so that each command is seen with those who were there when it was made. */
function eraseUndo(dossier: Dossier, undo: readonly Change[], erasure: Erasure): readonly Change[] {
  let after = dossier;
  const kept: Change[] = [];
  for (const change of undo.toReversed()) {
    const before = afterCommand(after, change.inverse);
    const next = eraseChange(change, before, after, erasure);
    if (next !== null) kept.push(next);
    after = before;
  }
  return kept.reverse();
}

function eraseRedo(dossier: Dossier, redo: readonly Change[], erasure: Erasure): readonly Change[] {
  let before = dossier;
  const kept: Change[] = [];
  for (const change of redo.toReversed()) {
    const after = afterCommand(before, change.command);
    const next = eraseChange(change, before, after, erasure);
    if (next !== null) kept.push(next);
    before = after;
  }
  return kept.reverse();
}

/** A change as it would have been without them; the same object if they are not in it, `null` if nothing is left. */
function eraseChange(
  change: Change,
  before: Dossier,
  after: Dossier,
  erasure: Erasure,
): Change | null {
  const command = eraseCommand(change.command, before, erasure).command;
  const inverse = eraseCommand(change.inverse, after, erasure).command;
  if (command === null || inverse === null) return null;
  const label = eraseText(change.label, erasure.traces);
  const isSame = command === change.command && inverse === change.inverse && label === change.label;
  return isSame ? change : { label, command, inverse };
}

interface ErasedCommand {
  /** `null` if it was about them only. */
  readonly command: Command | null;
  /** Who is there after the whole command, they included. */
  readonly dossier: Dossier;
}

function eraseCommand(command: Command, dossier: Dossier, erasure: Erasure): ErasedCommand {
  if (command.type !== 'together') {
    const after = afterCommand(dossier, command);
    return { command: eraseSingle(command, after, erasure), dossier: after };
  }
  let current = dossier;
  const parts: Command[] = [];
  for (const part of command.commands) {
    const erased = eraseCommand(part, current, erasure);
    if (erased.command !== null) parts.push(erased.command);
    current = erased.dossier;
  }
  const label = eraseText(command.label, erasure.traces);
  const isSame =
    label === command.label &&
    parts.length === command.commands.length &&
    parts.every((part, index) => part === command.commands[index]);
  if (isSame) return { command, dossier: current };
  const left = parts.length === 0 ? null : { ...command, label, commands: parts };
  return { command: left, dossier: current };
}

/**
 * Who is there after a command. Answers don't matter to that: thousands of them are not applied one by one,
 * each with its copy of the list.
 */
function afterCommand(dossier: Dossier, command: Command): Dossier {
  switch (command.type) {
    case 'set-answer':
    case 'set-item-field':
      return dossier;
    case 'insert-items':
    case 'remove-items':
      return apply(dossier, command).dossier;
    case 'together':
      return command.commands.reduce(afterCommand, dossier);
  }
}

function eraseSingle(
  command: Exclude<Command, { type: 'together' }>,
  after: Dossier,
  erasure: Erasure,
): Command | null {
  switch (command.type) {
    case 'set-answer': {
      const value = eraseValue(command.value, erasure.traces);
      return value === command.value ? command : { ...command, value };
    }
    case 'set-item-field': {
      if (isErased(erasure, command.collection, command.id)) return null;
      const value = eraseValue(command.value, erasure.traces);
      return value === command.value ? command : { ...command, value };
    }
    case 'insert-items':
      return eraseInsert(command, after, erasure);
    case 'remove-items': {
      const ids = command.ids.filter((id) => !isErased(erasure, command.collection, id));
      if (ids.length === command.ids.length) return command;
      return ids.length === 0 ? null : { ...command, ids };
    }
  }
}

/** Those who stay take the places they would have had: one less for each erased person before them. */
function eraseInsert(command: InsertItems, after: Dossier, erasure: Erasure): Command | null {
  const { collection, entries } = command;
  const items: readonly AnyItem[] = after[collection];
  const erasedBefore: number[] = [0];
  for (const { id } of items) {
    erasedBefore.push((erasedBefore.at(-1) ?? 0) + (isErased(erasure, collection, id) ? 1 : 0));
  }
  const kept = entries
    .filter(({ item }) => !isErased(erasure, collection, item.id))
    .map(({ item, at }) => ({
      item: eraseRecord(item, erasure.traces),
      at: at - (erasedBefore[Math.min(at, items.length)] ?? 0),
    }));
  if (kept.length === 0 && entries.length > 0) return null;
  const isSame =
    kept.length === entries.length &&
    kept.every(({ item, at }, index) => item === entries[index]?.item && at === entries[index].at);
  return isSame ? command : { ...command, entries: kept };
}
