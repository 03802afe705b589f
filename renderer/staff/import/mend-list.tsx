/** The cells of a staff list that are wrong or doubtful, each mended where it stands, a page at a time. */
import { type ReactNode, useRef } from 'react';
import { counted } from '../../../shared/french/words';
import { FAULTS_SHOWN, type FaultPage } from '../../../shared/staff-import/import-digest';
import type { ImportSession } from './import-session';
import { MendEntry } from './mend-entry';
import { PageTurner } from './page-turner';

interface MendListProps {
  readonly of: 'errors' | 'doubts';
  readonly faults: FaultPage;
  readonly session: ImportSession;
}

/** The errors, in view; or the doubts, which keep nobody out and are folded away when they are many. */
export function MendList(props: MendListProps): ReactNode {
  const { of, faults } = props;
  if (faults.total === 0) return null;
  if (of === 'errors') {
    return (
      <section aria-labelledby="errors-title">
        <h3 id="errors-title" tabIndex={-1}>
          Lignes à corriger
        </h3>
        <p>
          Corrigez ici : votre fichier ne change pas. Vous pouvez aussi ajouter dès maintenant les
          lignes prêtes ; celles-ci attendront.
        </p>
        <Faults {...props} />
      </section>
    );
  }
  return (
    <details className="mend__doubts" open={faults.total <= FEW_DOUBTS}>
      <summary>
        <h3 id="doubts-title" tabIndex={-1}>
          À vérifier : {counted(faults.total, 'doute', 'doutes')}
        </h3>
      </summary>
      <p>Ces lignes peuvent entrer telles quelles dans votre liste.</p>
      <Faults {...props} />
    </details>
  );
}

/** As many as one sees without scrolling far. */
const FEW_DOUBTS = 5;

function Faults({ of, faults, session }: MendListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = (entry: HTMLElement): void => {
    const fields = [...(list.current?.querySelectorAll('input') ?? [])];
    const next = fields.find(
      (field) => entry.compareDocumentPosition(field) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    (next ?? document.getElementById(`${of}-title`))?.focus();
  };
  return (
    <>
      <p role="status">{stateOf(faults)}</p>
      <ul className="mend" ref={list}>
        {faults.entries.map((entry) => (
          <MendEntry
            key={entry.id}
            entry={entry}
            isDoubt={of === 'doubts'}
            onChange={session.change}
            onDone={focusAfter}
          />
        ))}
      </ul>
      <PageTurner
        of={of}
        page={faults.page}
        pageCount={Math.ceil(faults.total / FAULTS_SHOWN)}
        titleId={`${of}-title`}
        onChange={session.change}
      />
    </>
  );
}

function stateOf({ total, left }: FaultPage): string {
  const mended = total - left;
  if (left === 0) return 'Tout est corrigé.';
  const leftWords = counted(left, 'point reste à voir.', 'points restent à voir.');
  return mended === 0
    ? leftWords
    : `${leftWords} ${counted(mended, 'est corrigé.', 'sont corrigés.')}`;
}
