/** What was corrected of a list is not left behind without a question. */
import { type ReactNode, useState } from 'react';
import { useJourney } from '../../app/journey';
import { ConfirmDialog } from '../../components/confirm-dialog';
import type { ImportStatus } from './import-session';

/** Leaves at once, or asks first where something would be lost. */
export interface ImportLeaving {
  /** Does this, which forgets the list in view, once one agrees. */
  readonly ask: (leave: () => void) => void;
  /** The question while it is open. */
  readonly question: ReactNode;
}

/** The way out of the list in view. */
export function useImportLeaving(
  { isCorrected, event }: ImportStatus,
  isPreview: boolean,
): ImportLeaving {
  const actor = useJourney();
  // A function in a state is wrapped, since React would call it.
  const [asked, setAsked] = useState<{ readonly leave: () => void } | null>(null);
  const wouldLose = isPreview && (isCorrected || event === 'lines-wait');
  return {
    ask: (leave) => {
      if (wouldLose) setAsked({ leave });
      else leave();
    },
    question:
      asked === null ? null : (
        <ConfirmDialog
          title="Garder ce tableau et vos corrections ?"
          confirmLabel="Garder et revenir à la liste"
          cancelLabel="Rester ici"
          lossy={{
            label: 'Abandonner ce tableau',
            onChoose: () => {
              setAsked(null);
              asked.leave();
            },
          }}
          onConfirm={() => {
            setAsked(null);
            actor.send({ type: 'go', place: { step: 'staff', page: 'people' } });
          }}
          onCancel={() => setAsked(null)}
        >
          <p>
            Si vous l’abandonnez, ce que vous y avez corrigé et les lignes qui attendent seront
            perdus. Si vous le gardez, vous le retrouverez par « Importer un tableau » tant que ce
            dossier reste ouvert. Les personnes déjà ajoutées restent dans votre liste.
          </p>
        </ConfirmDialog>
      ),
  };
}
