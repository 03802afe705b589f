/** Puts the bridge on the page's `window`: one literal function per method, and nothing of Electron. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type {
  Bridge,
  BridgeAnswers,
  BridgeMessages,
  BridgeMethod,
  BridgePayload,
} from '../shared/bridge';
import { BRIDGE_KEY, channelOf } from '../shared/bridge-channels';

function ask<Method extends BridgeMethod>(
  method: Method,
  payload?: BridgePayload<Method>,
): Promise<BridgeAnswers[Method]> {
  // Main's handlers are typed by the same contract; `invoke` itself can promise nothing.
  return ipcRenderer.invoke(channelOf(method), payload) as Promise<BridgeAnswers[Method]>;
}

function listen<Name extends keyof BridgeMessages>(
  name: Name,
  listener: (message: BridgeMessages[Name]) => void,
): () => void {
  const channel = channelOf(name);
  // The event itself stays here: its `sender` would give the page all of `ipcRenderer`.
  const receive = (_event: IpcRendererEvent, message: BridgeMessages[Name]): void =>
    listener(message);
  ipcRenderer.on(channel, receive);
  return () => void ipcRenderer.removeListener(channel, receive);
}

/** A page that failed to start has nothing to save: its window may close at once. */
const closeRequested = channelOf('closeRequested');
ipcRenderer.on(closeRequested, () => {
  const pageListens = ipcRenderer.listenerCount(closeRequested) > 1;
  if (!pageListens) void ask('confirmClose');
});

const bridge = {
  appInfo: () => ask('appInfo'),
  vaultStatus: () => ask('vaultStatus'),
  createVault: (payload) => ask('createVault', payload),
  unlockVault: (payload) => ask('unlockVault', payload),
  changeProtection: (payload) => ask('changeProtection', payload),
  prepareRecovery: (payload) => ask('prepareRecovery', payload),
  keepRecovery: () => ask('keepRecovery'),
  checkRecovery: (payload) => ask('checkRecovery', payload),
  recover: (payload) => ask('recover', payload),
  autoLock: () => ask('autoLock'),
  setAutoLock: (payload) => ask('setAutoLock', payload),
  reload: () => ask('reload'),
  chooseFolder: (payload) => ask('chooseFolder', payload),
  expectDocuments: (payload) => ask('expectDocuments', payload),
  producePack: (payload) => ask('producePack', payload),
  previewDocument: (payload) => ask('previewDocument', payload),
  cancelPack: () => ask('cancelPack'),
  showPack: (payload) => ask('showPack', payload),
  saveForm: (payload) => ask('saveForm', payload),
  openSource: (payload) => ask('openSource', payload),
  saveHandover: (payload) => ask('saveHandover', payload),
  chooseHandover: () => ask('chooseHandover'),
  requestedHandover: () => ask('requestedHandover'),
  chooseRequested: () => ask('chooseRequested'),
  leaveRequested: () => ask('leaveRequested'),
  openHandover: (payload) => ask('openHandover', payload),
  holdClose: () => ask('holdClose'),
  confirmClose: () => ask('confirmClose'),
  lastSession: () => ask('lastSession'),
  listBackups: () => ask('listBackups'),
  chooseBackupFolder: (payload) => ask('chooseBackupFolder', payload),
  beginBackup: (payload) => ask('beginBackup', payload),
  addToBackup: (payload) => ask('addToBackup', payload),
  finishBackup: (payload) => ask('finishBackup', payload),
  openBackup: (payload) => ask('openBackup', payload),
  readBackup: (payload) => ask('readBackup', payload),
  closeBackup: () => ask('closeBackup'),
  unlockBackup: (payload) => ask('unlockBackup', payload),
  setStoreAside: () => ask('setStoreAside'),
  emptyStore: (payload) => ask('emptyStore', payload),
  noteRefilled: () => ask('noteRefilled'),
  restoreVault: (payload) => ask('restoreVault', payload),
  releaseAddress: () => ask('releaseAddress'),
  askNewest: () => ask('askNewest'),
  onPackProgress: (listener) => listen('packProgress', listener),
  onMenuCommand: (listener) => listen('menuCommand', listener),
  onHandoverRequested: (listener) => listen('handoverRequested', () => listener()),
  onCloseRequested: (listener) => listen('closeRequested', () => listener()),
} satisfies Bridge;

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);
