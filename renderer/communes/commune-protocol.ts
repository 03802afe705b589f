/** What a field and the worker that holds the communes say to each other. */
import type { Commune } from '../../shared/identifiers/commune-index';

/** What is asked while someone types. */
export interface CommuneQuery {
  readonly typed: string;
  readonly purpose: 'address' | 'birth';
  /** The postcode given beside it, for an address. */
  readonly postcode?: string | undefined;
  /** Someone says that the place is in France. */
  readonly isInFrance?: boolean | undefined;
}

/** The answer; requests are answered in the order they were made. */
export interface CommuneAnswer {
  /** The text that was searched: a later one may already be in the field. */
  readonly typed: string;
  readonly communes: readonly Commune[];
  /** The only commune that the text can mean, for a birth place. */
  readonly match: Commune | null;
}
