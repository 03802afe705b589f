/** An answer in words, as the review and the documents show it. */
import { isTyped } from '../dossier/read-field';
import type { Dossier } from '../dossier/schema';
import { formatCommune } from '../identifiers/communes';
import { formatDate } from '../identifiers/dates';
import { formatField } from '../dossier/read-field';
import { finessCategoryByCode } from '../reference/finess-categories';
import { portalProfessionByCode } from '../reference/portal-professions';
import type { Question } from './question';

/** The answer to a question in words: « 27 octobre 1998 », « Oui », « 500 – EHPAD », « Nevers (code INSEE 58194) »; as typed if unreadable. */
export function answerWords(dossier: Dossier, question: Question, value: unknown): string {
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
  switch (kind.kind) {
    case 'date':
      return formatDate(value);
    case 'commune':
      return formatCommune(value);
    case 'category':
      return withLabel(value, finessCategoryByCode(value)?.label);
    case 'portal-profession':
      return withLabel(value, portalProfessionByCode(value)?.label);
    default:
      return isTyped(kind) ? formatField(kind, value) : value;
  }
}

function withLabel(code: string, label: string | undefined): string {
  return label === undefined ? code : `${code} – ${label}`;
}
