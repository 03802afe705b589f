/** What a question is: the words around one field of the schema, and when it is asked. */
import type { FieldKind } from '../dossier/field-kinds';
import {
  type CollectionId,
  type Dossier,
  type Item,
  type ItemField,
  type SectionAnswers,
  type SectionField,
  type SectionId,
  collections,
  sections,
} from '../dossier/schema';
import type { Certainty, SourceKey } from '../reference/sources';

/** What a question is about: a section of the dossier, or each item of a collection. */
export type Entity = SectionId | CollectionId;

/** Name of a field of an entity. */
export type FieldOf<About extends Entity> = About extends SectionId
  ? SectionField<About>
  : About extends CollectionId
    ? ItemField<About>
    : never;

/** The answers a question of this entity can look at. */
export type SubjectOf<About extends Entity> = About extends SectionId
  ? SectionAnswers<About>
  : About extends CollectionId
    ? Item<About>
    : never;

type OptionOf<About extends Entity, Field extends FieldOf<About>> = Extract<
  Field extends keyof SubjectOf<About>
    ? NonNullable<SubjectOf<About>[Field]> extends readonly (infer Option)[]
      ? Option
      : NonNullable<SubjectOf<About>[Field]>
    : never,
  string
>;

/** Words of one option of a choice. */
export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
}

/** The « pourquoi, exemple, source » of the help panel. */
export interface QuestionHelp {
  readonly why: string;
  readonly source: SourceKey;
  readonly certainty: Certainty;
}

/** A question as the screens, the review and the tests see it. */
export interface Question {
  /** « diagnostic.usesDui »: stable, used in places, links and tests. */
  readonly id: string;
  readonly entity: Entity;
  readonly field: string;
  readonly kind: FieldKind;
  readonly label: string;
  /** With its article, for « Reprendre : la date de naissance de… ». */
  readonly noun: string;
  readonly hint?: string;
  readonly example?: string;
  /** Words of the options, in the order they are shown; empty unless a choice. */
  readonly options: readonly (OptionWords & { readonly value: string })[];
  readonly help?: QuestionHelp;
  /** Whether the answer comes with time (a paper gathered, a request sent): it never holds one back. */
  readonly comesLater: boolean;
  /** Whether the answer decides which others are asked; changing it may set answers aside. */
  readonly decides: boolean;
  /** Whether an answer is awaited, where the question is asked. */
  readonly isRequired: (dossier: Dossier, subject: Subject) => boolean;
  /** Whether the question is asked of this subject (the section's answers, or the item). */
  readonly applies: (dossier: Dossier, subject: Subject) => boolean;
}

/** A section's answers or an item, seen field by field. */
export type Subject = Readonly<Record<string, unknown>>;

/** How a question is written in the catalogue. */
interface QuestionWords<About extends Entity, Field extends FieldOf<About>> {
  readonly label: string;
  readonly noun: string;
  readonly hint?: string;
  readonly example?: string;
  /** For choices: every option, in the order shown. */
  readonly options?: Readonly<Record<OptionOf<About, Field>, string | OptionWords>>;
  /** Never awaited, or awaited only where this does not hold. */
  readonly optional?: boolean | ((dossier: Dossier, subject: SubjectOf<About>) => boolean);
  readonly help?: QuestionHelp;
  readonly comesLater?: boolean;
  readonly decides?: boolean;
  /** Asked only when this holds; always, if absent. */
  readonly when?: (dossier: Dossier, subject: SubjectOf<About>) => boolean;
}

/** Writes a question on a field of the schema; the field's name and options are checked by the types. */
export function ask<About extends Entity, Field extends FieldOf<About>>(
  entity: About,
  field: Field,
  words: QuestionWords<About, Field>,
): Question {
  const { options, optional, when, ...rest } = words;
  return {
    ...rest,
    id: `${entity}.${field}`,
    comesLater: words.comesLater ?? false,
    decides: words.decides ?? false,
    entity,
    field,
    kind: kindOf(entity, field),
    options: Object.entries<string | OptionWords>(options ?? {}).map(([value, option]) => ({
      value,
      ...(typeof option === 'string' ? { label: option } : option),
    })),
    // The catalogue and the screens hand each question subjects of its own entity only.
    isRequired: (dossier, subject) =>
      typeof optional === 'function'
        ? !optional(dossier, subject as SubjectOf<About>) // as said above
        : optional !== true,
    applies: (dossier, subject) => when?.(dossier, subject as SubjectOf<About>) ?? true, // same
  };
}

/** The kind of a field of an entity; throws for a name that is not in the table. */
export function kindOf(entity: Entity, field: string): FieldKind {
  const table: Readonly<Record<string, FieldKind>> =
    entity in sections
      ? sections[entity as SectionId] // narrowed by the test on the line above
      : collections[entity as CollectionId]; // the only other possibility
  const kind = table[field];
  if (kind === undefined) throw new Error(`No field ${field} in ${entity}`);
  return kind;
}

/** Whether an entity is a collection of items. */
export function isCollection(entity: Entity): entity is CollectionId {
  return entity in collections;
}
