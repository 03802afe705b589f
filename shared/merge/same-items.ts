/** Two items that both sides made of one person or one place: found by identity, then given one id. */
import { withItemId } from '../dossier/answer-digests';
import type { AnyItem } from '../dossier/commands';
import { type ReadingContext, canonicalOf } from '../dossier/read-field';
import {
  type CollectionId,
  type Dossier,
  type Establishment,
  type Gestionnaire,
  collections,
} from '../dossier/schema';
import { foldText } from '../identifiers/typed-text';
import { matchPeople } from '../staff-import/update';

/** For each collection, the id that takes the place of another. */
export type Aliases = Readonly<Partial<Record<CollectionId, ReadonlyMap<string, string>>>>;

/** The ids of one side for the items that the other side has under another id. */
export function aliasesOf(mine: Dossier, theirs: Dossier, context: ReadingContext): Aliases {
  return {
    establishments: byKeys(mine.establishments, theirs.establishments, (one) =>
      establishmentKeys(one, context),
    ),
    gestionnaires: byKeys(mine.gestionnaires, theirs.gestionnaires, gestionnaireKeys),
    people: samePeople(mine, theirs, context),
  };
}

/** A dossier with these ids in place of the others, wherever they are named. */
export function withAliases(dossier: Dossier, aliases: Aliases): Dossier {
  if (Object.values(aliases).every((map) => map.size === 0)) return dossier;
  return {
    ...dossier,
    establishments: renamed(dossier.establishments, aliases.establishments),
    gestionnaires: renamed(dossier.gestionnaires, aliases.gestionnaires).map((one) =>
      withPlaces(one, aliases),
    ),
    people: renamed(dossier.people, aliases.people).map((one) => withPlaces(one, aliases)),
    documents: dossier.documents.map((one) =>
      one.madeFrom === undefined
        ? one
        : { ...one, madeFrom: one.madeFrom.map((line) => renamedLine(line, aliases)) },
    ),
  };
}

/** Items that only one side has by their id. */
function onlyIn<Item extends AnyItem>(
  items: readonly Item[],
  others: readonly AnyItem[],
): readonly Item[] {
  const ids = new Set(others.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}

/** By the rule of a staff list read again; in one direction, whichever side asks. */
function samePeople(
  mine: Dossier,
  theirs: Dossier,
  context: ReadingContext,
): ReadonlyMap<string, string> {
  const own = onlyIn(mine.people, theirs.people);
  const others = onlyIn(theirs.people, mine.people);
  if (own.length === 0 || others.length === 0) return new Map();
  const isMineFirst = smallestId(own) < smallestId(others);
  const matches = isMineFirst
    ? matchPeople(own, others, context)
    : matchPeople(others, own, context);
  return new Map(
    [...matches].map(([one, other]) => (isMineFirst ? [other.id, one.id] : [one.id, other.id])),
  );
}

function smallestId(items: readonly AnyItem[]): string {
  return items.reduce((least, { id }) => (id < least ? id : least), items[0]?.id ?? '');
}

/** Items with a key that one item of each side has; keys in the order in which they count. */
function byKeys<Item extends AnyItem>(
  mine: readonly Item[],
  theirs: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const taken = new Set<string>();
  const own = singles(onlyIn(mine, theirs), keysOf);
  const others = singles(onlyIn(theirs, mine), keysOf);
  for (const [key, other] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const one = own.get(key);
    if (one === undefined || taken.has(one.id) || aliases.has(other.id)) continue;
    aliases.set(other.id, one.id);
    taken.add(one.id);
  }
  return aliases;
}

function singles<Item extends AnyItem>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item | null>();
  for (const item of items) {
    for (const key of keysOf(item)) found.set(key, found.has(key) ? null : item);
  }
  return new Map([...found].flatMap(([key, item]) => (item === null ? [] : [[key, item]])));
}

function establishmentKeys(
  { finessEg, name }: Establishment,
  context: ReadingContext,
): readonly string[] {
  if (finessEg !== undefined) {
    return [`1 ${canonicalOf(collections.establishments.finessEg, finessEg, context)}`];
  }
  return name === undefined ? [] : [`2 ${foldText(name)}`];
}

/** The director is one person; anyone else is known by the name and the first of the given names. */
function gestionnaireKeys({ whoIs, lastName, firstNames }: Gestionnaire): readonly string[] {
  if (whoIs === 'director' || whoIs === 'representative') return [`1 ${whoIs}`];
  if (lastName === undefined || firstNames === undefined) return [];
  return [`2 ${foldText(lastName)}|${foldText(firstNames).split(' ').at(0) ?? ''}`];
}

function renamed<Item extends AnyItem>(
  items: readonly Item[],
  map: ReadonlyMap<string, string> | undefined,
): readonly Item[] {
  if (map === undefined || map.size === 0) return items;
  const ids = new Set(items.map(({ id }) => id));
  // Of two items that become one, the one that has the id already stays.
  return items
    .filter(({ id }) => !ids.has(map.get(id) ?? ''))
    .map((item) => {
      const id = map.get(item.id);
      return id === undefined ? item : { ...item, id };
    });
}

function withPlaces<Item extends { readonly establishmentIds?: readonly string[] }>(
  item: Item,
  { establishments }: Aliases,
): Item {
  const { establishmentIds } = item;
  if (establishments === undefined || establishmentIds === undefined) return item;
  if (!establishmentIds.some((id) => establishments.has(id))) return item;
  const ids = establishmentIds.map((id) => establishments.get(id) ?? id);
  return { ...item, establishmentIds: [...new Set(ids)] };
}

/** A line of `answerDigests`: « people/p7 1f2e3d4c ». */
function renamedLine(line: string, aliases: Aliases): string {
  return withItemId(line, (collection, id) => {
    const map = aliases[collection as CollectionId]; // another word is no key, and has no map
    return map?.get(id) ?? id;
  });
}
