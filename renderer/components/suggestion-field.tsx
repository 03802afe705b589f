/** A field where one may write anything, with suggestions that come as one types. */
import { type ReactNode, useState } from 'react';
import { ComboBoxField, type ComboOption, textOf } from './combo-box';
import type { FieldFrame } from './field';

/** A free text with a list: what is typed stays as it is, unless an entry is chosen. */
export function SuggestionField({
  frame,
  text,
  options,
  emptyWords,
  opensOnFocus = false,
  onType,
  onChoose,
  onLeave,
  onFocus,
  children,
}: {
  readonly frame: FieldFrame;
  readonly text: string;
  readonly options: readonly ComboOption[];
  /** Said in place of an empty list: what to type, or that the text is kept. */
  readonly emptyWords: string;
  /** Whether there is something to propose before anything is typed. */
  readonly opensOnFocus?: boolean;
  readonly onType: (text: string) => void;
  /** The text of the entry is to become the field's. */
  readonly onChoose: (option: ComboOption) => void;
  readonly onLeave: () => void;
  readonly onFocus: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const [chosen, setChosen] = useState<ComboOption | null>(null);
  return (
    <ComboBoxField
      frame={frame}
      options={options}
      emptyWords={emptyWords}
      allowsCustomValue
      inputValue={text}
      onInputChange={onType}
      // Once the text is changed it is no entry any more: the list opens and closes by this.
      value={chosen !== null && text === textOf(chosen) ? chosen.value : null}
      onChange={(key) => {
        const option = options.find(({ value }) => value === key);
        if (option === undefined) return;
        setChosen(option);
        onChoose(option);
      }}
      onBlur={onLeave}
      onFocus={onFocus}
      menuTrigger={opensOnFocus ? 'focus' : 'input'}
    >
      {children}
    </ComboBoxField>
  );
}
