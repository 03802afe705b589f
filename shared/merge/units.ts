/** How the fields of a dossier are compared in a merge: one by one, or together where they say one thing. */
import { type AnyItem, isSameValue } from '../dossier/commands';
import type { FieldKind, FieldValue } from '../dossier/field-kinds';
import { canonicalJson } from '../dossier/fingerprint';
import { type CollectionId, type SectionId, collections, sections } from '../dossier/schema';

/** A section or an item, field by field. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>;

/** What belongs to a section or a collection of the table. */
export type Entity = SectionId | CollectionId;

/**
 * Fields that are taken from one side as a whole, and what becomes of them where both sides changed them:
 * `ask` the person, take the `latest`, or keep what each side added (`union`).
 */
export interface Unit {
  readonly fields: readonly string[];
  readonly whenBoth: 'ask' | 'latest' | 'union';
  /** Whether one is asked even where only one side changed them. */
  readonly alwaysAsks?: boolean;
}

type Grouped = Readonly<Partial<Record<Entity, readonly Unit[]>>>;

const GROUPED: Grouped = {
  filing: [{ fields: ['shelf', 'since'], whenBoth: 'ask' }],
  // A reading holds for the answers it was made of: merged answers ask for another one anyway.
  review: [{ fields: ['confirmedOn', 'confirmedFingerprint'], whenBoth: 'latest' }],
  documents: [{ fields: ['producedOn', 'fingerprint', 'madeFrom'], whenBoth: 'ask' }],
  handovers: [
    { fields: ['completerRole', 'completerName'], whenBoth: 'ask' },
    { fields: ['taken'], whenBoth: 'union' },
    { fields: ['erased'], whenBoth: 'union' },
  ],
};

const unitsByEntity = new Map<Entity, readonly Unit[]>(
  Object.entries<Readonly<Record<string, FieldKind>>>({ ...sections, ...collections }).map(
    // The keys are those of the table.
    ([entity, table]) => [entity as Entity, unitsOfTable(entity as Entity, table)],
  ),
);

function unitsOfTable(entity: Entity, table: Readonly<Record<string, FieldKind>>): readonly Unit[] {
  const grouped = GROUPED[entity] ?? [];
  const inGroup = new Set(grouped.flatMap(({ fields }) => fields));
  const single = Object.entries(table)
    .filter(([field]) => !inGroup.has(field))
    .map(([field, { kind }]): Unit => ({
      fields: [field],
      whenBoth: kind === 'acceptances' ? 'union' : 'ask',
    }));
  return [...grouped, ...single];
}

/** The units of a section or of an ordinary item. */
export function unitsOf(entity: Entity): readonly Unit[] {
  return unitsByEntity.get(entity) ?? [];
}

/** The life of a document produced otherwise on both sides is that of one of them: it is not mixed. */
export function unitsOfItem(
  collection: CollectionId,
  base: Fields,
  mine: Fields,
  theirs: Fields,
): readonly Unit[] {
  const isOtherVersion =
    collection === 'documents' &&
    !isSameValue(mine['fingerprint'], theirs['fingerprint']) &&
    !isSameValue(mine['fingerprint'], base['fingerprint']) &&
    !isSameValue(theirs['fingerprint'], base['fingerprint']);
  return isOtherVersion
    ? [{ fields: Object.keys(collections.documents), whenBoth: 'ask' }]
    : unitsOf(collection);
}

/** The fields of a unit, as one side has them. */
export function valuesOf({ fields }: Unit, subject: Fields): Fields {
  return Object.fromEntries(fields.map((field) => [field, subject[field]]));
}

/** Whether two sides say the same in these fields; ticks may stand in any order. */
export function isSame(fields: readonly string[], a: Fields, b: Fields): boolean {
  return fields.every((field) => isSameAnswer(a[field], b[field]));
}

/** Whether two items hold the same, whatever their ids. */
export function isSameItem(a: AnyItem, b: AnyItem): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  fields.delete('id');
  return isSame([...fields], a, b);
}

function isSameAnswer(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a.length !== b.length) return false;
  return isSameValue(sortedEntries(a), sortedEntries(b));
}

function sortedEntries(entries: Exclude<FieldValue, string>): readonly string[] {
  return entries.map((entry) => canonicalJson(entry)).sort();
}

/** What both sides keep of a unit of which both changed something, without asking; `null` if one must. */
export function settled(unit: Unit, base: Fields, mine: Fields, theirs: Fields): Fields | null {
  switch (unit.whenBoth) {
    case 'ask':
      return null;
    case 'latest':
      return orderOf(unit, mine) >= orderOf(unit, theirs) ? mine : theirs;
    case 'union':
      return Object.fromEntries(
        unit.fields.map((field) => [field, union(base[field], mine[field], theirs[field])]),
      );
  }
}

function orderOf({ fields }: Unit, values: Fields): string {
  const textOf = (value: FieldValue | undefined): string =>
    value === undefined ? '' : canonicalJson(value);
  return fields.map((field) => textOf(values[field])).join(' ');
}

/** Entries of either side, without those that one side took away. */
function union(
  base: FieldValue | undefined,
  mine: FieldValue | undefined,
  theirs: FieldValue | undefined,
): FieldValue | undefined {
  const [known, own, other] = [base, mine, theirs].map(entriesByText);
  if (known === undefined || own === undefined || other === undefined) return undefined;
  const kept = [...own].filter(([text]) => other.has(text) || !known.has(text));
  const added = [...other].filter(([text]) => !own.has(text) && !known.has(text));
  const entries = [...kept, ...added].map(([, entry]) => entry);
  // Entries of one field are of one kind.
  return entries.length === 0 ? undefined : (entries as unknown as FieldValue);
}

function entriesByText(value: FieldValue | undefined): ReadonlyMap<string, unknown> {
  const entries: readonly unknown[] = typeof value === 'object' ? value : [];
  return new Map(entries.map((entry) => [canonicalJson(entry), entry]));
}
