/** « Effacer définitivement » a dossier that was put away: what is lost is said first. */
import type { ReactNode } from 'react';
import { counted } from '../../shared/french/words';
import { ConfirmDialog } from '../components/confirm-dialog';
import { Notice } from '../components/notice';
import type { DossierSummary } from '../storage/open-dossier';
import { Holders } from './holders';

/** The question. */
export function EraseDossier({
  name,
  summary,
  onErase,
  onClose,
}: {
  readonly name: string;
  readonly summary: Extract<DossierSummary, { state: 'readable' }>;
  readonly onErase: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { id, createdAt, peopleCount } = summary;
  return (
    <ConfirmDialog
      title={`Effacer définitivement « ${name} » ?`}
      confirmLabel="Effacer définitivement"
      cancelLabel="Garder"
      isDestructive
      onCancel={onClose}
      onConfirm={onErase}
    >
      <Notice tone="danger">
        <p>
          <strong>C’est sans retour.</strong> Toutes les réponses, le suivi et le journal de ce
          dossier seront effacés de cet ordinateur
          {peopleCount === 0 ? '.' : `, avec ${peopleWords(peopleCount)}.`}
        </p>
      </Notice>
      <Holders dossierId={id} since={createdAt} />
    </ConfirmDialog>
  );
}

function peopleWords(count: number | null): string {
  return count === null ? 'ses professionnels' : counted(count, 'professionnel', 'professionnels');
}
