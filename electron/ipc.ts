/** The one gate between the page and the program: who asks is checked, and what is asked is parsed. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import {
  bridgePayloads,
  type BridgeAnswers,
  type BridgeMethod,
  type BridgePayload,
} from '../shared/bridge';
import { channelOf } from '../shared/bridge-channels';
import { z } from '../shared/zod';

/** What answers each method of the bridge. */
export type BridgeHandlers = {
  readonly [Method in BridgeMethod]: (
    payload: BridgePayload<Method>,
  ) => BridgeAnswers[Method] | Promise<BridgeAnswers[Method]>;
};

/** What the gate must know of the sender of a call. */
export interface Sender {
  /** `webContents.id` of the page that calls. */
  readonly contentsId: number;
  readonly isMainFrame: boolean;
  /** Address of the frame that calls. */
  readonly url: string;
}

/** Trusts our window, its main frame, and our address alone. */
export function onlyPage(
  contentsId: number,
  isPageAddress: (url: string) => boolean,
): (sender: Sender) => boolean {
  return (sender) =>
    sender.contentsId === contentsId && sender.isMainFrame && isPageAddress(sender.url);
}

/** The part of Electron's `ipcMain` used here. */
export type CallRegistry = Pick<IpcMain, 'handle'>;

function senderOf(event: IpcMainInvokeEvent): Sender | null {
  const frame = event.senderFrame;
  // The frame is gone if the page navigated or crashed meanwhile.
  if (frame === null) return null;
  return { contentsId: event.sender.id, isMainFrame: frame.parent === null, url: frame.url };
}

/** Refuses a call. Electron prints what a handler throws, so nothing of the payload may be in it. */
function refuse(method: BridgeMethod, reason: string): never {
  throw new Error(`Call of ${method} refused: ${reason}.`);
}

/**
 * Registers every method of the bridge. A call from elsewhere, or with another payload than the
 * contract's, is refused by rejecting, and never reaches its handler.
 */
export function registerBridge(
  registry: CallRegistry,
  isTrusted: (sender: Sender) => boolean,
  handlers: BridgeHandlers,
): void {
  function answer<Method extends BridgeMethod>(
    method: Method,
    schema: z.ZodType<BridgePayload<Method>>,
  ): void {
    registry.handle(channelOf(method), async (event, ...received: unknown[]) => {
      const sender = senderOf(event);
      if (sender === null || !isTrusted(sender)) return refuse(method, 'unknown sender');
      const payload = schema.safeParse(received[0]);
      if (received.length > 1 || !payload.success) return refuse(method, 'unexpected payload');
      return handlers[method](payload.data);
    });
  }

  const nothing = z.undefined();
  answer('appInfo', nothing);
  answer('vaultStatus', nothing);
  answer('createVault', bridgePayloads.createVault);
  answer('unlockVault', bridgePayloads.unlockVault);
  answer('changeProtection', bridgePayloads.changeProtection);
  answer('prepareRecovery', bridgePayloads.prepareRecovery);
  answer('keepRecovery', nothing);
  answer('checkRecovery', bridgePayloads.checkRecovery);
  answer('recover', bridgePayloads.recover);
  answer('autoLock', nothing);
  answer('setAutoLock', bridgePayloads.setAutoLock);
  answer('reload', nothing);
  answer('chooseFolder', bridgePayloads.chooseFolder);
  answer('expectDocuments', bridgePayloads.expectDocuments);
  answer('producePack', bridgePayloads.producePack);
  answer('previewDocument', bridgePayloads.previewDocument);
  answer('cancelPack', nothing);
  answer('showPack', bridgePayloads.showPack);
  answer('saveForm', bridgePayloads.saveForm);
  answer('openSource', bridgePayloads.openSource);
  answer('saveHandover', bridgePayloads.saveHandover);
  answer('chooseHandover', nothing);
  answer('requestedHandover', nothing);
  answer('chooseRequested', nothing);
  answer('leaveRequested', nothing);
  answer('openHandover', bridgePayloads.openHandover);
  answer('holdClose', nothing);
  answer('confirmClose', nothing);
  answer('lastSession', nothing);
  answer('listBackups', nothing);
  answer('chooseBackupFolder', bridgePayloads.chooseBackupFolder);
  answer('beginBackup', bridgePayloads.beginBackup);
  answer('addToBackup', bridgePayloads.addToBackup);
  answer('finishBackup', bridgePayloads.finishBackup);
  answer('openBackup', bridgePayloads.openBackup);
  answer('readBackup', bridgePayloads.readBackup);
  answer('closeBackup', nothing);
  answer('unlockBackup', bridgePayloads.unlockBackup);
  answer('setStoreAside', nothing);
  answer('emptyStore', bridgePayloads.emptyStore);
  answer('noteRefilled', nothing);
  answer('restoreVault', bridgePayloads.restoreVault);
  answer('releaseAddress', nothing);
  answer('askNewest', nothing);
}
