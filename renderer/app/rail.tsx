/** The left rail: the steps with their status, and the time left. */
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { isHoldingBack } from '../../shared/journey/findings';
import { firstPlace } from '../../shared/journey/paths';
import { STATUS_WORDS, type StepProgress, isOpen } from '../../shared/journey/progress';
import type { Place } from '../../shared/journey/step';
import { StatusTag } from '../components/status-tag';
import { useJourney, useProgress, useScreen } from './journey';
import { timeLeftWords } from './time-left';

/** Where a click on a step leads: to its first open question, else to its first page. */
export function entrance({ step, findings }: StepProgress): Place {
  const [first] = step.pages;
  // A first page that only looks over the step says what is awaited.
  const looksOver = first?.kind === 'questions' && first.questions.length === 0;
  const open = findings.find(isHoldingBack) ?? (looksOver ? undefined : findings.find(isOpen));
  const isItem = step.pages.find(({ id }) => id === open?.place.page)?.kind === 'item';
  // A list shows all its items: one enters it by the list, not by one of them.
  return open === undefined || isItem ? firstPlace(step.id) : open.place;
}

/** The steps, always at hand; above them the journal, which lies over the page one is at, and what else can be done with the dossier. */
export function Rail({
  isJournalOpen,
  onJournal,
  children,
}: {
  readonly isJournalOpen: boolean;
  /** Opens the journal or, with `false`, closes it, since one goes elsewhere. */
  readonly onJournal: (isOpen: boolean) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const actor = useJourney();
  const progress = useProgress();
  const screen = useScreen();
  const go = (event: { readonly type: 'home' } | { readonly type: 'go'; place: Place }): void => {
    onJournal(false);
    actor.send(event);
  };
  return (
    <nav className="rail" aria-label="Étapes du parcours">
      <button
        type="button"
        className="rail__home"
        aria-current={screen === null && !isJournalOpen ? 'page' : undefined}
        onClick={() => go({ type: 'home' })}
      >
        Vue d’ensemble
      </button>
      <button
        type="button"
        className="rail__home"
        aria-current={isJournalOpen ? 'page' : undefined}
        onClick={() => onJournal(true)}
      >
        <History className="icon" aria-hidden /> Journal
      </button>
      {children}
      <ol className="rail__steps">
        {progress.steps.map((standing, index) => (
          <li key={standing.step.id}>
            <button
              type="button"
              className="rail__step"
              aria-current={
                screen?.place.step === standing.step.id && !isJournalOpen ? 'step' : undefined
              }
              disabled={standing.status === 'not-applicable'}
              onClick={() => go({ type: 'go', place: entrance(standing) })}
            >
              <span className="rail__title">
                {index}. {standing.step.title}
              </span>
              <StatusTag status={standing.status} words={STATUS_WORDS[standing.status]} />
            </button>
          </li>
        ))}
      </ol>
      <p className="rail__time">{timeLeftWords(progress.minutesLeft)}</p>
    </nav>
  );
}
