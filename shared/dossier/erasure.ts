/** Erasing a person for good: out of a dossier, its journal and what could be undone; pure, and never undoable. */
import { withoutDigests } from './answer-digests';
import type { AnyItem, Command } from './commands';
import type { FieldValue } from './field-kinds';
import type { JournalEntry } from './journal';
import { type Dossier, type Gestionnaire, type Person, collectionIds, sectionIds } from './schema';

/** What stands where something about an erased person stood. */
export const ERASED = 'effacé';

/** Who is erased: ids of people, and of the gestionnaires who are the same persons. */
export interface Erasure {
  readonly people: readonly string[];
  readonly gestionnaires: readonly string[];
  /** Names, addresses and numbers of theirs that nobody else in the dossier bears. */
  readonly traces: readonly string[];
}

/** Shorter words (« de », « Léa ») are looked for in nothing but the person's own record. */
const SHORTEST_TRACE = 4;

/** The erasure of these people of a dossier. */
export function erasureOf(dossier: Dossier, ids: readonly string[]): Erasure {
  const people = dossier.people.filter(({ id }) => ids.includes(id));
  const gestionnaires = dossier.gestionnaires.filter((gestionnaire) =>
    people.some((person) => isSamePerson(person, gestionnaire)),
  );
  return erasureOfItems(dossier, {
    people: ids,
    gestionnaires: gestionnaires.map(({ id }) => id),
  });
}

/** The erasure of these people and these gestionnaires, and of no other. */
export function erasureOfItems(
  dossier: Dossier,
  erased: Pick<Erasure, 'people' | 'gestionnaires'>,
): Erasure {
  const items: readonly AnyItem[] = [
    ...dossier.people.filter(({ id }) => erased.people.includes(id)),
    ...dossier.gestionnaires.filter(({ id }) => erased.gestionnaires.includes(id)),
  ];
  return { ...erased, traces: tracesOf(dossier, erased, items) };
}

/** Gestionnaires of a dossier who are this person, by name. */
export function gestionnairesWhoAre(dossier: Dossier, person: Person): readonly Gestionnaire[] {
  return dossier.gestionnaires.filter((gestionnaire) => isSamePerson(person, gestionnaire));
}

function isSamePerson(person: Person, { lastName, firstNames }: Gestionnaire): boolean {
  if (lastName === undefined || firstNames === undefined || person.firstNames === undefined) {
    return false;
  }
  const names = [person.usedName, person.birthName].filter((name) => name !== undefined);
  return (
    fold(person.firstNames) === fold(firstNames) &&
    names.some((name) => fold(name) === fold(lastName))
  );
}

/** Fields that tell who someone is, in people, gestionnaires and sections alike. */
const IDENTIFYING: ReadonlySet<string> = new Set([
  'birthName',
  'usedName',
  'lastName',
  'firstNames',
  'preparerName',
  'email',
  'phone',
  'mobile',
  'rppsNumber',
  'receivedRppsNumber',
  'cardNumber',
]);

/** Names, addresses and numbers of some items that stand nowhere among those of others. */
function tracesOf(
  dossier: Dossier,
  erased: Pick<Erasure, 'people' | 'gestionnaires'>,
  items: readonly AnyItem[],
): readonly string[] {
  const others = [
    ...sectionIds.map((section): Readonly<Record<string, unknown>> => dossier[section]),
    ...dossier.people.filter(({ id }) => !erased.people.includes(id)),
    ...dossier.gestionnaires.filter(({ id }) => !erased.gestionnaires.includes(id)),
    ...dossier.establishments,
  ];
  const shared = new Set(others.flatMap(identifyingTexts).flatMap(wordsAndWhole).map(fold));
  const establishmentWords = dossier.establishments.flatMap(({ name = '' }) => wordsAndWhole(name));
  for (const word of establishmentWords) shared.add(fold(word));
  const own = new Map(
    items
      .flatMap(identifyingTexts)
      .flatMap(wordsAndWhole)
      .filter((text) => text.length >= SHORTEST_TRACE && !shared.has(fold(text)))
      .map((text) => [fold(text), text] as const),
  );
  // The longest first, so that « Dupont-Durand » goes before « Dupont ».
  return [...own.values()].sort((one, other) => other.length - one.length);
}

function identifyingTexts(record: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(record).flatMap(([field, value]) =>
    IDENTIFYING.has(field) && typeof value === 'string' ? [value] : [],
  );
}

/** A text, and the words in it: a first name alone is a trace too. */
function wordsAndWhole(text: string): string[] {
  return [text, ...text.split(/[\s'’-]+/u)];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Takes the traces out of a text, wherever they stand as words of their own. */
export function eraseText(text: string, traces: readonly string[]): string {
  return traces.reduce((current, trace) => withoutTrace(current, trace), text);
}

function withoutTrace(text: string, trace: string): string {
  const folded = foldKeepingLength(text);
  const sought = foldKeepingLength(trace);
  let result = '';
  let from = 0;
  for (;;) {
    const at = folded.indexOf(sought, from);
    if (at < 0) return result + text.slice(from);
    const end = at + sought.length;
    const isWord = !isWordSign(folded[at - 1]) && !isWordSign(folded[end]);
    result += text.slice(from, at) + (isWord ? ERASED : text.slice(at, end));
    from = end;
  }
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** In small letters without accents, sign by sign, so that places stay the same. */
function foldKeepingLength(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const sign = text.charAt(index);
    const plain = fold(sign) || sign;
    return plain.length === 1 ? plain : sign;
  }).join('');
}

/** Takes the traces out of a value. */
export function eraseValue<Value extends FieldValue | null | undefined>(
  value: Value,
  traces: readonly string[],
): Value {
  if (typeof value === 'string') return eraseText(value, traces) as Value; // a string is all it can be
  if (!Array.isArray(value)) return value;
  const entries: readonly unknown[] = value;
  const next = entries.map((entry) => eraseEntry(entry, traces));
  const isSame = next.every((entry, index) => entry === entries[index]);
  return isSame ? value : (next as unknown as Value); // entries keep their shape
}

function eraseEntry(entry: unknown, traces: readonly string[]): unknown {
  if (typeof entry === 'string') return eraseText(entry, traces);
  if (typeof entry !== 'object' || entry === null) return entry;
  const before = Object.entries<unknown>({ ...entry });
  const after = before.map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' ? eraseText(value, traces) : value,
  ]);
  const isSame = after.every(([, value], index) => value === before[index]?.[1]);
  return isSame ? entry : Object.fromEntries(after);
}

/**
 * The dossier without these people: their records, those of the gestionnaires they are, and what names them
 * in the answers of others. The same objects where nothing changes. Serves any dossier that holds them, the
 * common ancestor of a merge included.
 */
export function erasePersonFrom(dossier: Dossier, erasure: Erasure): Dossier {
  const next: Record<string, unknown> = { ...dossier };
  for (const section of sectionIds) next[section] = eraseRecord(dossier[section], erasure.traces);
  for (const collection of collectionIds) {
    const items: readonly AnyItem[] = dossier[collection];
    const kept = items
      .filter(({ id }) => !isErased(erasure, collection, id))
      .map((item) => withoutDigestsOf(eraseRecord(item, erasure.traces), erasure));
    const isSame =
      kept.length === items.length && kept.every((item, index) => item === items[index]);
    next[collection] = isSame ? items : kept;
  }
  return next as unknown as Dossier; // every part keeps its shape
}

/** A document was made from their answers too: that they were among them stays, not what could confirm a guess. */
function withoutDigestsOf(item: AnyItem, erasure: Erasure): AnyItem {
  const { madeFrom } = item;
  if (typeof madeFrom !== 'object') return item;
  const lines = madeFrom.map((line) =>
    typeof line === 'string'
      ? withoutDigests(line, (collection, id) => isErased(erasure, collection, id))
      : line,
  );
  // Lines stay lines.
  return lines.every((line, index) => line === madeFrom[index])
    ? item
    : { ...item, madeFrom: lines as readonly string[] };
}

/** Whether an item of a collection is one that is erased. */
export function isErased({ people, gestionnaires }: Erasure, collection: string, id: string) {
  return (
    (collection === 'people' && people.includes(id)) ||
    (collection === 'gestionnaires' && gestionnaires.includes(id))
  );
}

/** A record with the traces out of its values; ids and the same object if none is there. */
export function eraseRecord<Fields extends object>(
  fields: Fields,
  traces: readonly string[],
): Fields {
  // Records are flat, of FieldValue, by construction of the table.
  const before = Object.entries(fields) as [string, FieldValue | undefined][];
  const after = before.map(([field, value]): [string, FieldValue | undefined] => [
    field,
    field === 'id' ? value : eraseValue(value, traces),
  ]);
  const isSame = after.every(([, value], index) => value === before[index]?.[1]);
  // The same fields, with values of the same kinds.
  return isSame ? fields : (Object.fromEntries(after) as Fields);
}

/** A journal entry in which nothing tells of these people any more; what was done, when and by whom stays. */
export function eraseFromEntry(entry: JournalEntry, erasure: Erasure): JournalEntry {
  const { traces } = erasure;
  const name = eraseValue(entry.by.name, traces);
  return {
    ...entry,
    by: { ...entry.by, name },
    label: eraseText(entry.label, traces),
    changes: entry.changes.map((change) => {
      const { path, before, after } = change;
      const isTheirs = isPathOf(erasure, path) || isUnreadRecordOf(path, before, traces);
      const erased = (value: typeof before): typeof before =>
        value === null ? null : isTheirs ? ERASED : eraseValue(value, traces);
      return { ...change, before: erased(before), after: erased(after) };
    }),
  };
}

/** Whether a record that could not be read, kept as its text under « people[2] », names them. */
function isUnreadRecordOf(
  path: string,
  value: FieldValue | null,
  traces: readonly string[],
): boolean {
  return /^[^/.]+\[/u.test(path) && eraseValue(value, traces) !== value;
}

function isPathOf(erasure: Erasure, path: string): boolean {
  const [, collection = '', id = ''] = /^([^/]+)\/([^.]+)/u.exec(path) ?? [];
  return isErased(erasure, collection, id);
}

/** Traces that only the journal still knows: what these people were called before they were corrected. */
export function tracesInJournal(
  dossier: Dossier,
  erasure: Erasure,
  entries: readonly JournalEntry[],
): readonly string[] {
  const former = entries.flatMap(({ changes }) =>
    changes
      .filter(({ path }) => isPathOf(erasure, path))
      .flatMap(({ path, before, after }): AnyItem[] => {
        const field = path.split('.')[1] ?? 'birthName';
        return [before, after]
          .filter((value) => value !== null)
          .map((value) => ({ id: '', [field]: value }));
      }),
  );
  return [...new Set([...erasure.traces, ...tracesOf(dossier, erasure, former)])].sort(
    (one, other) => other.length - one.length,
  );
}

/** Traces that only what could be undone still knows. */
export function tracesInCommands(
  dossier: Dossier,
  erasure: Erasure,
  commands: readonly Command[],
): readonly string[] {
  const former = commands.flatMap((command) => itemsIn(command, erasure));
  return [...new Set([...erasure.traces, ...tracesOf(dossier, erasure, former)])].sort(
    (one, other) => other.length - one.length,
  );
}

function itemsIn(command: Command, erasure: Erasure): AnyItem[] {
  switch (command.type) {
    case 'set-answer':
    case 'remove-items':
      return [];
    case 'set-item-field':
      return isErased(erasure, command.collection, command.id)
        ? [{ id: '', [command.field]: command.value }]
        : [];
    case 'insert-items':
      return command.entries
        .map(({ item }) => item)
        .filter(({ id }) => isErased(erasure, command.collection, id));
    case 'together':
      return command.commands.flatMap((part) => itemsIn(part, erasure));
  }
}
