/** The way to the list of dossiers: the key first, the database, and what may be asked before it. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { UnlockedVault, VaultStatus } from '../../shared/bridge';
import { forgetLock, lockNote, lockedWords } from '../lock/lock-page';
import { useThrow } from '../components/use-throw';
import { bridge } from '../platform/bridge';
import type { ReadOnlyShelf } from '../storage/newer-database';
import type { ViewedDossier } from '../storage/open-dossier';
import { knownAtStart, statusAtStart, vaultAtStart } from './asked-early';
import {
  BackupsScreen,
  KeyOffer,
  NewerList,
  PassphraseScreen,
  RecoveryScreen,
  StartOfferScreen,
  openingPart,
} from './later-screens';
import type { OpenDossier } from './open-dossier';
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

/** Where one is before the dossiers, and beside them. */
export type Phase =
  | { readonly name: 'starting' }
  | { readonly name: 'passphrase'; readonly need: 'choose' | 'enter'; readonly status: VaultStatus }
  | { readonly name: 'key-offer'; readonly status: VaultStatus; readonly backup: KeyBackup }
  | { readonly name: 'recovery'; readonly before: Phase }
  | { readonly name: 'fault'; readonly fault: SessionFault; readonly status: VaultStatus | null }
  | { readonly name: 'offer'; readonly offer: StartOffer }
  | { readonly name: 'backups'; readonly stores: Stores }
  | { readonly name: 'newer'; readonly shelf: ReadOnlyShelf }
  | { readonly name: 'ready'; readonly stores: Stores };

type KeyBackup = NonNullable<Awaited<ReturnType<typeof keyBackup>>>;

/** Where one is before the dossiers, and what leads on. */
export interface Start {
  readonly phase: Phase;
  readonly setPhase: (phase: Phase) => void;
  readonly begin: (status: VaultStatus) => Promise<void>;
  readonly enter: (status: VaultStatus, passphrase: string | null) => Promise<SessionFault | null>;
  /** Opens what is kept with this key. */
  readonly open: (vault: UnlockedVault) => Promise<SessionFault | null>;
  readonly arrive: (opening: Opening) => Promise<void>;
}

/** What is kept, where nothing need be asked for it: begun while React draws its first page, which is empty. */
const openingAtStart = vaultAtStart.then((vault) =>
  vault?.ok === true ? openStores(bridge, vault.value, knownAtStart) : null,
);
// Who awaits it deals with a fault; until then it is nobody's.
openingAtStart.catch(() => undefined);

/** `onDossier` is given the dossier that was open when Jalon was locked. */
export function useStart(onDossier: (opened: OpenDossier) => void): Start {
  const [phase, setPhase] = useState<Phase>({ name: 'starting' });
  const hasBegun = useRef(false);
  const throwFault = useThrow();

  const arrive = useCallback(
    async (opening: Opening): Promise<void> => {
      if ('offer' in opening) {
        setPhase({ name: 'offer', offer: opening.offer });
        return;
      }
      if ('shelf' in opening) {
        setPhase({ name: 'newer', shelf: opening.shelf });
        return;
      }
      const left = lockNote()?.lockedDossier ?? null;
      const back =
        left === null
          ? null
          : await (await openingPart()).resumeDossier(opening.stores.dossiers, left);
      if (back?.ok === true) onDossier(back.value);
      forgetLock();
      setPhase({ name: 'ready', stores: opening.stores });
    },
    [onDossier],
  );

  const open = useCallback(
    async (vault: UnlockedVault): Promise<SessionFault | null> => {
      const opening = await openStores(bridge, vault);
      if (!opening.ok) return opening.error;
      await arrive(opening.value);
      return null;
    },
    [arrive],
  );

  const enter = useCallback(
    async (status: VaultStatus, passphrase: string | null): Promise<SessionFault | null> => {
      const vault = await unlock(bridge, status, passphrase);
      return vault.ok ? open(vault.value) : vault.error;
    },
    [open],
  );

  const begin = useCallback(
    async (status: VaultStatus): Promise<void> => {
      const need = passphraseNeed(status);
      if (!need.ok) setPhase({ name: 'fault', fault: need.error, status });
      else if (need.value !== null) setPhase({ name: 'passphrase', need: need.value, status });
      else {
        const fault = await enter(status, null);
        if (fault !== null) setPhase({ name: 'fault', fault, status });
      }
    },
    [enter],
  );

  useEffect(() => {
    // React's strict mode mounts twice: the second start would race the first for the database.
    if (hasBegun.current) return;
    hasBegun.current = true;
    const start = async (): Promise<void> => {
      const [status, opening] = await Promise.all([statusAtStart, openingAtStart]);
      if (opening !== null) {
        if (opening.ok) await arrive(opening.value);
        else setPhase({ name: 'fault', fault: opening.error, status });
        return;
      }
      const backup = await keyBackup(bridge, status);
      if (backup === null) await begin(status);
      else setPhase({ name: 'key-offer', status, backup });
    };
    start().catch(throwFault);
  }, [begin, arrive, throwFault]);

  return { phase, setPhase, begin, enter, open, arrive };
}

/** The screens before the list of dossiers, and beside it. */
export function StartScreen({
  start: { phase, setPhase, begin, enter, open, arrive },
  waiting,
  onView,
}: {
  readonly start: Start;
  /** Name of the file that opens afterwards, if one was asked for. */
  readonly waiting: string | null;
  readonly onView: (viewed: ViewedDossier) => void;
}): ReactNode {
  switch (phase.name) {
    case 'starting':
    case 'ready':
      return null;
    case 'passphrase':
      return (
        <PassphraseScreen
          need={phase.need}
          lockedWords={lockedNow()}
          waiting={waiting}
          recoveryMadeAt={recoveryMadeAt(phase.status)}
          onSubmit={(passphrase) => enter(phase.status, passphrase)}
          onRecover={() => setPhase({ name: 'recovery', before: phase })}
        />
      );
    case 'recovery':
      return <RecoveryScreen onOpened={open} onBack={() => setPhase(phase.before)} />;
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
    case 'newer':
      return <NewerList shelf={phase.shelf} onView={onView} />;
    case 'offer':
      return (
        <StartOfferScreen
          offer={phase.offer}
          onDone={async () => {
            const opening = await phase.offer.reopen();
            if (opening.ok) await arrive(opening.value);
            else setPhase({ name: 'fault', fault: opening.error, status: null });
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

function lockedNow(): string | null {
  const note = lockNote();
  return note === null ? null : lockedWords(note);
}

function recoveryMadeAt(status: VaultStatus | null): string | null {
  return status?.state === 'present' ? status.recoveryMadeAt : null;
}
