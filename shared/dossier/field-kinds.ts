/** The kinds of field a dossier is made of: what each may hold while half-typed, and how each is read. */
import type { DatePurpose } from '../identifiers/dates';
import { z } from '../zod';

/** One field of the dossier, described once; schemas, types and checks are derived from it. */
export type FieldKind =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'name' }
  | { readonly kind: 'choice'; readonly options: readonly [string, ...string[]] }
  | { readonly kind: 'choices'; readonly options: readonly [string, ...string[]] }
  | { readonly kind: 'date'; readonly purpose: DatePurpose }
  | { readonly kind: 'email'; readonly personal: boolean }
  | { readonly kind: 'phone'; readonly needsMobile: boolean }
  | { readonly kind: 'count'; readonly max: number }
  | { readonly kind: 'finess' | 'siren' | 'siret' | 'rpps' | 'postcode' }
  | { readonly kind: 'category' | 'portal-profession' }
  /** `keepsCode`: « Nevers (58194) » for a birth place, « Nevers » for an address. */
  | { readonly kind: 'commune'; readonly keepsCode: boolean }
  | { readonly kind: 'country' }
  | { readonly kind: 'establishments' | 'digests' }
  | { readonly kind: 'acceptances' };

/** A doubt that a person has looked at and accepted, with the value it was accepted for. */
export interface Acceptance {
  readonly field: string;
  /** `Fault.code` of the doubt. */
  readonly code: string;
  /** The value as it was then: another value raises the doubt again. */
  readonly value: string;
  /** The person's own word. */
  readonly why: string;
}

/** TypeScript type of what a field may hold, half-typed or not. */
export type ValueOf<Kind extends FieldKind> = Kind extends {
  readonly kind: 'choice';
  readonly options: readonly (infer Option)[];
}
  ? Option
  : Kind extends { readonly kind: 'choices'; readonly options: readonly (infer Option)[] }
    ? readonly Option[]
    : Kind extends { readonly kind: 'establishments' | 'digests' }
      ? readonly string[]
      : Kind extends { readonly kind: 'acceptances' }
        ? readonly Acceptance[]
        : string;

/** Any value a field may hold. */
export type FieldValue = string | readonly string[] | readonly Acceptance[];

/** Of any length: a text too long for its field is refused where it is typed, and never lost. */
const typed = z.string();

const acceptance = z.strictObject({ field: typed, code: typed, value: typed, why: typed });

/**
 * Lenient schema of one field: what may be saved while half-typed. A typed field takes any text, so
 * that nothing typed is lost; a ticked field takes only its options.
 */
export function lenientFieldSchema(field: FieldKind): z.ZodType<FieldValue> {
  switch (field.kind) {
    case 'choice':
      return z.enum(field.options);
    case 'choices':
      return z.array(z.enum(field.options)).max(field.options.length);
    case 'establishments':
    case 'digests':
      return z.array(z.string());
    case 'acceptances':
      return z.array(acceptance);
    default:
      return typed;
  }
}

/**
 * Whether a value is sure to pass that schema as it stands: far quicker than asking it, ten thousand people
 * over. A `false` says nothing: the schema then has the word.
 */
export type QuickYes = (value: unknown) => boolean;

const isText: QuickYes = (value) => typeof value === 'string';

/** The quick test of one field. */
export function quickYesOf(field: FieldKind): QuickYes {
  switch (field.kind) {
    case 'choice': {
      const options: ReadonlySet<unknown> = new Set(field.options);
      return (value) => options.has(value);
    }
    case 'establishments':
    case 'digests':
      return isListOfTexts;
    case 'choices':
    case 'acceptances':
      return () => false;
    default:
      return isText;
  }
}

function isListOfTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  // `every` would pass over holes.
  for (const text of value) if (typeof text !== 'string') return false;
  return true;
}
