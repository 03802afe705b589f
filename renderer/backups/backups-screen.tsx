/** « Sauvegardes »: where they go, which there are, how one is put back, and how that is undone. */
import { ArrowLeft, FolderCog, Save } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { BackupFolder, BackupLine, ReadableBackup } from '../../shared/backup/backup-contract';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { BackupCard } from './backup-card';
import type { BackupDesk } from './backup-desk';
import { BackupTroubleNotice } from './backup-trouble-notice';
import { UNREADABLE_WORDS, madeAtWords, refusedFolderWords, troubleWords } from './backup-words';
import { type Restored, RestorePreviewScreen } from './restore-preview';

/** The screen. */
export function BackupsScreen({
  desk,
  onClose,
}: {
  readonly desk: BackupDesk;
  readonly onClose: () => void;
}): ReactNode {
  const { folder, said, refresh, makeNow, chooseFolder } = useBackups(desk);
  const [chosen, setChosen] = useState<ReadableBackup | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  if (folder === null) return null;
  if (chosen !== null) {
    return (
      <RestorePreviewScreen
        desk={desk}
        backup={chosen}
        onCancel={() => setChosen(null)}
        onRestored={(done) => {
          setRestored(done);
          setChosen(null);
          void refresh();
        }}
      />
    );
  }
  const undo = folder.backups.find(({ name }) => name === restored?.undo);
  const title = 'Vos sauvegardes';
  return (
    <main className="alone">
      <PageHeading screen="backups" title={title} windowTitle={`${title} – Jalon`} />
      <button type="button" className="button button--quiet backups__back" onClick={onClose}>
        <ArrowLeft className="icon" aria-hidden /> Revenir aux dossiers
      </button>
      {restored === null ? null : (
        <Notice tone="success" isSpoken>
          <p>
            La sauvegarde est restaurée : {restoredWords(restored.backup)}.{' '}
            {undo?.state === 'readable' ? (
              <button
                type="button"
                className="button button--small"
                onClick={() => setChosen(undo)}
              >
                Annuler la restauration
              </button>
            ) : null}
          </p>
        </Notice>
      )}
      <BackupTroubleNotice desk={desk} />
      {said === null ? null : (
        <Notice tone={said.tone} isSpoken>
          <p>{said.words}</p>
        </Notice>
      )}
      <Place folder={folder} onMake={makeNow} onChoose={chooseFolder} />
      <Lines lines={folder.backups} onRestore={setChosen} />
    </main>
  );
}

function restoredWords(backup: ReadableBackup): string {
  const when = madeAtWords(backup);
  return when.charAt(0).toLowerCase() + when.slice(1);
}

interface Said {
  readonly tone: 'success' | 'danger';
  readonly words: string;
}

/** The folder as it is now, and what last came of a button. */
function useBackups(desk: BackupDesk) {
  const [folder, setFolder] = useState<BackupFolder | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const refresh = useCallback(() => desk.list().then(setFolder), [desk]);
  useEffect(() => {
    let isCurrent = true;
    void desk.list().then((list) => {
      if (isCurrent) setFolder(list);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk]);
  const makeNow = async (): Promise<void> => {
    const made = await desk.makeNow();
    setSaid(
      made.ok
        ? { tone: 'success', words: 'La sauvegarde est faite.' }
        : { tone: 'danger', words: troubleWords({ fault: made.error, isLost: true }) },
    );
    await refresh();
  };
  const chooseFolder = async (to: 'asked' | 'default'): Promise<void> => {
    const choice = await desk.chooseFolder(to);
    if (choice === null) return;
    if (choice.ok) setFolder(choice.value);
    setSaid(
      choice.ok
        ? { tone: 'success', words: 'Les prochaines sauvegardes iront dans ce dossier.' }
        : { tone: 'danger', words: refusedFolderWords(choice.error) },
    );
  };
  return { folder, said, refresh, makeNow, chooseFolder };
}

function Place({
  folder,
  onMake,
  onChoose,
}: {
  readonly folder: BackupFolder;
  readonly onMake: () => Promise<void>;
  readonly onChoose: (to: 'asked' | 'default') => Promise<void>;
}): ReactNode {
  return (
    <>
      <p>
        Jalon fait de lui-même des copies chiffrées de tous vos dossiers : quelques minutes après un
        changement, et quand vous fermez un dossier. Il garde plusieurs copies du jour, une par jour
        pendant cinq semaines, et celles d’avant une restauration pendant quatre mois.
      </p>
      <p>
        Elles vont ici{folder.isDefault ? ', à côté de vos données' : ''} :{' '}
        <span className="source__url">{folder.path}</span>
        <br />
        Une clé USB ou un disque du réseau les protège aussi d’une panne de cet ordinateur.
      </p>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={() => void onMake()}>
          <Save className="icon" aria-hidden /> Sauvegarder maintenant
        </button>
        <button type="button" className="button" onClick={() => void onChoose('asked')}>
          <FolderCog className="icon" aria-hidden /> Choisir un autre dossier
        </button>
        {folder.isDefault ? null : (
          <button type="button" className="button" onClick={() => void onChoose('default')}>
            Revenir au dossier habituel
          </button>
        )}
      </div>
    </>
  );
}

function Lines({
  lines,
  onRestore,
}: {
  readonly lines: readonly BackupLine[];
  readonly onRestore: (backup: ReadableBackup) => void;
}): ReactNode {
  if (lines.length === 0) {
    return (
      <p className="empty backups__list">
        Vos sauvegardes apparaîtront ici. Si vous en avez sur une clé ou un autre disque, choisissez
        leur dossier.
      </p>
    );
  }
  return (
    <ul className="cards backups__list">
      {lines.map((line) =>
        line.state === 'readable' ? (
          <BackupCard key={line.name} backup={line} onRestore={onRestore} />
        ) : (
          <li key={line.name} className="card">
            <p className="card__facts">{line.name}</p>
            <p>{UNREADABLE_WORDS[line.state]}</p>
          </li>
        ),
      )}
    </ul>
  );
}
