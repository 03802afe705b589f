/** Representative answers to a page of the catalogue: one sheet per branch, from the catalogue itself. */
import type { Command } from '../../shared/dossier/commands';
import type { FieldValue } from '../../shared/dossier/field-kinds';
import { type TypedKind, isTyped, readField } from '../../shared/dossier/read-field';
import type { Dossier } from '../../shared/dossier/schema';
import { isAnswered } from '../../shared/journey/findings';
import { type Question, type Subject, isCollection } from '../../shared/journey/question';
import type { PageDefinition } from '../../shared/journey/step';

/** The day on which the tests take place. */
export const TODAY = '2026-11-23';

/** A command that gives one answer, to a section or to an item. */
export function answerCommand(
  question: Question,
  value: FieldValue | undefined,
  itemId: string | undefined,
): Command {
  const { entity, field } = question;
  if (!isCollection(entity)) return { type: 'set-answer', section: entity, field, value };
  if (itemId === undefined) throw new Error(`${question.id} is asked of an item`);
  return { type: 'set-item-field', collection: entity, id: itemId, field, value };
}

/** An answer that the question's own check takes without reserve. */
export function goodAnswer(question: Question, dossier: Dossier): FieldValue {
  const { kind } = question;
  if (kind.kind === 'choice') return kind.options[0];
  if (kind.kind === 'choices') return [kind.options[0]];
  if (kind.kind === 'establishments') return dossier.establishments.slice(0, 1).map(({ id }) => id);
  if (kind.kind === 'category') return '500';
  if (kind.kind === 'portal-profession') return '313';
  if (!isTyped(kind)) throw new Error(`No answer for ${question.id}`);
  const reading = readField(kind, question.example ?? fallbackFor(kind), { today: TODAY });
  if (reading.verdict === 'invalid') throw new Error(`${question.id}: ${reading.fault.message}`);
  return reading.value;
}

function fallbackFor(kind: TypedKind): string {
  if (kind.kind !== 'date') return 'Dubois';
  return kind.purpose === 'end' ? '31/12/2027' : '02/11/2026';
}

/** The answers one gesture away: each option of a choice, or the present ticks with one more or one less. */
export function optionsOf({ kind, field }: Question, subject: Subject): readonly FieldValue[] {
  if (kind.kind === 'choice') return kind.options;
  if (kind.kind !== 'choices') return [];
  const held = subject[field];
  const ticked = Array.isArray(held) ? held.map(String) : [];
  return kind.options
    .map((toggled) =>
      kind.options.filter((option) => (option === toggled) !== ticked.includes(option)),
    )
    .filter((next) => next.length > 0);
}

/** Every question of a page that is asked now and has no answer yet. */
export function unanswered(
  page: PageDefinition,
  dossier: Dossier,
  subject: Subject,
): readonly Question[] {
  return page.questions.filter(
    (question) => question.applies(dossier, subject) && !isAnswered(subject[question.field]),
  );
}
