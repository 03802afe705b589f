/** The whole page: the key first, then the list of dossiers, then one of them. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { VaultStatus } from '../../shared/bridge';
import { KeyOffer } from '../backups/key-offer';
import { StartOfferScreen } from '../backups/start-offer-screen';
import { bridge } from '../platform/bridge';
import { FormMemoryProvider } from '../official-form/form-memory-context';
import { BackupsScreen } from '../backups/backups-screen';
import { DossierList } from './dossier-list';
import { DossierScreen } from './dossier-screen';
import { NewerList } from './newer-list';
import type { OpenDossier } from './open-dossier';
import { PassphraseScreen } from './passphrase-screen';
import {
  type Opening,
  type SessionFault,
  type StartOffer,
  type Stores,
  keyBackup,
  openStores,
  passphraseNeed,
  unlock,
} from './session';
import { StartFault } from './start-fault';
import { UnsavedDialog } from './unsaved-dialog';
import { useLeaving } from './use-leaving';
import { ViewScreen } from './view-screen';
import type { ReadOnlyShelf } from '../storage/newer-database';
import type { ViewedDossier } from '../storage/open-dossier';

type Phase =
  | { readonly name: 'starting' }
  | { readonly name: 'passphrase'; readonly need: 'choose' | 'enter'; readonly status: VaultStatus }
  | { readonly name: 'key-offer'; readonly status: VaultStatus; readonly backup: KeyBackup }
  | { readonly name: 'fault'; readonly fault: SessionFault }
  | { readonly name: 'newer'; readonly shelf: ReadOnlyShelf }
  | { readonly name: 'offer'; readonly offer: StartOffer }
  | { readonly name: 'backups'; readonly stores: Stores }
  | { readonly name: 'ready'; readonly stores: Stores };

type KeyBackup = NonNullable<Awaited<ReturnType<typeof keyBackup>>>;

/** The page. */
export function App(): ReactNode {
  const start = useStart();
  const { phase } = start;
  const [opened, setOpened] = useState<OpenDossier | null>(null);
  const [viewed, setViewed] = useState<ViewedDossier | null>(null);
  const stores = 'stores' in phase ? phase.stores : null;
  const leaving = useLeaving(
    opened,
    useCallback(() => setOpened(null), []),
    useCallback(async () => stores?.backups.schedule.flush(), [stores]),
  );
  return <I18nProvider locale="fr-FR">{screen()}</I18nProvider>;

  function screen(): ReactNode {
    if (viewed !== null) return <ViewScreen viewed={viewed} onClose={() => setViewed(null)} />;
    if (phase.name === 'newer') return <NewerList shelf={phase.shelf} onView={setViewed} />;
    if (phase.name !== 'ready') return <StartScreen start={start} />;
    if (opened === null) {
      return (
        <DossierList
          stores={phase.stores}
          onOpen={setOpened}
          onView={setViewed}
          onBackups={() => start.setPhase({ name: 'backups', stores: phase.stores })}
        />
      );
    }
    return (
      <FormMemoryProvider memory={phase.stores.forms}>
        <DossierScreen opened={opened} backups={phase.stores.backups} onClose={leaving.toList} />
        {leaving.refusal === null ? null : (
          <UnsavedDialog opened={opened} refusal={leaving.refusal} />
        )}
      </FormMemoryProvider>
    );
  }
}

/** Where one is before the dossiers, and what leads on. */
interface Start {
  readonly phase: Phase;
  readonly setPhase: (phase: Phase) => void;
  readonly begin: (status: VaultStatus) => Promise<void>;
  readonly enter: (status: VaultStatus, passphrase: string | null) => Promise<SessionFault | null>;
  readonly arrive: (opening: Opening) => void;
}

function useStart(): Start {
  const [phase, setPhase] = useState<Phase>({ name: 'starting' });
  const hasBegun = useRef(false);

  const arrive = useCallback((opening: Opening): void => {
    if ('stores' in opening) setPhase({ name: 'ready', stores: opening.stores });
    else if ('shelf' in opening) setPhase({ name: 'newer', shelf: opening.shelf });
    else setPhase({ name: 'offer', offer: opening.offer });
  }, []);

  const enter = useCallback(
    async (status: VaultStatus, passphrase: string | null): Promise<SessionFault | null> => {
      const vault = await unlock(bridge, status, passphrase);
      if (!vault.ok) return vault.error;
      const opening = await openStores(bridge, vault.value);
      if (!opening.ok) return opening.error;
      arrive(opening.value);
      return null;
    },
    [arrive],
  );

  const begin = useCallback(
    async (status: VaultStatus): Promise<void> => {
      const need = passphraseNeed(status);
      if (!need.ok) setPhase({ name: 'fault', fault: need.error });
      else if (need.value !== null) setPhase({ name: 'passphrase', need: need.value, status });
      else {
        const fault = await enter(status, null);
        if (fault !== null) setPhase({ name: 'fault', fault });
      }
    },
    [enter],
  );

  useEffect(() => {
    // React's strict mode mounts twice: the second start would race the first for the database.
    if (hasBegun.current) return;
    hasBegun.current = true;
    const start = async (): Promise<void> => {
      const status = await bridge.vaultStatus();
      const backup = await keyBackup(bridge, status);
      if (backup === null) await begin(status);
      else setPhase({ name: 'key-offer', status, backup });
    };
    void start();
  }, [begin]);

  return { phase, setPhase, begin, enter, arrive };
}

/** The screens before the list of dossiers, and beside it. */
function StartScreen({
  start: { phase, setPhase, begin, enter, arrive },
}: {
  readonly start: Start;
}): ReactNode {
  switch (phase.name) {
    case 'starting':
    case 'newer':
    case 'ready':
      return null;
    case 'passphrase':
      return (
        <PassphraseScreen
          need={phase.need}
          onSubmit={(passphrase) => enter(phase.status, passphrase)}
        />
      );
    case 'key-offer':
      return (
        <KeyOffer
          bridge={bridge}
          backup={phase.backup}
          isDamaged={phase.status.state === 'damaged'}
          onRestored={begin}
          onDecline={() => void begin(phase.status)}
        />
      );
    case 'fault':
      return <StartFault fault={phase.fault} />;
    case 'offer':
      return (
        <StartOfferScreen
          offer={phase.offer}
          onDone={async () => {
            const opening = await phase.offer.reopen();
            if (opening.ok) arrive(opening.value);
            else setPhase({ name: 'fault', fault: opening.error });
          }}
        />
      );
    case 'backups':
      return (
        <BackupsScreen
          desk={phase.stores.backups}
          onClose={() => setPhase({ name: 'ready', stores: phase.stores })}
        />
      );
  }
}
