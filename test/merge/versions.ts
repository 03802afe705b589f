/** Two versions of one dossier and what they come from, drawn at random, and how the tests merge them. */
import fc from 'fast-check';
import { apply } from '../../shared/dossier/commands';
import { type Dossier, collectionIds, sectionIds } from '../../shared/dossier/schema';
import { type MergeChoices, mergeCommand } from '../../shared/merge/merge-command';
import { type MergePlan, type Side, planMerge } from '../../shared/merge/merge-plan';
import { commandsFrom, dossier as anyDossier, intention } from '../dossier/arbitraries';
import { TODAY } from '../journey/answer-sheets';

/** A common ancestor and what became of it on each side. */
export interface Versions {
  readonly base: Dossier;
  readonly mine: Dossier;
  readonly theirs: Dossier;
}

const history = fc.array(intention, { maxLength: 25, size: 'max' });

/** The dossier after these intentions. */
export function grown(base: Dossier, intentions: Parameters<typeof commandsFrom>[1]): Dossier {
  return commandsFrom(base, intentions).reduce(
    (current, command) => apply(current, command).dossier,
    base,
  );
}

/** Versions whose items have ids of a small set, so that both sides touch the same ones. */
export const versions: fc.Arbitrary<Versions> = fc
  .tuple(anyDossier, history, history)
  .map(([base, ours, others]) => ({
    base,
    mine: grown(base, ours),
    theirs: grown(base, others),
  }));

/** The plan of a merge. */
export function planOf({ base, mine, theirs }: Versions): MergePlan {
  return planMerge(base, mine, theirs, TODAY);
}

/** Every conflict settled by the same side. */
export function all(plan: MergePlan, side: Side): MergeChoices {
  return new Map(plan.conflicts.map(({ key }) => [key, side]));
}

/** The handover that the tests merge. */
const HANDOVER = 'h1';

/** The merged dossier. */
export function merged(plan: MergePlan, choices: MergeChoices = new Map(), id = HANDOVER): Dossier {
  const command = mergeCommand(plan, choices, { id, label: 'Fusion' });
  if (!command.ok) throw new Error(`Not chosen: ${command.error.join(', ')}`);
  return apply(plan.mine, command.value).dossier;
}

/** The same without the order of what a field lists, nor the note of the handover, for comparing. */
export function comparable(dossier: Dossier): unknown {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? [...new Set(value.map((entry) => JSON.stringify(entry)))]
          .filter((text) => text !== JSON.stringify(HANDOVER))
          .sort()
      : value;
  const fields = (owner: object): unknown =>
    Object.fromEntries(
      Object.entries(owner)
        .map(([field, value]): [string, unknown] => [field, sorted(value)])
        .filter(([, value]) => !Array.isArray(value) || value.length > 0),
    );
  const inOrder = (items: readonly { readonly id: string }[]) =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...Object.fromEntries(sectionIds.map((section) => [section, fields(dossier[section])])),
    ...Object.fromEntries(
      collectionIds.map((collection) => [collection, inOrder(dossier[collection]).map(fields)]),
    ),
  };
}
