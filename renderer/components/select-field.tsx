/** Choosing one of a few entries that unfold: a filter, a field of a form. */
import { type ReactNode, useId } from 'react';

/** A labelled list; `noChoice` names the entry that stands for none, where there may be none. */
export function SelectField<Value extends string>({
  label,
  noChoice,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly noChoice?: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value | null) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) =>
          onChoose(options.find((option) => option.value === event.target.value)?.value ?? null)
        }
      >
        {noChoice === undefined ? null : <option value="">{noChoice}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
