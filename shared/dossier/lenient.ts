/** The lenient schema: what may be saved. Reading keeps all it can and names what it could not keep. */
import { type Result, fail, succeed } from '../result';
import { z } from '../zod';
import {
  type FieldKind,
  type FieldValue,
  type QuickYes,
  lenientFieldSchema,
  quickYesOf,
} from './field-kinds';
import {
  type CollectionId,
  type Dossier,
  type SectionId,
  SCHEMA_VERSION,
  collectionIds,
  collections,
  sectionIds,
  sections,
} from './schema';

/** An answer that today's schema can't hold; shown to the person, kept out of the dossier. */
export interface ReadingIssue {
  /** « representative.card » or « people/p7.birthDate ». */
  readonly path: string;
  readonly value: unknown;
}

/** A dossier read from outside, with what could not be kept. */
export interface LenientReading {
  readonly dossier: Dossier;
  readonly issues: readonly ReadingIssue[];
}

const envelope = z.looseObject({
  id: z.string().min(1).max(64),
  schemaVersion: z.literal(SCHEMA_VERSION),
  createdAt: z.string().max(40),
  isSample: z.boolean(),
});
const LONGEST_ID = 64;
const itemId = z.string().min(1).max(LONGEST_ID);

type Fields = Readonly<Record<string, FieldKind>>;
type Schemas = ReadonlyMap<string, z.ZodType<FieldValue>>;

function schemasOf(table: Fields): Schemas {
  return new Map(Object.entries(table).map(([field, kind]) => [field, lenientFieldSchema(kind)]));
}

const sectionSchemas: ReadonlyMap<SectionId, Schemas> = new Map(
  sectionIds.map((section) => [section, schemasOf(sections[section])]),
);
const collectionSchemas: ReadonlyMap<CollectionId, ItemSchemas> = new Map(
  collectionIds.map((collection) => [collection, itemSchemasOf(collections[collection])]),
);

/** How the items of a collection are read. */
interface ItemSchemas {
  readonly fields: Schemas;
  readonly quick: ReadonlyMap<string, QuickYes>;
}

function itemSchemasOf(table: Fields): ItemSchemas {
  const quick = Object.entries(table).map(([field, kind]) => [field, quickYesOf(kind)] as const);
  return {
    fields: new Map([...schemasOf(table), ['id', itemId]]),
    quick: new Map([...quick, ['id', isItemId]]),
  };
}

function isItemId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

/**
 * Reads a dossier of the current version. What does not fit the table is left out and listed, so
 * that one damaged answer never costs the others; `unreadable` if not even the envelope holds.
 */
export function readDossier(stored: unknown): Result<LenientReading, 'unreadable'> {
  const outer = envelope.safeParse(stored);
  if (!outer.success) return fail('unreadable');
  const issues: ReadingIssue[] = [];
  const { id, schemaVersion, createdAt, isSample } = outer.data;
  const parts: Record<string, unknown> = { id, schemaVersion, createdAt, isSample };
  for (const [section, schemas] of sectionSchemas) {
    parts[section] = readFields(outer.data[section], schemas, section, issues);
  }
  for (const [collection, schemas] of collectionSchemas) {
    parts[collection] = readItems(outer.data[collection], schemas, collection, issues);
  }
  for (const [path, value] of Object.entries(outer.data)) {
    if (!Object.hasOwn(parts, path) && value !== undefined) issues.push({ path, value });
  }
  // Every part was built from the table above, field by field.
  return succeed({ dossier: parts as unknown as Dossier, issues });
}

function readFields(
  stored: unknown,
  schemas: Schemas,
  path: string,
  issues: ReadingIssue[],
): Record<string, FieldValue> {
  const answers: Record<string, FieldValue> = {};
  if (stored === undefined) return answers;
  if (isRecord(stored)) readInto(answers, stored, schemas, path, issues);
  else issues.push({ path, value: stored });
  return answers;
}

function readInto(
  answers: Record<string, FieldValue>,
  stored: Readonly<Record<string, unknown>>,
  schemas: Schemas,
  path: string,
  issues: ReadingIssue[],
): void {
  for (const field of Object.keys(stored)) {
    const value = stored[field];
    if (value === undefined) continue;
    const parsed = schemas.get(field)?.safeParse(value);
    if (parsed?.success === true) answers[field] = parsed.data;
    else issues.push({ path: `${path}.${field}`, value });
  }
}

function readItems(
  stored: unknown,
  schemas: ItemSchemas,
  collection: CollectionId,
  issues: ReadingIssue[],
): object[] {
  if (stored === undefined) return [];
  if (!Array.isArray(stored)) {
    issues.push({ path: collection, value: stored });
    return [];
  }
  const ids = new Set<string>();
  const items: object[] = [];
  stored.forEach((value: unknown, index) => {
    const id = isRecord(value) ? value['id'] : undefined;
    if (!isRecord(value) || !isItemId(id) || ids.has(id)) {
      issues.push({ path: `${collection}[${index}]`, value });
      return;
    }
    ids.add(id);
    if (isSound(value, schemas.quick)) {
      items.push(value);
      return;
    }
    const item: Record<string, FieldValue> = {};
    readInto(item, value, schemas.fields, `${collection}/${id}`, issues);
    items.push(item);
  });
  return items;
}

/**
 * Whether an item is sure to be read as it stands, as nearly all of 10,000 people are: it is then kept itself,
 * without a copy.
 */
function isSound(
  stored: Readonly<Record<string, unknown>>,
  quick: ReadonlyMap<string, QuickYes>,
): boolean {
  if (Object.getPrototypeOf(stored) !== Object.prototype) return false;
  return Object.keys(stored).every((field) => quick.get(field)?.(stored[field]) === true);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
