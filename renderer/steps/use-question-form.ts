/**
 * The fields of the page in view: react-hook-form holds the keystrokes, and a command commits them when
 * a field is left, after a short pause, and when the page goes away.
 */
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { Command } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { formatField, isTyped, keepTyped, readingContext } from '../../shared/dossier/read-field';
import type { JourneyActor } from '../../shared/journey/machine';
import { type Question, type Subject, isCollection } from '../../shared/journey/question';
import type { Place } from '../../shared/journey/step';
import { subjectOf } from '../../shared/journey/steps';
import { afterPointer } from './after-pointer';
import { PendingTyping } from './pending-typing';

/** What a page needs of its fields. */
export interface QuestionForm {
  readonly form: UseFormReturn<Record<string, string>>;
  /** The field being typed in: its remarks wait until it is left. */
  readonly typing: string | null;
  readonly onType: (question: Question) => void;
  readonly onLeave: (question: Question) => void;
  /** Commits everything typed so far. */
  readonly commitAll: () => void;
  /** Gives a ticked answer. */
  readonly answer: (question: Question, value: FieldValue | undefined) => void;
  /**
   * Gives a typed answer that was chosen in a list, with what the choice says of other fields of the
   * same subject: one change, hence one undo.
   */
  readonly choose: (question: Question, text: string, others?: OtherFields) => void;
}

/** Values of other fields of a subject, by name. */
export type OtherFields = Readonly<Record<string, FieldValue>>;

/** How a typed answer is shown in its field. */
function shownValue(question: Question, subject: Subject): string {
  const value = subject[question.field];
  if (typeof value !== 'string') return '';
  return isTyped(question.kind) ? formatField(question.kind, value) : value;
}

function commandFor(
  { entity, id }: Question,
  itemId: string | undefined,
  field: string,
  value: FieldValue | undefined,
): Command {
  if (!isCollection(entity)) return { type: 'set-answer', section: entity, field, value };
  if (itemId === undefined) throw new Error(`${id} is asked of an item`);
  return { type: 'set-item-field', collection: entity, id: itemId, field, value };
}

/** What is being typed on a page; committed when the page goes away. */
function usePendingTyping(): PendingTyping {
  const [pending] = useState(() => new PendingTyping());
  // As the screen changes, and not after: by then a dialog or a pack might refuse any change.
  useLayoutEffect(() => () => pending.commitNow(), [pending]);
  return pending;
}

/** The form of a page's questions about one subject. */
export function useQuestionForm(
  actor: JourneyActor,
  place: Place,
  questions: readonly Question[],
  subject: Subject,
): QuestionForm {
  const form = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(questions.map((q) => [q.field, shownValue(q, subject)])),
  });
  const [typing, setTyping] = useState<string | null>(null);
  const pending = usePendingTyping();
  const { getValues, setValue } = form;
  const { itemId } = place;

  const answer = useCallback(
    (question: Question, value: FieldValue | undefined, others: OtherFields = {}): void => {
      const label = question.noun;
      const command = commandFor(question, itemId, question.field, value);
      const more = Object.entries(others).map(([field, other]) =>
        commandFor(question, itemId, field, other),
      );
      actor.send({
        type: 'apply',
        command:
          more.length === 0 ? command : { type: 'together', label, commands: [command, ...more] },
        label,
      });
    },
    [actor, itemId],
  );

  /** Gives what a typed answer holds, unless that changes nothing. */
  const keep = useCallback(
    (question: Question, typed: string, others: OtherFields = {}): void => {
      const { dossier, today } = actor.getSnapshot().context;
      const now = subjectOf(dossier, question.entity, itemId);
      if (now === null || !isTyped(question.kind)) return;
      const kept = keepTyped(question.kind, typed, readingContext(dossier, today));
      const isHeld = typed === shownValue(question, now) || kept === now[question.field];
      if (!isHeld || Object.keys(others).length > 0) answer(question, kept, others);
    },
    [actor, answer, itemId],
  );

  const commit = useCallback(
    (question: Question): void => keep(question, getValues(question.field)),
    [getValues, keep],
  );

  // What the dossier holds is shown, except in the field being typed in.
  useEffect(() => {
    for (const question of questions) {
      const shown = shownValue(question, subject);
      if (question.field !== typing && getValues(question.field) !== shown) {
        setValue(question.field, shown);
      }
    }
  }, [questions, subject, typing, getValues, setValue]);

  return {
    form,
    typing,
    answer,
    choose: (question, text, others) => {
      // Another field may be being typed in by now: neither its text nor its pause is touched.
      setTyping((field) => (field === question.field ? null : field));
      pending.forget(question.field);
      setValue(question.field, text);
      keep(question, text, others);
    },
    onType: (question) => {
      setTyping(question.field);
      pending.typed(question.field, () => commit(question));
    },
    onLeave: (question) => {
      pending.forget(question.field);
      commit(question);
      afterPointer(() => setTyping((field) => (field === question.field ? null : field)));
    },
    commitAll: () => {
      for (const question of questions) {
        pending.forget(question.field);
        commit(question);
      }
      setTyping(null);
    },
  };
}
