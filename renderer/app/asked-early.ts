/**
 * What every start asks first, of main and of the disk, asked while the rest of the page is still being fetched
 * and read: this module is a script of its own (`electron.vite.config.ts`), and imports next to nothing.
 */
import type { UnlockedVault, VaultFault, VaultStatus } from '../../shared/bridge';
import type { Result } from '../../shared/result';
import { bridge } from '../platform/bridge';
import { installedVersion } from '../storage/installed-version';
import type { KnownAtStart } from './session';

/** How the key is kept, as it was when the page began. */
export const statusAtStart: Promise<VaultStatus> = bridge.vaultStatus();

/** The key, where nobody need be asked for it; `null` where it is to be asked for, made or mended. */
export const vaultAtStart: Promise<Result<UnlockedVault, VaultFault> | null> = statusAtStart.then(
  (status) =>
    status.state === 'present' && status.protection === 'system'
      ? bridge.unlockVault({ passphrase: null })
      : null,
);

/** What opening the stores asks: main is busy with the window by the time the page could ask it. */
export const knownAtStart: KnownAtStart = {
  lastSession: bridge.lastSession(),
  appInfo: bridge.appInfo(),
  backups: bridge.listBackups(),
};

// Whoever awaits them deals with a fault; until then it is nobody's.
const { lastSession, appInfo, backups } = knownAtStart;
for (const asked of [vaultAtStart, lastSession, appInfo, backups]) asked.catch(() => undefined);

// Opening a database is slow for the first one only. Whether it opens is said by who opens it next.
installedVersion(indexedDB).catch(() => undefined);
