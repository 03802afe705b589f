/** The left rail: the steps with their status, and the time left. */
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

/** The steps, always at hand; what else is, stands under them. */
export function Rail({ children }: { readonly children?: ReactNode }): ReactNode {
  const actor = useJourney();
  const progress = useProgress();
  const screen = useScreen();
  return (
    <nav className="rail" aria-label="Étapes du parcours">
      <button
        type="button"
        className="rail__home"
        aria-current={screen === null ? 'page' : undefined}
        onClick={() => actor.send({ type: 'home' })}
      >
        Vue d’ensemble
      </button>
      <ol className="rail__steps">
        {progress.steps.map((standing, index) => (
          <li key={standing.step.id}>
            <button
              type="button"
              className="rail__step"
              aria-current={screen?.place.step === standing.step.id ? 'step' : undefined}
              disabled={standing.status === 'not-applicable'}
              onClick={() => actor.send({ type: 'go', place: entrance(standing) })}
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
      {children === undefined ? null : <div className="rail__foot">{children}</div>}
    </nav>
  );
}
