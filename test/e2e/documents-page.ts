/** What the page of these tests runs: it makes packs when asked to. */
import { preparePack } from '../../renderer/documents/prepare-pack';
import type { Bridge } from '../../shared/bridge';

/** What the tests find in the page. */
export interface PackMaker {
  readonly preparePack: typeof preparePack;
  /** In the place of the bridge where nothing will be printed: no window opens. */
  readonly noPrinter: Pick<Bridge, 'expectDocuments'>;
}

const noPrinter = { expectDocuments: () => Promise.resolve(undefined) };

Object.assign(globalThis, { preparePack, noPrinter } satisfies PackMaker);
