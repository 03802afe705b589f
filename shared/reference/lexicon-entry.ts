/** What an entry of the lexicon is, and how one is written. */
import type { Certainty, SourceKey } from './sources';

/** A sigle or a term of the field, in plain words. */
export interface LexiconEntry {
  readonly term: string;
  /** What a sigle stands for, in lower case unless it is a name; empty for a term that is no sigle. */
  readonly spelledOut: string;
  /** One or two plain sentences. */
  readonly explanation: string;
  /** What the explanation rests on. */
  readonly source: SourceKey;
  /** How sure the explanation is, with regard to its source. */
  readonly certainty: Certainty;
  /** Other forms of the term, plurals among them. */
  readonly alsoWritten: readonly string[];
  /** A sigle that everyone in the field says and writes: it needs no spelling out in the steps. */
  readonly isCommon: boolean;
}

type Details = Partial<Pick<LexiconEntry, 'certainty' | 'alsoWritten' | 'isCommon'>>;

/** Writes the entry of a sigle. */
export function sigle(
  term: string,
  spelledOut: string,
  explanation: string,
  source: SourceKey,
  details: Details = {},
): LexiconEntry {
  const usual = { certainty: 'verified', alsoWritten: [], isCommon: false } as const;
  return { ...usual, ...details, term, spelledOut, explanation, source };
}

/** Writes the entry of a term that is no sigle. */
export function word(
  term: string,
  explanation: string,
  source: SourceKey,
  details: Details = {},
): LexiconEntry {
  return sigle(term, '', explanation, source, details);
}
