/**
 * The strict schema: what may be exported, from the same table as the lenient one. Nothing is exported
 * yet: until then the tests hold the table, the readers and the example to it.
 */
import { z } from '../zod';
import { type FieldKind, type FieldValue, lenientFieldSchema } from './field-kinds';
import { type ReadingContext, isTyped, readField } from './read-field';
import { SCHEMA_VERSION, collectionIds, collections, sectionIds, sections } from './schema';

type Fields = Readonly<Record<string, FieldKind>>;

/**
 * Strict schema of one field: a typed field must read as valid or doubtful, and comes out canonical.
 * Each issue carries the French sentence of the fault. A doubt is no refusal: it is the person's to accept.
 */
function strictField(field: FieldKind, context: ReadingContext): z.ZodType {
  if (!isTyped(field)) return lenientFieldSchema(field); // a ticked field has one form only
  return z.string().transform((kept, issues): FieldValue => {
    const reading = readField(field, kept, context);
    if (reading.verdict !== 'invalid') return reading.value;
    issues.addIssue({ code: 'custom', message: reading.fault.message });
    return z.NEVER;
  });
}

/** Strict schema of a set of fields; absent answers are for `progress` to judge, not for it. */
function strictFields(table: Fields, context: ReadingContext): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(table).map(([name, field]) => [name, strictField(field, context).optional()]),
  );
}

/**
 * Strict schema of a whole dossier, in its own `readingContext`: every answer can be used as it stands
 * and comes out canonical, and nothing stands beside the table.
 */
export function strictDossierSchema(context: ReadingContext): z.ZodType {
  const id = z.string().min(1);
  return z.strictObject({
    id,
    schemaVersion: z.literal(SCHEMA_VERSION),
    createdAt: z.iso.datetime(),
    isSample: z.boolean(),
    ...Object.fromEntries(
      sectionIds.map((section) => [
        section,
        z.strictObject(strictFields(sections[section], context)),
      ]),
    ),
    ...Object.fromEntries(
      collectionIds.map((collection) => [
        collection,
        z.array(z.strictObject({ id, ...strictFields(collections[collection], context) })),
      ]),
    ),
  });
}
