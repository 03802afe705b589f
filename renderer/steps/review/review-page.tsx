/** Everything, step by step, with « Modifier » and straight back; what is missing, doubted, set aside. */
import { counted } from '../../../shared/french/words';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { setAnswer } from '../../../shared/dossier/commands';
import type { Dossier } from '../../../shared/dossier/schema';
import { answerWords } from '../../../shared/journey/answer-words';
import { isReviewed, reviewedFingerprint } from '../../../shared/journey/closing';
import { type Finding, askedPages, isAnswered } from '../../../shared/journey/findings';
import { STATUS_WORDS, type StepProgress, isOpen } from '../../../shared/journey/progress';
import { itemName, nounOf } from '../../../shared/journey/resume';
import {
  CLOSING_STEPS,
  type PageDefinition,
  type Place,
  type StepDefinition,
} from '../../../shared/journey/step';
import { pageApplies } from '../../../shared/journey/steps';
import { useDossier, useJourney, useProgress, useToday } from '../../app/journey';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { StatusTag } from '../../components/status-tag';

/** Items whose answers are shown one by one; beyond, the list itself is the place to read them. */
const ITEMS_SHOWN = 60;

/** The page of the review. */
export function ReviewPage(): ReactNode {
  const actor = useJourney();
  const dossier = useDossier();
  const today = useToday();
  const progress = useProgress();
  const before = progress.steps.filter(({ step }) => !CLOSING_STEPS.has(step.id));
  const open = before.flatMap(({ findings }) => findings.filter(isOpen));
  const reviewed = isReviewed(dossier);
  return (
    <>
      <PageHeading
        screen="review"
        above="Relecture"
        title="Relisez vos réponses"
        windowTitle="Relisez vos réponses – Jalon"
      />
      {open.length === 0 ? null : (
        <Notice tone="warning">
          <p>
            Il reste {counted(open.length, 'point', 'points')} à compléter ou à vérifier. Vous
            pouvez produire les documents quand même : ils le diront.
          </p>
        </Notice>
      )}
      {before.map((standing) => (
        <StepReview key={standing.step.id} standing={standing} />
      ))}
      {reviewed ? (
        <Notice tone="success" isSpoken>
          <p>Vous avez relu ces réponses.</p>
        </Notice>
      ) : null}
      <div className="button-row">
        {reviewed ? null : (
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              actor.send({
                type: 'apply',
                label: 'la relecture',
                command: {
                  type: 'together',
                  label: 'Réponses relues',
                  commands: [
                    setAnswer('review', 'confirmedOn', today),
                    setAnswer('review', 'confirmedFingerprint', reviewedFingerprint(dossier)),
                  ],
                },
              });
            }}
          >
            Confirmer ces réponses
          </button>
        )}
        <button
          type="button"
          className={reviewed ? 'button button--primary' : 'button'}
          onClick={() =>
            actor.send({ type: 'go', place: { step: 'documents', page: 'documents' } })
          }
        >
          Passer aux documents
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => actor.send({ type: 'back' })}
        >
          <ArrowLeft className="icon" aria-hidden /> Revenir en arrière
        </button>
      </div>
    </>
  );
}

function StepReview({ standing }: { readonly standing: StepProgress }): ReactNode {
  const dossier = useDossier();
  const today = useToday();
  const { step, status, setAside } = standing;
  const list = listOfStep(dossier, step);
  const pages = askedPages(
    dossier,
    step.pages.map((page) => ({ step, page })),
  ).filter(({ located }) => pageApplies(dossier, located));
  return (
    <section className="review" aria-labelledby={`review-${step.id}`}>
      <div className="review__head">
        <h2 id={`review-${step.id}`}>{step.title}</h2>
        <StatusTag status={status} words={STATUS_WORDS[status]} />
      </div>
      {pages.flatMap(({ located, subjects }) =>
        subjects.slice(0, ITEMS_SHOWN).map(({ subject, place }) => {
          const asked = located.page.questions.filter((question) =>
            question.applies(dossier, subject),
          );
          if (asked.length === 0) return null;
          return (
            <AnswerTable
              key={`${place.page} ${place.itemId ?? ''}`}
              title={titleOf(place, located.page.title, itemName(dossier, place))}
              place={place}
              rows={asked.map((question) => ({
                label: question.label,
                words: isAnswered(subject[question.field])
                  ? answerWords(dossier, question, subject[question.field], today)
                  : null,
                isAwaited: question.isRequired(dossier, subject),
                finding: standing.findings.find(
                  (finding) =>
                    finding.question === question && finding.place.itemId === place.itemId,
                ),
              }))}
            />
          );
        }),
      )}
      <Others
        count={(list?.collection === undefined ? 0 : dossier[list.collection].length) - ITEMS_SHOWN}
        step={step}
        list={list}
      />
      {setAside.length === 0 ? null : (
        <details>
          <summary>
            {counted(setAside.length, 'réponse mise de côté', 'réponses mises de côté')}
          </summary>
          <ul>
            {setAside.slice(0, ITEMS_SHOWN).map(({ question, place }) => (
              <li key={`${question.id} ${place.itemId ?? ''}`}>
                {nounOf(dossier, { question, place })}
              </li>
            ))}
          </ul>
          <Others count={setAside.length - ITEMS_SHOWN} step={step} list={list} />
        </details>
      )}
    </section>
  );
}

/** The list of a step’s items, where one may go to it. */
function listOfStep(dossier: Dossier, step: StepDefinition): PageDefinition | null {
  return (
    step.pages.find((page) => page.kind === 'list' && pageApplies(dossier, { step, page })) ?? null
  );
}

/** « … et 12 autres », with the way to the list that has them all. */
function Others({
  count,
  step,
  list,
}: {
  readonly count: number;
  readonly step: StepDefinition;
  readonly list: PageDefinition | null;
}): ReactNode {
  const actor = useJourney();
  if (count <= 0) return null;
  return (
    <p>
      … et {counted(count, 'autre', 'autres')}.{' '}
      {list === null ? null : (
        <button
          type="button"
          className="button button--small"
          onClick={() => actor.send({ type: 'modify', place: { step: step.id, page: list.id } })}
        >
          Voir toute la liste<span className="visually-hidden"> : {list.title}</span>
        </button>
      )}
    </p>
  );
}

function titleOf(place: Place, pageTitle: string, name: string | null): string {
  return name === null || place.itemId === undefined ? pageTitle : `${name} : ${pageTitle}`;
}

interface ReviewRow {
  readonly label: string;
  /** `null` for a question without an answer. */
  readonly words: string | null;
  readonly isAwaited: boolean;
  readonly finding: Finding | undefined;
}

function AnswerTable({
  title,
  place,
  rows,
}: {
  readonly title: string;
  readonly place: Place;
  readonly rows: readonly ReviewRow[];
}): ReactNode {
  const actor = useJourney();
  return (
    <table className="table review__table">
      <caption>
        {title}{' '}
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => actor.send({ type: 'modify', place })}
        >
          Modifier<span className="visually-hidden"> : {title}</span>
        </button>
      </caption>
      <tbody>
        {rows.map(({ label, words, isAwaited, finding }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {words ?? (isAwaited ? <strong>À compléter</strong> : 'Sans réponse')}
              <Remark finding={finding} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remark({ finding }: { readonly finding: Finding | undefined }): ReactNode {
  if (finding === undefined || finding.kind === 'missing') return null;
  if (finding.kind === 'accepted') {
    return <p className="review__remark">Accepté : « {finding.why} »</p>;
  }
  return (
    <p className={`review__remark review__remark--${finding.kind}`}>
      {finding.kind === 'fault' ? 'À corriger' : 'À vérifier'} : {finding.fault.message}
    </p>
  );
}
