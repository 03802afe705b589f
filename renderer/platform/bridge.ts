/** The only user of `window.jalon`: everything the page asks of the main process passes here. */
import type { Bridge } from '../../shared/bridge';
import type { BRIDGE_KEY } from '../../shared/bridge-channels';

declare global {
  interface Window {
    /** Exposed by the preload script before the page runs. */
    readonly [BRIDGE_KEY]: Bridge;
  }
}

/** What the main process answers to. */
export const bridge: Bridge = window.jalon;
