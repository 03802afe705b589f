/** Where the structure stands in the weeks of waiting, what can be done meanwhile, and what to remember. */
import type { ReactNode } from 'react';
import {
  type Meanwhile,
  type WaitingStage,
  meanwhile,
  waitingStages,
} from '../../../shared/follow-up/waiting';
import { formatDate } from '../../../shared/identifiers/dates';
import type { Place } from '../../../shared/journey/step';
import type { LocatedPage } from '../../../shared/journey/steps';
import { useDossier, useJourney, useProgress, useToday } from '../../app/journey';
import { StatusTag } from '../../components/status-tag';
import { QuestionPage } from '../question-page';
import { Reminders } from './reminder-list';

/** The page; it asks nothing, and leads to where things are noted. */
export function FollowUpStatePage({
  located,
  place,
}: {
  readonly located: LocatedPage;
  readonly place: Place;
}): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const progress = useProgress();
  return (
    <QuestionPage
      located={located}
      place={place}
      before={
        <>
          <Stages stages={waitingStages(dossier, today)} />
          <MeanwhileList things={meanwhile(dossier, progress, today)} />
          <Reminders />
        </>
      }
    />
  );
}

function Stages({ stages }: { readonly stages: readonly WaitingStage[] }): ReactNode {
  if (stages.length === 0) {
    return <p>Vous n’avez rien à envoyer ni à attendre : il reste à suivre chaque personne.</p>;
  }
  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title">Les étapes de l’attente</h2>
      <p>Ouvrez une étape pour noter sa date, ou ce qui la retient.</p>
      <ol className="tasks">
        {stages.map((stage) => (
          <Stage key={stage.id} stage={stage} />
        ))}
      </ol>
    </section>
  );
}

function Stage({ stage }: { readonly stage: WaitingStage }): ReactNode {
  const actor = useJourney();
  const { title, on, blocked, place, blockedPlace } = stage;
  // Where its day is noted elsewhere, what holds it up has a place of its own.
  const isHeldElsewhere = on === null && blockedPlace.page !== place.page;
  return (
    <li className="task">
      <div className="task__head">
        {on === null ? (
          <button
            type="button"
            className="task__title link"
            onClick={() => actor.send({ type: 'go', place })}
          >
            {title}
          </button>
        ) : (
          <span className="task__title">{title}</span>
        )}
        <StageTag {...stage} />
      </div>
      {blocked === null ? null : <p className="task__reason">Bloqué parce que : {blocked}</p>}
      {isHeldElsewhere ? (
        <p className="task__reason">
          <button
            type="button"
            className="link-button"
            onClick={() => actor.send({ type: 'go', place: blockedPlace })}
          >
            Noter ce qui retient cette étape<span className="visually-hidden"> : {title}</span>
          </button>
        </p>
      ) : null}
    </li>
  );
}

function StageTag({ on, blocked }: WaitingStage): ReactNode {
  if (on !== null) return <StatusTag status="complete" words={`Le ${formatDate(on)}`} />;
  return blocked === null ? (
    <StatusTag status="todo" words="En attente" />
  ) : (
    <StatusTag status="blocked" words="Bloqué" />
  );
}

function MeanwhileList({ things }: { readonly things: readonly Meanwhile[] }): ReactNode {
  const actor = useJourney();
  return (
    <section aria-labelledby="meanwhile-title">
      <h2 id="meanwhile-title">Que puis-je faire en attendant ?</h2>
      <ul>
        {things.map(({ label, place }) => (
          <li key={label}>
            <button
              type="button"
              className="link-button"
              onClick={() => actor.send({ type: 'go', place })}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
