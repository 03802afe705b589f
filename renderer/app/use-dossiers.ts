/** The dossiers of this computer, and everything the list can do with them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { copyStructure } from '../../shared/dossier/copy-structure';
import { type Command, setAnswer } from '../../shared/dossier/commands';
import type { Dossier } from '../../shared/dossier/schema';
import type { Result } from '../../shared/result';
import { useThrow } from '../components/use-throw';
import { newId } from '../steps/new-id';
import type { DossierStore } from '../storage/dossier-store';
import type { DossierSummary, ViewedDossier } from '../storage/open-dossier';
import type { DossierFault } from './dossier-words';
import { openingPart } from './later-screens';
import type { OpenDossier } from './open-dossier';
import { todayIso } from './today';
import type { SampleSituation } from './sample-situations';

type Readable = Extract<DossierSummary, { state: 'readable' }>;
/** Where a dossier is put away. */
export type Shelf = 'archived' | 'deleted';

/** What can be done with the dossiers of the list. */
export interface DossierActions {
  readonly begin: () => void;
  /** Begins an example of this situation. */
  readonly explore: (situation: SampleSituation) => void;
  readonly open: (id: string) => void;
  /** Opens a dossier that can be looked at only. */
  readonly view: (id: string) => void;
  readonly read: (id: string) => Promise<Result<Dossier, DossierFault>>;
  readonly change: (id: string, command: Command, label: string) => void;
  /** Puts a dossier away or, with `null`, takes it back. */
  readonly shelve: (summary: Readable, shelf: Shelf | null) => void;
  /** For good. */
  readonly erase: (summary: Readable) => void;
  readonly copy: (source: Dossier, title: string) => void;
}

/** The list as it is now, what last went wrong, what was last put away. */
export interface Dossiers {
  /** `null` while it is read. */
  readonly summaries: readonly DossierSummary[] | null;
  readonly fault: DossierFault | null;
  readonly putAway: { readonly summary: Readable; readonly shelf: Shelf } | null;
  /** Whether the last thing done was to erase one for good. */
  readonly isErased: boolean;
  readonly actions: DossierActions;
}

/** The dossiers of this store. */
export function useDossiers(
  store: DossierStore,
  onOpen: (opened: OpenDossier) => void,
  onView: (viewed: ViewedDossier) => void,
): Dossiers {
  const throwFault = useThrow();
  const [summaries, setSummaries] = useState<readonly DossierSummary[] | null>(null);
  const [fault, setFault] = useState<DossierFault | null>(null);
  const [isErased, setErased] = useState(false);
  const [putAway, setPutAway] = useState<Dossiers['putAway']>(null);
  const refresh = useCallback(() => store.list().then(setSummaries), [store]);
  useEffect(() => {
    let isCurrent = true;
    store.list().then((list) => {
      if (isCurrent) setSummaries(list);
    }, throwFault);
    return () => {
      isCurrent = false;
    };
  }, [store, throwFault]);

  const actions = useMemo((): DossierActions => {
    /** The same deed, whose faults are told in place of the page. */
    const telling =
      <Args extends readonly unknown[]>(act: (...args: Args) => Promise<void>) =>
      (...args: Args): void =>
        void act(...args).catch(throwFault);
    const change = telling(async (id: string, command: Command, label: string) => {
      const { changeDossier } = await openingPart();
      const changed = await changeDossier(store, id, command, label);
      setFault(changed.ok ? null : changed.error);
      await refresh();
    });
    return {
      begin: telling(async () => {
        const { beginDossier } = await openingPart();
        onOpen(beginDossier(store));
      }),
      explore: telling(async (situation) => {
        const [{ beginWith }, { sampleDossier }] = await Promise.all([
          openingPart(),
          import('./sample-dossier'),
        ]);
        onOpen(beginWith(store, await sampleDossier(situation)));
      }),
      open: telling(async (id) => {
        const { resumeDossier } = await openingPart();
        const opened = await resumeDossier(store, id);
        if (opened.ok) onOpen(opened.value);
        else setFault(opened.error);
      }),
      view: telling(async (id) => {
        const viewed = await store.view(id);
        if (viewed.ok) onView(viewed.value);
        else setFault(viewed.error);
      }),
      read: async (id) => {
        const loaded = await store.load(id);
        return loaded.ok ? { ok: true, value: loaded.value.dossier } : loaded;
      },
      change,
      shelve: (summary, shelf) => {
        setErased(false);
        setPutAway(shelf === null ? null : { summary, shelf });
        change(summary.id, shelveCommand(shelf), SHELVE_LABELS[shelf ?? 'none']);
      },
      erase: telling(async ({ id }) => {
        setPutAway(null);
        const removed = await store.remove(id);
        setFault(removed.ok ? null : removed.error);
        setErased(removed.ok);
        await refresh();
      }),
      copy: telling(async (source, title) => {
        const made = { id: newId(), createdAt: new Date().toISOString(), title };
        const { beginWith } = await openingPart();
        onOpen(beginWith(store, copyStructure(source, made, newId)));
      }),
    };
  }, [store, onOpen, onView, refresh, throwFault]);
  return { summaries, fault, putAway, isErased, actions };
}

const SHELVE_LABELS: Readonly<Record<Shelf | 'none', string>> = {
  archived: 'l’archivage du dossier',
  deleted: 'la suppression du dossier',
  none: 'la remise du dossier dans la liste',
};

function shelveCommand(shelf: Shelf | null): Command {
  return {
    type: 'together',
    label: 'Dossier rangé',
    commands: [
      setAnswer('filing', 'shelf', shelf ?? undefined),
      setAnswer('filing', 'since', shelf === null ? undefined : todayIso()),
    ],
  };
}
