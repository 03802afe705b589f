/** The bar at the top: the dossier, what is saved, undo and redo, help. */
import { useSelector } from '@xstate/react';
import {
  CircleHelp,
  FolderClosed,
  LockKeyhole,
  Milestone,
  Redo2,
  Search,
  Settings,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Autosave, SaveStatus } from '../storage/autosave';
import { changeWords } from '../../shared/journey/change-words';
import type { Change, JourneyContext } from '../../shared/journey/journey-context';
import { useHelp } from './help';
import { useDossier, useJourney } from './journey';
import { momentWords, timeWords } from './moments';
import { SAVE_FAULT_WORDS } from './save-words';
import { useUndoMove } from './use-undo-move';

/** The top bar. */
export function TopBar({
  autosave,
  isHelpOpen,
  onSearch,
  onSettings,
  onLock,
  onClose,
}: {
  readonly autosave: Autosave;
  readonly isHelpOpen: boolean;
  readonly onSearch: () => void;
  readonly onSettings: () => void;
  /** `null` where no passphrase would open Jalon again. */
  readonly onLock: (() => void) | null;
  readonly onClose: () => void;
}): ReactNode {
  const dossier = useDossier();
  const help = useHelp();
  return (
    <header className="bar">
      <p className="brand">
        <Milestone className="icon brand__mark" aria-hidden /> Jalon
      </p>
      <p className="bar__title">
        {dossier.preparation.title ?? 'Nouveau dossier'}
        {dossier.isSample ? ' (exemple)' : ''}
      </p>
      <SaveSentence autosave={autosave} />
      <div className="bar__actions">
        <UndoButtons />
        <button
          type="button"
          className="button button--quiet button--small"
          aria-keyshortcuts="Control+K"
          onClick={onSearch}
        >
          <Search className="icon" aria-hidden /> Rechercher
        </button>
        <button
          type="button"
          className="button button--quiet button--small"
          aria-expanded={isHelpOpen}
          onClick={() => help.open(!isHelpOpen)}
        >
          <CircleHelp className="icon" aria-hidden /> Ouvrir l’aide
        </button>
        <button type="button" className="button button--quiet button--small" onClick={onSettings}>
          <Settings className="icon" aria-hidden /> Ouvrir les réglages
        </button>
        {onLock === null ? null : (
          <button type="button" className="button button--quiet button--small" onClick={onLock}>
            <LockKeyhole className="icon" aria-hidden /> Verrouiller
          </button>
        )}
        <button type="button" className="button button--quiet button--small" onClick={onClose}>
          <FolderClosed className="icon" aria-hidden /> Voir tous les dossiers
        </button>
      </div>
    </header>
  );
}

function SaveSentence({ autosave }: { readonly autosave: Autosave }): ReactNode {
  const status = useSyncExternalStore(autosave.subscribe, autosave.getSnapshot);
  const moved = useUndoMove();
  return (
    <p className={`bar__saved bar__saved--${status.state}`} role="status">
      {sentenceOf(status)}
      {moved === null ? null : ` · ${moved}`}
      {status.state === 'failed' ? (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => void autosave.flush()}
        >
          Réessayer
        </button>
      ) : null}
    </p>
  );
}

function sentenceOf(status: SaveStatus): string {
  switch (status.state) {
    case 'saving':
      return 'Enregistrement…';
    case 'failed':
      return `${SAVE_FAULT_WORDS[status.reason]} (depuis ${timeWords(status.since)})`;
    case 'saved':
      return status.at === null ? '' : `Enregistré ${momentWords(status.at)}`;
  }
}

function UndoButtons(): ReactNode {
  const actor = useJourney();
  const lastDone = useSelector(actor, ({ context }) => wordsOf(context, context.undo.at(-1)));
  const lastUndone = useSelector(actor, ({ context }) => wordsOf(context, context.redo.at(-1)));
  return (
    <>
      <button
        type="button"
        className="button button--quiet button--small"
        disabled={lastDone === null}
        title={lastDone === null ? undefined : `Annuler : ${lastDone}`}
        onClick={() => actor.send({ type: 'undo' })}
      >
        <Undo2 className="icon" aria-hidden /> Annuler
      </button>
      <button
        type="button"
        className="button button--quiet button--small"
        disabled={lastUndone === null}
        title={lastUndone === null ? undefined : `Rétablir : ${lastUndone}`}
        onClick={() => actor.send({ type: 'redo' })}
      >
        <Redo2 className="icon" aria-hidden /> Rétablir
      </button>
    </>
  );
}

function wordsOf({ dossier }: Pick<JourneyContext, 'dossier'>, change: Change | undefined) {
  return change === undefined ? null : changeWords(dossier, change);
}
