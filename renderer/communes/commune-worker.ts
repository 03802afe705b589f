/** Holds the communes and searches them away from the window, so that typing never freezes. */
import { searchCommunes } from '../../shared/identifiers/commune-index';
import { matchCommune } from '../../shared/identifiers/match-commune';
import type { CommuneAnswer, CommuneQuery } from './commune-protocol';
import { loadCommuneIndex } from './load-commune-index';

/** Most communes shown at once; typing narrows the rest. */
const SHOWN = 50;

const loading = loadCommuneIndex();

async function answer(query: CommuneQuery): Promise<CommuneAnswer> {
  const index = await loading;
  const { typed, purpose, postcode, isInFrance = false } = query;
  return {
    typed,
    communes: searchCommunes(index, { typed, purpose, postcode, limit: SHOWN }),
    match: purpose === 'birth' ? matchCommune(index, typed, { isInFrance }) : null,
  };
}

self.addEventListener('message', (event: MessageEvent<CommuneQuery>) => {
  void answer(event.data).then(
    (given) => self.postMessage(given),
    (fault: unknown) => reportError(fault),
  );
});
