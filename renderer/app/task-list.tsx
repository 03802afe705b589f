/** The home of a dossier: what to do next, and every step with its status and the reason of it. */
import { counted } from '../../shared/french/words';
import type { ReactNode } from 'react';
import { isDue, reminders } from '../../shared/follow-up/reminders';
import { isOpen } from '../../shared/journey/progress';
import { STATUS_WORDS, type StepProgress } from '../../shared/journey/progress';
import { type NextAction, nextAction } from '../../shared/journey/resume';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { StatusTag } from '../components/status-tag';
import { useDossier, useJourney, useProgress, useToday } from './journey';
import { momentWords } from './moments';
import type { OpenDossier } from './open-dossier';
import { entrance } from './rail';
import { timeLeftWords } from './time-left';

/** The task list. */
export function TaskList({ resumed }: Pick<OpenDossier, 'resumed'>): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const progress = useProgress();
  const next = nextAction(dossier, progress);
  // Once something changes, one goes on and no longer resumes.
  const leftAt = resumed?.dossier === dossier ? resumed.savedAt : null;
  const title = dossier.preparation.title ?? 'Nouveau dossier';
  return (
    <>
      <PageHeading screen="task-list" title={title} windowTitle={`${title} – Jalon`} />
      <div className="card next">
        {next === null ? (
          <p>
            <strong>Tout ce qui pouvait être fait ici est fait.</strong> Vos documents sont prêts :
            vous pouvez les relire ou les produire de nouveau à la dernière étape.
          </p>
        ) : (
          <>
            <p>
              <NextWords next={next} leftAt={leftAt} /> {timeLeftWords(progress.minutesLeft)}
            </p>
            <button
              type="button"
              className="button button--primary"
              onClick={() => actor.send({ type: 'go', place: next.place })}
            >
              Continuer
            </button>
          </>
        )}
      </div>
      <DueReminders />
      <h2>Les étapes</h2>
      <ol className="tasks">
        {progress.steps.map((standing, index) => (
          <Task
            key={standing.step.id}
            number={index}
            standing={standing}
            onOpen={() => actor.send({ type: 'go', place: entrance(standing) })}
            onUnblock={() => {
              if (standing.blocker !== null) {
                actor.send({ type: 'go', place: standing.blocker.place });
              }
            }}
          />
        ))}
      </ol>
    </>
  );
}

/** What is to be remembered today, with the way to the list. */
function DueReminders(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const today = useToday();
  const due = reminders(dossier, today).filter((reminder) => isDue(reminder, today));
  const [first] = due;
  if (first === undefined) return null;
  return (
    <Notice tone="warning">
      <p>
        <strong>{counted(due.length, 'rappel', 'rappels')} :</strong> {first.label}
        {due.length === 1 ? '.' : ', et d’autres.'}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() =>
            actor.send({ type: 'go', place: { step: 'follow-up', page: 'follow-up-state' } })
          }
        >
          Voir les rappels
        </button>
      </p>
    </Notice>
  );
}

/** « Reprendre : la date de naissance de Mme Mélisse, il y a 2 jours. » */
function NextWords({
  next,
  leftAt,
}: {
  readonly next: NextAction;
  /** When the dossier was left; `null` while one is at it. */
  readonly leftAt: string | null;
}): ReactNode {
  return leftAt === null ? (
    <>
      <strong>Pour continuer :</strong> {next.label}.
    </>
  ) : (
    <>
      <strong>Reprendre :</strong> {next.label}, {momentWords(leftAt)}.
    </>
  );
}

function Task({
  number,
  standing,
  onOpen,
  onUnblock,
}: {
  readonly number: number;
  readonly standing: StepProgress;
  readonly onOpen: () => void;
  readonly onUnblock: () => void;
}): ReactNode {
  const { step, status, blocker } = standing;
  return (
    <li className="task">
      <div className="task__head">
        {status === 'not-applicable' ? (
          <span className="task__title">
            {number}. {step.title}
          </span>
        ) : (
          <button type="button" className="task__title link" onClick={onOpen}>
            {number}. {step.title}
          </button>
        )}
        <StatusTag status={status} words={STATUS_WORDS[status]} />
      </div>
      <p className="task__reason">{reasonOf(standing)}</p>
      {blocker === null ? null : (
        <button type="button" className="button button--small" onClick={onUnblock}>
          Aller à ce qui manque<span className="visually-hidden"> pour : {step.title}</span>
        </button>
      )}
    </li>
  );
}

/** Why a step has its status, in a sentence. */
export function reasonOf({ status, step, blocker, findings, todos }: StepProgress): string {
  if (status === 'not-applicable') return 'Ne concerne pas votre situation, d’après vos réponses.';
  if (blocker !== null) return blocker.reason;
  if (status === 'complete') return 'Rien ne manque.';
  if (status === 'todo') return step.why;
  const open = findings.filter(isOpen);
  const missing = open.filter(({ kind }) => kind === 'missing').length;
  const faults = open.filter(({ kind }) => kind === 'fault').length;
  const doubts = open.filter(({ kind }) => kind === 'doubt').length;
  const parts = [
    ...(missing === 0 ? [] : [counted(missing, 'réponse à donner', 'réponses à donner')]),
    ...(faults === 0 ? [] : [counted(faults, 'réponse à corriger', 'réponses à corriger')]),
    ...(doubts === 0 ? [] : [counted(doubts, 'point à vérifier', 'points à vérifier')]),
    ...todos.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)),
  ];
  return `Il reste : ${parts.slice(0, 4).join(', ')}${parts.length > 4 ? '…' : '.'}`;
}
