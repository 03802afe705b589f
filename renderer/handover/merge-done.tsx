/** The result of a merge, before the dossier opens. */
import { GitMerge } from 'lucide-react';
import type { ReactNode } from 'react';
import { of } from '../../shared/french/elision';
import { counted } from '../../shared/french/words';
import { toldOf } from '../../shared/merge/merge-words';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import type { PreparedMerge } from './receive';

const TITLE = 'Les deux versions sont réunies';

/** Says what was done, and leads to the dossier. */
export function MergeDone({
  prepared: { plan, handover },
  onOpen,
}: {
  readonly prepared: PreparedMerge;
  readonly onOpen: () => void;
}): ReactNode {
  const { name } = handover.from;
  const { conflicts } = plan;
  const taken = toldOf(plan.taken);
  return (
    <main className="alone">
      <p className="brand">
        <GitMerge className="icon" aria-hidden /> Jalon
      </p>
      <PageHeading screen="merged" title={TITLE} windowTitle={`${TITLE} – Jalon`} />
      <Notice tone="success" isSpoken>
        <p>
          {counted(taken.length, 'changement pris', 'changements pris')} de la version{' '}
          {name === null ? 'reçue' : of(name)}
          {conflicts.length === 0
            ? '.'
            : `, et ${counted(conflicts.length, 'réponse choisie', 'réponses choisies')}.`}
        </p>
      </Notice>
      <p>
        C’est enregistré, et noté au journal du dossier. Si ce n’est pas ce que vous vouliez,
        « Annuler », en haut du dossier, défait tout d’un coup.
      </p>
      <p>Pour que l’autre personne ait la même version, transmettez-lui le dossier à son tour.</p>
      <div className="button-row">
        <button type="button" className="button button--primary" onClick={onOpen}>
          Ouvrir le dossier
        </button>
      </div>
    </main>
  );
}
