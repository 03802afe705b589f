/** The whole page: the key first, then the list of dossiers, then one of them. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { VaultStatus } from '../../shared/bridge';
import { bridge } from '../platform/bridge';
import { HandoverStoresProvider } from '../handover/handover-stores';
import { ReceiveScreen } from '../handover/receive-screen';
import { FormMemoryProvider } from '../official-form/form-memory-context';
import { DossierList } from './dossier-list';
import { DossierScreen } from './dossier-screen';
import type { OpenDossier } from './open-dossier';
import { PassphraseScreen } from './passphrase-screen';
import { type SessionFault, type Stores, openStores, passphraseNeed, unlock } from './session';
import { StartFault } from './start-fault';
import { UnsavedDialog } from './unsaved-dialog';
import { useLeaving } from './use-leaving';

type Phase =
  | { readonly name: 'starting' }
  | { readonly name: 'passphrase'; readonly need: 'choose' | 'enter'; readonly status: VaultStatus }
  | { readonly name: 'fault'; readonly fault: SessionFault }
  | { readonly name: 'ready'; readonly stores: Stores };

/** The page. */
export function App(): ReactNode {
  const [phase, setPhase] = useState<Phase>({ name: 'starting' });
  const [opened, setOpened] = useState<OpenDossier | null>(null);
  const [isReceiving, setIsReceiving] = useState(false);
  const leaving = useLeaving(
    opened,
    useCallback(() => setOpened(null), []),
  );

  const enter = useCallback(
    async (status: VaultStatus, passphrase: string | null): Promise<SessionFault | null> => {
      const vault = await unlock(bridge, status, passphrase);
      if (!vault.ok) return vault.error;
      const stores = await openStores(vault.value);
      if (!stores.ok) return stores.error;
      setPhase({ name: 'ready', stores: stores.value });
      return null;
    },
    [],
  );

  useEffect(() => {
    const begin = async (): Promise<void> => {
      const status = await bridge.vaultStatus();
      const need = passphraseNeed(status);
      if (!need.ok) setPhase({ name: 'fault', fault: need.error });
      else if (need.value !== null) setPhase({ name: 'passphrase', need: need.value, status });
      else {
        const fault = await enter(status, null);
        if (fault !== null) setPhase({ name: 'fault', fault });
      }
    };
    void begin();
  }, [enter]);

  return <I18nProvider locale="fr-FR">{screen()}</I18nProvider>;

  function screen(): ReactNode {
    switch (phase.name) {
      case 'starting':
        return null;
      case 'passphrase':
        return (
          <PassphraseScreen
            need={phase.need}
            onSubmit={(passphrase) => enter(phase.status, passphrase)}
          />
        );
      case 'fault':
        return <StartFault fault={phase.fault} />;
      case 'ready':
        if (opened === null && isReceiving) {
          return (
            <ReceiveScreen
              stores={phase.stores}
              onOpen={(received) => {
                setIsReceiving(false);
                setOpened(received);
              }}
              onLeave={() => setIsReceiving(false)}
            />
          );
        }
        return opened === null ? (
          <DossierList
            store={phase.stores.dossiers}
            onOpen={setOpened}
            onReceive={() => setIsReceiving(true)}
          />
        ) : (
          <FormMemoryProvider memory={phase.stores.forms}>
            <HandoverStoresProvider stores={phase.stores}>
              <DossierScreen opened={opened} onClose={leaving.toList} />
            </HandoverStoresProvider>
            {leaving.refusal === null ? null : (
              <UnsavedDialog opened={opened} refusal={leaving.refusal} />
            )}
          </FormMemoryProvider>
        );
    }
  }
}
