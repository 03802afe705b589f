/** The strict schema: what may be exported, from the same table as the lenient one. */
import { z } from '../zod';
import type { FieldKind, FieldValue } from './field-kinds';
import { type ReadingContext, isTyped, readField } from './read-field';
import { lenientFieldSchema } from './field-kinds';

/**
 * Strict schema of one field: a typed field must read as valid or doubtful, and comes out canonical.
 * Each issue carries the French sentence of the fault. A doubt is no refusal: it is the person's to accept.
 */
export function strictFieldSchema(
  field: FieldKind,
  context: ReadingContext,
): z.ZodType<FieldValue, FieldValue> {
  const lenient = lenientFieldSchema(field);
  if (!isTyped(field)) return lenient as z.ZodType<FieldValue, FieldValue>; // a ticked field has one form only
  return z.string().transform((typed, issues): string => {
    const reading = readField(field, typed, context);
    if (reading.verdict !== 'invalid') return reading.value;
    issues.addIssue({ code: 'custom', message: reading.fault.message });
    return z.NEVER;
  });
}

/** Strict schema of a set of fields; absent answers are for `progress` to judge, not for it. */
export function strictSchema(
  table: Readonly<Record<string, FieldKind>>,
  context: ReadingContext,
): z.ZodType<Record<string, FieldValue | undefined>> {
  return z.object(
    Object.fromEntries(
      Object.entries(table).map(([name, field]) => [
        name,
        strictFieldSchema(field, context).optional(),
      ]),
    ),
  );
}
