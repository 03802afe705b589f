import fc from 'fast-check';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/dossier/commands';
import type { FieldKind, FieldValue } from '../../shared/dossier/field-kinds';
import { canonicalJson } from '../../shared/dossier/fingerprint';
import {
  type CollectionId,
  type Dossier,
  type SectionId,
  collectionIds,
  collections,
  emptyDossier,
  sectionIds,
  sections,
} from '../../shared/dossier/schema';
import { reviewedFingerprint } from '../../shared/journey/closing';
import { keyOf } from '../../shared/journey/journey-context';
import { type JourneyActor, journeyMachine } from '../../shared/journey/machine';
import { progressOf } from '../../shared/journey/progress';
import { nextAction } from '../../shared/journey/resume';
import { valueOf } from '../dossier/arbitraries';
import { runs } from '../property-runs';
import { TODAY } from './answer-sheets';
import { likelyDossier } from './random-dossiers';

/** One answer of a dossier: of a section, or of an item that must be there first. */
interface Answer {
  readonly kind: FieldKind;
  readonly value: FieldValue;
  readonly item: { readonly collection: CollectionId; readonly id: string } | null;
  readonly give: (value: FieldValue | undefined) => Command;
}

/** What may happen on the way to one answer. */
const DETOURS = [
  'another answer first',
  'another answer, undone',
  'taken back, and given again',
  'undone, and done again',
  'an item too many',
  'the item removed, and brought back',
  'the last ten changes undone, and done again',
] as const;
type Detour = (typeof DETOURS)[number];
const anyDetour = (): fc.Arbitrary<Detour> => fc.constantFrom(...DETOURS);

describe('where one stands', () => {
  it('depends on the answers alone, not on the way they were reached', () => {
    fc.assert(
      fc.property(likelyDossier, fc.gen(), (target, draw) => {
        const route = new Route(target);
        const answers = answersOf(target);
        for (const { collection, id } of itemsOf(target)) {
          if (draw(fc.boolean)) route.insert(collection, id);
        }
        for (const answer of draw(fc.shuffledSubarray, answers, { minLength: answers.length })) {
          route.isLookedAt = draw(fc.nat, { max: 7 }) === 0;
          const detour = draw(fc.nat, { max: 2 }) === 0 ? draw(anyDetour) : null;
          const other = detour?.startsWith('another answer')
            ? draw(valueOf, answer.kind)
            : undefined;
          route.take(answer, detour, other);
        }
        const items = itemsOf(target);
        for (const { collection, id } of items) route.insert(collection, id);
        route.isLookedAt = true;
        for (const item of draw(fc.shuffledSubarray, items, {
          maxLength: Math.min(3, items.length),
        })) {
          route.removeAndBringBack(item);
        }
        const { dossier } = route;
        expect(canonicalJson(dossier)).toBe(canonicalJson(target));
        // A fresh copy shares no object with what was remembered on the way.
        expect(standingOf(dossier)).toEqual(standingOf(structuredClone(target)));
      }),
      // A route is too long to be shrunk in good time: its seed leads back to it.
      { numRuns: runs(50), endOnFailure: true },
    );
  });
});

/** A way to a dossier, taken on the running machine. */
class Route {
  /** Whether one looks at where one stands after each event, as the rail does: what is remembered then must not come out later. */
  isLookedAt = true;
  private readonly actor: JourneyActor;
  private detours = 0;

  constructor(private readonly target: Dossier) {
    const { id, createdAt } = target;
    const input = { dossier: emptyDossier(id, createdAt), today: TODAY, place: null };
    this.actor = createActor(journeyMachine, { input }).start();
  }

  get dossier(): Dossier {
    return this.actor.getSnapshot().context.dossier;
  }

  /** Adds an item of the target, unless it is there, where it belongs among those that are. */
  insert(collection: CollectionId, id: string): void {
    const present = this.dossier[collection].map((item) => item.id);
    if (present.includes(id)) return;
    const order = this.target[collection].map((item) => item.id);
    const before = new Set(order.slice(0, order.indexOf(id)));
    this.apply({
      type: 'insert-items',
      collection,
      entries: [{ item: { id }, at: present.findLastIndex((other) => before.has(other)) + 1 }],
    });
  }

  take(answer: Answer, detour: Detour | null, other: FieldValue | undefined): void {
    const { item, value, give } = answer;
    if (item !== null) this.insert(item.collection, item.id);
    if (detour === 'another answer first') this.apply(give(other));
    if (detour === 'another answer, undone' && this.apply(give(other))) this.send('undo');
    this.apply(give(value));
    switch (detour) {
      case 'taken back, and given again':
        this.apply(give(undefined));
        this.apply(give(value));
        return;
      case 'undone, and done again':
        this.backAndForth(1);
        return;
      case 'the last ten changes undone, and done again':
        this.backAndForth(Math.min(10, this.actor.getSnapshot().context.undo.length));
        return;
      case 'an item too many': {
        const collection = item?.collection ?? 'people';
        const id = `detour-${(this.detours += 1)}`;
        this.apply({
          type: 'insert-items',
          collection,
          entries: [{ item: { id }, at: this.detours % 3 }],
        });
        this.apply({ type: 'remove-items', collection, ids: [id] });
        return;
      }
      case 'the item removed, and brought back':
        if (item !== null) this.removeAndBringBack(item);
        return;
      default:
    }
  }

  removeAndBringBack({ collection, id }: NonNullable<Answer['item']>): void {
    this.apply({ type: 'remove-items', collection, ids: [id] });
    this.send('undo');
  }

  private backAndForth(changes: number): void {
    for (let count = 0; count < changes; count += 1) this.actor.send({ type: 'undo' });
    this.look();
    for (let count = 0; count < changes; count += 1) this.actor.send({ type: 'redo' });
    this.look();
  }

  /** Whether the command changed anything: only then is there something to undo. */
  private apply(command: Command): boolean {
    const before = this.dossier;
    this.actor.send({ type: 'apply', command, label: 'x' });
    this.look();
    return this.dossier !== before;
  }

  private send(type: 'undo' | 'redo'): void {
    this.actor.send({ type });
    this.look();
  }

  private look(): void {
    if (this.isLookedAt) progressOf(this.dossier, TODAY);
  }
}

function itemsOf(dossier: Dossier): { collection: CollectionId; id: string }[] {
  return collectionIds.flatMap((collection) =>
    dossier[collection].map(({ id }) => ({ collection, id })),
  );
}

function answersOf(dossier: Dossier): Answer[] {
  return [
    ...sectionIds.flatMap((section) => sectionAnswers(section, dossier[section])),
    ...collectionIds.flatMap((collection) =>
      dossier[collection].flatMap((item) => itemAnswers(collection, item)),
    ),
  ];
}

function sectionAnswers(section: SectionId, answers: object): Answer[] {
  const kinds: Readonly<Record<string, FieldKind>> = sections[section];
  return givenAnswers(kinds, answers).map(({ field, ...rest }) => ({
    ...rest,
    item: null,
    give: (value) => ({ type: 'set-answer', section, field, value }),
  }));
}

function itemAnswers(collection: CollectionId, item: { readonly id: string }): Answer[] {
  const kinds: Readonly<Record<string, FieldKind>> = collections[collection];
  const { id } = item;
  return givenAnswers(kinds, item).map(({ field, ...rest }) => ({
    ...rest,
    item: { collection, id },
    give: (value) => ({ type: 'set-item-field', collection, id, field, value }),
  }));
}

function givenAnswers(kinds: Readonly<Record<string, FieldKind>>, answers: object) {
  return Object.entries(answers as Readonly<Record<string, FieldValue>>).flatMap(
    ([field, value]) => {
      const kind = kinds[field];
      return kind === undefined ? [] : [{ field, kind, value }];
    },
  );
}

/** All that the screens say of where one stands. */
function standingOf(dossier: Dossier) {
  const progress = progressOf(dossier, TODAY);
  const { steps, minutesLeft } = progress;
  return {
    minutesLeft,
    next: nextAction(dossier, progress),
    reviewed: reviewedFingerprint(dossier),
    steps: steps.map(({ step, status, blocker, findings, todos, setAside, ...rest }) => ({
      step: step.id,
      status,
      blocker,
      findings: findings.map((finding) => [finding.kind, keyOf(finding), finding.fault.code]),
      todos,
      setAside: setAside.map((aside) => [keyOf(aside), aside.value]),
      minutesLeft: rest.minutesLeft,
    })),
  };
}
