/** The lenient schema: what may be saved. Reading keeps all it can and names what it could not keep. */
import { type Result, fail, succeed } from '../result';
import { z } from '../zod';
import { type FieldKind, type FieldValue, lenientFieldSchema } from './field-kinds';
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
const itemId = z.string().min(1).max(64);

type Fields = Readonly<Record<string, FieldKind>>;
type Schemas = ReadonlyMap<string, z.ZodType<FieldValue>>;

function schemasOf(table: Fields): Schemas {
  return new Map(Object.entries(table).map(([field, kind]) => [field, lenientFieldSchema(kind)]));
}

const sectionSchemas: ReadonlyMap<SectionId, Schemas> = new Map(
  sectionIds.map((section) => [section, schemasOf(sections[section])]),
);
const collectionSchemas: ReadonlyMap<CollectionId, Schemas> = new Map(
  collectionIds.map((collection) => [collection, schemasOf(collections[collection])]),
);

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

/** In one pass and without copies: a dossier may hold 10,000 people. */
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
  schemas: Schemas,
  collection: CollectionId,
  issues: ReadingIssue[],
): object[] {
  if (stored === undefined) return [];
  if (!Array.isArray(stored)) {
    issues.push({ path: collection, value: stored });
    return [];
  }
  const withId: Schemas = new Map([...schemas, ['id', itemId]]);
  const ids = new Set<string>();
  const items: object[] = [];
  stored.forEach((value: unknown, index) => {
    const id = isRecord(value) ? itemId.safeParse(value['id']).data : undefined;
    if (!isRecord(value) || id === undefined || ids.has(id)) {
      issues.push({ path: `${collection}[${index}]`, value });
      return;
    }
    ids.add(id);
    const item: Record<string, FieldValue> = {};
    readInto(item, value, withId, `${collection}/${id}`, issues);
    items.push(item);
  });
  return items;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
