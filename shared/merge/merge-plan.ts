/**
 * The three-way merge of a dossier: what one side alone changed since the common ancestor is taken or kept,
 * what both changed otherwise is a conflict, and nothing is decided for the person.
 */
import type { AnyItem } from '../dossier/commands';
import { type ReadingContext, readingContext } from '../dossier/read-field';
import {
  type CollectionId,
  type Dossier,
  type SectionId,
  collectionIds,
  emptyDossier,
  sectionIds,
} from '../dossier/schema';
import { type Aliases, aliasesOf, withAliases } from './same-items';
import { isSignedApart } from './signed-apart';
import {
  type Fields,
  type Unit,
  isSame,
  isSameItem,
  settled,
  unitsOf,
  unitsOfItem,
  valuesOf,
} from './units';

/** One of the two versions: that of this computer, or that of the file. */
export type Side = 'mine' | 'theirs';

/** What a difference is about: some fields of a section, of an item, or a whole item. */
export type About =
  | { readonly kind: 'answer'; readonly section: SectionId; readonly fields: readonly string[] }
  | {
      readonly kind: 'field';
      readonly collection: CollectionId;
      readonly id: string;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'item'; readonly collection: CollectionId; readonly id: string };

/** Fields of a section or an item; a whole item; `null` for an item that is not there. */
export type Values = Fields | null;

/** Something that the two versions say otherwise. */
export interface Difference {
  /** « organisation.siren », « people/p7.birthDate », « people/p7 ». */
  readonly key: string;
  readonly about: About;
  readonly base: Values;
  readonly mine: Values;
  readonly theirs: Values;
}

/** Something that is merged without asking, and what it becomes. */
export interface Settled extends Difference {
  readonly result: Values;
}

/** What a merge of two versions would do. */
export interface MergePlan {
  readonly mine: Dossier;
  /** With the ids of this computer where both sides have one person or place under two ids. */
  readonly theirs: Dossier;
  /** For the items of the file that have another id here. */
  readonly aliases: Aliases;
  /** Whether the version from which both come is known; without it, nothing says who changed what. */
  readonly hasAncestor: boolean;
  /** What only the file changed, or what both sides added. */
  readonly taken: readonly Settled[];
  /** What only this computer changed. */
  readonly kept: readonly Difference[];
  /** What both changed, each in its own way. */
  readonly conflicts: readonly Difference[];
}

/** What is being gathered. */
interface Gathering {
  readonly taken: Settled[];
  readonly kept: Difference[];
  readonly conflicts: Difference[];
}

/**
 * Compares the two versions of one dossier.
 * @param ancestor the version from which both come; without one, what only one side has is kept, and
 *   everything else that differs is a conflict.
 * @param today ISO date, against which two-digit years are read.
 */
export function planMerge(
  ancestor: Dossier | null,
  mine: Dossier,
  received: Dossier,
  today: string,
): MergePlan {
  if (mine.id !== received.id) throw new Error('Only versions of one dossier are merged');
  const context: ReadingContext = readingContext(mine, today);
  const aliases = aliasesOf(mine, received, context);
  const theirs = withAliases(received, aliases);
  const base = withAliases(ancestor ?? emptyDossier(mine.id, mine.createdAt), aliases);
  const found: Gathering = { taken: [], kept: [], conflicts: [] };
  for (const section of sectionIds) {
    for (const unit of unitsOf(section)) {
      const about = { kind: 'answer', section, fields: unit.fields } as const;
      const isToAsk =
        section === 'pieces' &&
        unit.fields.some((field) => isSignedApart(field, { base, mine, theirs }));
      const asked = isToAsk ? { ...unit, alwaysAsks: true } : unit;
      compare(found, about, asked, base[section], mine[section], theirs[section]);
    }
  }
  for (const collection of collectionIds) {
    compareItems(found, collection, base[collection], mine[collection], theirs[collection]);
  }
  return { mine, theirs, aliases, hasAncestor: ancestor !== null, ...found };
}

/** Three-way comparison of one unit. */
function compare(
  found: Gathering,
  about: About,
  unit: Unit,
  ofBase: Fields,
  ofMine: Fields,
  ofTheirs: Fields,
): void {
  const { fields } = unit;
  if (isSame(fields, ofMine, ofTheirs)) return;
  const [base, mine, theirs] = [ofBase, ofMine, ofTheirs].map((side) => valuesOf(unit, side));
  if (base === undefined || mine === undefined || theirs === undefined) return;
  const difference = { key: keyOf(about), about, base, mine, theirs };
  if (unit.alwaysAsks === true) found.conflicts.push(difference);
  else if (isSame(fields, mine, base)) found.taken.push({ ...difference, result: theirs });
  else if (isSame(fields, theirs, base)) found.kept.push(difference);
  else {
    const result = settled(unit, base, mine, theirs);
    if (result === null) found.conflicts.push(difference);
    else if (isSame(fields, result, mine)) found.kept.push(difference);
    else found.taken.push({ ...difference, result });
  }
}

function compareItems(
  found: Gathering,
  collection: CollectionId,
  base: readonly AnyItem[],
  mine: readonly AnyItem[],
  theirs: readonly AnyItem[],
): void {
  const before = byId(base);
  const others = byId(theirs);
  for (const item of mine) {
    const { id } = item;
    const known = before.get(id);
    const other = others.get(id);
    if (other === undefined) compareLone(found, collection, 'mine', item, known);
    else if (other !== item) compareBoth(found, collection, known ?? { id }, item, other);
  }
  const own = byId(mine);
  for (const item of theirs) {
    if (!own.has(item.id)) compareLone(found, collection, 'theirs', item, before.get(item.id));
  }
}

/** An item that both sides have, field by field. */
function compareBoth(
  found: Gathering,
  collection: CollectionId,
  base: AnyItem,
  mine: AnyItem,
  theirs: AnyItem,
): void {
  for (const unit of unitsOfItem(collection, base, mine, theirs)) {
    const about = { kind: 'field', collection, id: mine.id, fields: unit.fields } as const;
    compare(found, about, unit, base, mine, theirs);
  }
}

/** An item that only one side has: it was added there, or taken away by the other. */
function compareLone(
  found: Gathering,
  collection: CollectionId,
  side: Side,
  item: AnyItem,
  base: AnyItem | undefined,
): void {
  const about = { kind: 'item', collection, id: item.id } as const;
  const difference: Difference = {
    key: keyOf(about),
    about,
    base: base ?? null,
    mine: side === 'mine' ? item : null,
    theirs: side === 'theirs' ? item : null,
  };
  if (base !== undefined && !isSameItem(item, base)) found.conflicts.push(difference);
  // Known and unchanged, it was taken away by the other side; unknown, it was added by this one.
  else if ((base === undefined) === (side === 'theirs')) {
    found.taken.push({ ...difference, result: difference.theirs });
  } else found.kept.push(difference);
}

function keyOf(about: About): string {
  switch (about.kind) {
    case 'answer':
      return `${about.section}.${about.fields[0] ?? ''}`;
    case 'field':
      return `${about.collection}/${about.id}.${about.fields[0] ?? ''}`;
    case 'item':
      return `${about.collection}/${about.id}`;
  }
}

function byId(items: readonly AnyItem[]): ReadonlyMap<string, AnyItem> {
  return new Map(items.map((item) => [item.id, item]));
}
