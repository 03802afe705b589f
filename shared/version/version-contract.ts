/** The part of the bridge that looks for a newer version, once, when the person asks. */
import type { Result } from '../result';

/** What was found at the address of the releases. */
export interface NewestVersion {
  readonly newest: string;
  /** Whether it comes after the one that runs. */
  readonly isLater: boolean;
}

/** Why it could not be found out. */
export type NewestFault = 'no-address' | 'unreachable' | 'not-understood';

/** Its methods; none takes a payload, so that the page can neither choose the address nor add to the request. */
export const versionPlainMethods = ['releaseAddress', 'askNewest'] as const;

/** What its methods answer. */
export interface VersionAnswers {
  /** Where this build would ask; `null` where it was made without an address. */
  releaseAddress: string | null;
  askNewest: Result<NewestVersion, NewestFault>;
}

/** Its functions. */
export interface VersionBridge {
  readonly releaseAddress: () => Promise<string | null>;
  readonly askNewest: () => Promise<VersionAnswers['askNewest']>;
}
