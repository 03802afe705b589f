/** The list from which what goes in a group is chosen: the answers of the dossier, a text, nothing. */
import type { ReactNode } from 'react';
import type { FormValue } from '../../shared/official-form/dossier-values';
import { fieldsOf } from '../../shared/official-form/field-groups';
import {
  type Choice,
  type FormPlan,
  type PlannedGroup,
  isTypedGroup,
  valueOf,
} from '../../shared/official-form/form-plan';
import { statesOf } from '../../shared/official-form/form-model';
import { entriesOf } from '../../shared/official-form/written';

const EMPTY = '';
const TYPED = 'typed';
/** Before the id of a value, and before a state or an option, so that neither is taken for the other. */
const VALUE = 'value:';
const OWN = 'own:';

/** The list; native, since it is short once its parts unfold and every keyboard knows it. */
export function AnswerSelect({
  id,
  plan,
  group,
  choice,
  onChoose,
}: {
  readonly id: string;
  readonly plan: FormPlan;
  readonly group: PlannedGroup;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}): ReactNode {
  const proposed = group.proposal.candidates.flatMap((candidate) => valueOf(plan, candidate) ?? []);
  const fits = (value: FormValue): boolean => entriesOf(group.group, value, group.states) !== null;
  const own = ownEntries(group);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        Ce qui va dans cette case
      </label>
      <select
        id={id}
        className="input"
        value={keyOf(group, choice)}
        onChange={({ target }) => onChoose(choiceOf(target.value))}
      >
        <option value={EMPTY}>{emptyWords(group)}</option>
        {isTypedGroup(group) ? <option value={TYPED}>Un texte que je tape</option> : null}
        {own.length === 0 ? null : (
          <optgroup label="Sur le formulaire">
            {own.map(({ value, label }) => (
              <option key={value} value={OWN + value}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        {proposed.length === 0 ? null : (
          <optgroup label="Proposé">
            {proposed.slice(0, 4).map((value) => (
              <option key={value.id} value={VALUE + value.id}>
                {`${titleOf(plan, value)}, ${value.label} : ${value.words}`}
              </option>
            ))}
          </optgroup>
        )}
        {plan.subjects.map(({ id: subject, title, values }) => {
          const others = values.filter(
            (value) => fits(value) && !proposed.slice(0, 4).includes(value),
          );
          return others.length === 0 ? null : (
            <optgroup key={subject} label={title}>
              {others.map((value) => (
                <option key={value.id} value={VALUE + value.id}>
                  {`${value.label} : ${value.words}`}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

function titleOf({ subjects }: FormPlan, { subject }: FormValue): string {
  return subjects.find(({ id }) => id === subject)?.title ?? '';
}

function emptyWords({ group }: PlannedGroup): string {
  const held = fieldsOf(group).some(({ value }) => value !== '');
  return held ? 'Laisser ce que le formulaire contient déjà' : 'Laisser vide';
}

/** The states of a tick box, the options of a list. */
function ownEntries({ group, states }: PlannedGroup): readonly { value: string; label: string }[] {
  if (group.kind !== 'single') return [];
  const { field } = group;
  switch (field.kind) {
    case 'text':
      return [];
    case 'tick':
      return statesOf(field).map((state) => ({
        value: state,
        label: `Cocher : ${wordsOf(states.get(state), state)}`,
      }));
    case 'choice':
      return field.options.filter(({ label }) => label.trim() !== '');
  }
}

function wordsOf(printed: string | undefined, state: string): string {
  return printed === undefined || printed === '' ? state : printed;
}

function keyOf(group: PlannedGroup, choice: Choice | undefined): string {
  switch (choice?.kind) {
    case undefined:
    case 'empty':
      return EMPTY;
    case 'value':
      return VALUE + choice.id;
    case 'typed':
      return isTypedGroup(group) ? TYPED : OWN + choice.text;
  }
}

function choiceOf(key: string): Choice {
  if (key === EMPTY) return { kind: 'empty' };
  if (key === TYPED) return { kind: 'typed', text: '' };
  return key.startsWith(VALUE)
    ? { kind: 'value', id: key.slice(VALUE.length) }
    : { kind: 'typed', text: key.slice(OWN.length) };
}
