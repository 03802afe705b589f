/** What the reference titles are made of: who writes a title, and where its holder is registered. */
import type { RegistrationChoice } from '../places';

/** Where a title was read. */
export interface TitleSource {
  /** French, short, for the end of a sentence. */
  readonly label: string;
  /** Shown as text; null for what Jalon infers. */
  readonly address: string | null;
}

/** First outcome of a title: a place, or that the title alone cannot decide. */
export type TitleOutcome = RegistrationChoice | 'undecided';

/** Titles of one source that have the same outcome, written as the source writes them. */
export interface TitleGroup {
  readonly source: TitleSource;
  readonly outcome: TitleOutcome;
  readonly titles: readonly string[];
}

/** The titles of a source by outcome; none of these texts says the outcome, which is always ours. */
export function titlesOf(
  source: TitleSource,
  byOutcome: Partial<Readonly<Record<TitleOutcome, readonly string[]>>>,
): readonly TitleGroup[] {
  return OUTCOMES.flatMap((outcome) => {
    const titles = byOutcome[outcome];
    return titles === undefined ? [] : [{ source, outcome, titles }];
  });
}

const OUTCOMES = [
  'GENR08',
  'GENR09',
  'GENR10',
  'GENR11',
  'GENR12',
  'ordre',
  'ars',
  'none',
  'undecided',
] as const satisfies readonly TitleOutcome[];
