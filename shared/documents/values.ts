/** The words in which documents say a value: given, missing, refused, doubtful, or to be written by hand. */
import { grouped } from '../french/words';
import { formatDate, isIsoDate } from '../identifiers/dates';
import { forbiddenKindWithin } from '../identifiers/forbidden';
import { inGuillemets } from '../identifiers/typed-text';
import type { Value, ValueState } from './document-model';

/** Awaited and not there yet. */
export const MISSING: Value = { state: 'missing', text: 'à compléter' };
/** Optional, and left empty. */
export const UNANSWERED: Value = { state: 'unanswered', text: 'sans réponse' };
/** A line to write on by hand. */
export const BLANK: Value = { state: 'blank', text: '' };

const NOT_PRINTED = 'texte non imprimé';

/**
 * A text typed by a person, as it may be printed: never what looks like a social security number or
 * a bank account, wherever it was typed.
 */
export function printable(typed: string): string {
  return forbiddenKindWithin(typed) === null ? typed : NOT_PRINTED;
}

/** A value as it was given. */
export function given(text: string): Value {
  return { state: 'given', text: printable(text) };
}

/** A value that cannot be used, with what was typed. */
export function refused(typed: string): Value {
  return { state: 'refused', text: `à corriger : ${inGuillemets(printable(typed))}` };
}

/** A value that a person should look at. */
export function doubtful(text: string): Value {
  return { state: 'doubtful', text: `${printable(text)} (à\u00a0vérifier)` };
}

const WORST_FIRST: readonly ValueState[] = ['refused', 'missing', 'doubtful', 'given'];

/** Several values as one: their texts together, and the state of the worst. */
export function joined(values: readonly Value[], separator: string): Value {
  const kept = values.filter(({ state }) => state !== 'unanswered' && state !== 'blank');
  if (kept.length === 0) return UNANSWERED;
  if (kept.every(({ state }) => state === 'missing')) return MISSING;
  const state = WORST_FIRST.find((worst) => kept.some((value) => value.state === worst)) ?? 'given';
  return { state, text: kept.map(({ text }) => text).join(separator) };
}

/** « 23 novembre 2026 », day and month on one line. */
export function dateInWords(iso: string): string {
  return isIsoDate(iso) ? formatDate(iso).replace(' ', '\u00a0') : iso;
}

/** A count as the value of a cell. */
export function countValue(count: number): Value {
  return { state: 'given', text: grouped(count) };
}
