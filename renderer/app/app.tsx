/** The whole page: the key first, then the list of dossiers, then one of them. */
import { type ReactNode, useCallback, useState } from 'react';
import { type FindHolders, HoldersContext } from '../erasure/holders';
import { HandoverStoresProvider } from '../handover/handover-stores';
import type { OpenMeanwhile } from '../handover/requested-dialog';
import { FormMemoryProvider } from '../official-form/form-memory-context';
import { bridge } from '../platform/bridge';
import type { ViewedDossier } from '../storage/open-dossier';
import { DossierList } from './dossier-list';
import type { DossierScreenProps } from './dossier-screen';
import { FaultBoundary } from './fault-boundary';
import {
  DossierScreen,
  ReceiveScreen,
  SettingsDialog,
  UnsavedDialog,
  ViewScreen,
} from './later-screens';
import type { OpenDossier } from './open-dossier';
import type { Stores } from './session';
import { type Phase, StartScreen, useStart } from './start';
import { todayIso } from './today';
import { useLeaving } from './use-leaving';
import { useLock } from './use-lock';
import { useReception } from './use-reception';

/** The page. */
export function App(): ReactNode {
  const [opened, setOpened] = useState<OpenDossier | null>(null);
  const [viewed, setViewed] = useState<ViewedDossier | null>(null);
  const start = useStart(setOpened);
  const { phase } = start;
  const stores = 'stores' in phase ? phase.stores : null;
  const leaving = useLeaving(
    opened,
    useCallback(() => setOpened(null), []),
    useCallback(async () => stores?.backups.schedule.flush(), [stores]),
  );
  const reception = useReception(openMeanwhile(phase, opened, viewed), (go) =>
    leaving.to(() => {
      opened?.end();
      setOpened(null);
      setViewed(null);
      if (stores !== null) start.setPhase({ name: 'ready', stores });
      void stores?.backups.schedule.flush();
      go();
    }),
  );
  const lock = useLock(stores !== null, opened, leaving);
  const findHolders = useFindHolders(stores);
  return (
    <>
      <FaultBoundary onReload={() => leaving.to(() => void bridge.reload())}>
        <HoldersContext value={findHolders}>{screen()}</HoldersContext>
        {stores !== null && lock.settings !== null ? <SettingsDialog {...lock.settings} /> : null}
        {leaving.refusal === null ? reception.question : null}
      </FaultBoundary>
      {stores !== null && leaving.refusal !== null && opened !== null ? (
        <UnsavedDialog opened={opened} refusal={leaving.refusal} />
      ) : null}
    </>
  );

  function screen(): ReactNode {
    if (viewed !== null) return <ViewScreen viewed={viewed} onClose={() => setViewed(null)} />;
    if (phase.name !== 'ready') {
      return <StartScreen start={start} waiting={reception.waiting} onView={setViewed} />;
    }
    if (opened === null && reception.current !== null) {
      return (
        <ReceiveScreen
          key={reception.current.number}
          from={reception.current.from}
          stores={phase.stores}
          onOpen={(received) => {
            reception.end();
            setOpened(received);
          }}
          onLeave={reception.end}
        />
      );
    }
    if (opened === null) {
      return (
        <DossierList
          stores={phase.stores}
          onOpen={setOpened}
          onView={setViewed}
          lacksSheet={lock.lacksSheet}
          onSettings={lock.openSettings}
          onReceive={reception.begin}
          onBackups={() => start.setPhase({ name: 'backups', stores: phase.stores })}
        />
      );
    }
    return (
      <OpenDossierScreen
        stores={phase.stores}
        opened={opened}
        onSettings={lock.openSettings}
        onLock={lock.lockNow}
        onClose={leaving.toList}
      />
    );
  }
}

/** An open dossier, with what its screens need of the session. */
function OpenDossierScreen({
  stores,
  ...ways
}: { readonly stores: Stores } & Omit<DossierScreenProps, 'backups'>): ReactNode {
  return (
    <FormMemoryProvider memory={stores.forms}>
      <HandoverStoresProvider stores={stores}>
        <DossierScreen backups={stores.backups} {...ways} />
      </HandoverStoresProvider>
    </FormMemoryProvider>
  );
}

/** What a file that is asked for would close; `null` for the list of dossiers, which gives way to it. */
function openMeanwhile(
  phase: Phase,
  opened: OpenDossier | null,
  viewed: ViewedDossier | null,
): OpenMeanwhile | 'closed' | null {
  if (!('stores' in phase)) return 'closed';
  if (opened === null) return viewed === null && phase.name === 'ready' ? null : 'other';
  return opened.place()?.page === 'import' ? 'import' : 'dossier';
}

/** Finds what of a session would still hold someone who is erased. */
function useFindHolders(stores: Stores | null): FindHolders {
  return useCallback(
    async (dossierId) => {
      const [held, handovers] = await Promise.all([
        stores?.backups.holders(),
        stores?.ancestors.list(dossierId),
      ]);
      const handedOverOn = (handovers ?? []).map(({ at }) => todayIso(new Date(at)));
      return { backups: held?.backups ?? [], setAside: held?.setAside ?? null, handedOverOn };
    },
    [stores],
  );
}
