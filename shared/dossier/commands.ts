/** What may be done to a dossier: every change is a command, and applying it gives the command that undoes it. */
import type { FieldValue } from './field-kinds';
import type {
  CollectionId,
  Dossier,
  Item,
  ItemField,
  SectionAnswers,
  SectionField,
  SectionId,
} from './schema';

/** Gives (or, with `undefined`, takes back) one answer of a section. */
export interface SetAnswer {
  readonly type: 'set-answer';
  readonly section: SectionId;
  readonly field: string;
  readonly value: FieldValue | undefined;
}

/** Gives or takes back one field of an item. */
export interface SetItemField {
  readonly type: 'set-item-field';
  readonly collection: CollectionId;
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue | undefined;
}

/** An item as commands carry it: its id and any of its fields. */
export type AnyItem = Readonly<Record<string, FieldValue | undefined>> & { readonly id: string };

/** Adds items to a collection: one by hand, thousands by an import. */
export interface InsertItems {
  readonly type: 'insert-items';
  readonly collection: CollectionId;
  /** In ascending order of `at`, the place each takes once all are in. */
  readonly entries: readonly { readonly item: AnyItem; readonly at: number }[];
}

/** Takes items out of their collection. */
export interface RemoveItems {
  readonly type: 'remove-items';
  readonly collection: CollectionId;
  readonly ids: readonly string[];
}

/** Several changes that are one in the person's mind, and one undo: an import, a copied address. */
export interface Together {
  readonly type: 'together';
  /** What was done, in French, for the undo button and the journal. */
  readonly label: string;
  /** Where the changes come from, if not from a screen: the journal is sought by it. */
  readonly origin?: 'import' | 'merge';
  readonly commands: readonly Command[];
}

/** Any change of a dossier. */
export type Command = SetAnswer | SetItemField | InsertItems | RemoveItems | Together;

/** Builds a typed « set-answer ». */
export function setAnswer<Section extends SectionId, Field extends SectionField<Section>>(
  section: Section,
  field: Field,
  value: SectionAnswers<Section>[Field] | undefined,
): SetAnswer {
  // The field's own type is a member of FieldValue by construction of the table.
  return { type: 'set-answer', section, field, value: value as FieldValue | undefined };
}

/** Builds a typed « set-item-field ». */
export function setItemField<Collection extends CollectionId, Field extends ItemField<Collection>>(
  collection: Collection,
  id: string,
  field: Field,
  value: Item<Collection>[Field] | undefined,
): SetItemField {
  // As above: every field's type is a member of FieldValue.
  return { type: 'set-item-field', collection, id, field, value: value as FieldValue | undefined };
}

/** Builds an « insert-items » that appends to the collection as it stands. */
export function appendItems<Collection extends CollectionId>(
  dossier: Dossier,
  collection: Collection,
  items: readonly Item<Collection>[],
): InsertItems {
  const start = dossier[collection].length;
  return {
    type: 'insert-items',
    collection,
    entries: items.map((item, index) => ({ item, at: start + index })),
  };
}

/** Builds a « remove-items » of one item. */
export function removeItem(collection: CollectionId, id: string): RemoveItems {
  return { type: 'remove-items', collection, ids: [id] };
}

/** The next dossier, and the command that leads back to this one. */
export interface Applied {
  readonly dossier: Dossier;
  readonly inverse: Command;
}

/**
 * Applies a command. A command that changes nothing gives back the very same dossier object.
 * Throws if it names an item that is not there: the caller holds an outdated dossier, a fault.
 */
export function apply(dossier: Dossier, command: Command): Applied {
  switch (command.type) {
    case 'set-answer': {
      const { section, field, value } = command;
      // Sections are flat records of FieldValue by construction of the table.
      const answers = dossier[section] as Readonly<Record<string, FieldValue | undefined>>;
      const before = answers[field];
      const next = withField(answers, field, value);
      return {
        dossier: next === answers ? dossier : { ...dossier, [section]: next },
        inverse: { ...command, value: before },
      };
    }
    case 'set-item-field': {
      const { collection, id, field, value } = command;
      const items = itemsOf(dossier, collection);
      const index = indexOfItem(items, collection, id);
      const item = itemAt(items, index);
      const next = withField(item, field, value);
      return {
        dossier:
          next === item
            ? dossier
            : { ...dossier, [collection]: items.with(index, withId(next, id)) },
        inverse: { ...command, value: item[field] },
      };
    }
    case 'insert-items':
      return insertItems(dossier, command);
    case 'remove-items':
      return removeItems(dossier, command);
    case 'together':
      return applyTogether(dossier, command);
  }
}

function applyTogether(dossier: Dossier, command: Together): Applied {
  let current = dossier;
  const inverses: Command[] = [];
  for (const run of runsOf(command.commands)) {
    const [first] = run;
    if (first?.type === 'set-item-field') {
      const applied = applyToItems(current, first.collection, run.filter(isSetItemField));
      current = applied.dossier;
      inverses.push(...applied.inverses);
      continue;
    }
    for (const part of run) {
      const applied = apply(current, part);
      current = applied.dossier;
      inverses.push(applied.inverse);
    }
  }
  return { dossier: current, inverse: { ...command, commands: inverses.reverse() } };
}

/** The commands in their order, those in a row on fields of one collection together. */
function runsOf(commands: readonly Command[]): readonly (readonly Command[])[] {
  const runs: Command[][] = [];
  for (const command of commands) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isSame =
      last?.type === 'set-item-field' &&
      command.type === 'set-item-field' &&
      last.collection === command.collection;
    if (run !== undefined && isSame) run.push(command);
    else runs.push([command]);
  }
  return runs;
}

function isSetItemField(command: Command): command is SetItemField {
  return command.type === 'set-item-field';
}

/** Fields of many items, in one copy of the collection: one copy each would take minutes for thousands. */
function applyToItems(
  dossier: Dossier,
  collection: CollectionId,
  commands: readonly SetItemField[],
): { readonly dossier: Dossier; readonly inverses: readonly Command[] } {
  const before = itemsOf(dossier, collection);
  const items = [...before];
  const indexes = new Map(items.map(({ id }, index) => [id, index]));
  const inverses = commands.map((command): Command => {
    const { id, field, value } = command;
    const index = indexes.get(id);
    if (index === undefined) throw new Error(`There is no item ${id} among the ${collection}`);
    const item = itemAt(items, index);
    const next = withField(item, field, value);
    if (next !== item) items[index] = withId(next, id);
    return { ...command, value: item[field] };
  });
  const isChanged = items.some((item, index) => item !== before[index]);
  return { dossier: isChanged ? { ...dossier, [collection]: items } : dossier, inverses };
}

function insertItems(dossier: Dossier, command: InsertItems): Applied {
  const { collection, entries } = command;
  const items = itemsOf(dossier, collection);
  const ids = new Set(items.map((item) => item.id));
  const next: AnyItem[] = [];
  let taken = 0;
  for (const { item, at } of entries) {
    if (ids.has(item.id))
      throw new Error(`There is already an item ${item.id} among ${collection}`);
    ids.add(item.id);
    while (next.length < at && taken < items.length) next.push(itemAt(items, taken++));
    next.push(item);
  }
  return {
    dossier: { ...dossier, [collection]: [...next, ...items.slice(taken)] },
    inverse: { type: 'remove-items', collection, ids: entries.map((entry) => entry.item.id) },
  };
}

function removeItems(dossier: Dossier, command: RemoveItems): Applied {
  const { collection, ids } = command;
  const leaving = new Set(ids);
  const kept: AnyItem[] = [];
  const entries: { item: AnyItem; at: number }[] = [];
  itemsOf(dossier, collection).forEach((item, at) => {
    if (leaving.has(item.id)) entries.push({ item, at });
    else kept.push(item);
  });
  if (leaving.size === 0)
    return { dossier, inverse: { type: 'insert-items', collection, entries } };
  if (entries.length !== leaving.size) throw new Error(`Not all items are among ${collection}`);
  return {
    dossier: { ...dossier, [collection]: kept },
    inverse: { type: 'insert-items', collection, entries },
  };
}

function itemsOf(dossier: Dossier, collection: CollectionId): readonly AnyItem[] {
  return dossier[collection];
}

function indexOfItem(items: readonly AnyItem[], collection: CollectionId, id: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw new Error(`There is no item ${id} among the ${collection}`);
  return index;
}

function itemAt(items: readonly AnyItem[], index: number): AnyItem {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item at ${index}`);
  return item;
}

function withId(fields: Readonly<Record<string, FieldValue | undefined>>, id: string): AnyItem {
  return { ...fields, id };
}

/** A copy with one field given or, with `undefined`, absent; the same object if nothing changes. */
function withField(
  fields: Readonly<Record<string, FieldValue | undefined>>,
  field: string,
  value: FieldValue | undefined,
): Readonly<Record<string, FieldValue | undefined>> {
  if (isSameValue(fields[field], value)) return fields;
  const next: Record<string, FieldValue | undefined> = { ...fields };
  if (value === undefined) {
    // An absent answer has no key at all, so that undo gives back the same bytes.
    Reflect.deleteProperty(next, field);
  } else {
    next[field] = value;
  }
  return next;
}

/** Whether two field values are equal, order of ticks included. */
export function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
