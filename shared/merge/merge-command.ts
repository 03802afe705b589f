/** The command of a merge: what leads from the version of this computer to the merged one, in one undo. */
import type { AnyItem, Command, Together } from '../dossier/commands';
import { type CollectionId, type Dossier, collectionIds } from '../dossier/schema';
import { type Result, fail, succeed } from '../result';
import type { About, MergePlan, Side, Values } from './merge-plan';
import { isSame } from './units';

/** Which version each conflict was settled by. */
export type MergeChoices = ReadonlyMap<string, Side>;

/** Something that becomes what `result` says. */
interface Decided {
  readonly about: About;
  readonly mine: Values;
  readonly result: Values;
}

/**
 * The command that merges, with these choices; else the keys of the conflicts that none was made for.
 * @param handoverId what is taken, noted in the dossier so that an undo takes it back too.
 */
export function mergeCommand(
  plan: MergePlan,
  choices: MergeChoices,
  handover: { readonly id: string; readonly label: string },
): Result<Together, readonly string[]> {
  const open = plan.conflicts.filter(({ key }) => !choices.has(key)).map(({ key }) => key);
  if (open.length > 0) return fail(open);
  const decided: readonly Decided[] = [
    ...plan.taken,
    ...plan.conflicts
      .filter(({ key }) => choices.get(key) === 'theirs')
      .map((conflict) => ({ ...conflict, result: conflict.theirs })),
  ];
  const commands = [
    ...decided.flatMap(fieldCommands),
    ...collectionIds.flatMap((collection) => itemCommands(plan, collection, decided)),
  ];
  return succeed({
    type: 'together',
    label: handover.label,
    origin: 'merge',
    commands: [...commands, ...noteOf(plan, commands, handover.id)],
  });
}

/** That this handover is in the dossier now. */
function noteOf(plan: MergePlan, commands: readonly Command[], id: string): readonly Command[] {
  const merged = commands.find(
    (command) =>
      command.type === 'set-answer' && command.section === 'handovers' && command.field === 'taken',
  );
  const value = merged?.type === 'set-answer' ? merged.value : plan.mine.handovers.taken;
  const taken = (Array.isArray(value) ? value : []).map(String);
  if (taken.includes(id)) return [];
  return [{ type: 'set-answer', section: 'handovers', field: 'taken', value: [...taken, id] }];
}

function fieldCommands({ about, mine, result }: Decided): readonly Command[] {
  if (about.kind === 'item' || mine === null || result === null) return [];
  return about.fields
    .filter((field) => !isSame([field], mine, result))
    .map((field): Command => {
      const value = result[field];
      return about.kind === 'answer'
        ? { type: 'set-answer', section: about.section, field, value }
        : { type: 'set-item-field', collection: about.collection, id: about.id, field, value };
    });
}

function itemCommands(
  plan: MergePlan,
  collection: CollectionId,
  decided: readonly Decided[],
): readonly Command[] {
  const leaving = new Set<string>();
  const coming = new Set<string>();
  for (const { about, mine, result } of decided) {
    if (about.kind !== 'item' || about.collection !== collection) continue;
    if (result === null && mine !== null) leaving.add(about.id);
    if (result !== null && mine === null) coming.add(about.id);
  }
  const commands: Command[] = [];
  if (leaving.size > 0) commands.push({ type: 'remove-items', collection, ids: [...leaving] });
  if (coming.size > 0) {
    const order = mergedOrder(plan, collection, leaving, coming);
    commands.push({ type: 'insert-items', collection, entries: order });
  }
  return commands;
}

/** Where those who come stand: after the one they follow in their version and what was added here since. */
function mergedOrder(
  { mine, theirs }: Pick<MergePlan, 'mine' | 'theirs'>,
  collection: CollectionId,
  leaving: ReadonlySet<string>,
  coming: ReadonlySet<string>,
): readonly { readonly item: AnyItem; readonly at: number }[] {
  const staying = idsOf(mine, collection).filter((id) => !leaving.has(id));
  const shared = new Set(idsOf(theirs, collection).filter((id) => !coming.has(id)));
  const isShared = new Set(staying.filter((id) => shared.has(id)));
  const followers = new Map<string, AnyItem[]>();
  let anchor = '';
  for (const item of itemsOf(theirs, collection)) {
    if (isShared.has(item.id)) anchor = item.id;
    if (!coming.has(item.id)) continue;
    const known = followers.get(anchor);
    if (known === undefined) followers.set(anchor, [item]);
    else known.push(item);
  }
  const entries: { item: AnyItem; at: number }[] = [];
  let at = 0;
  const place = (items: readonly AnyItem[] = []): void => {
    for (const item of items) entries.push({ item, at: at++ });
  };
  // Before all that both have, or after everything if they have nothing in common.
  let waiting = isShared.size === 0 ? undefined : followers.get('');
  for (const id of staying) {
    if (isShared.has(id)) {
      place(waiting);
      waiting = followers.get(id);
    }
    at += 1;
  }
  place(isShared.size === 0 ? followers.get('') : waiting);
  return entries;
}

function itemsOf(dossier: Dossier, collection: CollectionId): readonly AnyItem[] {
  return dossier[collection];
}

function idsOf(dossier: Dossier, collection: CollectionId): readonly string[] {
  return itemsOf(dossier, collection).map(({ id }) => id);
}
