/** « Ce choix met de côté… »: what a change of branch sets aside, named before it takes effect. */
import { counted } from '../../shared/french/words';
import { useSelector } from '@xstate/react';
import type { ReactNode } from 'react';
import { nounOf } from '../../shared/journey/resume';
import { useDossier, useJourney } from '../app/journey';
import { ConfirmDialog } from '../components/confirm-dialog';

/** Answers named one by one; the rest is counted. */
const NAMED = 12;

/** The question asked before answers are set aside. */
export function BranchConfirmation(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const pending = useSelector(actor, ({ context }) => context.pending);
  if (pending === null) return null;
  const { setAside } = pending;
  const named = setAside.slice(0, NAMED);
  const others = setAside.length - named.length;
  return (
    <ConfirmDialog
      title="Ce choix met des réponses de côté"
      confirmLabel="Changer et mettre de côté"
      cancelLabel="Garder ma réponse"
      onConfirm={() => actor.send({ type: 'confirm' })}
      onCancel={() => actor.send({ type: 'keep' })}
    >
      <p>Ce choix met de côté :</p>
      <ul>
        {named.map(({ question, place }) => (
          <li key={`${question.id} ${place.itemId ?? ''}`}>
            {nounOf(dossier, { question, place })}
          </li>
        ))}
        {others > 0 ? <li>et {counted(others, 'autre réponse', 'autres réponses')}</li> : null}
      </ul>
      <p>
        Rien n’est effacé : ces réponses restent gardées et reviennent si vous reprenez votre choix.
        Elles ne figurent pas dans les documents.
      </p>
    </ConfirmDialog>
  );
}
