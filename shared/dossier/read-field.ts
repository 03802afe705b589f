/** Reads what was typed in a field, by its kind: the one place that chooses the check. */
import { readCommune } from '../identifiers/communes';
import { readCountry } from '../identifiers/countries';
import { formatDateField, readDate } from '../identifiers/dates';
import { readEmail } from '../identifiers/email';
import { formatFiness, readFiness } from '../identifiers/finess';
import { readName } from '../identifiers/names';
import { formatPhone, readPhone } from '../identifiers/phone';
import { readPostcode } from '../identifiers/postcode';
import { type Fault, type Reading, invalid, textToKeep, valid } from '../identifiers/reading';
import { formatRpps, readRpps } from '../identifiers/rpps';
import { formatSiren, formatSiret, readSiren, readSiret } from '../identifiers/siren';
import { readText } from '../identifiers/text';
import { finessCategoryByCode } from '../reference/finess-categories';
import { portalProfessionByCode } from '../reference/portal-professions';
import type { FieldKind } from './field-kinds';
import type { Dossier } from './schema';

/** What a check may need besides the text. */
export interface ReadingContext {
  /** ISO date: what « in the future » is judged against. */
  readonly today: string;
  /** The organisation's SIREN, with which its SIRETs begin. */
  readonly siren?: string;
}

/** The context in which this dossier's answers are read. */
export function readingContext(
  { organisation }: Pick<Dossier, 'organisation'>,
  today: string,
): ReadingContext {
  return organisation.siren === undefined ? { today } : { today, siren: organisation.siren };
}

/** Kinds of field that are typed, hence read; the others are ticked. */
export type TypedKind = Exclude<
  FieldKind,
  { readonly kind: 'choice' | 'choices' | 'establishments' | 'digests' | 'acceptances' }
>;

const TICKED: ReadonlySet<FieldKind['kind']> = new Set([
  ...(['choice', 'choices', 'establishments', 'digests', 'acceptances'] as const),
]);

/** Whether a field is typed rather than ticked. */
export function isTyped(field: FieldKind): field is TypedKind {
  return !TICKED.has(field.kind);
}

/**
 * Reads what was typed, or kept, in a field. What a dossier keeps is not always canonical: whoever
 * prints or compares it goes through `canonicalOf`.
 */
export function readField(
  field: TypedKind,
  typed: string,
  context: ReadingContext,
): Reading<string> {
  switch (field.kind) {
    case 'text':
      return readText(typed, { max: field.max });
    case 'name':
      return readName(typed);
    case 'date':
      return readDate(typed, { today: context.today, purpose: field.purpose });
    case 'email':
      return readEmail(typed, { personal: field.personal });
    case 'phone':
      return readPhone(typed, { needsMobile: field.needsMobile });
    case 'count':
      return readCount(typed, field.max);
    case 'finess':
      return readFiness(typed);
    case 'siren':
      return readSiren(typed);
    case 'siret':
      return readSiret(typed, context.siren === undefined ? {} : { siren: context.siren });
    case 'rpps':
      return readRpps(typed);
    case 'postcode':
      return readPostcode(typed);
    case 'commune':
      return readCommune(typed, { keepsCode: field.keepsCode });
    case 'country':
      return readCountry(typed);
    case 'category':
      return finessCategoryByCode(typed) === undefined ? invalid(UNKNOWN_CATEGORY) : valid(typed);
    case 'portal-profession':
      return portalProfessionByCode(typed)?.state === 'active'
        ? valid(typed)
        : invalid(UNKNOWN_PROFESSION);
  }
}

/**
 * What the dossier keeps of a typed text: the canonical value where it is read without losing
 * anything, else the text as typed; `undefined` for a field left empty.
 */
export function keepTyped(
  field: TypedKind,
  typed: string,
  context: ReadingContext,
): string | undefined {
  if (typed.trim() === '') return undefined;
  return textToKeep(typed, (text) => readField(field, text, context));
}

/** The canonical form of a kept text, for printing and comparing; what can't be read comes back as typed. */
export function canonicalOf(field: TypedKind, kept: string, context: ReadingContext): string {
  const reading = readField(field, kept, context);
  return reading.verdict === 'invalid' ? kept : reading.value;
}

/** All there is to doubt of a reading: how the text was read, then the value that was read. */
export function doubtsOf(
  field: TypedKind,
  reading: Reading<string>,
  context: ReadingContext,
): readonly Fault[] {
  if (reading.verdict !== 'doubtful') return [];
  const { value, doubt } = reading;
  const ofValue = readField(field, value, context);
  return ofValue.verdict === 'doubtful' && ofValue.doubt.code !== doubt.code
    ? [doubt, ofValue.doubt]
    : [doubt];
}

/** How a canonical value is shown in a field; what is not canonical is shown as it was typed. */
export function formatField(field: TypedKind, value: string): string {
  switch (field.kind) {
    case 'date':
      return formatDateField(value);
    case 'phone':
      return formatPhone(value);
    case 'finess':
      return formatFiness(value);
    case 'siren':
      return formatSiren(value);
    case 'siret':
      return formatSiret(value);
    case 'rpps':
      return formatRpps(value);
    default:
      return value;
  }
}

function readCount(typed: string, max: number): Reading<string> {
  const digits = typed.replaceAll(/[\s\u00a0\u202f]/g, '');
  const count = Number(digits);
  return /^\d{1,6}$/.test(digits) && count <= max
    ? valid(String(count))
    : invalid({
        code: 'count',
        message: `Ce nombre n’est pas compris. Écrivez un nombre entier entre 0 et ${max}, en chiffres.`,
        example: '45',
      });
}

const UNKNOWN_CATEGORY = {
  code: 'category-unknown',
  message: 'Cette catégorie n’est pas dans la liste. Cherchez-la par son code ou par un mot.',
  example: '500',
};
const UNKNOWN_PROFESSION = {
  code: 'portal-profession-unknown',
  message:
    'Cette profession n’est pas, ou n’est plus, dans la liste du portail. Choisissez-en une dans la liste.',
  example: '313',
};
