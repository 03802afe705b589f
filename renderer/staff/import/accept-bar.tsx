/** The button that brings the dossier up to a list, and what waits meanwhile. */
import type { ReactNode } from 'react';
import { counted, upperFirst } from '../../../shared/french/words';
import type { ImportDigest, UpdateDigest } from '../../../shared/staff-import/import-digest';
import type { ImportStatus } from './import-session';

/** What the button does; `null` if nothing would change. */
function actionWords(
  { arrivedCount, changedCount }: UpdateDigest,
  leavingCount: number,
): string | null {
  const parts = [
    ...(arrivedCount === 0 ? [] : [`ajouter ${counted(arrivedCount, 'personne', 'personnes')}`]),
    ...(changedCount === 0
      ? []
      : [`mettre à jour ${counted(changedCount, 'personne', 'personnes')}`]),
    ...(leavingCount === 0 ? [] : [`noter ${counted(leavingCount, 'départ', 'départs')}`]),
  ];
  return parts.length === 0 ? null : upperFirst(parts.join(', '));
}

/** Why there is no button. */
function nothingWords(waitingCount: number, isAsked: boolean): string {
  if (waitingCount === 0) return 'Cet import ne changerait rien à votre liste.';
  return isAsked
    ? 'Rien à ajouter pour l’instant : répondez d’abord à la question.'
    : 'Rien à ajouter pour l’instant : corrigez une ligne, elle pourra entrer dans votre liste.';
}

/** The bar under the preview. */
export function AcceptBar({
  digest: { update, waitingCount },
  leavingCount,
  status: { work },
  isAsked,
  onIncludeFaulty,
  onAccept,
}: {
  readonly digest: ImportDigest;
  readonly leavingCount: number;
  readonly status: ImportStatus;
  /** A question about the columns comes first. */
  readonly isAsked: boolean;
  readonly onIncludeFaulty: (isIncluded: boolean) => void;
  readonly onAccept: () => void;
}): ReactNode {
  const action = actionWords(update, leavingCount);
  return (
    <div className="accept-bar">
      {action === null ? (
        <p>{nothingWords(waitingCount, isAsked)}</p>
      ) : (
        <button
          type="button"
          className="button button--primary"
          // Not `disabled`, which would lose the focus: a second press does nothing.
          aria-disabled={work === null ? undefined : true}
          onClick={() => {
            if (work === null) onAccept();
          }}
        >
          {action}
        </button>
      )}
      {waitingCount === 0 || isAsked ? null : (
        <div className="choice">
          <input
            id="includes-faulty"
            type="checkbox"
            onChange={(event) => onIncludeFaulty(event.target.checked)}
          />
          <label htmlFor="includes-faulty">
            Ajouter aussi les lignes à corriger : je les compléterai dans Jalon
          </label>
        </div>
      )}
      <p className="accept-bar__work" role="status">
        {work === 'correcting' ? 'Mise à jour de l’aperçu…' : null}
        {work === 'adding' ? 'Mise à jour de votre liste…' : null}
      </p>
    </div>
  );
}
