/** What putting a backup back would change, before it is done; where it has another key, its passphrase first. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { ReadableBackup } from '../../shared/backup/backup-contract';
import { dossierName } from '../app/dossier-words';
import { momentWords } from '../app/moments';
import { counted } from '../../shared/french/words';
import type { ComingBack } from '../erasure/erase-again';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { BackupDesk, PreviewFault, RestorePreview, RestoreFault } from './backup-desk';
import { BackupPassphrase } from './backup-passphrase';
import {
  PREVIEW_FAULT_WORDS,
  RESTORE_FAULT_WORDS,
  contentWords,
  madeAtWords,
} from './backup-words';
import type { DossierChange } from './compare-dossiers';

/** The name of the backup that undoes the restore; `null` if there was nothing to keep. */
export interface Restored {
  readonly backup: ReadableBackup;
  readonly undo: string | null;
}

/** The screen between a backup and putting it back. */
export function RestorePreviewScreen({
  desk,
  backup,
  onCancel,
  onRestored,
}: {
  readonly desk: BackupDesk;
  readonly backup: ReadableBackup;
  readonly onCancel: () => void;
  readonly onRestored: (restored: Restored) => void;
}): ReactNode {
  const { preview, fault, attempt, look } = usePreview(desk, backup.name);
  const [restoreFault, setRestoreFault] = useState<RestoreFault | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const [isErasing, setIsErasing] = useState(true);
  const title = 'Restaurer cette sauvegarde ?';
  const restore = async (ready: RestorePreview): Promise<void> => {
    setIsRestoring(true);
    setRestoreFault(null);
    const restored = await desk.restore(ready, isErasing);
    setIsRestoring(false);
    if (restored.ok) onRestored({ backup, undo: restored.value.undo });
    else setRestoreFault(restored.error);
  };
  return (
    <main className="alone">
      <PageHeading
        screen={`restore ${backup.name}`}
        title={title}
        windowTitle={`${title} – Jalon`}
      />
      <p>
        <strong>{madeAtWords(backup)}</strong> : {contentWords(backup)}.
      </p>
      {preview === null && fault === null ? <p role="status">Lecture de la sauvegarde…</p> : null}
      {fault === null ? null : (
        <PreviewTrouble
          fault={fault}
          hasPassphrase={backup.protection === 'passphrase'}
          attempt={attempt}
          onPassphrase={look}
        />
      )}
      {preview === null ? null : (
        <>
          <Changes changes={preview.changes} />
          <ComingBackNotice
            comingBack={preview.comingBack}
            isErasing={isErasing}
            onToggle={setIsErasing}
          />
        </>
      )}
      {restoreFault === null ? null : (
        <Notice tone="danger" isSpoken>
          <p>{RESTORE_FAULT_WORDS[restoreFault]}</p>
        </Notice>
      )}
      <div className="button-row">
        {preview === null ? null : (
          <button
            type="button"
            className="button button--primary"
            disabled={isRestoring}
            onClick={() => void restore(preview)}
          >
            Restaurer cette sauvegarde
          </button>
        )}
        <button type="button" className="button" disabled={isRestoring} onClick={onCancel}>
          Revenir sans restaurer
        </button>
        {isRestoring ? <span role="status">Restauration…</span> : null}
      </div>
    </main>
  );
}

/** Looks into a backup once, then again with each passphrase. */
function usePreview(desk: BackupDesk, name: string) {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [fault, setFault] = useState<PreviewFault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const look = useCallback(
    async (passphrase: string | null): Promise<void> => {
      const looked = await desk.preview(name, passphrase);
      setPreview(looked.ok ? looked.value : null);
      setFault(looked.ok ? null : looked.error);
      setAttempt((count) => count + 1);
    },
    [desk, name],
  );
  useEffect(() => {
    let isCurrent = true;
    void desk.preview(name).then((looked) => {
      if (!isCurrent) return;
      setPreview(looked.ok ? looked.value : null);
      setFault(looked.ok ? null : looked.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, name]);
  return { preview, fault, attempt, look };
}

function PreviewTrouble({
  fault,
  hasPassphrase,
  attempt,
  onPassphrase,
}: {
  readonly fault: PreviewFault;
  readonly hasPassphrase: boolean;
  readonly attempt: number;
  readonly onPassphrase: (passphrase: string) => Promise<void>;
}): ReactNode {
  const mayOpen = hasPassphrase && (fault === 'other-key' || fault === 'wrong-passphrase');
  if (mayOpen) {
    return (
      <BackupPassphrase
        fault={fault === 'wrong-passphrase' ? PREVIEW_FAULT_WORDS[fault] : null}
        attempt={attempt}
        onSubmit={onPassphrase}
      />
    );
  }
  return (
    <Notice tone="danger" isSpoken>
      <p>{PREVIEW_FAULT_WORDS[fault]}</p>
    </Notice>
  );
}

function Changes({ changes }: { readonly changes: readonly DossierChange[] }): ReactNode {
  const replaces = changes.some(({ kind }) => kind !== 'back' && kind !== 'unreadable');
  return (
    <>
      {replaces ? (
        <p>
          Tous vos dossiers sont remplacés par ceux de la sauvegarde. Jalon sauvegarde d’abord ceux
          d’aujourd’hui : vous pourrez annuler.
        </p>
      ) : null}
      {changes.length === 0 ? (
        <p>Cette sauvegarde ne contient aucun dossier.</p>
      ) : (
        <ul className="cards">
          {changes.map((change) => (
            <li key={change.kind === 'unreadable' ? change.id : change.summary.id} className="card">
              <h2 className="card__name">
                {change.kind === 'unreadable' ? 'Un dossier' : dossierName(change.summary)}
              </h2>
              <p className="card__facts">{changeWords(change)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Those who were erased since the backup was made: gone again, unless one says otherwise. */
function ComingBackNotice({
  comingBack,
  isErasing,
  onToggle,
}: {
  readonly comingBack: readonly ComingBack[];
  readonly isErasing: boolean;
  readonly onToggle: (isErasing: boolean) => void;
}): ReactNode {
  const count = comingBack.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count === 0) return null;
  const words = counted(
    count,
    'personne que vous avez effacée définitivement',
    'personnes que vous avez effacées définitivement',
  );
  return (
    <>
      <Notice tone="warning">
        <p>Cette sauvegarde contient {words} depuis.</p>
      </Notice>
      <div className="choice">
        <input
          id="erase-again"
          type="checkbox"
          checked={isErasing}
          onChange={(event) => onToggle(event.target.checked)}
        />
        <label htmlFor="erase-again">
          {count === 1 ? 'L’effacer de nouveau' : 'Les effacer de nouveau'} une fois la sauvegarde
          restaurée
        </label>
      </div>
    </>
  );
}

function changeWords(change: DossierChange): string {
  switch (change.kind) {
    case 'gone':
      return 'N’est pas dans cette sauvegarde : il ne sera plus dans la liste.';
    case 'earlier':
      return `Revient à ce qu’il était ${moment(change.summary.savedAt)}. Ce que vous avez changé depuis, jusqu’à la dernière fois (${moment(change.here.savedAt)}), n’y est pas.`;
    case 'later':
      return `Revient avec vos réponses jusqu’à la dernière fois (${moment(change.summary.savedAt)}), plus récentes que celles d’ici (${moment(change.here.savedAt)}).`;
    case 'back':
      return 'Revient : il n’est plus sur cet ordinateur.';
    case 'same':
      return 'Ne change pas.';
    case 'unreadable':
      return 'Ne peut pas être lu dans cette sauvegarde. Il reviendra tel quel.';
  }
}

function moment(instant: string | null): string {
  return instant === null ? 'à une date inconnue' : momentWords(instant);
}
