/** The whole page: the key first, then the list of dossiers, then one of them. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { UnlockedVault, VaultStatus } from '../../shared/bridge';
import { FormMemoryProvider } from '../official-form/form-memory-context';
import { forgetLock, lockNote, lockedWords } from '../lock/lock-page';
import { bridge } from '../platform/bridge';
import { SettingsDialog } from '../settings/settings-dialog';
import { DossierList } from './dossier-list';
import { DossierScreen } from './dossier-screen';
import { type OpenDossier, resumeDossier } from './open-dossier';
import { PassphraseScreen } from './passphrase-screen';
import { RecoveryScreen } from './recovery-screen';
import { type SessionFault, type Stores, openStores, passphraseNeed, unlock } from './session';
import { StartFault } from './start-fault';
import { UnsavedDialog } from './unsaved-dialog';
import { useLeaving } from './use-leaving';
import { useLock } from './use-lock';

type Phase =
  | { readonly name: 'starting' }
  | { readonly name: 'passphrase'; readonly need: 'choose' | 'enter'; readonly status: VaultStatus }
  | { readonly name: 'recovery'; readonly before: Phase }
  | { readonly name: 'fault'; readonly fault: SessionFault; readonly status: VaultStatus | null }
  | { readonly name: 'ready'; readonly stores: Stores };

/** Starts the session, asking for what it needs. */
function useStart({
  onPhase,
  onDossier,
  refresh,
}: {
  readonly onPhase: (phase: Phase) => void;
  readonly onDossier: (opened: OpenDossier) => void;
  readonly refresh: () => Promise<void>;
}): {
  /** Opens what is kept with this key. */
  readonly open: (vault: UnlockedVault) => Promise<SessionFault | null>;
  /** Gets the key, then opens. */
  readonly enter: (status: VaultStatus, passphrase: string | null) => Promise<SessionFault | null>;
} {
  const open = useCallback(
    async (vault: UnlockedVault): Promise<SessionFault | null> => {
      const stores = await openStores(vault);
      if (!stores.ok) return stores.error;
      await refresh();
      const note = lockNote();
      if (note !== null && note.lockedDossier !== null) {
        const back = await resumeDossier(stores.value.dossiers, note.lockedDossier);
        if (back.ok) onDossier(back.value);
      }
      forgetLock();
      onPhase({ name: 'ready', stores: stores.value });
      return null;
    },
    [refresh, onPhase, onDossier],
  );

  const enter = useCallback(
    async (status: VaultStatus, passphrase: string | null): Promise<SessionFault | null> => {
      const vault = await unlock(bridge, status, passphrase);
      return vault.ok ? open(vault.value) : vault.error;
    },
    [open],
  );

  useEffect(() => {
    const begin = async (): Promise<void> => {
      const status = await bridge.vaultStatus();
      const need = passphraseNeed(status);
      if (!need.ok) onPhase({ name: 'fault', fault: need.error, status });
      else if (need.value !== null) onPhase({ name: 'passphrase', need: need.value, status });
      else {
        const fault = await enter(status, null);
        if (fault !== null) onPhase({ name: 'fault', fault, status });
      }
    };
    void begin();
  }, [enter, onPhase]);
  return { open, enter };
}

/** The page. */
export function App(): ReactNode {
  const [phase, setPhase] = useState<Phase>({ name: 'starting' });
  const [opened, setOpened] = useState<OpenDossier | null>(null);
  const leaving = useLeaving(
    opened,
    useCallback(() => setOpened(null), []),
  );
  const lock = useLock(phase.name === 'ready', opened, leaving);

  const { open, enter } = useStart({
    onPhase: setPhase,
    onDossier: setOpened,
    refresh: lock.refresh,
  });

  return (
    <I18nProvider locale="fr-FR">
      {screen()}
      {phase.name === 'ready' && leaving.refusal !== null && opened !== null ? (
        <UnsavedDialog opened={opened} refusal={leaving.refusal} />
      ) : null}
      {phase.name === 'ready' && lock.settings !== null ? (
        <SettingsDialog {...lock.settings} />
      ) : null}
    </I18nProvider>
  );

  function screen(): ReactNode {
    switch (phase.name) {
      case 'starting':
        return null;
      case 'passphrase':
        return (
          <PassphraseScreen
            need={phase.need}
            lockedWords={lockedNow()}
            recoveryMadeAt={recoveryMadeAt(phase.status)}
            onSubmit={(passphrase) => enter(phase.status, passphrase)}
            onRecover={() => setPhase({ name: 'recovery', before: phase })}
          />
        );
      case 'recovery':
        return <RecoveryScreen onOpened={open} onBack={() => setPhase(phase.before)} />;
      case 'fault':
        return (
          <StartFault
            fault={phase.fault}
            onRecover={
              phase.fault === 'system-refused' && recoveryMadeAt(phase.status) !== null
                ? () => setPhase({ name: 'recovery', before: phase })
                : null
            }
          />
        );
      case 'ready':
        return opened === null ? (
          <DossierList
            store={phase.stores.dossiers}
            onOpen={setOpened}
            lacksSheet={lock.lacksSheet}
            onSettings={lock.openSettings}
          />
        ) : (
          <FormMemoryProvider memory={phase.stores.forms}>
            <DossierScreen
              opened={opened}
              onSettings={lock.openSettings}
              onLock={lock.lockNow}
              onClose={leaving.toList}
            />
          </FormMemoryProvider>
        );
    }
  }
}

function lockedNow(): string | null {
  const note = lockNote();
  return note === null ? null : lockedWords(note);
}

function recoveryMadeAt(status: VaultStatus | null): string | null {
  return status?.state === 'present' ? status.recoveryMadeAt : null;
}
