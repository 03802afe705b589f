/** Names the bridge goes by; apart from the contract, so that the preload script carries no schema. */
import type { BridgeMessages, BridgeMethod } from './bridge';

/** Name under which the preload script exposes the bridge on `window`. */
export const BRIDGE_KEY = 'jalon';

/** IPC channel of a method or a message. */
export function channelOf(name: BridgeMethod | keyof BridgeMessages): string {
  return `jalon:${name}`;
}
