/** An answer in words, as the review and the documents show it. */
import {
  type TypedKind,
  canonicalOf,
  formatField,
  isTyped,
  readingContext,
} from '../dossier/read-field';
import type { Dossier } from '../dossier/schema';
import { formatCommune } from '../identifiers/communes';
import { formatDate } from '../identifiers/dates';
import { finessCategoryByCode } from '../reference/finess-categories';
import { portalProfessionByCode } from '../reference/portal-professions';
import type { Question } from './question';

/**
 * The answer to a question in words: « 27 octobre 1998 », « Oui », « 500 – EHPAD », « Nevers (code INSEE
 * 58194) »; as typed if unreadable.
 * @param today ISO date: what a year of two digits is read against.
 */
export function answerWords(
  dossier: Dossier,
  question: Question,
  value: unknown,
  today: string,
): string {
  const { kind, options } = question;
  if (Array.isArray(value)) {
    const names =
      kind.kind === 'establishments'
        ? dossier.establishments
            .filter(({ id }) => value.includes(id))
            .map(({ name }) => name ?? 'Établissement sans nom')
        : options.filter((option) => value.includes(option.value)).map(({ label }) => label);
    return names.join(', ');
  }
  if (typeof value !== 'string') return '';
  const option = options.find((candidate) => candidate.value === value);
  if (option !== undefined) return option.label;
  return isTyped(kind)
    ? wordsOf(kind, canonicalOf(kind, value, readingContext(dossier, today)))
    : value;
}

function wordsOf(kind: TypedKind, canonical: string): string {
  switch (kind.kind) {
    case 'date':
      return formatDate(canonical);
    case 'commune':
      return formatCommune(canonical);
    case 'category':
      return withLabel(canonical, finessCategoryByCode(canonical)?.label);
    case 'portal-profession':
      return withLabel(canonical, portalProfessionByCode(canonical)?.label);
    default:
      return formatField(kind, canonical);
  }
}

function withLabel(code: string, label: string | undefined): string {
  return label === undefined ? code : `${code} – ${label}`;
}
