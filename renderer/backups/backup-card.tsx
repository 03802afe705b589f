/** One backup of a list. */
import { ArchiveRestore } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReadableBackup } from '../../shared/backup/backup-contract';
import { contentWords, madeAtWords } from './backup-words';

/** A card: when, what, and the way to put it back. */
export function BackupCard({
  backup,
  isAdvised = false,
  onRestore,
}: {
  readonly backup: ReadableBackup;
  /** Whether it is the one to put back, if any. */
  readonly isAdvised?: boolean;
  readonly onRestore: (backup: ReadableBackup) => void;
}): ReactNode {
  const when = madeAtWords(backup);
  return (
    <li className="card">
      <div className="summary-card">
        <div>
          <h2 className="card__name">{when}</h2>
          <p className="card__facts">{contentWords(backup)}</p>
        </div>
        <button
          type="button"
          className={isAdvised ? 'button button--primary' : 'button'}
          onClick={() => onRestore(backup)}
        >
          <ArchiveRestore className="icon" aria-hidden /> Restaurer…
          <span className="visually-hidden"> : {when}</span>
        </button>
      </div>
    </li>
  );
}
