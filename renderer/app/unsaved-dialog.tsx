/** « Vos derniers changements ne sont pas enregistrés »: asked before one leaves a dossier that could not be saved. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { timeWords } from './moments';
import type { OpenDossier } from './open-dossier';
import { SAVE_FAULT_WORDS } from './save-words';
import type { LeavingRefusal } from './use-leaving';

/** Try again, leave all the same, or stay. */
export function UnsavedDialog({
  opened: { actor, autosave },
  refusal,
}: {
  readonly opened: OpenDossier;
  readonly refusal: LeavingRefusal;
}): ReactNode {
  const status = useSyncExternalStore(autosave.subscribe, autosave.getSnapshot);
  const title = actor.getSnapshot().context.dossier.preparation.title ?? 'Nouveau dossier';
  // The autosave goes on trying by itself while the question is asked.
  const isSavedMeanwhile = status.state === 'saved';
  const since = status.state === 'failed' ? ` depuis ${timeWords(status.since)}` : '';
  return (
    <ConfirmDialog
      title={
        isSavedMeanwhile
          ? 'Vos derniers changements sont maintenant enregistrés'
          : 'Vos derniers changements ne sont pas enregistrés'
      }
      confirmLabel={isSavedMeanwhile ? 'Fermer' : 'Réessayer'}
      cancelLabel="Rester dans le dossier"
      lossy={
        isSavedMeanwhile
          ? undefined
          : { label: 'Fermer sans enregistrer', onChoose: refusal.discard }
      }
      onConfirm={refusal.retry}
      onCancel={refusal.stay}
    >
      {isSavedMeanwhile ? null : (
        <>
          <p>
            Ce que vous avez changé dans « {title} »{since} n’est pas sur le disque. Si vous fermez
            sans enregistrer, ces changements seront perdus.
          </p>
          <p role="status">{attemptWords(refusal)}</p>
        </>
      )}
    </ConfirmDialog>
  );
}

function attemptWords({ fault, failures, isRetrying }: LeavingRefusal): string {
  if (isRetrying) return 'Nouvel essai…';
  const count = failures === 1 ? '' : `${failures} essais sans succès. `;
  return `${count}${SAVE_FAULT_WORDS[fault]}`;
}
