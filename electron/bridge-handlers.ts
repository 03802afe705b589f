/** What answers the page: joins the contract to the vault, the files and the window. */
import type { AppInfo, BridgeAnswers, BridgePayload } from '../shared/bridge';
import type { SourceKey } from '../shared/reference/sources';
import type { Backups } from './backups';
import type { Files } from './files';
import type { Handovers } from './handovers';
import type { BridgeHandlers } from './ipc';
import type { SessionMark } from './session-mark';
import type { SettingsStore } from './settings';
import type { VaultKeeper } from './vault';
import { askForNewest, RELEASE_ADDRESS } from './release-address';
import type { MainWindow } from './window';

/** The parts that answer. */
export interface BridgeParts {
  readonly appInfo: AppInfo;
  readonly vault: VaultKeeper;
  readonly settings: Pick<SettingsStore, 'current' | 'update'>;
  readonly files: Files;
  readonly backups: Backups;
  readonly session: Pick<SessionMark, 'last'>;
  readonly handovers: Handovers;
  readonly window: Pick<MainWindow, 'holdClose' | 'confirmClose' | 'reload'>;
  readonly saveForm: (request: BridgePayload<'saveForm'>) => Promise<BridgeAnswers['saveForm']>;
  readonly openSource: (key: SourceKey) => Promise<BridgeAnswers['openSource']>;
}

/** One handler for each method of the bridge. */
export function bridgeHandlers({
  appInfo,
  vault,
  settings,
  files,
  backups,
  session,
  handovers,
  window,
  saveForm,
  openSource,
}: BridgeParts): BridgeHandlers {
  return {
    appInfo: () => appInfo,
    vaultStatus: () => vault.status(),
    createVault: ({ passphrase }) => vault.create(passphrase),
    unlockVault: ({ passphrase }) => vault.unlock(passphrase),
    changeProtection: ({ current, next }) => vault.changeProtection(current, next),
    prepareRecovery: ({ passphrase }) => vault.prepareRecovery(passphrase),
    keepRecovery: () => vault.keepRecovery(),
    checkRecovery: ({ code }) => vault.checkRecovery(code),
    recover: ({ code, passphrase }) => vault.recover(code, passphrase),
    autoLock: () => settings.current().autoLockMinutes,
    setAutoLock: ({ minutes }) => {
      settings.update({ autoLockMinutes: minutes });
      return undefined;
    },
    reload: () => {
      window.reload();
      return undefined;
    },
    chooseFolder: ({ title }) => files.chooseFolder(title),
    expectDocuments: (documents) => {
      files.expectDocuments(documents);
      return undefined;
    },
    producePack: (request) => files.producePack(request),
    previewDocument: ({ document }) => files.previewDocument(document),
    cancelPack: async () => {
      await files.cancelPack();
      return undefined;
    },
    showPack: ({ folderToken }) => files.showPack(folderToken),
    saveForm: (request) => saveForm(request),
    openSource: ({ source }) => openSource(source),
    saveHandover: (request) => handovers.save(request),
    chooseHandover: () => handovers.choose(),
    requestedHandover: () => handovers.requested(),
    chooseRequested: () => handovers.chooseRequested(),
    leaveRequested: () => {
      handovers.leaveRequested();
      return undefined;
    },
    openHandover: (request) => handovers.open(request),
    holdClose: () => {
      window.holdClose();
      return undefined;
    },
    confirmClose: () => {
      window.confirmClose();
      return undefined;
    },
    lastSession: () => session.last(),
    listBackups: () => backups.list(),
    chooseBackupFolder: ({ to }) => backups.chooseFolder(to),
    beginBackup: (facts) => backups.begin(facts),
    addToBackup: ({ token, slice }) => backups.add(token, slice),
    finishBackup: ({ token }) => backups.finish(token),
    openBackup: ({ name }) => backups.open(name),
    readBackup: ({ offset }) => backups.read(offset),
    closeBackup: () => backups.close(),
    unlockBackup: ({ passphrase }) => backups.unlock(passphrase),
    setStoreAside: () => backups.setStoreAside(),
    emptyStore: ({ name }) => backups.emptyStore(name),
    noteRefilled: () => backups.noteRefilled(),
    restoreVault: ({ name }) => backups.restoreVault(name),
    releaseAddress: () => RELEASE_ADDRESS,
    askNewest: () => askForNewest(appInfo.version),
  };
}
