/** Fields that are ticked: one answer among a few (radio buttons), or several (tick boxes). */
import type { ReactNode } from 'react';
import {
  type FieldFrame,
  FieldHint,
  FieldRemark,
  LabelWords,
  describedBy,
  fieldClass,
} from './field';

/** One option. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceProps {
  readonly frame: FieldFrame;
  readonly options: readonly ChoiceOption[];
  readonly kind: 'one' | 'several';
  readonly isChecked: (value: string) => boolean;
  readonly onToggle: (value: string, isChecked: boolean) => void;
  readonly onFocus?: () => void;
  readonly children?: ReactNode;
}

/** A group of radio buttons or tick boxes under one legend. */
export function ChoiceField({
  frame,
  options,
  kind,
  isChecked,
  onToggle,
  onFocus,
  children,
}: ChoiceProps): ReactNode {
  return (
    <fieldset
      className={fieldClass(frame)}
      id={frame.id}
      aria-describedby={describedBy(frame)}
      tabIndex={-1}
      onFocus={onFocus}
    >
      <legend>
        <LabelWords {...frame} />
      </legend>
      <FieldHint {...frame} />
      <FieldRemark {...frame} />
      <div className="choices">
        {options.map((option) => (
          <Choice
            key={option.value}
            id={`${frame.id}-${option.value}`}
            name={frame.id}
            option={option}
            kind={kind}
            isChecked={isChecked(option.value)}
            onToggle={(checked) => onToggle(option.value, checked)}
          />
        ))}
      </div>
      {children}
    </fieldset>
  );
}

function Choice({
  id,
  name,
  option,
  kind,
  isChecked,
  onToggle,
}: {
  readonly id: string;
  readonly name: string;
  readonly option: ChoiceOption;
  readonly kind: 'one' | 'several';
  readonly isChecked: boolean;
  readonly onToggle: (isChecked: boolean) => void;
}): ReactNode {
  const hintId = option.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="choice">
      <input
        id={id}
        name={name}
        type={kind === 'one' ? 'radio' : 'checkbox'}
        checked={isChecked}
        aria-describedby={hintId}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{option.label}</label>
        {option.hint === undefined ? null : (
          <span className="choice__hint" id={hintId}>
            {option.hint}
          </span>
        )}
      </div>
    </div>
  );
}
