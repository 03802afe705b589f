/** The outcome of the diagnostic, in plain words with its reasons. */
import type { ReactNode } from 'react';
import { diagnose } from '../../../shared/journey/diagnosis';
import type { Place } from '../../../shared/journey/step';
import { type LocatedPage, steps } from '../../../shared/journey/steps';
import { useDossier, useJourney } from '../../app/journey';
import { Notice } from '../../components/notice';
import { QuestionPage } from '../question-page';
import { ReasonList } from '../reason-list';

/** The page of the outcome. */
export function OutcomePage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  return <QuestionPage located={located} place={place} before={<Outcome />} />;
}

function Outcome(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const diagnosis = diagnose(dossier);
  if (diagnosis === null) {
    return (
      <Notice tone="warning">
        <p>Il manque encore une réponse pour vous dire où vous en êtes.</p>
        <p>
          <button
            type="button"
            className="button button--small"
            onClick={() =>
              actor.send({ type: 'go', place: { step: 'diagnostic', page: 'access' } })
            }
          >
            Répondre aux questions
          </button>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone={diagnosis.outcome === 'to-secure' ? 'warning' : 'info'}>
        <p>
          <strong>{diagnosis.title}.</strong>
        </p>
      </Notice>
      <h2>Pourquoi</h2>
      <ReasonList reasons={diagnosis.reasons} />
      <h2>Les étapes pour vous</h2>
      {diagnosis.stepsApply ? (
        <ol start={2}>
          {steps.slice(2).map((step) => (
            <li key={step.id}>
              <strong>{step.title}</strong> : {step.why}
            </li>
          ))}
        </ol>
      ) : (
        <p>
          Aucune autre étape n’est nécessaire aujourd’hui. Vous pouvez tout de même préparer la
          suite.
        </p>
      )}
    </>
  );
}
