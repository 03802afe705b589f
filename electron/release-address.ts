/** Where a newer version would be looked for: settled when the program is built, and by nothing else. */
import { fail } from '../shared/result';
import type { VersionAnswers } from '../shared/version/version-contract';

/** An `https:` address that answers `{"version":"1.2.3"}`; `null` in a build that has none. */
declare const __RELEASE_ADDRESS__: string | null;

/** The address, to be shown before anything is asked. */
export const RELEASE_ADDRESS: string | null = __RELEASE_ADDRESS__;

/** Asks it once. A build without an address does not even hold the code that would: this line loses its other half. */
export const askForNewest: (present: string) => Promise<VersionAnswers['askNewest']> =
  __RELEASE_ADDRESS__ === null
    ? () => Promise.resolve(fail('no-address'))
    : async (present) => {
        const { askNewest } = await import('./newest-version');
        return askNewest(__RELEASE_ADDRESS__, present);
      };
