/** A supporting paper: the tick that dates it today, and why it is needed. */
import type { ReactNode } from 'react';
import { formatDateField } from '../../../shared/identifiers/dates';
import type { Reason } from '../../../shared/journey/diagnosis';
import type { Question } from '../../../shared/journey/question';
import { ReasonSource } from '../reason-list';
import type { QuestionForm } from '../use-question-form';

/** Under the date of a paper: its tick, which is that date, and the source of its reason. */
export function PieceTick({
  id,
  question,
  isGathered,
  today,
  reason,
  fields,
  onFocus,
}: {
  /** Id of the date’s field. */
  readonly id: string;
  readonly question: Question;
  /** Whether the field holds a date that can be read. */
  readonly isGathered: boolean;
  readonly today: string;
  readonly reason: Reason;
  readonly fields: Pick<QuestionForm, 'choose'>;
  readonly onFocus: () => void;
}): ReactNode {
  return (
    <>
      <div className="choice">
        <input
          id={`${id}-tick`}
          type="checkbox"
          checked={isGathered}
          aria-describedby={`${id}-hint`}
          onFocus={onFocus}
          onChange={({ target }) =>
            fields.choose(question, target.checked ? formatDateField(today) : '')
          }
        />
        <label htmlFor={`${id}-tick`}>
          Réunie<span className="visually-hidden"> : {question.noun}</span>
        </label>
      </div>
      <ReasonSource reason={reason} />
    </>
  );
}
