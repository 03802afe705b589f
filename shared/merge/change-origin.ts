/** Who made a change and when, as far as the journals tell: they name the first changes of each action only. */
import type { JournalEntry } from '../dossier/journal';
import type { Party } from '../handover/party';
import type { About } from './merge-plan';

/** Who and when. */
export interface ChangeOrigin {
  /** ISO instant. */
  readonly at: string;
  readonly by: Party;
}

/** What a journal tells of the last change of each answer, by its path. */
export type LastChanges = ReadonlyMap<string, ChangeOrigin>;

/** The last change of each answer of which a journal (oldest entry first) tells. */
export function lastChangesIn(journal: readonly JournalEntry[]): LastChanges {
  return new Map(
    journal.flatMap(({ at, by, changes }) =>
      changes.map(({ path }): [string, ChangeOrigin] => [path, { at, by }]),
    ),
  );
}

/**
 * The last change of what a difference is about; `null` if the journal does not tell.
 * @param id of the item in that version, which may have another one here.
 */
export function originOf(changes: LastChanges, about: About, id?: string): ChangeOrigin | null {
  const known = pathsOf(about, id).flatMap((path) => changes.get(path) ?? []);
  if (about.kind === 'item') {
    const prefix = `${pathOfItem(about, id)}.`;
    for (const [path, origin] of changes) if (path.startsWith(prefix)) known.push(origin);
  }
  return known.reduce<ChangeOrigin | null>(
    (last, origin) => (last === null || origin.at > last.at ? origin : last),
    null,
  );
}

function pathsOf(about: About, id?: string): readonly string[] {
  switch (about.kind) {
    case 'answer':
      return about.fields.map((field) => `${about.section}.${field}`);
    case 'field': {
      const item = pathOfItem(about, id);
      return [item, ...about.fields.map((field) => `${item}.${field}`)];
    }
    case 'item':
      return [pathOfItem(about, id)];
  }
}

function pathOfItem(about: Extract<About, { readonly id: string }>, id = about.id): string {
  return `${about.collection}/${id}`;
}
