/** The stored form of a version, as one digest: names of the fields, and what each may hold. */
import { createHash } from 'node:crypto';
import type { FieldKind } from '../../shared/dossier/field-kinds';
import { collections, sections } from '../../shared/dossier/schema';

type Table = Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

/** Digest of today's table of fields; the order of the fields, and how each is checked, do not count. */
export function storedFormDigest(
  tables: { readonly sections: Table; readonly collections: Table } = { sections, collections },
): string {
  const form = [formOf(tables.sections), formOf(tables.collections)];
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}

function formOf(table: Table): readonly string[] {
  return Object.entries(table)
    .flatMap(([entity, fields]) =>
      Object.entries(fields).map(([field, kind]) => `${entity}.${field} ${kindWords(kind)}`),
    )
    .sort();
}

function kindWords(field: FieldKind): string {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return `${field.kind} ${[...field.options].sort().join('|')}`;
    case 'commune':
      return field.keepsCode ? 'commune with its code' : 'commune';
    default:
      return field.kind;
  }
}
