/** What the page of these tests runs: it makes packs when asked to. */
import { preparePack } from '../../renderer/documents/prepare-pack';

/** What the tests find in the page. */
export interface PackMaker {
  readonly preparePack: typeof preparePack;
}

Object.assign(globalThis, { preparePack } satisfies PackMaker);
