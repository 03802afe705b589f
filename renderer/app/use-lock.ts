/** What protects the open session: its settings, and locking it, asked for or after a time without a gesture. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { VaultStatus } from '../../shared/bridge';
import type { AutoLockMinutes } from '../../shared/lock/auto-lock-minutes';
import { useAutoLock } from '../lock/auto-lock';
import { lockPage } from '../lock/lock-page';
import { bridge } from '../platform/bridge';
import type { PresentVault, SettingsProps } from '../settings/settings-dialog';
import type { OpenDossier } from './open-dossier';
import type { Leaving } from './use-leaving';

/** What the page needs of the lock. */
export interface Lock {
  readonly openSettings: () => void;
  /** The settings, if they are to be shown. */
  readonly settings: SettingsProps | null;
  /** `null` where no passphrase would open Jalon again. */
  readonly lockNow: (() => void) | null;
  /** Whether a forgotten passphrase would lose everything. */
  readonly lacksSheet: boolean;
}

/** The lock of the page; nothing is locked before a session is open. */
export function useLock(isOpen: boolean, opened: OpenDossier | null, leaving: Leaving): Lock {
  const [vault, setVault] = useState<PresentVault | null>(null);
  const [minutes, setMinutes] = useState<AutoLockMinutes>(null);
  const [isShown, setIsShown] = useState(false);
  const isLockable = isOpen && vault?.protection === 'passphrase';

  const keep = useCallback(({ status, kept }: Awaited<ReturnType<typeof askLock>>): void => {
    setVault(status.state === 'present' ? status : null);
    setMinutes(kept);
  }, []);
  const refresh = useCallback(async () => keep(await askLock()), [keep]);
  useEffect(() => {
    let isCurrent = isOpen;
    void askLock().then((asked) => {
      if (isCurrent) keep(asked);
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, keep]);

  const lock = (afterMinutes: number | null): void =>
    leaving.to(() => {
      const lockedDossier = opened?.actor.getSnapshot().context.dossier.id ?? null;
      void lockPage({ lockedDossier, afterMinutes });
    });
  useAutoLock(isLockable ? minutes : null, () => lock(minutes));

  const openSettings = useCallback(() => setIsShown(true), []);
  const lockNow = isLockable ? (): void => lock(null) : null;
  useEffect(() => {
    if (!isOpen) return;
    return bridge.onMenuCommand((command) => {
      if (command === 'settings') openSettings();
      // Without a passphrase, the settings say what is needed.
      if (command === 'lock') (lockNow ?? openSettings)();
    });
  });

  const settings = useMemo(
    (): Omit<SettingsProps, 'onLock'> | null =>
      vault === null || !isShown
        ? null
        : {
            vault,
            autoLock: minutes,
            onAutoLock: (chosen) => {
              setMinutes(chosen);
              void bridge.setAutoLock({ minutes: chosen });
            },
            onChanged: refresh,
            onClose: () => setIsShown(false),
          },
    [vault, minutes, isShown, refresh],
  );
  return {
    openSettings,
    settings: settings === null ? null : { ...settings, onLock: () => lock(null) },
    lockNow,
    lacksSheet: vault?.protection === 'passphrase' && vault.recoveryMadeAt === null,
  };
}

/** What protects the dossiers, and after how long Jalon locks itself. */
async function askLock(): Promise<{
  readonly status: VaultStatus;
  readonly kept: AutoLockMinutes;
}> {
  const [status, kept] = await Promise.all([bridge.vaultStatus(), bridge.autoLock()]);
  return { status, kept };
}
