/** Random dossiers and commands for property tests, drawn from the table of fields. */
import fc from 'fast-check';
import { type Command, apply } from '../../shared/dossier/commands';
import type { FieldKind, FieldValue } from '../../shared/dossier/field-kinds';
import {
  type CollectionId,
  type Dossier,
  collectionIds,
  collections,
  emptyDossier,
  sectionIds,
  sections,
} from '../../shared/dossier/schema';

const typed = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('Nguyễn', '31/11/1987', '580990000', '1985-05-20', 'a@b.example', ''),
);

/** A value that a field of this kind may hold, or `undefined` to take the answer back. */
export function valueOf(kind: FieldKind): fc.Arbitrary<FieldValue | undefined> {
  const some: fc.Arbitrary<FieldValue> = (() => {
    switch (kind.kind) {
      case 'choice':
        return fc.constantFrom(...kind.options);
      case 'choices':
        return fc.subarray([...kind.options]);
      case 'establishments':
        return fc.subarray(['a', 'b', 'c']);
      case 'digests':
        return fc.array(typed, { maxLength: 3 });
      case 'acceptances':
        return fc.array(fc.record({ field: typed, code: typed, value: typed, why: typed }), {
          maxLength: 2,
        });
      default:
        return typed;
    }
  })();
  return fc.option(some, { nil: undefined, freq: 4 });
}

const ids = ['a', 'b', 'c', 'd'];

/** An intention: what to try on whatever dossier it meets. */
export type Intention = (dossier: Dossier) => Command | null;

const setAnswer: fc.Arbitrary<Intention> = fc
  .constantFrom(...sectionIds)
  .chain((section) =>
    fc.tuple(
      fc.constant(section),
      fc.constantFrom(...Object.entries<FieldKind>(sections[section])),
    ),
  )
  .chain(([section, [field, kind]]) =>
    valueOf(kind).map((value) => () => ({ type: 'set-answer', section, field, value }) as const),
  );

const setItemField: fc.Arbitrary<Intention> = fc
  .constantFrom(...collectionIds)
  .chain((collection) =>
    fc.tuple(
      fc.constant(collection),
      fc.constantFrom(...Object.entries<FieldKind>(collections[collection])),
      fc.nat(),
    ),
  )
  .chain(([collection, [field, kind], pick]) =>
    valueOf(kind).map((value) => (dossier: Dossier) => {
      const items = dossier[collection];
      const item = items[pick % Math.max(1, items.length)];
      return item === undefined
        ? null
        : ({ type: 'set-item-field', collection, id: item.id, field, value } as const);
    }),
  );

const insertItems: fc.Arbitrary<Intention> = fc
  .tuple(fc.constantFrom(...collectionIds), fc.shuffledSubarray(ids, { minLength: 1 }), fc.nat(5))
  .map(([collection, wanted, start]) => (dossier: Dossier) => {
    const free = wanted.filter((id) => !dossier[collection].some((item) => item.id === id));
    const from = Math.min(start, dossier[collection].length);
    return {
      type: 'insert-items',
      collection,
      entries: free.map((id, index) => ({ item: { id }, at: from + index * 2 })),
    };
  });

const removeItems: fc.Arbitrary<Intention> = fc
  .tuple(fc.constantFrom(...collectionIds), fc.subarray(ids))
  .map(([collection, wanted]) => (dossier: Dossier) => ({
    type: 'remove-items',
    collection,
    ids: presentIds(dossier, collection).filter((id) => wanted.includes(id)),
  }));

function presentIds(dossier: Dossier, collection: CollectionId): string[] {
  return dossier[collection].map(({ id }) => id);
}

/** One change of any kind. */
export const intention: fc.Arbitrary<Intention> = fc.oneof(
  { weight: 5, arbitrary: setAnswer },
  { weight: 5, arbitrary: setItemField },
  { weight: 3, arbitrary: insertItems },
  { weight: 1, arbitrary: removeItems },
);

/** The commands that these intentions give, one after the other, from this dossier. */
export function commandsFrom(start: Dossier, intentions: readonly Intention[]): Command[] {
  let dossier = start;
  const commands: Command[] = [];
  for (const intend of intentions) {
    const command = intend(dossier);
    if (command === null) continue;
    commands.push(command);
    dossier = apply(dossier, command).dossier;
  }
  return commands;
}

/** A dossier reached by random changes. */
export const dossier: fc.Arbitrary<Dossier> = fc
  // Without a size, fast-check stops at ten.
  .array(intention, { maxLength: 60, size: 'max' })
  .map((intentions) => {
    const start = emptyDossier('d', '2026-11-23T09:00:00.000Z');
    return commandsFrom(start, intentions).reduce(
      (current, command) => apply(current, command).dossier,
      start,
    );
  });
