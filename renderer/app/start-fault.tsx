/** What is said when a session can't start; the data stays untouched. */
import { FileKey2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { TOO_SHORT_WORDS } from '../lock/secret-field';
import { VAULT_FAULT_WORDS } from '../lock/vault-words';
import type { SessionFault } from './session';

/** Each fault in words: what is wrong, what to do. */
export const SESSION_FAULT_WORDS: Readonly<Record<SessionFault, string>> = {
  'already-exists':
    'Une clé existe déjà sur cet ordinateur. Fermez Jalon et ouvrez-le de nouveau : il vous la demandera.',
  absent:
    'La clé de vos dossiers a disparu pendant l’ouverture. Fermez Jalon et ouvrez-le de nouveau.',
  damaged:
    'Le fichier qui garde la clé de vos dossiers est abîmé. Ne supprimez rien. Si vos sauvegardes sont sur une clé USB ou un disque, branchez-le et ouvrez Jalon de nouveau : il propose de remettre la clé depuis une d’elles. Sinon, remettez ce fichier depuis une sauvegarde de votre ordinateur.',
  'newer-vault':
    'La clé de vos dossiers a été enregistrée par une version plus récente de Jalon. Installez cette version pour les ouvrir ; ils ne sont pas touchés.',
  'wrong-recovery-code': VAULT_FAULT_WORDS['wrong-recovery-code'],
  'no-recovery-sheet': VAULT_FAULT_WORDS['no-recovery-sheet'],
  'wrong-passphrase':
    'Cette phrase n’ouvre pas vos dossiers. Vérifiez les majuscules et les espaces, puis essayez de nouveau.',
  'passphrase-required': 'Cet ordinateur demande une phrase de passe. Écrivez-la.',
  'passphrase-too-short': TOO_SHORT_WORDS,
  'system-refused':
    'Votre système ne rend pas la clé de vos dossiers. Ouvrez votre session habituelle, déverrouillez son trousseau, puis ouvrez Jalon de nouveau. Vos dossiers ne sont pas touchés.',
  'not-written':
    'La clé n’a pas pu être enregistrée : le disque est peut-être plein ou protégé. Libérez de la place, puis ouvrez Jalon de nouveau.',
  'newer-database':
    'Vos dossiers ont été enregistrés par une version plus récente de Jalon. Installez cette version pour les ouvrir ; ils ne sont pas touchés.',
  'database-unavailable':
    'Vos dossiers ne peuvent pas être lus pour le moment. Fermez les autres fenêtres de Jalon, vérifiez qu’il reste de la place sur le disque, puis ouvrez Jalon de nouveau.',
};

/** The screen of a fault at the start. */
export function StartFault({
  fault,
  onRecover,
}: {
  readonly fault: SessionFault;
  /** Opens by the recovery sheet, where there is one; `null` if it is of no help. */
  readonly onRecover: (() => void) | null;
}): ReactNode {
  return (
    <main className="alone">
      <PageHeading
        screen="fault"
        title="Vos dossiers ne s’ouvrent pas"
        windowTitle="Erreur : vos dossiers ne s’ouvrent pas – Jalon"
      />
      <Notice tone="danger">
        <p>{SESSION_FAULT_WORDS[fault]}</p>
      </Notice>
      {onRecover === null ? null : (
        <p>
          Vous avez une fiche de récupération ?{' '}
          <button type="button" className="button" onClick={onRecover}>
            <FileKey2 className="icon" aria-hidden /> Utiliser ma fiche de récupération
          </button>
        </p>
      )}
    </main>
  );
}
