/** Two versions of one dossier: what is taken of each, and a choice wherever they contradict each other. */
import { GitMerge } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { of } from '../../shared/french/elision';
import type { MergeChoices } from '../../shared/merge/merge-command';
import type { MergePlan, Side } from '../../shared/merge/merge-plan';
import { changeLines, conflictLabel } from '../../shared/merge/merge-words';
import { momentWords } from '../app/moments';
import { ErrorSummary, type SummaryLine } from '../components/error-summary';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { ChangeList } from './change-list';
import { ConflictFields } from './conflict-fields';
import { type TakingFault, takingFaultWords } from './handover-words';
import { CONFLICTS_SHOWN, conflictsOf, fieldIdOf } from './merge-choice';
import type { PreparedMerge } from './receive';

const TITLE = 'Réunir les deux versions';

/** The screen; nothing is chosen beforehand. */
export function MergeScreen({
  prepared,
  onMerge,
  onLeave,
}: {
  readonly prepared: PreparedMerge;
  readonly onMerge: (choices: MergeChoices) => Promise<TakingFault | null>;
  readonly onLeave: () => void;
}): ReactNode {
  const { plan } = prepared;
  const [choices, setChoices] = useState<MergeChoices>(new Map());
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [fault, setFault] = useState<TakingFault | null>(null);
  const [isMerging, setIsMerging] = useState(false);
  const [page, setPage] = useState(0);
  const choose = (keys: readonly string[], side: Side): void => {
    setChoices(new Map([...choices, ...keys.map((key) => [key, side] as const)]));
    setMissing(missing.filter((key) => !keys.includes(key)));
  };
  const submit = async (): Promise<void> => {
    const open = plan.conflicts.map(({ key }) => key).filter((key) => !choices.has(key));
    setMissing(open);
    setAttempt(attempt + 1);
    const first = plan.conflicts.findIndex(({ key }) => key === open[0]);
    if (first >= 0) setPage(Math.floor(first / CONFLICTS_SHOWN));
    if (open.length > 0 || isMerging) return;
    setIsMerging(true);
    setFault(await onMerge(choices));
    setIsMerging(false);
  };
  return (
    <main className="alone">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="brand">
          <GitMerge className="icon" aria-hidden /> Jalon
        </p>
        <PageHeading
          screen="merge"
          title={TITLE}
          windowTitle={`${missing.length === 0 ? '' : 'Erreur : '}${TITLE} – Jalon`}
        />
        <ErrorSummary attempt={attempt} lines={missingLines(plan, missing, page)} />
        <Introduction prepared={prepared} />
        <ConflictFields
          prepared={prepared}
          choices={choices}
          missing={missing}
          page={page}
          onPage={setPage}
          onChoose={choose}
        />
        <Changes prepared={prepared} />
        {fault === null ? null : (
          <Notice tone="danger" isSpoken>
            <p>{takingFaultWords(fault)}</p>
          </Notice>
        )}
        <div className="button-row">
          <button type="submit" className="button button--primary" disabled={isMerging}>
            Réunir les deux versions
          </button>
          <button type="button" className="button" onClick={onLeave}>
            Garder ma version telle quelle
          </button>
          {isMerging ? <span role="status">Un instant…</span> : null}
        </div>
      </form>
    </main>
  );
}

/** Those of the page in view. Each names what it is about: the words beside the fields are all the same. */
function missingLines(
  plan: MergePlan,
  missing: readonly string[],
  page: number,
): readonly SummaryLine[] {
  return conflictsOf(plan, page)
    .filter(({ key }) => missing.includes(key))
    .map((conflict) => ({
      fieldId: fieldIdOf(conflict.key),
      message: `${conflictLabel(plan, conflict)} : choisissez la version à garder.`,
    }));
}

function Introduction({
  prepared: { ancestor, plan, handover },
}: {
  readonly prepared: PreparedMerge;
}): ReactNode {
  const sender = handover.from.name;
  return (
    <>
      <p>
        La version {sender === null ? 'reçue' : of(sender)} a été transmise{' '}
        {momentWords(handover.sentAt)}.{' '}
        {ancestor === null
          ? null
          : `Les deux versions partent de celle transmise ${momentWords(ancestor.at)} : ce qu’une seule a changé depuis est pris sans question.`}
      </p>
      {ancestor === null ? (
        <Notice tone="warning">
          <p>
            Jalon ne connaît pas la version dont les deux sont parties : il ne peut pas dire
            laquelle a changé. Toutes les réponses qui diffèrent vous sont montrées, et une fiche
            qui n’est que d’un côté est gardée.
          </p>
        </Notice>
      ) : null}
      {plan.conflicts.length === 0 ? (
        <p>Les deux versions ne se contredisent nulle part : il n’y a rien à choisir.</p>
      ) : null}
    </>
  );
}

function Changes({
  prepared: { plan, handover },
}: {
  readonly prepared: PreparedMerge;
}): ReactNode {
  const taken = useMemo(() => changeLines(plan, plan.taken), [plan]);
  const kept = useMemo(() => changeLines(plan, plan.kept), [plan]);
  const sender = handover.from.name;
  return (
    <>
      <ChangeList
        title={`Ce qui sera pris de la version ${sender === null ? 'reçue' : of(sender)}`}
        empty="Rien d’autre que vos choix."
        lines={taken}
      />
      <ChangeList
        title="Ce qui reste de votre version"
        empty="Vous n’avez rien changé de votre côté."
        lines={kept}
      />
      <p>
        Tout sera fait d’un coup, et noté au journal du dossier. « Annuler », dans le dossier,
        défera tout d’un coup aussi.
      </p>
    </>
  );
}
