/** People who left the list by « Supprimer »: the journal and « Annuler » still know them. */
import { ERASED } from '../dossier/erasure';
import type { JournalEntry } from '../dossier/journal';
import type { Dossier } from '../dossier/schema';
import { journalName, journalNames, readPath } from './journal-names';

/** Someone who is no longer in the list. */
export interface RemovedPerson {
  readonly id: string;
  /** As the journal last named them. */
  readonly name: string;
}

/** Those of whom the journal still tells something, in the order of their names. */
export function removedPeople(
  dossier: Dossier,
  entries: readonly JournalEntry[],
): readonly RemovedPerson[] {
  const present = new Set(dossier.people.map(({ id }) => id));
  const told = new Set<string>();
  for (const { path, before, after } of entries.flatMap(({ changes }) => changes)) {
    const { entity, itemId } = readPath(path);
    if (entity !== 'people' || itemId === null || present.has(itemId)) continue;
    const values = [before, after].filter((value) => value !== null);
    if (values.some((value) => value !== ERASED)) told.add(itemId);
  }
  if (told.size === 0) return [];
  const names = journalNames(dossier, entries);
  return [...told]
    .map((id) => ({
      id,
      name: journalName(names, { entity: 'people', itemId: id, field: null }) ?? '',
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
