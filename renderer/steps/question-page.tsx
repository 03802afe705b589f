/** A page of questions: heading, what is to be corrected, the fields, and the ways on. */
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { BranchConfirmation } from './branch-confirmation';
import type { Command } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import type { Dossier } from '../../shared/dossier/schema';
import { type Finding, isHoldingBack } from '../../shared/journey/findings';
import { screenOf } from '../../shared/journey/machine';
import { stepProgress } from '../../shared/journey/progress';
import { type Question, type Subject, isCollection } from '../../shared/journey/question';
import { findingsAt } from '../../shared/journey/standing';
import type { Place } from '../../shared/journey/step';
import { type LocatedPage, subjectOf } from '../../shared/journey/steps';
import { useHelp } from '../app/help';
import { useDossier, useJourney, useProgress, useScreen } from '../app/journey';
import { ErrorSummary } from '../components/error-summary';
import { PageHeading } from '../components/page-heading';
import { pageTitle } from './page-title';
import { fieldId, placeKey } from './place-key';
import { QuestionField } from './question-field';
import { BlockedPage } from './blocked-page';
import { useQuestionForm } from './use-question-form';

/** Words and extra content of a page. */
export interface QuestionPageProps {
  readonly located: LocatedPage;
  readonly place: Place;
  /** Shown before the questions: an outcome, a list. */
  readonly before?: ReactNode;
  /** Shown after the questions. */
  readonly after?: ReactNode;
}

/** A page that asks something. */
export function QuestionPage(props: QuestionPageProps): ReactNode {
  const { located, place } = props;
  const dossier = useDossier();
  const { blocker } = stepProgress(useProgress(), located.step.id);
  const entity = located.page.questions[0]?.entity;
  if (blocker !== null) return <BlockedPage located={located} place={place} blocker={blocker} />;
  if (entity === undefined) return <AskedPage {...props} subject={NO_SUBJECT} dossier={dossier} />;
  const subject = subjectOf(dossier, entity, place.itemId);
  // An undo may take the item away: the machine leaves the page in the same turn.
  if (subject === null) return null;
  return <AskedPage key={placeKey(place)} {...props} subject={subject} dossier={dossier} />;
}

const NO_SUBJECT: Subject = {};

function AskedPage({
  located,
  place,
  subject,
  dossier,
  before,
  after,
}: QuestionPageProps & { readonly subject: Subject; readonly dossier: Dossier }): ReactNode {
  const actor = useJourney();
  const help = useHelp();
  const screen = useScreen();
  const progress = useProgress();
  const [attempt, setAttempt] = useState(0);
  const { step, page } = located;
  const asked = page.questions.filter((question) => question.applies(dossier, subject));
  const fields = useQuestionForm(actor, place, page.questions, subject);
  const standing = stepProgress(progress, step.id);
  const findings = findingsAt({ ...standing, isStarted: true }, place);
  const isCorrecting = screen?.mode === 'correcting';
  const toCorrect = isCorrecting ? findings.filter(isHoldingBack) : [];
  const title = pageTitle(dossier, located, place);

  const proceed = (): void => {
    fields.commitAll();
    actor.send({ type: 'continue' });
    if (screenOf(actor.getSnapshot())?.mode === 'correcting') setAttempt((count) => count + 1);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        proceed();
      }}
    >
      <PageHeading
        screen={placeKey(place)}
        above={step.title}
        title={title}
        windowTitle={`${toCorrect.length > 0 ? 'Erreur : ' : ''}${title} – ${step.title} – Jalon`}
      />
      <ErrorSummary
        attempt={attempt}
        lines={toCorrect.map(({ question, fault }) => ({
          fieldId: fieldId(question, place),
          message: fault.message,
        }))}
      />
      {page.intro === undefined ? null : <p className="page__intro">{page.intro}</p>}
      {before}
      {asked.map((question) => (
        <QuestionField
          key={question.id}
          id={fieldId(question, place)}
          question={question}
          dossier={dossier}
          subject={subject}
          finding={findingFor(findings, question.field)}
          saysMissing={isCorrecting && !question.comesLater}
          fields={fields}
          onAcceptances={(acceptances) =>
            actor.send({
              type: 'apply',
              command: acceptancesCommand(question, place, acceptances),
              label: `accepter ${question.noun}`,
            })
          }
          onFocus={() => help.show(question)}
        />
      ))}
      {after}
      <WaysOn located={located} onLeave={fields.commitAll} />
      {screen?.mode === 'confirming' ? <BranchConfirmation /> : null}
    </form>
  );
}

function acceptancesCommand(question: Question, place: Place, value: FieldValue): Command {
  const { entity } = question;
  const field = 'acceptedDoubts';
  return isCollection(entity)
    ? { type: 'set-item-field', collection: entity, id: place.itemId ?? '', field, value }
    : { type: 'set-answer', section: entity, field, value };
}

function findingFor(findings: readonly Finding[], field: string): Finding | undefined {
  return findings.find(({ question }) => question.field === field);
}

/** « Continuer », « Compléter plus tard », « Revenir en arrière » and, on an item, « Annuler mes changements ». */
function WaysOn({
  located,
  onLeave,
}: {
  readonly located: LocatedPage;
  readonly onLeave: () => void;
}): ReactNode {
  const actor = useJourney();
  const isItem = located.page.kind === 'item';
  const leave = (type: 'later' | 'back' | 'cancelItem') => (): void => {
    onLeave();
    actor.send({ type });
  };
  return (
    <div className="button-row ways-on">
      <button type="submit" className="button button--primary">
        Continuer
      </button>
      {located.page.questions.length === 0 ? null : (
        <button type="button" className="button" onClick={leave('later')}>
          Compléter plus tard
        </button>
      )}
      <button type="button" className="button button--quiet" onClick={leave('back')}>
        <ArrowLeft className="icon" aria-hidden /> Revenir en arrière
      </button>
      {isItem ? (
        <button type="button" className="button button--quiet" onClick={leave('cancelItem')}>
          Annuler mes changements
        </button>
      ) : null}
    </div>
  );
}
