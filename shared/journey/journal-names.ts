/** What the journal calls those it speaks of: by their name today, or the last one the journal knows. */
import { documentDefinitions } from '../documents/catalogue';
import { formDocuments } from '../documents/official-forms';
import type { JournalEntry } from '../dossier/journal';
import type { Dossier } from '../dossier/schema';
import { gestionnaireName } from './designation';
import { personName } from './staffing';

/** Where a change stands: « organisation.siren », « people/p7.birthDate », « people/p7 ». */
export interface JournalPath {
  readonly entity: string;
  readonly itemId: string | null;
  readonly field: string | null;
}

const PATH = /^(?<entity>[^./]+)(?:\/(?<itemId>.+?))?(?:\.(?<field>[^./]+))?$/su;

/** The parts of a change's path. */
export function readPath(path: string): JournalPath {
  const { entity, itemId, field } = PATH.exec(path)?.groups ?? {};
  return { entity: entity ?? path, itemId: itemId ?? null, field: field ?? null };
}

/** Names by « people/p7 ». */
export type JournalNames = ReadonlyMap<string, string>;

/** Names of everyone and everything the dossier holds, and of those who left, from the entries about them. */
export function journalNames(dossier: Dossier, entries: readonly JournalEntry[]): JournalNames {
  const names = new Map<string, string>();
  for (const { path, before, after } of entries.flatMap(({ changes }) => changes)) {
    const { itemId, field } = readPath(path);
    const name = after ?? before;
    if (itemId !== null && field === null && typeof name === 'string' && name.trim() !== '') {
      names.set(path, name);
    }
  }
  for (const person of dossier.people) names.set(`people/${person.id}`, personName(person));
  for (const gestionnaire of dossier.gestionnaires) {
    names.set(`gestionnaires/${gestionnaire.id}`, gestionnaireName(dossier, gestionnaire));
  }
  for (const { id, name } of dossier.establishments) {
    if (name !== undefined) names.set(`establishments/${id}`, name);
  }
  for (const { id, title } of [...documentDefinitions, ...formDocuments])
    names.set(`documents/${id}`, title);
  return names;
}

const UNNAMED: Readonly<Record<string, string>> = {
  establishments: 'Établissement sans nom',
  gestionnaires: 'Gestionnaire sans nom',
  people: 'Personne sans nom',
  documents: 'Document',
};

/** What an item is called; `null` for a section of the dossier, which is about nobody in particular. */
export function journalName(names: JournalNames, { entity, itemId }: JournalPath): string | null {
  if (itemId === null) return null;
  return names.get(`${entity}/${itemId}`) ?? UNNAMED[entity] ?? 'Sans nom';
}
