/** The key of the dossiers is missing or damaged, and a backup holds it: said before a new one is made. */
import { type ReactNode, useState } from 'react';
import type {
  BackupAnswers,
  BackupBridge,
  ReadableBackup,
} from '../../shared/backup/backup-contract';
import type { VaultStatus } from '../../shared/bridge';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { PREVIEW_FAULT_WORDS, contentWords, madeAtWords } from './backup-words';

type VaultRestoreFault = Extract<BackupAnswers['restoreVault'], { ok: false }>['error'];

const FAULT_WORDS: Readonly<Record<VaultRestoreFault, string>> = {
  ...PREVIEW_FAULT_WORDS,
  'no-vault': 'Cette sauvegarde ne contient pas la clé.',
};

/** The screen of a key that can be put back. */
export function KeyOffer({
  bridge,
  backup,
  isDamaged,
  onRestored,
  onDecline,
}: {
  readonly bridge: Pick<BackupBridge, 'restoreVault'>;
  readonly backup: ReadableBackup;
  /** Whether there is a key that can't be read, or none. */
  readonly isDamaged: boolean;
  readonly onRestored: (status: VaultStatus) => Promise<void>;
  readonly onDecline: () => void;
}): ReactNode {
  const [fault, setFault] = useState<VaultRestoreFault | null>(null);
  const restore = async (): Promise<void> => {
    const restored = await bridge.restoreVault({ name: backup.name });
    if (restored.ok) await onRestored(restored.value);
    else setFault(restored.error);
  };
  const title = isDamaged ? 'La clé de vos dossiers est abîmée' : 'La clé de vos dossiers manque';
  return (
    <main className="alone">
      <PageHeading screen="key-offer" title={title} windowTitle={`${title} – Jalon`} />
      <p>
        Vos dossiers sont chiffrés : sans leur clé, ils ne s’ouvrent pas. Une sauvegarde en garde
        une copie. La remettre ne change rien à vos dossiers.
      </p>
      <p className="card">
        <strong>{madeAtWords(backup)}</strong>
        <br />
        {contentWords(backup)}
      </p>
      {backup.protection === 'passphrase' ? (
        <p>
          Jalon vous demandera ensuite votre phrase de passe : si vous en avez changé depuis, celle
          que vous aviez le jour de cette sauvegarde. La fiche de récupération que vous aviez ce
          jour-là sert aussi.
        </p>
      ) : null}
      {fault === null ? null : (
        <Notice tone="danger" isSpoken>
          <p>{FAULT_WORDS[fault]}</p>
        </Notice>
      )}
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={() => void restore()}>
          Remettre la clé
        </button>
        <button type="button" className="button" onClick={onDecline}>
          {isDamaged ? 'Laisser tel quel' : 'Continuer avec une nouvelle clé'}
        </button>
      </div>
    </main>
  );
}
