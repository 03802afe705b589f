/** A field that is typed. */
import type { ComponentProps, ReactNode } from 'react';
import {
  type FieldFrame,
  FieldHint,
  FieldRemark,
  LabelWords,
  describedBy,
  fieldClass,
} from './field';

/** A text field: its frame, and the attributes and handlers of its input. */
export function TextField({
  frame,
  isShort = false,
  children,
  ...input
}: {
  readonly frame: FieldFrame;
  /** For dates, numbers, postcodes: the width says how much is expected. */
  readonly isShort?: boolean;
  /** Shown under the remark: accepting a doubt, for example. */
  readonly children?: ReactNode;
} & ComponentProps<'input'>): ReactNode {
  return (
    <div className={fieldClass(frame)}>
      <label className="field__label" htmlFor={frame.id}>
        <LabelWords {...frame} />
      </label>
      <FieldHint {...frame} />
      <FieldRemark {...frame} />
      <input
        {...input}
        id={frame.id}
        type="text"
        className={isShort ? 'input input--short' : 'input'}
        autoComplete="off"
        aria-describedby={describedBy(frame)}
        aria-invalid={frame.fault === undefined ? undefined : true}
      />
      {children}
    </div>
  );
}
