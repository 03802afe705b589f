/** What answers the page: joins the contract to the vault, the files and the window. */
import type { AppInfo } from '../shared/bridge';
import type { Files } from './files';
import type { BridgeHandlers } from './ipc';
import type { VaultKeeper } from './vault';
import type { MainWindow } from './window';

/** The parts that answer. */
export interface BridgeParts {
  readonly appInfo: AppInfo;
  readonly vault: VaultKeeper;
  readonly files: Files;
  readonly window: Pick<MainWindow, 'confirmClose'>;
}

/** One handler for each method of the bridge. */
export function bridgeHandlers({ appInfo, vault, files, window }: BridgeParts): BridgeHandlers {
  return {
    appInfo: () => appInfo,
    vaultStatus: () => vault.status(),
    createVault: ({ passphrase }) => vault.create(passphrase),
    unlockVault: ({ passphrase }) => vault.unlock(passphrase),
    chooseFolder: ({ title }) => files.chooseFolder(title),
    producePack: (request) => files.producePack(request),
    cancelPack: async () => {
      await files.cancelPack();
      return undefined;
    },
    showPack: ({ folderToken }) => files.showPack(folderToken),
    confirmClose: () => {
      window.confirmClose();
      return undefined;
    },
  };
}
